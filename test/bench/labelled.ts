/** Real feedback whose language, and for some of it whose feeling, is known: read from the folder of reference data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

export const DATA = join(import.meta.dirname, '../../../shared/data');
export const hasData = existsSync(DATA);

/** −1 negative, 0 neutral, 1 positive. */
export type Feeling = -1 | 0 | 1;

export interface LabelledItem {
  readonly text: string;
  /** Null where the item has no label, or none of the three. */
  readonly feeling: Feeling | null;
}

export interface LabelledFile {
  readonly file: string;
  readonly language: string;
  readonly read: () => LabelledItem[];
}

const missing = /^\s*(?:NA|Did not answer|-)\s*$/i;
type Row = Readonly<Record<string, string>>;

const text = (path: string): string => {
  const bytes = readFileSync(join(DATA, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
};
const table = (path: string): Row[] =>
  Papa.parse<Row>(text(path), { header: true, skipEmptyLines: 'greedy' }).data;
const lines = (path: string): Row[] =>
  text(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/** Stars below the middle are negative, the middle neutral, above positive. */
const stars =
  (low: number, high: number) =>
  (value: string | undefined): Feeling | null => {
    const n = Number(value);
    if (value === undefined || value.trim() === '' || !Number.isFinite(n)) return null;
    return n <= low ? -1 : n >= high ? 1 : 0;
  };
const words =
  (map: Readonly<Record<string, Feeling>>) =>
  (value: string | undefined): Feeling | null =>
    map[value?.trim().toLowerCase() ?? ''] ?? null;

function file(
  path: string,
  language: string,
  textColumn: string,
  labelColumn: string | null = null,
  label: (value: string | undefined) => Feeling | null = () => null,
  rows: (path: string) => Row[] = table,
): LabelledFile {
  return {
    file: path,
    language,
    read: () =>
      rows(path).map((row) => ({
        text: missing.test(row[textColumn] ?? '') ? '' : (row[textColumn] ?? '').trim(),
        feeling: labelColumn === null ? null : label(row[labelColumn]),
      })),
  };
}

const smsa = (path: string): Row[] =>
  text(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [words = '', label = ''] = line.split('\t');
      return { text: words, label };
    });

/** Files that are in one language but for stray texts. Those whose notes say "mixed" are left out. */
export const LABELLED: readonly LabelledFile[] = [
  file(
    'social/en_airline_tweets.csv',
    'en',
    'text',
    'airline_sentiment',
    words({ negative: -1, neutral: 0, positive: 1 }),
  ),
  file('reviews/en_netflix_googleplay.csv', 'en', 'content', 'score', stars(2, 4)),
  file('surveys/en_nhs_fft_neas.csv', 'en', 'FFT answer', 'Comment sentiment', (value) => {
    const turned = stars(2, 4)(value);
    return turned === null || turned === 0 ? turned : turned === 1 ? -1 : 1;
  }),
  file(
    'social/th_wisesight_valid.jsonl',
    'th',
    'texts',
    'category',
    words({ neg: -1, neu: 0, pos: 1 }),
    lines,
  ),
  file('reviews/uk_hotline_store_reviews.csv', 'uk', 'review', 'label', words({ negative: -1, positive: 1 })),
  file(
    'reviews/id_smsa_valid_noheader.tsv',
    'id',
    'text',
    'label',
    words({ negative: -1, neutral: 0, positive: 1 }),
    smsa,
  ),
  file(
    'reviews/id_prdect_semicolon.csv',
    'id',
    'Customer Review',
    'Sentiment',
    words({ negative: -1, positive: 1 }),
  ),
  file('reviews/id_hoasa_hotel_aspects_train.csv', 'id', 'review'),
  file('reviews/id_casa_cars_aspects_train.csv', 'id', 'sentence'),
  file('reviews/vi_visfd_train_every4th.csv', 'vi', 'comment', 'n_star', stars(2, 4)),
  file('reviews/vi_visfd_dev.csv', 'vi', 'comment', 'n_star', stars(2, 4)),
  file('reviews/zh_waimai_food_delivery.csv', 'zh', 'review', 'label', words({ '0': -1, '1': 1 })),
  file('reviews/ko_nsmc_5k.ndjson', 'ko', 'review', 'rating', stars(4, 8), lines),
  file('surveys/fr_nps_garden_store_mixed_encoding.csv', 'fr', 'explication', 'nps', stars(6, 9)),
];
