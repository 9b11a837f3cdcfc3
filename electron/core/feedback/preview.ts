/** What an import of a file would do: its columns, its first rows, and the items that they become. */
import type { Database } from 'better-sqlite3';
import type { ImportPreview, PreviewItem } from '../../../shared/contract/types.ts';
import { parseItem, planItems } from '../../../shared/formats/item.ts';
import { sourceNameOf } from './identity.ts';
import { knownMappings } from './known-mappings.ts';
import { sampleFile, type FileSample, type SampleChoices } from './sample.ts';
import { newPrivacyKey, personalOf, storedPrivacyKey, treatmentOf } from './privacy.ts';
import { knownSourceName } from './sources.ts';
import { FeedbackFile } from './feedback-file.ts';
import type { NamedFile } from './files/bytes.ts';

const ROWS = 20;
/** Characters of a cell that the preview shows. */
const CELL = 2000;

/** @throws SojournError where the file cannot be imported */
export function previewFile(db: Database, file: NamedFile, choices: SampleChoices = {}): ImportPreview {
  const sample = sampleFile(file, { ...choices, known: knownMappings(db) });
  const personal = personalOf(sample);
  const key = storedPrivacyKey(db) ?? newPrivacyKey();
  const treatment = treatmentOf(sample, sample.guess.mapping, personal, key);
  const plan = planItems(sample.guess.mapping);
  const warnings = [...sample.notes, doubtfulIn(file, sample), ...sample.guess.warnings].filter(Boolean);
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
    sheets: sample.sheets,
    recognised: sample.recognised,
    personal,
  };
}

/** A preview looks this far for characters that cannot be read for sure. */
const LOOK_CHARS = 32 * 1024 * 1024;

/** What of a file cannot be read for sure, in words. */
function doubtfulIn(file: NamedFile, { encoding, sheet }: FileSample): string {
  if (encoding.clean) return '';
  const text = new FeedbackFile(file, { found: encoding, sheet: sheet ?? undefined });
  try {
    let chars = 0;
    for (const piece of text.texts()) {
      chars += piece.length;
      if (chars > LOOK_CHARS) break;
    }
    return text.doubtful;
  } finally {
    text.close();
  }
}
