/** What mystery visits came to, for `sojourn audit --visits`. */
import { plainFile, visitFiles } from '../../shared/audits/attached-files.ts';
import { scenarioResult, type StepResult } from '../../shared/audits/visit-results.ts';
import type { Spread } from '../../shared/measures/audit/visits.ts';
import type { AuditsData, Scenario } from '../../shared/model/audits/types.ts';
import { alignedRows, oneLine } from './display-width.ts';

/** A scenario's visits of one brand as programs get them. */
export function plainVisits(data: AuditsData, scenario: Scenario, brand: string): unknown {
  const { visits, score, steps } = scenarioResult(data, scenario, brand);
  return {
    id: scenario.id,
    scenario: scenario.name,
    brand: brand || null,
    map: scenario.mapId,
    scale: scenario.scale,
    visits: visits.length,
    score,
    steps: steps.map(({ step, expected, experienced, response, inTime }) => ({
      id: step.id,
      step: step.title,
      column: step.columnId,
      touchpoint: step.touchpointId,
      weight: step.weight,
      expected,
      experienced,
      responseSeconds: response,
      within: step.within,
      inTime,
    })),
    files: visits.flatMap((visit) =>
      visitFiles(scenario, visit).map(({ stepId, file }) => ({
        visit: visit.id,
        step: stepId,
        ...plainFile(file),
      })),
    ),
  };
}

export function describeVisits(data: AuditsData, scenario: Scenario, brand: string): string[] {
  const { visits, score, steps } = scenarioResult(data, scenario, brand);
  const rows = steps.map((result) => [
    `  ${oneLine(result.step.title)}`,
    meanWords(result.experienced),
    result.expected ? `expected ${result.expected.mean.toFixed(1)}` : '',
    answeredWords(result),
  ]);
  const total = score ? `${score.mean.toFixed(1)} %, ${intervalWords(score)}` : 'no rating yet';
  const facts = [brand, `${visits.length} visits`].filter(Boolean).join(', ');
  return [`${oneLine(scenario.name)} (${facts}): ${total}`, ...alignedRows(rows)];
}

const meanWords = (spread: Spread | null): string =>
  spread ? `${spread.mean.toFixed(1)} (n ${spread.n})` : '–';

const intervalWords = ({ low, high }: Spread): string =>
  low === null || high === null ? 'no interval' : `95 % interval ${low.toFixed(1)} to ${high.toFixed(1)}`;

const answeredWords = ({ response, inTime }: StepResult): string => {
  if (!response) return '';
  const kept = inTime === null ? '' : `, ${inTime} of ${response.n} in time`;
  return `answered in ${Math.round(response.median)} s${kept}`;
};
