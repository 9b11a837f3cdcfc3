/** What the visits of a scenario come to: each one's score, all of them with their spread, step by step and by column. */
import { placeOnScale, scoreOf, type AnswerScale, type AuditScore } from '../measures/audit/score.ts';
import { responseTime, spreadOf, type ResponseTime, type Spread } from '../measures/audit/visits.ts';
import { meanInterval, NO_VALUES, withValue, type MeanInterval } from '../measures/interval.ts';
import type { AuditsData, Scenario, ScenarioStep, Visit } from '../model/audits/types.ts';
import { own } from '../model/own.ts';

/** A visit's score: points earned of points possible over the steps that it went through. */
export function visitScore({ steps, scale }: Scenario, visit: Visit): AuditScore {
  return scoreOf(
    steps.map(({ id, weight }) => ({ id, partId: '', weight, scale })),
    (id) => own(visit.steps, id)?.experienced ?? null,
  );
}

export interface StepResult {
  readonly step: ScenarioStep;
  /** On the scenario's scale; null where no visit says it. */
  readonly expected: Spread | null;
  readonly experienced: Spread | null;
  /** Seconds. */
  readonly response: ResponseTime | null;
  /** How many of the timed visits were answered within the promised time; null where none was promised. */
  readonly inTime: number | null;
}

export interface ScenarioResult {
  readonly visits: readonly Visit[];
  /** Scores of the visits that have one, in per cent. */
  readonly score: Spread | null;
  readonly steps: readonly StepResult[];
}

/** @param brand whose visits: '' for one's own */
export function scenarioResult(
  { visits }: Pick<AuditsData, 'visits'>,
  scenario: Scenario,
  brand = '',
): ScenarioResult {
  const mine = visits.filter((visit) => visit.scenarioId === scenario.id && visit.brand === brand);
  const scores = mine.map((visit) => visitScore(scenario, visit).percent).filter((score) => score !== null);
  return {
    visits: mine,
    score: onScale(spreadOf(scores), { min: 0, max: 100 }),
    steps: scenario.steps.map((step) => stepResult(step, scenario.scale, mine)),
  };
}

function stepResult(step: ScenarioStep, scale: AnswerScale, visits: readonly Visit[]): StepResult {
  const facts = visits.flatMap((visit) => own(visit.steps, step.id) ?? []);
  const numbers = (list: readonly unknown[]): number[] => list.filter((value) => typeof value === 'number');
  const response = responseTime(facts);
  const { within } = step;
  const inTime = facts.filter(
    ({ from, to }) =>
      from !== null && to !== null && to >= from && within !== null && to - from <= 1000 * within,
  );
  return {
    step,
    expected: onScale(spreadOf(numbers(facts.map(({ expected }) => expected))), scale),
    experienced: onScale(spreadOf(numbers(facts.map(({ experienced }) => experienced))), scale),
    response,
    inTime: within === null || response === null ? null : inTime.length,
  };
}

/** No mean can lie beyond the ends of its scale, so neither do the ends of its interval. */
function onScale(spread: Spread | null, { min, max }: AnswerScale): Spread | null {
  const bound = (end: number | null): number | null =>
    end === null ? null : Math.min(max, Math.max(min, end));
  return spread && { ...spread, low: bound(spread.low), high: bound(spread.high) };
}

/**
 * What own mystery visits experienced in each column of a map, 0 (worst) to 100 (best): `n` counts ratings. Columns that
 * no step with a rating lies in are absent.
 */
export function visitedColumns(
  { scenarios, visits }: Pick<AuditsData, 'scenarios' | 'visits'>,
  mapId: string,
): Record<string, MeanInterval> {
  const values = new Map<string, number[]>();
  for (const scenario of scenarios) {
    if (scenario.mapId !== mapId) continue;
    for (const { id, columnId } of scenario.steps) {
      if (columnId === null) continue;
      for (const visit of visits) {
        if (visit.scenarioId !== scenario.id || visit.brand !== '') continue;
        const rating = own(visit.steps, id)?.experienced ?? null;
        if (typeof rating !== 'number') continue;
        const list = values.get(columnId) ?? [];
        list.push(100 * placeOnScale(rating, scenario.scale));
        values.set(columnId, list);
      }
    }
  }
  return Object.fromEntries(
    Array.from(values).flatMap(([columnId, list]) => {
      const mean = meanInterval(list.reduce(withValue, NO_VALUES));
      return mean ? [[columnId, mean] as const] : [];
    }),
  );
}
