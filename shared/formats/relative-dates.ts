/**
 * Dates that are told from the day of an export: "3 days ago", "yesterday", "3 дні тому", "เดือนที่แล้ว". What is written
 * comes from the Unicode tables of each language (`Intl.RelativeTimeFormat`), and from a list of what those lack.
 */
import { asciiDigits } from './numbers.ts';

const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ru',
  'uk',
  'th',
  'id',
  'ms',
  'vi',
  'ja',
  'zh',
  'zh-Hant',
  'ko',
];
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof UNITS)[number];
/** Numbers whose words differ in some language. */
const NUMBERS = [1, 2, 3, 5, 11, 21, 100];
const STYLES = ['long', 'short', 'narrow'] as const;

/** A number that is written as a word, or as an article. */
const ONE = new Set(
  'a an one einem einer un une una uma um один одну одна одного หนึ่ง satu một 一 한'.split(' '),
);

/** What people and programs write beside the tables' words; `#` stands for the number. */
const EXTRA: Readonly<Record<Exclude<Unit, 'second'>, string>> = {
  minute: '# นาทีที่แล้ว|# นาทีก่อน|# menit lalu|# minit lalu|# minutos atrás|# хв. тому|# mins ago',
  hour: '# ชั่วโมงที่แล้ว|# ชั่วโมงก่อน|# ชม.ที่แล้ว|# jam lalu|sejam yang lalu|sejam lalu|# horas atrás|# hora atrás|# hrs ago|# 小时以前',
  day: '# วันที่แล้ว|# วันก่อน|# hari lalu|sehari yang lalu|# días atrás|# dias atrás|# dia atrás|há # dia atrás|há # dias atrás|# 天以前|하루 전|вчора|# days back',
  week: '# สัปดาห์ที่แล้ว|# สัปดาห์ก่อน|# อาทิตย์ที่แล้ว|# อาทิตย์ก่อน|# minggu lalu|seminggu yang lalu|seminggu lalu|# semanas atrás|# semana atrás|# 星期前|# 个星期前|# 個星期前|# wks ago',
  month:
    '# เดือนที่แล้ว|# เดือนก่อน|# bulan lalu|sebulan yang lalu|sebulan lalu|# meses atrás|# mês atrás|# 달 전|# ヶ月前|# カ月前|# ヵ月前|# ケ月前|# 个月以前|# mos ago',
  year: '# ปีที่แล้ว|# ปีก่อน|# tahun lalu|setahun yang lalu|setahun lalu|# anos atrás|# ano atrás|# yrs ago|# 年以前',
};

/** Before the date in some exports. */
const BEFORE =
  /^(?:edited|about|almost|over|more than|відредаговано|изменено|แก้ไขเมื่อ|เมื่อ|diedit|đã chỉnh sửa)\s*/u;

/** So far back a date is believed, in its unit. */
const MOST = 20_000;

interface Ago {
  readonly unit: Unit;
  /** Of the unit; null: the number that is written. */
  readonly count: number | null;
}

/** The form in which words are looked up: no blanks, small letters. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u200e\u200f]+/gu, '');

let known: Map<string, Ago> | null = null;

function words(): Map<string, Ago> {
  if (known) return known;
  const found = new Map<string, Ago>();
  // What comes first stands: the long words before the shortened ones.
  const add = (text: string, ago: Ago): void => {
    const key = folded(text);
    // A sign and a letter, as French shortens it, may be anything.
    if (key.length > 1 && !/^[-−]/u.test(key) && !found.has(key)) found.set(key, ago);
  };
  for (const style of STYLES) {
    for (const locale of LOCALES) {
      const counted = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style });
      const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style });
      for (const unit of UNITS) {
        for (const number of NUMBERS) {
          const parts = counted.formatToParts(-number, unit);
          const text = parts.map(({ type, value }) => (type === 'literal' ? value : '#')).join('');
          add(text, { unit, count: null });
          // "Тиждень тому": one is not said.
          if (number === 1 && (locale === 'ru' || locale === 'uk'))
            add(text.replace('#', ''), { unit, count: 1 });
        }
      }
      for (const [unit, count] of [
        ['day', 0],
        ['day', 1],
        ['day', 2],
        ['week', 1],
        ['month', 1],
        ['year', 1],
        ['second', 0],
      ] as const) {
        const text = named.format(count === 0 ? -0 : -count, unit);
        if (!/\d/u.test(text)) add(text, { unit, count });
      }
    }
  }
  for (const [unit, list] of Object.entries(EXTRA) as [Unit, string][]) {
    for (const text of list.split('|')) add(text, { unit, count: text.includes('#') ? null : 1 });
  }
  known = found;
  return found;
}

/** What a text says, or null. */
function agoOf(text: string): { unit: Unit; count: number } | null {
  if (text.length < 2 || text.length > 40) return null;
  const table = words();
  const whole = asciiDigits(text.trim()).toLowerCase();
  const named = table.get(folded(whole));
  if (named && named.count !== null) return { unit: named.unit, count: named.count };
  const plain = whole.replace(BEFORE, '');
  const digits = /\d{1,5}/u.exec(plain);
  if (digits) {
    const ago = table.get(folded(plain.replace(digits[0], '#')));
    return ago && ago.count === null && Number(digits[0]) <= MOST
      ? { unit: ago.unit, count: Number(digits[0]) }
      : null;
  }
  for (const word of plain.split(/\s+/u)) {
    if (!ONE.has(word)) continue;
    const ago = table.get(folded(plain.replace(word, '#')));
    if (ago && ago.count === null) return { unit: ago.unit, count: 1 };
  }
  // Scripts without blanks.
  const east = /^(?:[一한]|หนึ่ง)\s?/u.exec(plain);
  const ago = east ? table.get(folded(`#${plain.slice(east[0].length)}`)) : undefined;
  return ago && ago.count === null ? { unit: ago.unit, count: 1 } : null;
}

/** How exactly such a date is told: seconds to days as a day. */
export type RelativeUnit = 'day' | 'week' | 'month' | 'year';

/** The unit that a text tells a date in; null for what is no date told from another day. */
export function relativeUnit(text: string): RelativeUnit | null {
  const unit = agoOf(text)?.unit;
  if (unit === undefined) return null;
  return unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day';
}

/** Whether a text is a date told from another day. */
export const isRelativeDate = (text: string): boolean => agoOf(text) !== null;

/**
 * The date that a text tells, counted back from a day, as exactly as it says: seconds to weeks a day (YYYY-MM-DD), months a
 * month (YYYY-MM), years a year (YYYY). Hours count from the day's end, so that less than a day is that day.
 *
 * @param asOf YYYY-MM-DD: the day on which it was written
 * @returns null for what is no such text
 */
export function parseRelativeDate(text: string, asOf: string): string | null {
  const ago = agoOf(text);
  if (!ago) return null;
  const { unit, count } = ago;
  const [year = 0, month = 1, day = 1] = asOf.split('-').map(Number);
  if (unit === 'year') return year - count < 1000 ? null : String(year - count);
  if (unit === 'month') {
    const months = year * 12 + month - 1 - count;
    return months < 12_000
      ? null
      : `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  }
  const days = { second: 0, minute: count / 1440, hour: count / 24, day: count, week: 7 * count }[unit];
  return new Date(Date.UTC(year, month - 1, day - Math.floor(days))).toISOString().slice(0, 10);
}
