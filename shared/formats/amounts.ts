/** Amounts of money as people and programs write them: groups of digits, decimal comma or point, currency. */
import { asciiDigits, isMissing } from './numbers.ts';
import type { DecimalSign } from '../contract/types.ts';

const WHOLE =
  /^(?<open>\()?(?<before>[\p{Sc}\p{L}\p{M}.]{0,8}?)\s*(?<sign>[-+−])?\s*(?<currency>\p{Sc})?\s*(?<core>\d[\d.,'’\s]*|[.,]\d+)(?<after>[\p{Sc}\p{L}\p{M}.\s]{0,8})(?<close>\))?$/u;
/** Words that multiply: what they stand before is not the number itself. */
const MULTIPLIES =
  /^(?:k|m|mn|mio|mrd|bn|b|t|tr|triệu|tỷ|nghìn|ngàn|jt|juta|rb|ribu|miliar|тис|млн|млрд|พัน|หมื่น|แสน|ล้าน)\.?$/iu;
const GROUPED = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/;

interface Written {
  readonly negative: boolean;
  /** Digits with points and commas only. */
  readonly core: string;
}

function written(text: string): Written | null {
  const trimmed = asciiDigits(text.trim());
  if (trimmed.length > 40 || isMissing(trimmed)) return null;
  const found = WHOLE.exec(trimmed)?.groups;
  if (!found || (found['open'] === undefined) !== (found['close'] === undefined)) return null;
  if ([found['before'], found['after']].some((word) => MULTIPLIES.test((word ?? '').trim()))) return null;
  const core = (found['core'] ?? '').replaceAll(/['’\s]/gu, '');
  const sign = found['sign'] ?? '';
  return { negative: found['open'] !== undefined || sign === '-' || sign === '−', core };
}

/** Which sign a number itself shows to separate decimals; `null` where it has none, `?` where it may be either. */
function decimalOf(core: string): DecimalSign | null | '?' {
  const last = Math.max(core.lastIndexOf('.'), core.lastIndexOf(','));
  if (last < 0) return null;
  const sign = core[last] === ',' ? ',' : '.';
  const other = sign === ',' ? '.' : ',';
  if (core.includes(other)) return sign;
  if (core.indexOf(sign) !== last) return other;
  const digits = core.length - last - 1;
  return digits === 3 && last >= 1 && last <= 3 && core[0] !== '0' ? '?' : sign;
}

/**
 * An amount such as `1.234,50 €`, `Rp 1.250.000`, `$1,234.50`, `12 000 грн` or `(300)`.
 *
 * @param decimal what separates decimals where the amount alone does not tell: `1.250` is 1250 or 1.25
 * @returns null for what is no such number
 */
export function parseAmount(text: string, decimal: DecimalSign): number | null {
  const found = written(text);
  if (!found) return null;
  const { core, negative } = found;
  const shown = decimalOf(core);
  const sign = shown === null || shown === '?' ? decimal : shown;
  const at = shown === null ? -1 : core.lastIndexOf(sign);
  const whole = at < 0 ? core : core.slice(0, at);
  const decimals = at < 0 ? '' : core.slice(at + 1);
  if (!/^\d*$/.test(decimals) || !(/^\d*$/.test(whole) || GROUPED.test(whole))) return null;
  const digits = whole.replaceAll(/[.,]/g, '');
  if (digits === '' && decimals === '') return null;
  const value = Number(`${digits === '' ? '0' : digits}.${decimals === '' ? '0' : decimals}`);
  return negative ? -value : value;
}

/** What separates decimals in a column. */
export interface DecimalGuess {
  readonly decimal: DecimalSign;
  /** False where some numbers could be read in either way, and no other number tells. */
  readonly certain: boolean;
}

/** Guesses what separates decimals in a column of amounts. Where nothing tells, `1.250` is one thousand and more. */
export function guessDecimal(values: readonly string[]): DecimalGuess {
  const counts = { '.': 0, ',': 0 };
  const unclear = { '.': 0, ',': 0 };
  for (const value of values) {
    const core = written(value)?.core;
    const shown = core === undefined ? null : decimalOf(core);
    if (shown === '?') unclear[core?.includes(',') ? ',' : '.'] += 1;
    else if (shown !== null) counts[shown] += 1;
  }
  if (counts['.'] + counts[','] > 0) return { decimal: counts[','] > counts['.'] ? ',' : '.', certain: true };
  return { decimal: unclear['.'] > unclear[','] ? ',' : '.', certain: unclear['.'] + unclear[','] === 0 };
}
