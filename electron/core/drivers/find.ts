/** Finds the drivers of an outcome in a workspace's feedback. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import {
  columnOf,
  OWN_SCORE,
  RETENTION,
  type DriverChoice,
  type DriverReport,
  type DriverRequest,
} from '../../../shared/contract/driver-types.ts';
import { analyseDrivers } from '../../../shared/measures/drivers/analyse.ts';
import { MOST_EXACT } from '../../../shared/measures/drivers/lmg.ts';
import { isNpsScale } from '../../../shared/measures/scores.ts';
import type { Collected, CollectedDriver } from './collect.ts';
import { readableColumns, sourceName } from './columns.ts';
import { collectCustomers } from './customers.ts';
import { collectSurvey } from './survey.ts';
import type { DriverControl, EvidenceGroups } from './types.ts';

/** Share of the time that reading takes. */
const READING = 0.4;

/**
 * @param groups for touchpoints and stages, else null
 * @throws SojournError `badInput` for what cannot be asked, `notFound` for a source or driver that is gone, or what `control` throws
 */
export function findDrivers(
  db: Database,
  request: DriverRequest,
  groups: EvidenceGroups | null,
  control: DriverControl,
): DriverReport {
  const { by, sourceId, outcome } = request;
  const source = sourceId === undefined ? null : sourceName(db, sourceId);
  const reading = { progress: (value: number) => control.progress(value * READING) };
  const collected = collect(db, request, groups, reading);
  const choices = collected.drivers
    .map((driver) => ({ driver, n: countBoth(driver.values, collected.outcome) }))
    .toSorted((a, b) => b.n - a.n);
  const chosen = choose(choices, request.drivers);
  const analysis = analyseDrivers(
    { outcome: collected.outcome, drivers: chosen.map(({ driver }) => driver.values) },
    {
      missing: request.missing,
      onProgress: (done) => control.progress(READING + done * (1 - READING)),
    },
  );
  return {
    by,
    outcome: { key: outcome, ...outcomeWords(db, request) },
    source,
    row: by === 'question' ? 'answer' : 'customer',
    drivers: chosen.map(choiceOf),
    choices: choices.map(choiceOf),
    unreadable: collected.unreadable,
    analysis,
  };
}

function collect(
  db: Database,
  { by, sourceId, outcome }: DriverRequest,
  groups: EvidenceGroups | null,
  control: DriverControl,
): Collected {
  if (by !== 'question') {
    if (outcome !== OWN_SCORE && outcome !== RETENTION) {
      throw new SojournError(
        'badInput',
        'Only scores and retention can be an outcome of touchpoints, stages and channels.',
        {
          remedy: 'Choose questions as drivers, or another outcome.',
        },
      );
    }
    return collectCustomers(db, groups, { outcome, sourceId }, control);
  }
  if (sourceId === undefined) {
    throw new SojournError('badInput', 'Questions are drivers inside one source only.', {
      remedy: 'Choose a source.',
    });
  }
  return collectSurvey(db, sourceId, outcome, control);
}

function outcomeWords(
  db: Database,
  { by, sourceId, outcome }: DriverRequest,
): Pick<DriverReport['outcome'], 'name' | 'scale'> {
  if (outcome === RETENTION) return { name: 'Retention', scale: null };
  if (sourceId === undefined) return { name: 'Recommendation (NPS)', scale: null };
  const column = readableColumns(db, sourceId).find(({ key }) => key === outcome);
  const name = columnOf(outcome) ?? (column && isNpsScale(column.scale) ? 'Recommendation (NPS)' : 'Score');
  return { name, scale: by === 'question' ? (column?.scale ?? null) : null };
}

function countBoth(values: Float64Array, outcome: Float64Array): number {
  let n = 0;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row]!) && !Number.isNaN(outcome[row]!)) n += 1;
  }
  return n;
}

interface Counted {
  readonly driver: CollectedDriver;
  readonly n: number;
}

/** Those that were asked for by key or name, or those with most answers, as many as can be looked at exactly. */
function choose(choices: readonly Counted[], keys: readonly string[] | undefined): readonly Counted[] {
  if (!keys) return choices.filter(({ driver, n }) => driver.usual && n > 0).slice(0, MOST_EXACT);
  const asked = keys.map((key) => {
    const name = key.trim().toLowerCase();
    const found =
      choices.find(({ driver }) => driver.key === key) ??
      choices.find(({ driver }) => driver.name.toLowerCase() === name);
    if (found) return found;
    throw new SojournError('notFound', `There is no driver “${columnOf(key) ?? key}”.`, {
      remedy: `There are: ${choices.map(({ driver }) => driver.name).join(', ') || 'none'}.`,
    });
  });
  return [...new Set(asked)];
}

function choiceOf({ driver: { key, name, scale }, n }: Counted): DriverChoice {
  return { key, name, n, scale };
}
