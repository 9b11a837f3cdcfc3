/** How each map was printed last: paper, layout, placed breaks. Remembered on this machine. */
import { APPENDICES, PAPERS, PRINT_LAYOUTS, WORKSHEETS } from '../../shared/contract/types.ts';
import type { PrintForm } from './print-form.ts';

const STORED = 'sojourn.print';
/** Maps that are remembered, those printed last. */
const MOST_MAPS = 100;

/** What is kept of the form: personas, filter and note are those of the day. */
type Kept = Pick<
  PrintForm,
  'paper' | 'landscape' | 'layout' | 'zoom' | 'overlap' | 'breaks' | 'bleed' | 'logo' | 'size' | 'appendices'
>;

function stored(): [string, unknown][] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(list) ? list.filter((entry) => Array.isArray(entry) && entry.length === 2) : [];
  } catch {
    return [];
  }
}

/** The form as it was kept for a map; what is missing or makes no sense is as in `fresh`. */
export function keptPrint(mapId: string, fresh: PrintForm): PrintForm {
  const found = stored().find(([id]) => id === mapId)?.[1];
  if (typeof found !== 'object' || found === null) return fresh;
  const kept = found as Readonly<Record<string, unknown>>;
  const among = <T>(name: string, all: readonly T[], other: T): T =>
    all.find((one) => one === kept[name]) ?? other;
  const pair = <T extends object>(name: keyof Kept, other: T, low: number, high: number): T => {
    const value = kept[name];
    const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const entries = Object.entries(other) as [string, number][];
    return Object.fromEntries(
      entries.map(([key, plain]) => [key, bounded(given[key], low, high, plain)]),
    ) as T;
  };
  const list = (name: string): readonly unknown[] => (Array.isArray(kept[name]) ? kept[name] : []);
  return {
    ...fresh,
    paper: among('paper', PAPERS, fresh.paper),
    logo: kept['logo'] !== false,
    landscape: kept['landscape'] === undefined ? fresh.landscape : kept['landscape'] === true,
    layout: among('layout', PRINT_LAYOUTS, fresh.layout),
    zoom: pair('zoom', fresh.zoom, 10, 400),
    size: pair('size', fresh.size, 50, 5000),
    overlap: bounded(kept['overlap'], 0, 50, fresh.overlap),
    bleed: bounded(kept['bleed'], 0, 20, fresh.bleed),
    breaks: list('breaks')
      .filter((id) => typeof id === 'string')
      .slice(0, 1000),
    appendices: [...APPENDICES, ...WORKSHEETS].filter((one) => list('appendices').includes(one)),
  };
}

function bounded(value: unknown, low: number, high: number, other: number): number {
  return typeof value === 'number' && value >= low && value <= high ? value : other;
}

/** Keeps how a map is printed. */
export function keepPrint(mapId: string, form: PrintForm): void {
  const { paper, landscape, layout, zoom, overlap, breaks, bleed, logo, size, appendices } = form;
  const kept: Kept = { paper, landscape, layout, zoom, overlap, breaks, bleed, logo, size, appendices };
  const others = stored().filter(([id]) => id !== mapId);
  try {
    localStorage.setItem(STORED, JSON.stringify([[mapId, kept], ...others].slice(0, MOST_MAPS)));
  } catch {
    // Storage may be full or forbidden; the choices then hold for this dialog.
  }
}
