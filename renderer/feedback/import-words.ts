/** The words of the import: roles, formats, encodings, delimiters, methods of scores, sizes. */
import type {
  ColumnRole,
  DateOrder,
  DecimalSign,
  FeedbackEncoding,
  FeedbackFormat,
  ImportPreview,
  ScoreMethod,
} from '../../shared/contract/types.ts';

/** What a column can be, in the order in which the menu shows it. */
export const ROLE_OPTIONS: readonly { readonly value: ColumnRole; readonly label: string }[] = [
  { value: 'text', label: 'Text: their words' },
  { value: 'score', label: 'Score' },
  { value: 'date', label: 'Date' },
  { value: 'id', label: 'Id' },
  { value: 'author', label: 'Author' },
  { value: 'customer', label: 'Customer: whose it is' },
  { value: 'channel', label: 'Channel' },
  { value: 'language', label: 'Language' },
  { value: 'field', label: 'Other field' },
  { value: 'skip', label: 'Leave out' },
];

export const DATE_ORDERS: readonly { readonly value: DateOrder; readonly label: string }[] = [
  { value: 'dmy', label: 'Day first' },
  { value: 'mdy', label: 'Month first' },
  { value: 'ymd', label: 'Year first' },
];

export const DECIMAL_OPTIONS: readonly { readonly value: DecimalSign; readonly label: string }[] = [
  { value: '.', label: 'Point: 1,250.50' },
  { value: ',', label: 'Comma: 1.250,50' },
];

const FORMATS: Readonly<Record<FeedbackFormat, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  ndjson: 'JSON lines',
  xlsx: 'Excel workbook',
  html: 'HTML table',
  lines: 'List of lines',
};

export const ENCODINGS: Readonly<Record<FeedbackEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1252': 'Western European (Windows-1252)',
  'windows-1258': 'Vietnamese (Windows-1258)',
  'windows-874': 'Thai (Windows-874, TIS-620)',
  'koi8-u': 'Ukrainian (KOI8-U)',
  'koi8-r': 'Russian (KOI8-R)',
  shift_jis: 'Japanese (Shift-JIS)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
  macintosh: 'Mac Roman',
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

/** "CSV, UTF-8, separated by comma". */
export function describeFormat({
  format,
  encoding,
  delimiter,
}: Pick<ImportPreview, 'format' | 'encoding' | 'delimiter'>): string {
  const name = delimiter === null ? '' : (DELIMITERS[delimiter] ?? `“${delimiter}”`).toLowerCase();
  return [FORMATS[format], ENCODINGS[encoding], ...(name ? [`separated by ${name}`] : [])].join(', ');
}

/** The usual delimiters, and the file's own where it is another. */
export function delimiterOptions(own: string): readonly { readonly value: string; readonly label: string }[] {
  const known = Object.entries(DELIMITERS).map(([value, label]) => ({ value, label }));
  return own in DELIMITERS ? known : [...known, { value: own, label: `“${own}”` }];
}

export const HEADER_ROWS: readonly { readonly value: string; readonly label: string }[] = [
  { value: '0', label: 'None' },
  { value: '1', label: '1 row' },
  { value: '2', label: '2 rows' },
  { value: '3', label: '3 rows' },
];

/** Calendars of the years in dates; `found` leaves it to each value. */
export const CALENDARS: readonly {
  readonly value: 'found' | 'gregorian' | 'buddhist';
  readonly label: string;
}[] = [
  { value: 'found', label: 'By each year' },
  { value: 'gregorian', label: 'Gregorian' },
  { value: 'buddhist', label: 'Buddhist (2568)' },
];

export const METHODS: Readonly<Record<ScoreMethod, string>> = {
  nps: 'Recommend (NPS)',
  csat: 'Satisfaction (CSAT)',
  ces: 'Effort (CES)',
  stars: 'Stars',
  thumbs: 'Thumbs',
  goodBad: 'Good or bad',
  emoji: 'Faces',
  percent: 'Percent',
  sentiment: 'Sentiment',
  index: 'Index',
  other: 'Another',
};

/** A number of bytes as "12 KB", with one decimal below 10. */
export function formatSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[unit] ?? ''}`;
}
