/** The size of an SVG picture, from its root element. */
import { SvgProblem } from './svg-xml.ts';

/**
 * Bounds in px of the longest side that an SVG is given. Others are scaled, which costs a drawing nothing: an icon of
 * 24 px then fills its frame like any other picture.
 */
export const MIN_SVG_SIDE = 512;
export const MAX_SVG_SIDE = 4096;

/** Px for one of each unit, as CSS has them. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 16],
  ['in', 96],
  ['mm', 96 / 25.4],
  ['cm', 96 / 2.54],
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
]);

/** Written so that no two of its parts can take the same characters, however long the text is. */
const LENGTH = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?)\s*([a-z%]*)$/i;

export interface SvgSize {
  /** Px, 0.01 to `MAX_SVG_SIDE`. */
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
}

/**
 * Width and height as the root says them, else as its view box does, else CSS's 300 × 150.
 * @throws SvgProblem where a side is nothing
 */
export function svgSize(attributes: ReadonlyMap<string, string>): SvgSize {
  const box = readBox(attributes.get('viewBox'));
  const width = readLength(attributes.get('width'));
  const height = readLength(attributes.get('height'));
  const ratio = box ? box.width / box.height : 2;
  const own = {
    width: width ?? (height === null ? (box?.width ?? 300) : height * ratio),
    height: height ?? (width === null ? (box?.height ?? 150) : width / ratio),
  };
  const longest = Math.max(own.width, own.height);
  const scale = Math.min(Math.max(MIN_SVG_SIDE, longest), MAX_SVG_SIDE) / longest;
  const size = { width: round(own.width * scale), height: round(own.height * scale) };
  if (!(size.width > 0 && size.height > 0)) throw new SvgProblem('has no size');
  const seen = box ?? { x: 0, y: 0, width: own.width, height: own.height };
  return { ...size, viewBox: [seen.x, seen.y, seen.width, seen.height].map(String).join(' ') };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A length in px; null where there is none, or in percent. */
function readLength(text: string | undefined): number | null {
  const match = LENGTH.exec((text ?? '').trim());
  const unit = UNITS.get(match?.[2]?.toLowerCase() ?? '%');
  if (!match || unit === undefined) return null;
  const value = Number(match[1]) * unit;
  return Number.isFinite(value) && value >= 0 ? value : null;
}

function readBox(text: string | undefined): { x: number; y: number; width: number; height: number } | null {
  const parts = (text ?? '').trim().split(/[\s,]+/);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = parts.map((part) =>
    part === '' ? NaN : Number(part),
  );
  const isBox =
    parts.length === 4 && [x, y, width, height].every((n) => Number.isFinite(n) && Math.abs(n) < 1e9);
  return isBox && width > 0 && height > 0 ? { x, y, width, height } : null;
}
