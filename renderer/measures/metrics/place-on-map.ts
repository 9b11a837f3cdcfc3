/** Metrics on maps: a card of a lane of metrics, with the latest number, and given new ones when one asks for it. */
import type * as Y from 'yjs';
import { mapDocId, MEASURES_DOC } from '../../../shared/model/doc-ids.ts';
import { setCardFields, setCardNote } from '../../../shared/model/edits/cards.ts';
import { entityOf } from '../../../shared/model/y-fields.ts';
import { mapParts } from '../../../shared/model/map-doc.ts';
import { forgetMetricCard, keepMetricCard } from '../../../shared/model/measures/edits.ts';
import type { MetricCard, MetricSetting } from '../../../shared/model/measures/projection.ts';
import { scopeKey, type MetricScope } from '../../../shared/model/measures/scope.ts';
import type { Judged } from '../../../shared/measures/series/judge.ts';
import type { Grain } from '../../../shared/measures/series/periods.ts';
import type { MetricSeries } from '../../../shared/measures/series/series.ts';
import { toast } from '../../app/toasts.ts';
import { undoNow } from '../../app/undo.ts';
import { placeCard, tellPlaced, type CardTarget } from '../../place/place-card.ts';
import { edit, openDocument } from '../../state/documents.ts';
import { intent } from '../../state/history.ts';
import { rowsOf, type RowsInput } from '../../../shared/measures/series/rows.ts';
import {
  formatCount,
  intervalWords,
  originWords,
  periodWords,
} from '../../../shared/measures/series/words.ts';

/** Past values that a card takes along. */
const TREND = 24;

/** What a card says of a series; numbers are rounded to what one reads. */
export function cardFields(series: MetricSeries, judged: Judged, today: string) {
  const { metric, points, method } = series;
  const { latest, target } = judged;
  const round = (value: number): number => Number(value.toPrecision(4));
  const interval = intervalWords(latest);
  const note = [
    periodWords(latest, today),
    interval && `95 % interval ${interval}`,
    latest.n === null ? '' : `n ${formatCount(latest.n)}`,
    originWords(series),
    method,
  ];
  return {
    fields: {
      number: round(latest.value),
      unit: metric.unit === '' ? null : metric.unit,
      target,
      trend: points.slice(-TREND).map(({ value }) => round(value)),
    },
    note: note.filter(Boolean).join('\n'),
  };
}

export interface PlaceOnMap {
  readonly series: MetricSeries;
  readonly judged: Judged;
  readonly scope: MetricScope;
  readonly grain: Grain;
  readonly today: string;
  /** What the card reads. */
  readonly text: string;
}

/**
 * Puts a metric on a map. One step of undo.
 * @throws SojournError as `placeCard`
 */
export function placeOnMap(
  target: CardTarget,
  { series, judged, scope, grain, today, text }: PlaceOnMap,
): void {
  const { mapId } = target;
  const { fields, note } = cardFields(series, judged, today);
  const label = 'Put metric on map';
  intent(label, () => {
    const cardId = placeCard(target, label, { ...fields, text, note });
    edit(MEASURES_DOC, label, (doc) =>
      keepMetricCard(doc, { mapId, cardId, metric: series.metric.id, series: series.key, scope, grain }),
    );
  });
  tellPlaced('Metric put on the map', mapId);
}

/** Gives cards of a metric the latest numbers, over all maps, as one step of undo; cards that are gone are forgotten. */
export async function refreshCards(
  cards: readonly MetricCard[],
  known: Omit<RowsInput, 'scope' | 'grain'>,
): Promise<void> {
  const docs = new Map<string, Y.Doc>();
  for (const { mapId } of cards) {
    // oxlint-disable-next-line no-await-in-loop -- maps are opened one after the other
    if (!docs.has(mapId)) docs.set(mapId, await openDocument(mapDocId(mapId)));
  }
  let [fresh, gone, without] = [0, 0, 0];
  const label = 'Refresh metrics on maps';
  intent(label, () => {
    for (const card of cards) {
      const doc = docs.get(card.mapId);
      if (!doc || !entityOf(mapParts(doc).cards, card.cardId)) {
        gone += 1;
        edit(MEASURES_DOC, label, (measures) => forgetMetricCard(measures, card.id));
        continue;
      }
      const row = rowsOf({ ...known, scope: card.scope, grain: card.grain }).find(
        ({ key }) => key === card.series,
      );
      if (!row?.series || !row.judged) {
        without += 1;
        continue;
      }
      const { fields, note } = cardFields(row.series, row.judged, known.today);
      edit(doc, label, () => {
        setCardFields(doc, [card.cardId], fields);
        setCardNote(doc, card.cardId, note);
      });
      fresh += 1;
    }
  });
  const more = [
    gone > 0 ? `${gone} were deleted on their map` : '',
    without > 0 ? `${without} have no value any more` : '',
  ];
  toast(fresh === 1 ? 'One card has the latest numbers' : `${fresh} cards have the latest numbers`, {
    ...(gone + without > 0 ? { description: `${more.filter(Boolean).join('; ')}.` } : {}),
    ...(fresh + gone > 0 ? { undo: undoNow } : {}),
  });
}

/** The title that a card gets: the metric, and of what, where it is not the whole workspace. */
export function cardTitle({ name }: MetricSetting, scope: MetricScope, words: string): string {
  return scopeKey(scope) === 'workspace' ? name : `${name} · ${words}`;
}
