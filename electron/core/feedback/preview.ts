/** What an import of a file would do: its columns, its first rows, and the items that they become. */
import type { Database } from 'better-sqlite3';
import type { ImportPreview, Mapping, PreviewItem, ReadChoices } from '../../../shared/contract/types.ts';
import { parseItem, planItems } from '../../../shared/formats/item.ts';
import { sourceNameOf } from './identity.ts';
import { newPrivacyKey, personalOf, storedPrivacyKey, treatmentOf } from './privacy.ts';
import { sampleFile } from './sample.ts';
import { knownSourceName } from './sources.ts';
import type { FoundEncoding } from './files/find-encoding.ts';
import { TextFile, type NamedFile } from './text-file.ts';

const ROWS = 20;
/** Characters of a cell that the preview shows. */
const CELL = 2000;

/**
 * @param mapping the person's own mapping; guessed where absent
 * @param read how the file is to be read, where there is no mapping that says it
 * @throws SojournError where the file cannot be imported
 */
export function previewFile(
  db: Database,
  file: NamedFile,
  mapping?: Mapping,
  read?: ReadChoices,
): ImportPreview {
  const sample = sampleFile(file, mapping, [], read);
  const personal = personalOf(sample);
  const key = storedPrivacyKey(db) ?? newPrivacyKey();
  const treatment = treatmentOf(sample, sample.guess.mapping, personal, key);
  const plan = planItems(sample.guess.mapping);
  const warnings = [doubtfulIn(file, sample.encoding), ...sample.guess.warnings].filter(Boolean);
  const first = sample.records.slice(0, ROWS);
  return {
    file: file.name,
    format: sample.spec.format,
    encoding: sample.encoding.encoding,
    delimiter: sample.spec.csv?.delimiter ?? null,
    mapping: sample.guess.mapping,
    reasons: sample.guess.reasons,
    rows: first.map((record) => record.map((value) => (value ?? '').slice(0, CELL))),
    items: first.map((record, index): PreviewItem => {
      const item = parseItem(treatment.treat(record, sample.guess.mapping.names), plan);
      return typeof item === 'string'
        ? { row: index + 1, text: '', score: null, date: null, rejected: item }
        : {
            row: index + 1,
            text: item.text.slice(0, CELL),
            score: item.score,
            date: item.date,
            rejected: null,
          };
    }),
    warnings: sample.records.length === 0 ? ['The file has no records.', ...warnings] : warnings,
    sourceName: knownSourceName(db, sourceNameOf(file.name)),
    encodingReason: sample.encoding.reason,
    sheets: [],
    recognised: null,
    personal,
  };
}

/** A preview looks this far for characters that cannot be read for sure. */
const LOOK_CHARS = 32 * 1024 * 1024;

/** What of a file cannot be read for sure, in words. */
function doubtfulIn(file: NamedFile, found: FoundEncoding): string {
  if (found.clean) return '';
  const text = new TextFile(file, { found });
  try {
    let chars = 0;
    for (const piece of text.pieces()) {
      chars += piece.length;
      if (chars > LOOK_CHARS) break;
    }
    return text.doubtful;
  } finally {
    text.close();
  }
}
