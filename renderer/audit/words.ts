/** Audits and visits in words and numbers. */
import { oneDecimal } from '../../shared/audits/visit-words.ts';
import { NO_SCORE_WORDS, type AuditScore } from '../../shared/measures/audit/score.ts';
import type { Audit, FindingKind } from '../../shared/model/audits/types.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';

export { durationWords, oneDecimal } from '../../shared/audits/visit-words.ts';

/** "68 %", or a dash where there is no score. */
export function percentWords(percent: number | null): string {
  return percent === null ? '–' : `${oneDecimal(Math.round(percent))} %`;
}

/** "+4.2", "−1", "±0": a change in per cent points. */
export function changeWords(change: number | null): string {
  if (change === null) return '–';
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return '±0';
  return rounded > 0 ? `+${oneDecimal(rounded)}` : oneDecimal(rounded);
}

/** "20.5 percentage points above", "level with": a change told as where this one stands. */
export function standsWords(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return 'level with';
  return `${oneDecimal(Math.abs(rounded))} percentage points ${rounded > 0 ? 'above' : 'below'}`;
}

/** "31.5 of 45 points". */
export function pointsWords({ earned, possible }: AuditScore): string {
  return `${oneDecimal(earned)} of ${oneDecimal(possible)}`;
}

/** "12 of 42 answered, 3 do not apply". */
export function answeredWords({ answered, questions, na }: AuditScore): string {
  return `${answered} of ${questions} answered${na > 0 ? `, ${na} ${na === 1 ? 'does' : 'do'} not apply` : ''}`;
}

/** Why there is no score, or ''. */
export const whyWords = ({ why }: AuditScore): string => (why === null ? '' : NO_SCORE_WORDS[why]);

/** "Own" or the brand's name. */
export const brandWords = (brand: string): string => brand || 'Own brand';

/** The audit's name, or what else it is known by. */
export function auditName({ name, season, date }: Audit): string {
  return name.trim() || [season, date].filter(Boolean).join(' ') || 'Audit without a name';
}

/** "Winter, 12 May 2026". */
export function timeWords({ season, date }: Pick<Audit, 'season' | 'date'>): string {
  return [season, dayWords(date)].filter(Boolean).join(', ');
}

/** A day as YYYY-MM-DD in words: "12 May 2026"; '' for none. */
export function dayWords(date: string): string {
  if (date === '') return '';
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00Z`),
  );
}

export interface FindingWords {
  readonly one: string;
  readonly many: string;
  readonly hint: string;
  /** Lanes whose cards it can become, the usual one first. */
  readonly lanes: readonly [LaneKind, ...LaneKind[]];
}

export const FINDING_WORDS: Readonly<Record<FindingKind, FindingWords>> = {
  quickFix: {
    one: 'Quick fix',
    many: 'Quick fixes',
    hint: 'Small things that can be mended in days.',
    lanes: ['actions', 'painPoints', 'opportunities'],
  },
  strategy: {
    one: 'Strategy',
    many: 'Strategies',
    hint: 'Larger changes that take months.',
    lanes: ['actions', 'opportunities', 'painPoints'],
  },
  opportunity: {
    one: 'New opportunity',
    many: 'New opportunities',
    hint: 'What customers would value and nobody offers yet.',
    lanes: ['opportunities', 'actions', 'painPoints'],
  },
  metric: {
    one: 'Metric to watch',
    many: 'Metrics to watch',
    hint: 'What will show whether it works.',
    lanes: ['metrics', 'actions', 'opportunities'],
  },
};
