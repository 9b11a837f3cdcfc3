/** Field filters of a search: `score<3`, `lang:th`, `date:2025-01..`. */
import {
  HAS_VALUES,
  SENTIMENT_WORDS,
  TEXT_FIELDS,
  type Ask,
  type HasValue,
  type NumberField,
  type NumberRange,
  type SentimentWord,
  type TextField,
} from './types.ts';

/** Other words for fields. */
const SAME: Readonly<Record<string, string>> = { language: 'lang', mood: 'sentiment' };
const NAMES = new Set<string>(['score', 'score%', 'sentiment', 'lang', 'date', 'has', ...TEXT_FIELDS]);
const COMPARABLE = new Set(['score', 'score%', 'sentiment', 'date']);

const FIELD = /^([a-z]+%?)(<=|>=|:<=|:>=|:<|:>|<|>|:|=)(.*)$/isu;
const NUMBER = /^[-+−]?\d{1,12}(?:[.,]\d{1,12})?$/u;

/** A part that names a field. `operator` is one of `:`, `<`, `<=`, `>`, `>=`. */
export interface FieldPart {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
}

/** The field that a part names, or null where it is plain words: `https://…` and `12:30` are. */
export function fieldOf(head: string, quoted: string | null): FieldPart | null {
  const match = FIELD.exec(head);
  if (!match) return null;
  const [, typed = '', sign = '', rest = ''] = match;
  const name = SAME[typed.toLowerCase()] ?? typed.toLowerCase();
  if (!NAMES.has(name) || rest.startsWith('//')) return null;
  const operator = sign === '=' ? ':' : sign.length > 1 ? sign.replace(/^:/u, '') : sign;
  if (operator !== ':' && !COMPARABLE.has(name)) return null;
  return { name, operator, value: (quoted ?? rest).trim() };
}

/** Why a field's value cannot be used. */
export class FieldProblem {
  readonly message: string;
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    this.message = message;
    this.remedy = remedy;
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  score: 'Write it like score<3, score>=4 or score:1..2.',
  'score%': 'Write it like score%<40, on 0 (worst) to 100 (best).',
  sentiment: 'Write sentiment:negative, neutral, positive or unknown, or sentiment<-0.3.',
  lang: 'Write a code of a language, like lang:th.',
  date: 'Write it like date:2025, date:2025-01.., date:2025-01..2025-03 or date:<2025.',
  has: `Write one of: ${HAS_VALUES.join(', ')}.`,
};

/** What a field part asks for. `star`: the value is a beginning. */
export function askOf(part: FieldPart, star: boolean): Ask | FieldProblem {
  const { name, value } = part;
  const remedy = EXAMPLES[name] ?? `Write it like ${name}:"name".`;
  if (value === '') return new FieldProblem(`After “${name}${part.operator}” a value is missing.`, remedy);
  if (isTextField(name)) return { kind: 'text', field: name, value, prefix: star };
  if (name === 'date') return dateAsk(part) ?? new FieldProblem(`“${value}” is no date or period.`, remedy);
  if (name === 'lang') {
    if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(value))
      return { kind: 'language', code: value.toLowerCase() };
    return new FieldProblem(`“${value}” is no code of a language.`, remedy);
  }
  if (name === 'has') {
    const has = value.toLowerCase() === 'lang' ? 'language' : value.toLowerCase();
    if (isHas(has)) return { kind: 'has', value: has };
    return new FieldProblem(`“${value}” is nothing that feedback can have.`, remedy);
  }
  const word = value.toLowerCase();
  if (name === 'sentiment' && part.operator === ':' && isSentiment(word)) return { kind: 'sentiment', word };
  const range = numberRange(part);
  if (range === null || range.low > range.high)
    return new FieldProblem(
      range ? `In “${value}” the first number is greater than the last.` : `“${value}” is no number.`,
      remedy,
    );
  return { kind: 'number', field: name as NumberField, range };
}

function isTextField(name: string): name is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}
function isHas(value: string): value is HasValue {
  return (HAS_VALUES as readonly string[]).includes(value);
}
function isSentiment(value: string): value is SentimentWord {
  return (SENTIMENT_WORDS as readonly string[]).includes(value);
}

function numberOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : null;
}

function numberRange({ operator, value }: FieldPart): NumberRange | null {
  const dots = value.indexOf('..');
  if (operator === ':' && dots !== -1) {
    const [from, to] = [value.slice(0, dots), value.slice(dots + 2)];
    const low = from === '' ? -Infinity : numberOf(from);
    const high = to === '' ? Infinity : numberOf(to);
    if (low === null || high === null || (from === '' && to === '')) return null;
    return { low, high, lowOpen: false, highOpen: false };
  }
  const number = numberOf(value);
  if (number === null) return null;
  const closed = { lowOpen: false, highOpen: false };
  if (operator === ':') return { low: number, high: number, ...closed };
  const open = operator.length === 1;
  if (operator.startsWith('<')) return { ...closed, low: -Infinity, high: number, highOpen: open };
  return { ...closed, low: number, high: Infinity, lowOpen: open };
}

const PERIOD = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

/** First and last day of a year, month or day, as ISO; null where there is no such. */
function period(text: string): { first: string; last: string } | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  const lastDay = (of: number): number => {
    const date = new Date(0);
    date.setUTCFullYear(year, of, 0);
    return date.getUTCDate();
  };
  if (month !== null && day !== null && (day < 1 || day > lastDay(month))) return null;
  const iso = (m: number, d: number): string =>
    `${match[1]}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { first: iso(month ?? 1, day ?? 1), last: iso(month ?? 12, day ?? lastDay(month ?? 12)) };
}

/** The day before or after an ISO day. */
function shifted(day: string, by: 1 | -1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  const iso = date.toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

function dateAsk({ operator, value }: FieldPart): Ask | null {
  const dots = value.indexOf('..');
  if (operator === ':' && dots !== -1) {
    const [left, right] = [value.slice(0, dots), value.slice(dots + 2)];
    const from = left === '' ? null : period(left);
    const to = right === '' ? null : period(right);
    if ((left !== '' && !from) || (right !== '' && !to) || (!from && !to)) return null;
    return { kind: 'date', from: from?.first ?? null, to: to?.last ?? null };
  }
  const one = period(value);
  if (!one || one.first < '0002') return null;
  if (operator === ':') return { kind: 'date', from: one.first, to: one.last };
  if (operator === '<') return { kind: 'date', from: null, to: shifted(one.first, -1) };
  if (operator === '<=') return { kind: 'date', from: null, to: one.last };
  if (operator === '>')
    return one.last < '9999' ? { kind: 'date', from: shifted(one.last, 1), to: null } : null;
  return { kind: 'date', from: one.first, to: null };
}
