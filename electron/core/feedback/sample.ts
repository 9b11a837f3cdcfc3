/** What a feedback file is: a sample of its records, with the mapping that they suggest. */
import { SojournError } from '../../../shared/contract/errors.ts';
import { statSync } from 'node:fs';
import type { ColumnRole, Mapping, ReadChoices, Recognised } from '../../../shared/contract/types.ts';
import type { AsOf } from '../../../shared/formats/guess-as-of.ts';
import { guessMapping, type FixedColumn, type GuessResult } from '../../../shared/formats/guess.ts';
import type { NamedFile } from './files/bytes.ts';
import { refuseMetricFile } from './files/metric-file.ts';
import { sourceNameOf } from './identity.ts';
import { namedMapping, recognise, type KnownMapping, type Recognition } from './known-mappings.ts';
import { sampleTable, type SampledTable } from './table-sample.ts';

/** What is known of a file before it is imported. */
export interface FileSample extends SampledTable {
  readonly guess: GuessResult;
  /** What the file is known as; null where everything was guessed. */
  readonly recognised: Recognised | null;
}

/** What a person has said of a file, and what is known from before. */
export interface SampleChoices {
  /** A mapping that the person has made: its header rows and roles are kept. */
  readonly mapping?: Mapping | undefined;
  /** Roles by column name, for the command line. */
  readonly roles?: readonly { readonly column: string; readonly role: ColumnRole }[] | undefined;
  /** How the file is to be read; what is not said is found out. */
  readonly read?: ReadChoices | undefined;
  /** Name of a saved mapping or known export to take, where there is no mapping. */
  readonly use?: string | undefined;
  /** Name of the source that the file will be imported as. */
  readonly source?: string | undefined;
  /** The day from which dates such as “3 days ago” count, YYYY-MM-DD; goes before what a mapping says. */
  readonly asOf?: string | undefined;
  /** Mappings of before, the latest first. */
  readonly known?: readonly KnownMapping[] | undefined;
}

/** @throws SojournError where the file cannot be read, with file and row, or `use` names nothing that fits */
export function sampleFile(file: NamedFile, choices: SampleChoices = {}): FileSample {
  refuseMetricFile(file);
  const { mapping: wanted, roles: byName = [], use, known = [] } = choices;
  const used = use === undefined || wanted ? null : namedMapping(use, known);
  const told = wanted ?? used?.mapping;
  const table = sampleTable(file, {
    headerRows: told?.headerRows,
    names: wanted?.names,
    read: { ...told?.read, ...choices.read },
  });
  const { names, headerRows } = table;
  const sampled = {
    names,
    headerRows,
    records: table.records.map((record) => record.map((value) => value ?? '')),
  };
  const source = choices.source ?? sourceNameOf(file.name);
  const recognition = recognise(sampled, file.name, source, known, wanted ? undefined : use);
  const fixed = wanted
    ? new Map(wanted.roles.map((role, index) => [index, asChosen(role)] as const))
    : new Map([...(recognition?.fixed ?? []), ...rolesByName(names, byName, file.name)]);
  const guess = guessMapping({
    ...sampled,
    fixed,
    scale: wanted ? undefined : recognition?.scale,
    asOf: asOfFor(file, choices.asOf ?? wanted?.asOf),
  });
  const chosen = wanted ? withWanted(guess, wanted) : withRecognition(guess, recognition);
  return {
    ...table,
    guess: table.reading ? { ...chosen, mapping: { ...chosen.mapping, read: table.reading } } : chosen,
    recognised: recognition?.recognised ?? null,
  };
}

/** The day that was said, or that of the file: exports are made when they are written. */
function asOfFor({ path }: NamedFile, said: string | undefined): AsOf {
  const at = statSync(path, { throwIfNoEntry: false })?.mtime;
  const now = new Date();
  const isKnown = at !== undefined && at < now;
  const day = localDay(isKnown ? at : now);
  const reason = isKnown ? 'the day when the file was last changed' : 'today';
  // A mapping repeats the day that was found for it.
  if (said === undefined || said === day) return { day, reason, isGuess: said === undefined };
  return { day: said, reason: 'as you chose', isGuess: false };
}

/** The day here, as YYYY-MM-DD. */
const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const asChosen = (role: ColumnRole): FixedColumn => ({ role, reason: 'as you chose' });

/** What the person said goes before what was guessed. */
function withWanted(guess: GuessResult, wanted: Mapping): GuessResult {
  const { scale, scoreWords, dateOrder, privacy, calendar, except, preset } = wanted;
  const { scoreWords: guessedWords, ...guessed } = guess.mapping;
  // A score column that was just chosen has no scale yet: it and its words are guessed.
  const words = scale ? scoreWords : guessedWords;
  const mapping: Mapping = {
    ...guessed,
    scale: scale ?? guessed.scale,
    dateOrder,
    ...(words && { scoreWords: words }),
    ...(privacy && { privacy }),
    ...(calendar && { calendar }),
    ...(except && { except }),
    ...(preset !== undefined && { preset }),
  };
  return { ...guess, mapping };
}

/** What is known of a file goes before what was guessed. */
function withRecognition(guess: GuessResult, recognition: Recognition | null): GuessResult {
  if (!recognition) return guess;
  const { parts, notes } = recognition;
  return { ...guess, mapping: { ...guess.mapping, ...parts }, warnings: [...notes, ...guess.warnings] };
}

function rolesByName(
  names: readonly string[],
  fixed: readonly { readonly column: string; readonly role: ColumnRole }[],
  file: string,
): Map<number, FixedColumn> {
  const roles = new Map<number, FixedColumn>();
  for (const { column, role } of fixed) roles.set(columnByName(names, column, file), asChosen(role));
  return roles;
}

/**
 * The position of a column by its name, in any case of its letters, or its number from 1.
 *
 * @throws SojournError `badInput` where the file has no such column
 */
export function columnByName(names: readonly string[], column: string, file: string): number {
  const exact = names.indexOf(column);
  const lower = column.trim().toLowerCase();
  const named = exact >= 0 ? exact : names.findIndex((name) => name.toLowerCase() === lower);
  // A number that names no column counts the columns from 1: tables without header have no better names.
  const counted = /^\d{1,5}$/.test(lower) ? Number(lower) - 1 : -1;
  const index = named < 0 && counted < names.length ? counted : named;
  if (index >= 0) return index;
  const known = names
    .slice(0, 12)
    .map((name) => `“${name}”`)
    .join(', ');
  throw new SojournError('badInput', `“${file}” has no column “${column}”.`, {
    remedy: `Its columns are ${known}${names.length > 12 ? ', …' : ''}.`,
    where: { file, column },
  });
}
