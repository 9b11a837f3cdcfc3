/** A part of a map as text for other programs: a table with a row for each lane and a column for each column. */
import { cardText, type Touchpoints } from '../../shared/layout/card-content.ts';
import { writeTsv } from '../../shared/formats/tsv.ts';
import { columnTitle, type MapPart } from '../../shared/model/map-part.ts';

/** Tab-separated: titles above and at the left, several cards of a cell on lines of their own. */
export function partText(part: MapPart, touchpoints: Touchpoints): string {
  const head = ['', ...part.columns.map((column) => columnTitle(part, column))];
  const rows = part.lanes.map((lane) => [
    lane.title,
    ...part.columns.map(({ id }) => {
      const here = <T extends { laneId: string; columnId: string }>(list: readonly T[]): T[] =>
        list.filter(({ laneId, columnId }) => laneId === lane.id && columnId === id);
      const cards = here(part.cards).map((card) => cardText(card, touchpoints));
      return [...here(part.points).map(({ value }) => String(value)), ...cards].join('\n');
    }),
  ]);
  return writeTsv([head, ...rows]);
}
