/** Of what a value is, by names as they stand in a file; keeps count of those that the workspace does not know. */
import type { NewEntry } from '../../model/measures/edits.ts';
import type { MetricScope } from '../../model/measures/scope.ts';
import { foldSegment } from '../../text/segment-name.ts';
import type { SeriesContext, UnknownNames } from './found.ts';
import type { ScopeLevel } from './roles.ts';

/** Levels whose values can be kept before the workspace knows the thing. */
const KEPT: readonly ScopeLevel[] = ['segment', 'channel'];

interface Unknown {
  readonly names: Map<string, string>;
  rows: number;
}

export class ScopeFinder {
  readonly #context: Pick<SeriesContext, 'find' | 'knownOnly'>;
  readonly #unknown = new Map<ScopeLevel, Unknown>();
  /** Names of segments by what they are compared by. */
  readonly #segments = new Map<string, string>();

  constructor(context: Pick<SeriesContext, 'find' | 'knownOnly'>) {
    this.#context = context;
  }

  /** The entries, with the name of each segment as the file writes it. */
  named(entries: readonly NewEntry[]): NewEntry[] {
    return entries.map((entry) => {
      const scopeName = entry.scope.level === 'segment' ? this.#segments.get(entry.scope.id) : undefined;
      return scopeName === undefined ? entry : { ...entry, scopeName };
    });
  }

  /** Names that were asked for and are of nothing. */
  get unknown(): readonly UnknownNames[] {
    return Array.from(this.#unknown, ([level, { names, rows }]) => {
      return { level, names: [...names.values()], rows, taken: this.#isKept(level) };
    });
  }

  /**
   * @param map id of the map, for a stage of it
   * @returns the thing of this name, or why it cannot be one
   */
  find(level: ScopeLevel, name: string, map?: string): MetricScope | string {
    if (level === 'segment' && !this.#segments.has(foldSegment(name)))
      this.#segments.set(foldSegment(name), name.trim());
    const found = this.#context.find(level, name, map);
    const [id] = found;
    if (id !== undefined && found.length === 1) return { level, id };
    if (found.length > 1) {
      return level === 'stage'
        ? `${found.length} stages are called “${name}” here: say the map in a column beside it`
        : `${found.length} ${level}s are called “${name}” here`;
    }
    this.#note(level, name);
    if (this.#isKept(level)) return { level, id: level === 'segment' ? foldSegment(name) : name };
    return map === undefined ? `there is no ${level} “${name}” here` : `this map has no ${level} “${name}”`;
  }

  #isKept(level: ScopeLevel): boolean {
    return KEPT.includes(level) && this.#context.knownOnly !== true;
  }

  #note(level: ScopeLevel, name: string): void {
    let unknown = this.#unknown.get(level);
    if (!unknown) this.#unknown.set(level, (unknown = { names: new Map(), rows: 0 }));
    unknown.rows += 1;
    const key = foldSegment(name);
    if (!unknown.names.has(key)) unknown.names.set(key, name.trim());
  }
}
