/** Guesses how a delimited text is written: delimiter, line ends, and whether quotation marks quote. */
import { CsvReader, type CsvOptions } from './csv.ts';
import { MAX_RECORD_CHARS } from './limits.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_CHARS = 256 * 1024;
const SAMPLE_RECORDS = 500;

interface Trial {
  readonly options: CsvOptions;
  /** Share of records that have the commonest number of columns, and that number. */
  readonly even: number;
  readonly columns: number;
}

function parse(sample: string, options: CsvOptions): number[] {
  const counts: number[] = [];
  const reader = new CsvReader(options, (cells) => {
    counts.push(cells.length);
    return counts.length < SAMPLE_RECORDS;
  });
  try {
    reader.push(sample);
    if (counts.length === 0) reader.end();
  } catch {
    // Too wide or unclosed for this trial; what was counted before still tells.
  }
  return counts;
}

function attempt(sample: string, options: CsvOptions): Trial {
  const counts = parse(sample, options);
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  let columns = 0;
  let most = 0;
  for (const [count, times] of seen) {
    if (times > most || (times === most && count > columns)) [columns, most] = [count, times];
  }
  return { options, even: counts.length === 0 ? 0 : most / counts.length, columns };
}

/**
 * @param text the beginning of the file
 * @param preferTab true for files named .tsv or .tab
 * @param chosen the delimiter that a person chose: only how quotation marks are meant is guessed then
 */
export function guessCsvOptions(text: string, preferTab: boolean, chosen?: string): CsvOptions {
  const sample = text.slice(0, Math.min(SAMPLE_CHARS, MAX_RECORD_CHARS));
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const trials: Trial[] = [];
  for (const delimiter of chosen === undefined ? DELIMITERS : [chosen]) {
    if (!sample.includes(delimiter)) continue;
    const quoted = attempt(sample, { delimiter, newline, quotes: true });
    trials.push(quoted);
    if (quoted.even < 0.9 && sample.includes('"')) {
      const literal = attempt(sample, { delimiter, newline, quotes: false });
      if (literal.even > Math.max(0.95, quoted.even)) trials.push(literal);
    }
  }
  if (chosen !== undefined) {
    const [quoted, literal] = trials;
    return literal?.options ?? quoted?.options ?? { delimiter: chosen, newline, quotes: true };
  }
  const tables = trials.filter((trial) => trial.columns > 1);
  const worth = (trial: Trial): number =>
    trial.even + (preferTab && trial.options.delimiter === '\t' ? 1 : 0) + Math.min(trial.columns, 40) / 400;
  tables.sort((a, b) => worth(b) - worth(a));
  const best = tables[0];
  // Prose with stray commas is a list of lines, not a table: its rows have no common width.
  if (!best || (best.even < 0.4 && !headerIsTable(sample, best.options))) {
    return { delimiter: preferTab ? '\t' : best ? null : ',', newline, quotes: true };
  }
  return best.options;
}

/** Whether the first record has many short cells, as the header of a very ragged table has. */
function headerIsTable(sample: string, options: CsvOptions): boolean {
  let cells: string[] = [];
  const reader = new CsvReader(options, (first) => {
    cells = first;
    return false;
  });
  try {
    reader.push(sample);
  } catch {
    return false;
  }
  return cells.length >= 3 && cells.every((cell) => cell.length <= 60);
}
