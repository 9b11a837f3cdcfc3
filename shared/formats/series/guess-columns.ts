/** Guesses what the columns of a table of metric values are, by their names and, where those say nothing, their values. */
import type { MetricSetting } from '../../model/measures/projection.ts';
import { guessDecimal, parseAmount } from '../amounts.ts';
import { guessDateOrder } from '../dates.ts';
import { matcher, plainName } from '../names.ts';
import { isMissing } from '../numbers.ts';
import { metricNamed } from './metric-names.ts';
import { readPeriod } from './read-period.ts';
import {
  columnsOfRoles,
  DOUBTFUL,
  SERIES_ROLES,
  type Doubtful,
  type SeriesMapping,
  type SeriesRole,
} from './roles.ts';

export interface SeriesTable {
  readonly names: readonly string[];
  readonly records: readonly (readonly (string | null)[])[];
}

export interface SeriesGuess {
  readonly mapping: SeriesMapping;
  /** Why each column is what it is, by position. */
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
}

/** What is known before anything is guessed. */
export interface SeriesHints {
  readonly headerRows: number;
  /** Numbers were written by a program, with a decimal point: workbooks, JSON. */
  readonly plainNumbers?: boolean;
  /** What separates columns; where it is a semicolon, a comma is likelier to be a decimal one. */
  readonly delimiter?: string | null;
  /** Roles that were told, by position, with the reason. */
  readonly fixed?: ReadonlyMap<number, { readonly role: SeriesRole; readonly reason: string }>;
  /** As a mapping of the same columns had it; counts where the file itself does not tell. */
  readonly before?: Partial<Pick<SeriesMapping, 'dateOrder' | 'decimal' | 'sure' | 'metric'>>;
}

const NAMES: Readonly<Record<Exclude<SeriesRole, 'own' | 'skip'>, string>> = {
  metric: 'metric|kpi|measure|indicator|metric name|показник|метрика|metrik|indikator|chỉ số|ตัวชี้วัด',
  from: 'from|start|start date|period start|begin|since|з|від|dari|từ|ตั้งแต่',
  to: 'to|end date|period end|until|по|до|sampai|đến|ถึง',
  period:
    'period|month|date|quarter|year|week|day|time|date of measurement|період|місяць|дата|рік|квартал|periode|bulan|tanggal|tahun|' +
    'kỳ|tháng|ngày|năm|quý|เดือน|วันที่|ปี|ไตรมาส|ช่วงเวลา',
  value: 'value|score|result|rate|значення|nilai|skor|giá trị|điểm|ค่า|คะแนน',
  n: 'n|respondents|responses|answers|sample|sample size|base|count|кількість|відповідей|responden|jumlah|số lượng|จำนวน',
  low: 'low|lower|ci low|lower bound|min',
  high: 'high|upper|ci high|upper bound|max',
  promoters: 'promoters|промоутери|promotor|ผู้สนับสนุน',
  passives: 'passives|neutrals|пасивні|pasif|ผู้เฉยๆ',
  detractors: 'detractors|критики|detraktor|ผู้ไม่สนับสนุน',
  satisfied: 'satisfied|задоволені|puas|hài lòng|พึงพอใจ',
  others: 'others|not satisfied|dissatisfied|незадоволені|tidak puas',
  start: 'customers at start|start customers|customers start|opening customers',
  added: 'new customers|customers added|added|gained',
  end: 'customers at end|end customers|customers end|closing customers',
  of: 'numerator|part',
  among: 'denominator|total|out of|of total',
  segment: 'segment|customer segment|сегмент|segmen|phân khúc|กลุ่มลูกค้า',
  channel: 'channel|канал|kanal|saluran|kênh|ช่องทาง',
  persona: 'persona|персона|เพอร์โซนา',
  touchpoint: 'touchpoint|touch point|точка контакту|titik kontak|điểm chạm|จุดสัมผัส',
  map: 'map|journey|journey map|карта|карта подорожі|peta|bản đồ|แผนที่',
  stage: 'stage|phase|journey stage|етап|стадія|фаза|tahap|tahapan|fase|giai đoạn|ขั้นตอน|ระยะ|ช่วง',
};
/** What is surer goes first: “from” is a period, before “date” is. */
const ORDER = SERIES_ROLES.filter((role) => role !== 'own' && role !== 'skip').sort(
  (a, b) => rank(a) - rank(b),
);
function rank(role: SeriesRole): number {
  const first: readonly SeriesRole[] = ['metric', 'from', 'to', 'period'];
  const at = first.indexOf(role);
  return at < 0 ? first.length : at;
}
const MATCHERS = new Map(ORDER.map((role) => [role, matcher(NAMES[role], '')] as const));

