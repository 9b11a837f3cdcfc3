/** The mystery visits of a map as lists: one of visits with their scores, one of what happened at each of their steps. */
import { visitScore } from '../audits/visit-results.ts';
import { placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { SheetCell, Sheet } from '../formats/office/workbook.ts';
import { secondsBetween } from '../measures/audit/visits.ts';
import type { Scenario, ScenarioStep, Visit, VisitStep } from '../model/audits/types.ts';
import { own } from '../model/own.ts';
import { listSheet } from './map-lists.ts';

interface VisitRow {
  readonly scenario: Scenario;
  readonly visit: Visit;
}

interface StepRow extends VisitRow {
  readonly step: ScenarioStep;
  readonly facts: VisitStep;
}

/** Both lists; without rows where nobody visited. @param withQuotes whether what was said word for word is wanted */
export function visitSheets(source: OfficeSource, withQuotes: boolean): Sheet[] {
  const { scenarios, visits } = source.visits;
  const rows = scenarios.flatMap((scenario): VisitRow[] =>
    visits.filter(({ scenarioId }) => scenarioId === scenario.id).map((visit) => ({ scenario, visit })),
  );
  const steps = rows.flatMap(({ scenario, visit }): StepRow[] =>
    scenario.steps.flatMap((step) => {
      const facts = own(visit.steps, step.id);
      return facts ? [{ scenario, visit, step, facts }] : [];
    }),
  );
  return [
    listSheet('Mystery visits', VISIT_FIELDS, rows),
    listSheet('Visit steps', stepFields(source, withQuotes), steps),
  ];
}

const TOP = { top: true };
const WRAP = { wrap: true };

const WHO = [
  { title: 'Scenario', width: 32, style: WRAP, of: ({ scenario }: VisitRow): SheetCell => scenario.name },
  { title: 'Day', width: 12, style: TOP, of: ({ visit }: VisitRow): SheetCell => dayCell(visit.date) },
  { title: 'Shopper', width: 18, style: TOP, of: ({ visit }: VisitRow): SheetCell => visit.shopper },
  { title: 'Brand', width: 18, style: TOP, of: ({ visit }: VisitRow): SheetCell => visit.brand || 'Own' },
];

const VISIT_FIELDS = [
  ...WHO,
  { title: 'Score %', width: 10, of: (row: VisitRow): SheetCell => rounded(scoreOf(row).percent) },
  { title: 'Points', width: 10, of: (row: VisitRow): SheetCell => rounded(scoreOf(row).earned) },
  { title: 'of', width: 10, of: (row: VisitRow): SheetCell => rounded(scoreOf(row).possible) },
  { title: 'Steps rated', width: 12, of: (row: VisitRow): SheetCell => scoreOf(row).answered },
  { title: 'of steps', width: 10, of: ({ scenario }: VisitRow): SheetCell => scenario.steps.length },
];

const scoreOf = ({ scenario, visit }: VisitRow): ReturnType<typeof visitScore> => visitScore(scenario, visit);

/** Times are dates with a time, how long an answer took is a number of seconds. */
function stepFields({ map, touchpoints }: OfficeSource, withQuotes: boolean) {
  const column = (title: string, width: number, of: (row: StepRow) => SheetCell, isLong = false) => {
    return { title, width, of, ...(isLong ? { style: WRAP } : {}) };
  };
  return [
    ...WHO,
    column('Step', 36, ({ step }) => step.title, true),
    column('Place', 28, ({ step }) => (step.columnId === null ? '' : placeWords(step.columnId, map)), true),
    column('Touchpoint', 22, ({ step }) => touchpointName(step.touchpointId), true),
    column('Weight', 8, ({ step }) => step.weight),
    column('Scale from', 10, ({ scenario }) => scenario.scale.min),
    column('to', 6, ({ scenario }) => scenario.scale.max),
    column('Expected', 10, ({ facts }) => facts.expected),
    column('Experienced', 12, ({ facts }) => (facts.experienced === 'na' ? null : facts.experienced)),
    column('Does not apply', 14, ({ facts }) => (facts.experienced === 'na' ? 'yes' : '')),
    column('Asked', 18, ({ facts }) => timeCell(facts.from)),
    column('Answered', 18, ({ facts }) => timeCell(facts.to)),
    column('Answer took, s', 14, ({ facts }) => secondsBetween(facts)),
    column('Promised within, s', 18, ({ step }) => step.within),
    column('In time', 9, inTimeWord),
    column('Note', 44, ({ facts }) => facts.note, true),
    ...(withQuotes ? [column('Quote', 44, ({ facts }) => facts.quote, true)] : []),
  ];

  function touchpointName(id: string | null): string {
    return id === null ? '' : (touchpoints.get(id)?.name ?? '');
  }
}

function inTimeWord({ step, facts }: StepRow): string {
  const seconds = secondsBetween(facts);
  if (seconds === null || step.within === null) return '';
  return seconds <= step.within ? 'yes' : 'no';
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

const dayCell = (date: string): SheetCell => (date === '' ? null : { date });

/** A moment where the program runs, as a date with its time: the forms of visits show and take it so. */
function timeCell(at: number | null): SheetCell {
  if (at === null) return null;
  const here = at - new Date(at).getTimezoneOffset() * 60_000;
  return { date: new Date(here).toISOString().slice(0, 16) };
}
