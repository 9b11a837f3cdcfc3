/** Finds out from the beginning of a text, and the file's name, which format it is in. */
import type { FeedbackFormat } from '../contract/types.ts';
import { guessCsvOptions } from './delimiter.ts';
import type { CsvOptions } from './csv.ts';

export interface FormatGuess {
  readonly format: FeedbackFormat;
  readonly csv: CsvOptions | null;
}

function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is JSON values, one a line. */
function isLines(head: string, ending: string): boolean {
  const named = ending === 'ndjson' || ending === 'jsonl';
  const lines = head.split('\n', 40).filter((line) => line.trim() !== '');
  const first = (lines[0] ?? '').trim();
  // One long first line that is not complete in this piece: believe the name.
  if (lines.length <= 1) return named;
  if (!isJson(first)) return named && first.startsWith('{') && first.endsWith('}');
  const second = (lines[1] ?? '').trim();
  // A file named so is believed once its first line is a record: a bad line is then one rejected row, not the file's end.
  return named || second.startsWith('{');
}

/**
 * @param head the beginning of the text without byte order mark
 * @param fileName decides where the text could be read in two ways
 * @param delimiter of the table, where a person chose it
 */
export function guessFormat(head: string, fileName: string, delimiter?: string): FormatGuess {
  const ending = endingOf(fileName);
  const first = head.trimStart().charAt(0);
  const table = delimiter !== undefined || ending === 'csv' || ending === 'tsv' || ending === 'tab';
  if (!table && (first === '{' || first === '[')) {
    return { format: isLines(head, ending) ? 'ndjson' : 'json', csv: null };
  }
  if (delimiter === undefined && (ending === 'ndjson' || ending === 'jsonl'))
    return { format: 'ndjson', csv: null };
  if (delimiter === undefined && ending === 'json') return { format: 'json', csv: null };
  const csv = guessCsvOptions(head, ending === 'tsv' || ending === 'tab', delimiter);
  return { format: csv.delimiter === '\t' ? 'tsv' : 'csv', csv };
}
