/** What a file is known as before anything is guessed: a known export, a saved mapping, an earlier file of a source. */
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ColumnRole, Mapping, PrivacyChoice, Recognised } from '../../../shared/contract/types.ts';
import type { FixedColumn, KnownScale } from '../../../shared/formats/guess.ts';
import {
  hasColumnsOf,
  placesOf,
  positionsOf,
  TELLING_COLUMNS,
  type Places,
} from '../../../shared/formats/known-columns.ts';
import {
  asPreset,
  presetNamed,
  PRESETS,
  recognisePreset,
  type PresetMatch,
  type TableSample,
} from '../../../shared/formats/presets/recognise.ts';
import { sourceKey } from './identity.ts';
import { listMappings } from './saved-mappings.ts';

/** A mapping that was made before. */
export interface KnownMapping {
  readonly kind: 'saved' | 'remembered';
  /** The mapping's name, or that of the source. */
  readonly name: string;
  readonly mapping: Mapping;
  readonly at: number;
}

/** What is known of a file's columns. */
export interface Recognition {
  readonly recognised: Recognised;
  readonly fixed: ReadonlyMap<number, FixedColumn>;
  readonly scale: KnownScale | undefined;
  /** Parts of the mapping that are not guessed. */
  readonly parts: Partial<Pick<Mapping, 'dateOrder' | 'calendar' | 'privacy' | 'except' | 'preset'>>;
  readonly notes: readonly string[];
}

/** Sources whose last file is remembered; the latest ones. */
const REMEMBERED = 100;
/** Roles of columns that a file may lack. */
const IDLE = ['field', 'skip'] as const;

/** All mappings that were made in this workspace, the latest first. */
export function knownMappings(db: Database): KnownMapping[] {
  const saved = listMappings(db).map((one): KnownMapping => ({ kind: 'saved', ...one }));
  const last = db
    .prepare<[number], { name: string; mapping: string; at: number }>(
      `SELECT s.name, i.mapping, max(i.finished_at) AS at
       FROM feedback_imports i JOIN feedback_sources s ON s.id = i.source_id
       WHERE i.finished_at IS NOT NULL AND s.hidden_at IS NULL
       GROUP BY s.id ORDER BY at DESC LIMIT ?`,
    )
    .all(REMEMBERED);
  const remembered = last.map(({ name, mapping, at }): KnownMapping => {
    return { kind: 'remembered', name, mapping: JSON.parse(mapping) as Mapping, at };
  });
  return [...saved, ...remembered].sort((a, b) => b.at - a.at);
}

/**
 * The saved mapping of this name, or null where the name is that of a known export.
 *
 * @throws SojournError `badInput` where nothing is called so
 */
export function namedMapping(name: string, known: readonly KnownMapping[]): KnownMapping | null {
  const key = sourceKey(name);
  const saved = known.find((one) => one.kind === 'saved' && sourceKey(one.name) === key);
  if (saved || presetNamed(name)) return saved ?? null;
  const own = known.filter(({ kind }) => kind === 'saved').map((one) => `“${one.name}”`);
  const names = [...own, ...PRESETS.map((preset) => preset.name)];
  throw new SojournError('badInput', `No saved mapping and no known export is called “${name}”.`, {
    remedy: `Choose one of ${names.join(', ')}.`,
  });
}

/**
 * What a file is known as.
 *
 * @param sample the file with its header taken off
 * @param source the name of the source that it will be imported as
 * @param use the name of a saved mapping or known export that the person chose
 * @throws SojournError `badInput` where what was chosen has no column in common with the file, or there is no such name
 */
export function recognise(
  sample: TableSample,
  file: string,
  source: string,
  known: readonly KnownMapping[],
  use?: string,
): Recognition | null {
  if (use !== undefined) return chosen(sample, file, known, use);
  const places = placesOf(sample.names);
  for (const one of known) {
    if (fits(one, sample, places, source)) return fromMapping(one, sample, places, source);
  }
  const preset = recognisePreset(sample);
  return preset && fromPreset(preset);
}

function chosen(sample: TableSample, file: string, known: readonly KnownMapping[], use: string): Recognition {
  const saved = namedMapping(use, known);
  const places = placesOf(sample.names);
  const positions = saved && positionsOf(saved.mapping, places);
  const preset = saved ? null : asPreset(use, sample);
  const useful = ({ roles }: Mapping): boolean =>
    roles.some((role, index) => (role === 'text' || role === 'score') && (positions?.[index] ?? -1) >= 0);
  if (saved && useful(saved.mapping)) {
    const found = fromMapping(saved, sample, places, null);
    return { ...found, recognised: { ...found.recognised, reason: 'as you chose' } };
  }
  if (preset) return fromPreset(preset);
  const name = saved?.name ?? presetNamed(use)?.name ?? use;
  throw new SojournError('badInput', `“${file}” has none of the columns of “${name}”.`, {
    remedy: 'Choose another mapping, or say what the columns are.',
    where: { file },
  });
}

function fromPreset({ name, reason, fixed, scale, except, note }: PresetMatch): Recognition {
  return {
    recognised: { kind: 'preset', name, reason },
    fixed,
    scale,
    parts: { preset: name, ...(except.length > 0 && { except }) },
    notes: note === '' ? [] : [note],
  };
}

function fits(
  { mapping, kind, name }: KnownMapping,
  sample: TableSample,
  places: Places,
  source: string,
): boolean {
  const same = kind === 'remembered' && sourceKey(name) === sourceKey(source);
  if (!same && (sample.headerRows === 0 || mapping.names.length < TELLING_COLUMNS)) return false;
  return hasColumnsOf<ColumnRole>(mapping, sample, IDLE, places);
}

/** @param source the file's source; null where the mapping was chosen by name */
function fromMapping(
  { kind, name, mapping }: KnownMapping,
  sample: TableSample,
  places: Places,
  source: string | null,
): Recognition {
  const positions = positionsOf(mapping, places);
  const reason = kind === 'saved' ? `as in your mapping “${name}”` : `as in the last file of “${name}”`;
  const fixed = new Map<number, FixedColumn>(
    sample.names.map((_, index) => [index, { role: 'field', reason: 'new since then, kept as a field' }]),
  );
  const privacy: PrivacyChoice[] = [];
  positions.forEach((index, column) => {
    if (index < 0) return;
    fixed.set(index, { role: mapping.roles[column] ?? 'field', reason });
    const choice = mapping.privacy?.[column];
    if (choice) privacy[index] = choice;
  });
  // Another source may ask on another scale under the same names.
  const sameScale = kind === 'saved' || source === null || sourceKey(source) === sourceKey(name);
  const { scale, scoreWords: words, dateOrder, calendar, preset } = mapping;
  const except = mapping.except?.flatMap((one) => {
    const column = positions[one.column] ?? -1;
    return column < 0 ? [] : [{ ...one, column }];
  });
  return {
    recognised: { kind, name, reason: 'its columns are the same' },
    fixed,
    scale: sameScale && scale ? { scale, words, reason } : undefined,
    parts: {
      ...(sameScale && { dateOrder }),
      ...(calendar && { calendar }),
      ...(except && except.length > 0 && { except }),
      ...(privacy.length > 0 && { privacy: complete(privacy, sample.names.length) }),
      ...(kind === 'saved' ? { preset: name } : preset !== undefined && { preset }),
    },
    notes: [],
  };
}

/** Columns without a choice are masked, which is what is done where nothing is said. */
function complete(privacy: readonly (PrivacyChoice | undefined)[], width: number): PrivacyChoice[] {
  return Array.from({ length: width }, (_, index) => privacy[index] ?? 'mask');
}