/** Rows that are looked at. */
const LOOKED = 500;
/** Share of the values of a column that must be what it is taken for. */
const MOSTLY = 0.8;

/** @param metrics names of one's own metrics may be those of columns */
export function guessSeriesColumns(
  table: SeriesTable,
  metrics: readonly MetricSetting[],
  hints: SeriesHints,
): SeriesGuess {
  const { names } = table;
  const fixed = hints.fixed ?? new Map<number, { role: SeriesRole; reason: string }>();
  const roles = names.map((_, at): SeriesRole => fixed.get(at)?.role ?? 'skip');
  const reasons = names.map((_, at) => fixed.get(at)?.reason ?? 'not needed');
  const isFree = (at: number): boolean => !fixed.has(at) && roles[at] === 'skip';
  const take = (at: number, role: SeriesRole, reason: string): void => {
    roles[at] = role;
    reasons[at] = reason;
  };
  const plain = names.map(plainName);
  const own = new Set(metrics.map(({ name }) => plainName(name)));
  for (const role of ORDER) {
    if (roles.includes(role)) continue;
    const at = plain.findIndex(
      (name, place) => isFree(place) && !own.has(name) && (MATCHERS.get(role)?.(name) ?? 0) > 0,
    );
    if (at >= 0) take(at, role, 'by its name');
  }
  const valuesOf = (at: number): string[] =>
    table.records
      .slice(0, LOOKED)
      .map((record) => (record[at] ?? '').trim())
      .filter((value) => !isMissing(value));
  const mostly = (at: number, is: (value: string) => boolean): boolean => {
    const values = valuesOf(at);
    return values.length > 0 && values.filter(is).length >= values.length * MOSTLY;
  };
  if (!roles.includes('period') && !roles.includes('from')) {
    const at = names.findIndex(
      (_, place) => isFree(place) && mostly(place, (value) => readPeriod(value, 'dmy') !== null),
    );
    if (at >= 0) take(at, 'period', 'its values are periods');
  }
  if (!columnsOfRoles(roles).isLong) {
    for (const [at, name] of names.entries()) {
      if (!isFree(at) || name.trim() === '') continue;
      if (metricNamed(name, metrics) !== null) take(at, 'own', 'called like a metric');
      else if (mostly(at, (value) => parseAmount(value.replace(/%$/, ''), '.') !== null))
        take(at, 'own', 'its values are numbers');
    }
  }
  return { ...settle(table, roles, hints), reasons };
}

/** The order of dates and the decimal sign, as far as the values tell. */
function settle(
  { names, records }: SeriesTable,
  roles: readonly SeriesRole[],
  { headerRows, plainNumbers = false, delimiter = null, before = {} }: SeriesHints,
): Omit<SeriesGuess, 'reasons'> {
  const notes: string[] = [];
  const valuesOf = (...of: readonly SeriesRole[]): string[] =>
    roles.flatMap((role, at) => (of.includes(role) ? records.map((record) => record[at] ?? '') : []));
  const order = guessDateOrder(valuesOf('period', 'from', 'to'));
  // A mapping that does not say what is sure was made by hand.
  const said = new Set<Doubtful>(before.sure ?? DOUBTFUL.filter((one) => before[one] !== undefined));
  const isOrderSure = order.certain || said.has('dateOrder');
  const dateOrder = order.certain ? order.order : (before.dateOrder ?? order.order);
  if (!isOrderSure)
    notes.push(
      `Dates could have day or month first; ${dateOrder === 'mdy' ? 'month' : 'day'} first is assumed.`,
    );
  const numbers = valuesOf('value', 'low', 'high', 'own').map((value) => value.replace(/%\s*$/, ''));
  const found = guessDecimal(numbers);
  const usual = delimiter === ';' && !plainNumbers ? ',' : '.';
  // Where numbers are numbers in the file, they are written with a point, whatever another file had.
  const isDecimalSure = !plainNumbers && (found.certain || said.has('decimal'));
  const decimal = plainNumbers ? '.' : found.certain ? found.decimal : (before.decimal ?? usual);
  if (!isDecimalSure && !plainNumbers) {
    const example = numbers.find((value) => parseAmount(value, '.') !== parseAmount(value, ',')) ?? '';
    notes.push(
      `Numbers such as ${example.trim()} could have a decimal sign or none; they are read as ${parseAmount(example, decimal) ?? ''}.`,
    );
  }
  const { metric } = before;
  return {
    mapping: {
      headerRows,
      names: [...names],
      roles: [...roles],
      dateOrder,
      decimal,
      sure: DOUBTFUL.filter((one) => (one === 'dateOrder' ? isOrderSure : isDecimalSure)),
      ...(metric === undefined ? {} : { metric }),
    },
    notes,
  };
}
