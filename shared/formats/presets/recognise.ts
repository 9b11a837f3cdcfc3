/** Recognises the export that a file is by its columns and values, whatever its name. */
import type { RecordException } from '../../contract/types.ts';
import type { FixedColumn, KnownScale } from '../guess.ts';
import { plainName } from '../names.ts';
import { columnValues, profileColumn, type ColumnProfile } from '../profile.ts';
import type { Preset, PresetColumns } from './preset.ts';
import * as reviews from './reviews.ts';
import * as surveys from './surveys.ts';

/** All known exports; of two that fit equally well the earlier one is taken. */
export const PRESETS: readonly Preset[] = [
  surveys.QUALTRICS,
  surveys.SURVEY_MONKEY,
  surveys.TYPEFORM,
  surveys.GOOGLE_FORMS,
  surveys.DELIGHTED_RESPONSES,
  surveys.HUBSPOT_FEEDBACK,
  surveys.MEDALLIA,
  reviews.GOOGLE_PLAY,
  reviews.APP_STORE,
  reviews.TRUSTPILOT,
  reviews.ZENDESK_RATINGS,
  reviews.ZENDESK_TICKETS,
  reviews.INTERCOM,
  reviews.INTERCOM_RATINGS,
  reviews.THEYDO_INSIGHTS,
  reviews.THEYDO_METRICS,
];

/** A file with its header taken off. */
export interface TableSample {
  readonly names: readonly string[];
  readonly records: readonly (readonly string[])[];
  readonly headerRows: number;
}

/** What a preset makes of a file. */
export interface PresetMatch {
  readonly name: string;
  readonly reason: string;
  readonly fixed: ReadonlyMap<number, FixedColumn>;
  readonly scale: KnownScale | undefined;
  readonly except: readonly RecordException[];
  readonly note: string;
}

/** Columns of a file by their plain names: the whole one, the part before " – " (an id), the last part of a path. */
class Columns implements PresetColumns {
  readonly names: readonly string[];
  readonly headerRows: number;
  readonly #positions = new Map<string, number>();
  readonly #records: TableSample['records'];
  readonly #profiles = new Map<number, ColumnProfile>();

  constructor({ names, records, headerRows }: TableSample) {
    this.names = names.map(plainName);
    this.headerRows = headerRows;
    this.#records = records;
    const add = (name: string, index: number): void => {
      if (name !== '' && !this.#positions.has(name)) this.#positions.set(name, index);
    };
    this.names.forEach(add);
    names.forEach((name, index) => {
      if (/^[\w.$-]+$/.test(name) && name.includes('.'))
        add(plainName(name.slice(name.lastIndexOf('.') + 1)), index);
    });
  }

  find(...names: readonly string[]): number {
    for (const name of names) {
      const index = this.#positions.get(name);
      if (index !== undefined) return index;
    }
    return -1;
  }

  profile(name: string): ColumnProfile | null {
    const index = this.find(name);
    if (index < 0) return null;
    const known = this.#profiles.get(index) ?? profileColumn(columnValues(this.#records, index));
    this.#profiles.set(index, known);
    return known;
  }
}

/** How many of its marks a file has; 0 where it is no such export. */
function fit(preset: Preset, columns: Columns): number {
  if (preset.must.some((name) => columns.find(name) < 0)) return 0;
  const marks = new Set(preset.marks.map((name) => columns.find(name)).filter((index) => index >= 0)).size;
  if (marks < preset.least || (preset.test && !preset.test(columns))) return 0;
  return preset.must.length * 2 + marks + 1;
}

function applied(preset: Preset, columns: Columns): Pick<PresetMatch, 'fixed' | 'scale' | 'except' | 'note'> {
  const fixed = new Map<number, FixedColumn>();
  const reason = `a column of ${preset.name}`;
  for (const [role, ...names] of preset.roles) {
    const found = names.map((name) => columns.find(name)).filter((index) => index >= 0 && !fixed.has(index));
    for (const index of role === 'field' ? found : found.slice(0, 1)) fixed.set(index, { role, reason });
  }
  if (preset.rest === 'field') {
    columns.names.forEach((_, index) => {
      if (!fixed.has(index)) fixed.set(index, { role: 'field', reason: 'kept as a field' });
    });
  }
  const except = (preset.except ?? []).flatMap(({ column, values, reason: why }): RecordException[] => {
    const index = columns.find(column);
    return index < 0 ? [] : [{ column: index, values, reason: why }];
  });
  return { fixed, scale: preset.scale?.(columns) ?? undefined, except, note: preset.note?.(columns) ?? '' };
}

/** @returns null where the file is no known export */
export function recognisePreset(sample: TableSample): PresetMatch | null {
  const columns = new Columns(sample);
  let best: Preset | null = null;
  let most = 0;
  for (const preset of PRESETS) {
    const worth = fit(preset, columns);
    if (worth > most) [best, most] = [preset, worth];
  }
  if (!best) return null;
  const shown = [...best.must, ...best.marks].filter((name) => columns.find(name) >= 0);
  const named = shown.slice(0, 3).map((name) => `“${sample.names[columns.find(name)] ?? name}”`);
  const header =
    sample.headerRows === 3
      ? 'a header of three rows with import ids, and '
      : sample.headerRows === 2
        ? 'a header of two rows, and '
        : '';
  const reason = `it has ${header}the columns ${named.join(', ')}${shown.length > 3 ? ` and ${shown.length - 3} more of its own` : ''}`;
  return { name: best.name, reason, ...applied(best, columns) };
}

/**
 * Reads a file as the export of this name, which the person knows it to be.
 *
 * @returns null where the file has none of the export's columns
 */
export function asPreset(name: string, sample: TableSample): PresetMatch | null {
  const preset = presetNamed(name);
  if (!preset) return null;
  const columns = new Columns(sample);
  const own = [...preset.must, ...preset.marks, ...preset.roles.flatMap(([, ...names]) => names)];
  if (columns.find(...own) < 0) return null;
  return { name: preset.name, reason: 'as you chose', ...applied(preset, columns) };
}

/** A known export by its name or the beginning of it, in any case of its letters; null for none. */
export function presetNamed(name: string): Preset | null {
  const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const wanted = fold(name);
  return (
    PRESETS.find((one) => fold(one.name) === wanted) ??
    PRESETS.find((one) => wanted !== '' && fold(one.name).startsWith(wanted)) ??
    null
  );
}
