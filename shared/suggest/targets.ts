/** What of a map feedback can be suggested for: its cards that take evidence, with all the names that speak for them. */
import { cardChannel, cardText, touchpointsOf } from '../layout/card-content.ts';
import { LANE_KIND_INFO } from '../model/lanes.ts';
import { foldCase } from '../text/fold.ts';
import type { Card, LibraryData, MapData } from '../model/types.ts';
import { stemsOf } from './words.ts';

/** Where a name comes from, and so how much it says. */
export type NameKind = 'card' | 'touchpoint' | 'synonym' | 'place';

export const NAME_WEIGHT: Readonly<Record<NameKind, number>> = {
  card: 1,
  touchpoint: 1,
  synonym: 1,
  place: 0.35,
};

export interface TargetName {
  readonly kind: NameKind;
  readonly text: string;
  readonly stems: readonly string[];
}

export interface Target {
  readonly cardId: string;
  readonly columnId: string;
  readonly touchpointId: string | null;
  readonly names: readonly TargetName[];
  /** Folded; null where it has none. */
  readonly channel: string | null;
  readonly evidence: readonly string[];
}

const nameOf = (kind: NameKind, text: string): TargetName[] => {
  const stems = [...stemsOf(text).keys()];
  return stems.length === 0 ? [] : [{ kind, text: text.trim(), stems }];
};

/** The cards of a map that take evidence. A card also answers to the touchpoints of its own column. */
export function targetsOf(map: MapData, library: LibraryData): readonly Target[] {
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const touchpoints = touchpointsOf(library);
  const titles = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  const here = Map.groupBy(
    [...map.cards.values()].filter(({ touchpointId }) => touchpointId !== null),
    ({ columnId }) => columnId,
  );
  const namesOfTouchpoint = (card: Card): TargetName[] => {
    const touchpoint = card.touchpointId === null ? undefined : touchpoints.get(card.touchpointId);
    if (!touchpoint) return [];
    const others = (touchpoint.synonyms ?? '').split(/[,;\n，、]+/u);
    return [...nameOf('touchpoint', touchpoint.name), ...others.flatMap((other) => nameOf('synonym', other))];
  };
  const placeNames = new Map(
    map.columns.map(({ id, stageId }) => [
      id,
      [id, ...(stageId === id ? [] : [stageId])].flatMap((at) => nameOf('place', titles.get(at) ?? '')),
    ]),
  );
  return [...map.cards.values()].flatMap((card): Target[] => {
    const lane = lanes.get(card.laneId);
    // A quote is what one customer said: evidence itself, not a place for more.
    if (!lane || lane.kind === 'quotes' || !LANE_KIND_INFO[lane.kind].evidence) return [];
    const own = [...nameOf('card', cardText(card, touchpoints)), ...namesOfTouchpoint(card)];
    if (own.length === 0) return [];
    const beside = (here.get(card.columnId) ?? []).filter(({ id }) => id !== card.id);
    const channel = cardChannel(card, touchpoints);
    return [
      {
        cardId: card.id,
        columnId: card.columnId,
        touchpointId: card.touchpointId ?? (beside.length === 1 ? (beside[0]?.touchpointId ?? null) : null),
        names: [
          ...own,
          ...beside.flatMap(namesOfTouchpoint).map((name) => ({ ...name, kind: 'place' as const })),
          ...(placeNames.get(card.columnId) ?? []),
        ],
        channel: channel === null || channel === '' ? null : foldCase(channel),
        evidence: card.evidence,
      },
    ];
  });
}
