/** The tables that several roles see, each in its own length. */
import { handOvers, promiseGaps, type HandOver } from '../measures/hot-spots.ts';
import { effectOf } from '../measures/effect.ts';
import { waits, type Waiting } from '../portfolio/loop.ts';
import { byDue, byUrgency, byWorth } from '../portfolio/rank.ts';
import type { PortfolioEntry, PortfolioMap } from '../portfolio/types.ts';
import { changeWords, numbersLike, readingWords } from '../print/effect-words.ts';
import {
  cardCell,
  cardPlace,
  columnPlace,
  deliveryWords,
  dueCell,
  evidenceCell,
  placeCell,
  statusCell,
  table,
  whoCell,
  whole,
} from './input.ts';
import type { OverviewBlock, OverviewRow } from './types.ts';

export interface TableSource {
  readonly maps: readonly PortfolioMap[];
  readonly today: string;
}

/** Pain points of today, the most urgent first. */
export function painTable(
  entries: readonly PortfolioEntry[],
  { maps }: TableSource,
  { title, most, empty }: { title: string; most: number; empty: string },
): OverviewBlock {
  const rows = byUrgency(entries.filter(({ kind, isFuture }) => kind === 'painPoints' && !isFuture)).map(
    (entry): OverviewRow => ({
      cells: [
        cardCell(entry, maps),
        entry.severity === null ? { text: '–', tone: 'quiet' } : { text: `${entry.severity} of 5` },
        entry.reach === null ? { text: '–', tone: 'quiet' } : { text: `${whole(entry.reach)} %` },
        evidenceCell(entry),
        entry.answers === 0
          ? { text: 'Nothing yet', tone: 'bad' }
          : { text: entry.answers === 1 ? '1 card' : `${entry.answers} cards` },
      ],
      place: cardPlace(entry),
    }),
  );
  const columns = [
    { title: 'Pain point', wide: 4 },
    { title: 'Severity' },
    { title: 'Reach' },
    { title: 'Evidence' },
    { title: 'Answered by' },
  ];
  const about = 'By severity times how well it is backed.';
  return table({ title, about, columns, empty }, rows, most);
}

/** Opportunities, the best value for the effort first. */
export function ideaTable(
  entries: readonly PortfolioEntry[],
  { maps }: TableSource,
  { title, most }: { title: string; most: number },
): OverviewBlock {
  const open = entries.filter(
    ({ kind, status }) => kind === 'opportunities' && status !== 'done' && status !== 'dropped',
  );
  const rows = byWorth(open).map((entry): OverviewRow => ({
    cells: [
      cardCell(entry, maps),
      entry.value === null ? { text: '–', tone: 'quiet' } : { text: `${entry.value} of 5` },
      entry.effort === null ? { text: '–', tone: 'quiet' } : { text: `${entry.effort} of 5` },
      evidenceCell(entry),
      entry.actions === 0 ? { text: 'None yet', tone: 'quiet' } : { text: String(entry.actions) },
    ],
    place: cardPlace(entry),
  }));
  const columns = [
    { title: 'Opportunity', wide: 4 },
    { title: 'Value' },
    { title: 'Effort' },
    { title: 'Evidence' },
    { title: 'Actions' },
  ];
  const empty = 'No opportunity is written on the maps.';
  return table({ title, about: 'By value for effort.', columns, empty }, rows, most);
}

/** Actions, what is due soonest first. */
export function actionTable(
  entries: readonly PortfolioEntry[],
  { maps, today }: TableSource,
  { title, most, empty }: { title: string; most: number; empty: string },
): OverviewBlock {
  const rows = byDue(entries).map((entry): OverviewRow => ({
    cells: [cardCell(entry, maps), whoCell(entry), dueCell(entry, today), statusCell(entry)],
    place: cardPlace(entry),
  }));
  const columns = [
    { title: 'Action', wide: 4 },
    { title: 'Who', wide: 1.4 },
    { title: 'Due', wide: 1.2 },
    { title: 'Status' },
  ];
  return table({ title, columns, empty }, rows, most);
}

