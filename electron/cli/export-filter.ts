/** The cards that the options of `sojourn export` let through: a saved view, or conditions as the filter on screen has. */
import { EVIDENCE_LEVELS } from '../../shared/measures/evidence-level.ts';
import { NO_FILTER, readFilter, type MapFilter } from '../../shared/model/filter.ts';
import { LANE_KIND_INFO, LANE_KINDS } from '../../shared/model/lanes.ts';
import { idsOfNames } from '../../shared/model/map-choice.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { usage } from './command.ts';
import { idsOf } from './export-parts.ts';

export interface FilterFlags {
  /** Title or id of a saved view. */
  readonly view?: string;
  /** Conditions such as `tag=Trust,Mobile` and `moments`. */
  readonly filter?: readonly string[];
  /** Name of a customer segment. */
  readonly segment?: string;
}

type Part = Partial<MapFilter>;

/** What each condition is called, and what its values stand for. */
const CONDITIONS: Readonly<Record<string, (values: string, map: MapData, library: LibraryData) => Part>> = {
  persona: (values, _map, { personas }) => ({
    personaIds: idsOf('workspace', 'persona', titled(personas), values),
  }),
  tag: (values, _map, { tags }) => ({ tags: idsOf('workspace', 'tag', titled(tags), values) }),
  kind: (values) => {
    const kinds = LANE_KINDS.map((id) => ({ id, title: LANE_KIND_INFO[id].title }));
    return readPart('kinds', idsOf('filter', 'kind', kinds, values));
  },
  evidence: (values) => {
    const levels = EVIDENCE_LEVELS.map((id) => ({ id, title: EVIDENCE_WORDS[id] }));
    return readPart('levels', idsOf('filter', 'level', levels, values));
  },
  owner: (values, { cards }) => {
    const owners = new Set([...cards.values()].flatMap(({ owner }) => owner ?? []));
    const { ids, unknown } = idsOfNames(titled(Array.from(owners, (name) => ({ id: name, name }))), values);
    return { owners: [...ids, ...unknown] };
  },
  text: (text) => ({ text }),
};
const MOMENTS = 'moments';

/**
 * Whose feedback counts, as print options have it; everyone's where nothing is asked for.
 * @throws CommanderError for an empty name
 */
export function segmentOption({ segment }: FilterFlags): { readonly segment?: string } {
  if (segment === undefined) return {};
  if (segment.trim() === '') throw usage('--segment takes the name of a customer segment');
  return { segment };
}

/** What `--segment` does, for help. */
export const SEGMENT_HELP = 'only feedback of customers in this segment, as a customer table tells';

/** How conditions are written, for help. */
export const CONDITION_HELP = `${Object.keys(CONDITIONS)
  .map((name) => `${name}=…`)
  .join(', ')}, ${MOMENTS}`;

function titled(
  all: readonly { readonly id: string; readonly name: string }[],
): { readonly id: string; readonly title: string }[] {
  return all.map(({ id, name }) => ({ id, title: name }));
}

function readPart(list: 'kinds' | 'levels', ids: readonly string[]): Part {
  return { [list]: readFilter({ [list]: ids })[list] };
}

/**
 * The filter of an export, as print options have it; nothing where none is asked for.
 * @throws CommanderError where a view, condition or value is not there, with those that are
 */
export function filterOption(
  { map, library }: { readonly map: MapData; readonly library: LibraryData },
  { view, filter }: FilterFlags,
): { readonly filter?: MapFilter } {
  if (view !== undefined && filter !== undefined) throw usage('--view and --filter exclude each other');
  if (view !== undefined) {
    const ids = idsOf('map', 'saved view', map.views, view);
    const [found] = map.views.filter(({ id }) => ids.includes(id));
    if (ids.length > 1) throw usage(`--view takes one saved view; "${view}" names ${ids.length}`);
    return found ? { filter: found.filter } : {};
  }
  if (filter === undefined) return {};
  const named = new Set<string>();
  const parts = filter.map((condition): Part => {
    const [, name = '', , values] = /^\s*([^=]*?)\s*(=(.*))?$/su.exec(condition) ?? [];
    if (named.has(name)) throw usage(`--filter has "${name}" twice; write its values between commas`);
    named.add(name);
    if (name === MOMENTS && values === undefined) return { moments: true };
    const read = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined;
    if (!read || values === undefined || values.trim() === '') {
      throw usage(`--filter does not know "${condition}"; it takes ${CONDITION_HELP}`);
    }
    return read(values, map, library);
  });
  return { filter: Object.assign({}, NO_FILTER, ...parts) as MapFilter };
}
