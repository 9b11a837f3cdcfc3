/** The life cycle: stages before, during and after the purchase, and where customers stand. */
import type { FeltMean } from '../contract/feedback-types.ts';
import { LIFE_CLASSES, LIFE_WORDS, type LifeCounts } from '../measures/life-cycle.ts';
import { PHASES, type Phase } from '../model/types.ts';
import { PHASE_WORDS } from '../model/words.ts';
import type { PortfolioMap, PortfolioPlace } from '../portfolio/types.ts';
import { entriesOf, placesOf, whole } from './input.ts';
import type { Figure, OverviewBlock, OverviewCell, OverviewRow } from './types.ts';

/** A mean of means by their n. An interval over all would need the single values, so there is none. */
function together(felt: readonly (FeltMean | null)[]): { mean: number; n: number } | null {
  const known = felt.filter((one) => one !== null);
  const n = known.reduce((sum, one) => sum + one.n, 0);
  return n === 0 ? null : { n, mean: known.reduce((sum, one) => sum + one.mean * one.n, 0) / n };
}

function cellOf(mean: { mean: number; n: number } | null): OverviewCell {
  return mean === null
    ? { text: '–', tone: 'quiet' }
    : { text: whole(mean.mean), small: `n ${mean.n.toLocaleString('en')}` };
}

function drawnCell(value: number | null): OverviewCell {
  return value === null ? { text: '–', tone: 'quiet' } : { text: whole(value) };
}

function drawnMean(places: readonly PortfolioPlace[]): OverviewCell {
  const values = places.flatMap(({ asIs }) => asIs ?? []);
  if (values.length === 0) return { text: '–', tone: 'quiet' };
  return { text: whole(values.reduce((sum, value) => sum + value, 0) / values.length) };
}

/** Stages by their part of the life cycle: what is felt there, what hurts, what is done. */
export function phaseTable(maps: readonly PortfolioMap[]): OverviewBlock {
  const places = placesOf(maps);
  const entries = entriesOf(maps.filter(({ kind }) => kind !== 'future'));
  const rowOf = (phase: Phase | null): OverviewRow[] => {
    const here = places.filter((place) => place.phase === phase);
    if (here.length === 0) return [];
    const columns = new Set(here.map(({ mapId, columnId }) => `${mapId}/${columnId}`));
    const of = (kind: string): number =>
      entries.filter((one) => one.kind === kind && columns.has(`${one.mapId}/${one.columnId}`)).length;
    const stages = new Set(here.map(({ mapId, stageId }) => `${mapId}/${stageId}`)).size;
    return [
      {
        cells: [
          {
            text: phase === null ? 'Not said' : PHASE_WORDS[phase],
            ...(phase === null ? { tone: 'quiet' } : {}),
          },
          { text: String(stages) },
          drawnMean(here),
          cellOf(together(here.map(({ measured }) => measured))),
          { text: String(of('painPoints')) },
          { text: String(of('opportunities')) },
          { text: String(of('actions')) },
        ],
      },
    ];
  };
  return {
    kind: 'table',
    title: 'The life cycle',
    about: 'Stages before, during and after the purchase; feelings from 0 (worst) to 100 (best).',
    columns: [
      { title: 'Part', wide: 2 },
      { title: 'Stages' },
      { title: 'As drawn' },
      { title: 'Measured' },
      { title: 'Pain points' },
      { title: 'Opportunities' },
      { title: 'Actions' },
    ],
    rows: [...PHASES, null].flatMap(rowOf),
    more: 0,
    empty:
      'Say of stages whether they are before, during or after the purchase, in the inspector of a stage.',
  };
}

/** Customers by where they stand in their life with the company. */
export function lifeFigures({ counts, customers, heard, unknown }: LifeCounts): OverviewBlock {
  const share = (count: number): string =>
    `${whole((100 * count) / customers)} % of ${customers.toLocaleString('en')}`;
  const figures = LIFE_CLASSES.map((one): Figure => ({
    label: LIFE_WORDS[one],
    value: counts[one].toLocaleString('en'),
    detail: customers === 0 ? '' : share(counts[one]),
    weak: false,
    tone: null,
  }));
  const notSaid =
    unknown === 0
      ? ''
      : ` Of ${unknown.toLocaleString('en')} the table does not say whether they left: they count as customers.`;
  return {
    kind: 'figures',
    title: 'Customers',
    about:
      customers === 0
        ? 'Import a customer table to see who is new, active, at risk, lost or won back.'
        : `By the customer table and the feedback of ${heard.toLocaleString('en')} of them.${notSaid}`,
    figures: customers === 0 ? [] : figures,
  };
}

/** What employees feel beside what customers feel, where maps have lanes of employee experience. */
export function employeeTable(maps: readonly PortfolioMap[], most: number): OverviewBlock[] {
  const places = placesOf(maps).filter(
    ({ employeeCards, employeesAsIs }) => employeeCards > 0 || employeesAsIs !== null,
  );
  if (places.length === 0) return [];
  const rows = places.map((place): OverviewRow => ({
    cells: [
      {
        text: [place.stage, place.step].filter((part) => part !== '').join(' › '),
        small: maps.find(({ id }) => id === place.mapId)?.title || 'Untitled map',
      },
      drawnCell(place.employeesAsIs),
      cellOf(together([place.employees])),
      drawnCell(place.asIs),
      cellOf(together([place.measured])),
      { text: String(place.employeeCards) },
    ],
    place: { kind: 'column', mapId: place.mapId, columnId: place.columnId, stageId: place.stageId },
  }));
  return [
    {
      kind: 'table',
      title: 'Employees beside customers',
      about: 'By their curves, and by the feedback that backs cards of each, from 0 (worst) to 100 (best).',
      columns: [
        { title: 'Place', wide: 3 },
        { title: 'Employees, drawn' },
        { title: 'Employees, measured' },
        { title: 'Customers, drawn' },
        { title: 'Customers, measured' },
        { title: 'Cards of employees' },
      ],
      rows: rows.slice(0, most),
      more: Math.max(0, rows.length - most),
      empty: '',
    },
  ];
}
