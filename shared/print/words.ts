/** The words that the print view writes itself. */
import type { MapKind } from '../model/types.ts';
import type { EvidenceStats, ScoreScale } from '../contract/types.ts';
import type { Geometry } from '../layout/geometry.ts';

export const MAP_KIND_WORDS: Readonly<Record<MapKind, string>> = {
  current: 'Journey map, current state',
  future: 'Journey map, future state',
  blueprint: 'Service blueprint',
};

export const LINE_WORDS: Readonly<Record<Geometry['lines'][number]['name'], string>> = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  internal: 'Line of internal interaction',
};

/** What every page says of whose feedback it holds, e.g. "Feedback of segment: Business". */
export function segmentWords(segment: string): string {
  return `Feedback of segment: ${segment.trim()}`;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const metric = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A score or value with at most one decimal. */
export function plainNumber(value: number): string {
  return number.format(value);
}

/** A metric's number, at most two decimals. */
export function metricNumber(value: number): string {
  return metric.format(value).replace('-', '−');
}

/** A value of the emotion scale with its sign. */
export function signedNumber(value: number): string {
  const shown = number.format(Math.abs(value));
  if (shown === '0') return '0';
  return value > 0 ? `+${shown}` : `−${shown}`;
}

/** Average score against the top of its scale, e.g. "2.3/5", or '' where there is none. */
export function averageWord(stats: EvidenceStats): string {
  if (stats.average === null || stats.scale === null || stats.mixed) return '';
  return `${plainNumber(stats.average)}/${scaleTop(stats.scale)}`;
}

function scaleTop(scale: ScoreScale): string {
  return plainNumber(Math.max(scale.min, scale.max));
}

/** An ISO date as a person in an international company reads it without doubt: 22 Nov 2026. */
export function dateWord(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return day.format(date);
}