/** Entries of one list of what waits. */
export function waitingOf(
  entries: readonly PortfolioEntry[],
  list: Waiting,
  today: string,
): PortfolioEntry[] {
  return entries.filter((entry) => waits(entry, list, today));
}

/** What actions did, where it was looked at. */
export function effectTable(
  entries: readonly PortfolioEntry[],
  { maps }: TableSource,
  most: number,
): OverviewBlock {
  const rows = entries.flatMap((entry): OverviewRow[] => {
    const effect = effectOf(entry.effectBefore, entry.effectAfter);
    if (entry.effectAfter === null) return [];
    const number = numbersLike(entry.effectBefore, entry.effectExpected, entry.effectAfter);
    return [
      {
        cells: [
          cardCell(entry, maps),
          { text: entry.effectMetric ?? '–' },
          { text: readingWords(entry.effectBefore, number) || '–' },
          { text: readingWords(entry.effectExpected, number) || '–' },
          {
            text: readingWords(entry.effectAfter, number),
            ...(effect === null ? {} : { small: changeWords(effect, number) }),
          },
        ],
        place: cardPlace(entry),
      },
    ];
  });
  const columns = [
    { title: 'Action', wide: 3 },
    { title: 'Metric' },
    { title: 'Before', wide: 1.3 },
    { title: 'Expected' },
    { title: 'After', wide: 1.8 },
  ];
  const empty = 'No effect was checked yet: write the metric before and after on what is done.';
  return table({ title: 'What it did', columns, empty }, rows, most);
}

/** Where promise and delivery part, and where departments hand over and the curve falls. */
export function hotSpotTables(maps: readonly PortfolioMap[], most: number): OverviewBlock[] {
  const gaps = promiseGaps(maps).map(({ place, promise, delivery, gap, certain }): OverviewRow => ({
    cells: [
      placeCell(place, maps),
      { text: whole(promise) },
      { text: deliveryWords(delivery) },
      {
        text: whole(gap),
        small: certain === null ? 'not measured' : certain ? 'more than noise' : 'may be noise',
      },
    ],
    place: columnPlace(place),
  }));
  return [
    table(
      {
        title: 'Where promise and delivery part',
        about: 'From 0 (worst) to 100 (best).',
        columns: [
          { title: 'Place', wide: 2.4 },
          { title: 'Promise' },
          { title: 'Delivery', wide: 1.6 },
          { title: 'Gap', wide: 1.2 },
        ],
        empty: 'No gap was found where both a promise and its delivery are drawn or measured.',
      },
      gaps,
      most,
    ),
    handOverTable(maps, most, () => true),
  ];
}

export function handOverTable(
  maps: readonly PortfolioMap[],
  most: number,
  wanted: (names: readonly string[]) => boolean,
): OverviewBlock {
  const byPlace = new Map<string, HandOver[]>();
  for (const one of handOvers(maps)) {
    if (!wanted([...one.from, ...one.to])) continue;
    const key = `${one.place.mapId}/${one.place.columnId}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  const rows = [...byPlace.values()].flatMap((all): OverviewRow[] => {
    const [first] = all;
    if (!first) return [];
    const names = all.map(({ from, to }) => `${from.join(', ')} → ${to.join(', ')}`);
    return [
      {
        cells: [
          placeCell(first.place, maps),
          names.length === 1 ? { text: names[0] ?? '' } : { text: '', lines: names },
          { text: whole(first.fall) },
          { text: deliveryWords(first.delivery) },
        ],
        place: columnPlace(first.place),
      },
    ];
  });
  return table(
    {
      title: 'Where departments hand over and the curve falls',
      columns: [
        { title: 'Place', wide: 2.4 },
        { title: 'From whom to whom', wide: 2.4 },
        { title: 'Fall' },
        { title: 'Felt there', wide: 1.6 },
      ],
      empty: 'No hand-over with a fall was found.',
    },
    rows,
    most,
  );
}
