/** Whole files of every kind that is imported, to be damaged: made here, and the real ones where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { encode } from '../../support/encode.ts';
import { csvOf, VOICES } from '../../support/feedback-files.ts';
import { KNOWN_EXPORTS } from '../../support/known-exports.ts';
import { workbook } from '../../support/workbook.ts';

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Of larger real files only the beginning is taken: what is damaged must be small, or it is damaged nowhere. */
const HEAD = 48 * 1024;
const REAL = join(import.meta.dirname, '../../../../shared/data');
const TEXT = csvOf(VOICES);

const TABLE = `<html><body><table>${VOICES.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;

function made(): CorpusFile[] {
  const [header = [], ...rows] = VOICES;
  const objects = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
  const book = workbook([
    { name: 'One', rows: VOICES },
    {
      name: 'Two',
      rows: [
        ['text', 'score'],
        ['fine', 3],
        ['poor', 1],
      ],
    },
  ]);
  return [
    ...KNOWN_EXPORTS.map(({ file, content }) => ({
      name: file,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    })),
    { name: 'voices.csv', bytes: strToU8(TEXT) },
    { name: 'voices.tsv', bytes: strToU8(TEXT.replaceAll(',', '\t')) },
    ...(
      [
        'utf-16le',
        'utf-16be',
        'windows-1251',
        'windows-874',
        'windows-1258',
        'koi8-u',
        'gb18030',
        'shift_jis',
      ] as const
    ).map((encoding) => ({ name: `${encoding}.csv`, bytes: encode(TEXT.replaceAll(',', ';'), encoding) })),
    {
      name: 'list.json',
      bytes: strToU8(JSON.stringify({ data: { items: objects }, meta: { a: [1, 2, { b: [] }] } })),
    },
    { name: 'lines.ndjson', bytes: strToU8(objects.map((one) => JSON.stringify(one)).join('\n')) },
    { name: 'page.html', bytes: strToU8(TABLE) },
    { name: 'list.txt', bytes: strToU8(rows.map((row) => row[3] ?? '').join('\n')) },
    { name: 'book.xlsx', bytes: book },
    {
      name: 'all.zip',
      bytes: zipSync({
        'a/voices.csv': strToU8(TEXT),
        'list.json': strToU8(JSON.stringify(objects)),
        'book.xlsx': book,
      }),
    },
    { name: 'voices.csv.gz', bytes: gzipSync(strToU8(TEXT)) },
  ];
}

function real(): CorpusFile[] {
  if (!existsSync(REAL)) return [];
  return readdirSync(REAL, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|tsv|json|jsonl|ndjson|xlsx|gz)$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(REAL, name));
      return { name: basename(name), bytes: name.endsWith('.xlsx') ? bytes : bytes.subarray(0, HEAD) };
    });
}

/** @param withReal also the real files beside the project, where there are any */
export function corpus(withReal: boolean): readonly CorpusFile[] {
  return withReal ? [...made(), ...real()] : made();
}
