/** Corrects what kinds of lanes a draft has: readers guess them by titles, people know them. */
import { LANE_KIND_INFO, type LaneKind } from '../../model/lanes.ts';
import type { DraftCard, DraftConnector, DraftLane, DraftPoint, MapDraft } from './draft.ts';
import { pointOf, scaleFor } from './grid/curve-cells.ts';

const isCurve = (kind: LaneKind): boolean => LANE_KIND_INFO[kind].content === 'curve';

/**
 * The draft with other kinds of lanes. Cards of a lane that becomes a curve are read as values; those that tell none stay
 * as thoughts in a lane of their own. Values of a curve that becomes another lane are cards.
 * @param kinds by the number of the lane; absent ones stay
 */
export function withLaneKinds(draft: MapDraft, kinds: ReadonlyMap<number, LaneKind>): MapDraft {
  const lanes: DraftLane[] = draft.lanes.map((lane, index) => ({
    ...lane,
    kind: kinds.get(index) ?? lane.kind,
  }));
  const turned = (lane: number): 'curve' | 'cards' | null => {
    const [was, now] = [draft.lanes[lane], lanes[lane]];
    if (!was || !now || isCurve(was.kind) === isCurve(now.kind)) return null;
    return isCurve(now.kind) ? 'curve' : 'cards';
  };
  const cards: DraftCard[] = [];
  const points: DraftPoint[] = [];
  /** New numbers of cards by their old ones. */
  const numbers = new Map<number, number>();
  const words = new Map<number, number>();
  draft.cards.forEach((card, index) => {
    const point = turned(card.lane) === 'curve' ? pointOf(card.text) : null;
    if (point) {
      const { lane, stage, step } = card;
      points.push({ lane, stage, ...(step === undefined ? {} : { step }), ...point });
      return;
    }
    let { lane } = card;
    if (turned(lane) === 'curve') {
      const known = words.get(lane);
      const title = lanes[lane]?.title ?? '';
      const into = known ?? lanes.push({ kind: 'thoughts', title }) - 1;
      words.set(lane, into);
      lane = into;
    }
    numbers.set(index, cards.push({ ...card, lane }) - 1);
  });
  for (const point of draft.points) {
    if (turned(point.lane) === 'cards') cards.push(cardOfPoint(point));
    else points.push(point);
  }
  const connectors = (draft.connectors ?? []).flatMap(({ from, to, ...line }): DraftConnector[] => {
    const [first, second] = [numbers.get(from), numbers.get(to)];
    return first === undefined || second === undefined ? [] : [{ from: first, to: second, ...line }];
  });
  const scale = draft.scale ?? scaleFor(points.map(({ value }) => value));
  return { ...draft, lanes, cards, points, connectors, ...(points.length === 0 ? {} : { scale }) };
}

function cardOfPoint({ lane, stage, step, value, persona, word = '', quote = '' }: DraftPoint): DraftCard {
  const said = [String(value), word, quote === '' ? '' : `“${quote}”`]
    .filter((part) => part !== '')
    .join(', ');
  return {
    lane,
    stage,
    ...(step === undefined ? {} : { step }),
    text: said,
    ...(persona === undefined ? {} : { personas: [persona] }),
  };
}
