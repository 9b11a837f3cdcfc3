/** What the columns of a table of metric values are, by their names. */
import type { MetricSetting } from '../../model/measures/projection.ts';
import { matcher, plainName } from '../names.ts';

/** Levels that a column may name. */
export const SCOPE_LEVELS = ['segment', 'channel', 'persona', 'touchpoint', 'map'] as const;
type ScopeLevel = (typeof SCOPE_LEVELS)[number];

/** Places of columns; null, or absent, for none. */
export interface Columns {
  readonly metric: number | null;
  readonly period: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** By the name of the count. */
  readonly counts: Readonly<Record<string, number>>;
  readonly scope: Readonly<Partial<Record<ScopeLevel, number>>>;
  /** Columns that are a metric each, where no column holds values for all. */
  readonly wide: readonly number[];
}

const ROLES = {
  metric: matcher(
    'metric|kpi|measure|indicator|metric name|показник|метрика|metrik|indikator|chỉ số|ตัวชี้วัด',
    '',
  ),
  from: matcher('from|start|start date|period start|begin|since|з|від|dari|từ|ตั้งแต่', ''),
  to: matcher('to|end date|period end|until|по|до|sampai|đến|ถึง', ''),
  period: matcher(
    'period|month|date|quarter|year|week|day|time|date of measurement|період|місяць|дата|рік|квартал|periode|bulan|tanggal|tahun|' +
      'kỳ|tháng|ngày|năm|quý|เดือน|วันที่|ปี|ไตรมาส|ช่วงเวลา',
    '',
  ),
  value: matcher('value|score|result|rate|значення|nilai|skor|giá trị|điểm|ค่า|คะแนน', ''),
  n: matcher(
    'n|respondents|responses|answers|sample|sample size|base|count|кількість|відповідей|responden|jumlah|số lượng|จำนวน',
    '',
  ),
  low: matcher('low|lower|ci low|lower bound|min', ''),
  high: matcher('high|upper|ci high|upper bound|max', ''),
} as const;

const COUNTS = {
  promoters: matcher('promoters|промоутери|promotor|ผู้สนับสนุน', ''),
  passives: matcher('passives|neutrals|пасивні|pasif|ผู้เฉยๆ', ''),
  detractors: matcher('detractors|критики|detraktor|ผู้ไม่สนับสนุน', ''),
  satisfied: matcher('satisfied|задоволені|puas|hài lòng|พึงพอใจ', ''),
  others: matcher('others|not satisfied|dissatisfied|незадоволені|tidak puas', ''),
  start: matcher('customers at start|start customers|customers start|opening customers', ''),
  added: matcher('new customers|customers added|added|gained', ''),
  end: matcher('customers at end|end customers|customers end|closing customers', ''),
  of: matcher('numerator|part', ''),
  among: matcher('denominator|total|out of|of total', ''),
} as const;

const SCOPES: Readonly<Record<ScopeLevel, (plain: string) => number>> = {
  segment: matcher('segment|customer segment|сегмент|segmen|phân khúc|กลุ่มลูกค้า', ''),
  channel: matcher('channel|канал|kanal|kênh|ช่องทาง', ''),
  persona: matcher('persona|персона', ''),
  touchpoint: matcher('touchpoint|touch point|точка контакту|titik kontak|điểm chạm|จุดสัมผัส', ''),
  map: matcher('map|journey|journey map|карта|peta|bản đồ|แผนที่', ''),
};

/** @param metrics names of one's own metrics may be those of columns */
export function columnsOf(names: readonly string[], metrics: readonly MetricSetting[]): Columns {
  const plain = names.map(plainName);
  const taken = new Set<number>();
  const own = new Set(metrics.map(({ name }) => plainName(name)));
  const take = (matches: (name: string) => number): number | null => {
    const at = plain.findIndex((name, place) => !taken.has(place) && !own.has(name) && matches(name) > 0);
    if (at < 0) return null;
    taken.add(at);
    return at;
  };
  const found = Object.fromEntries(
    Object.entries(ROLES).map(([role, matches]) => [role, take(matches)]),
  ) as Record<keyof typeof ROLES, number | null>;
  const several = <K extends string>(
    of: Readonly<Record<K, (plain: string) => number>>,
  ): Partial<Record<K, number>> =>
    Object.fromEntries(
      (Object.keys(of) as K[]).flatMap((name) => {
        const at = take(of[name]);
        return at === null ? [] : [[name, at]];
      }),
    ) as Partial<Record<K, number>>;
  const counts = several(COUNTS) as Record<string, number>;
  const scope = several(SCOPES);
  const isLong = found.value !== null || found.metric !== null || Object.keys(counts).length > 0;
  const wide = isLong ? [] : names.flatMap((name, at) => (taken.has(at) || name.trim() === '' ? [] : [at]));
  return { ...found, counts, scope, wide };
}

/** The name of a column; '' for none. */
export function columnOf(names: readonly string[], at: number | null): string {
  return at === null ? '' : (names[at] ?? '');
}
