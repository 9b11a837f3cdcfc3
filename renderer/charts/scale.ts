/** Scales of charts: from numbers to pixels, with round ticks. */

export interface Scale {
  /** The pixel of a value. */
  readonly at: (value: number) => number;
  /** Round values inside the domain, least first. */
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
}

/** Steps between ticks are these times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
/** Numbers that differ by less than this share of themselves are the same. */
const SAME = 1e-12;
/** From here on one more or less is no width. */
const LARGE = 1e9;

/**
 * A linear scale. A domain without width is widened by one to both sides, of large numbers by a hundredth, so that one value,
 * or many equal ones, stand in the middle.
 * @param domain least and greatest value
 * @param range the pixels of both
 * @param options.count about how many ticks; at least 2
 * @param options.round widens the domain to whole ticks
 */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  { count = 5, round = true }: { count?: number; round?: boolean } = {},
): Scale {
  let [from, to] = domain[0] <= domain[1] ? domain : [domain[1], domain[0]];
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (to - from <= size * SAME) {
    const more = size < LARGE ? 1 : size / 100;
    [from, to] = [from - more, to + more];
  }
  const step = tickStep(to - from, count);
  if (round) [from, to] = [Math.floor(from / step) * step, Math.ceil(to / step) * step];
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  const perUnit = (range[1] - range[0]) / (to - from);
  return { at: (value) => range[0] + (value - from) * perUnit, ticks, domain: [tidy(from), tidy(to)] };
}

function tickStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without what binary fractions leave behind; zero has no sign. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
