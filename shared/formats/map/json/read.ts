/** Reads map files of Sojourn's own. What comes is checked wholly, and what is wrong is told with its place. */
import type { z } from 'zod';
import { SojournError } from '../../../contract/errors.ts';
import type { MapInput, MapReader } from '../reader.ts';
import { MAP_FILE_FORMAT, MAP_FILE_VERSION, mapFileSchema, type MapFile } from './schema.ts';

export const jsonReader: MapReader = {
  name: 'Sojourn map (JSON)',
  endings: ['json'],
  // Its own files say what they are on their first lines, those that passed another program perhaps elsewhere.
  fits: ({ text }) => text.trimStart().startsWith('{') && text.includes(`"${MAP_FILE_FORMAT}"`),
  read: (input) => [{ type: 'whole', file: readMapJson(input), losses: [] }],
};

/** Half of a letter that takes two: it is nothing that a document could store. */
const MAY_BE_HALF = /\\u[dD][89a-fA-F]/;

/**
 * The map in a file of Sojourn's own.
 * @throws SojournError `badInput` (not JSON, no map, or where in it something is wrong), `newerFormat`
 */
export function readMapJson({ name, text }: Pick<MapInput, 'name' | 'text'>): MapFile {
  const where = { file: name };
  let value: unknown;
  try {
    value = MAY_BE_HALF.test(text)
      ? JSON.parse(text, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))
      : JSON.parse(text);
  } catch (cause) {
    throw new SojournError('badInput', `${name} cannot be read as JSON: ${(cause as Error).message}`, {
      remedy: 'Export the map again, or get the file anew.',
      where,
      cause,
    });
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (format !== MAP_FILE_FORMAT) {
    throw new SojournError(
      'badInput',
      `${name} is no map of Sojourn: its "format" is not "${MAP_FILE_FORMAT}".`,
      {
        remedy: 'Export a map as JSON from Sojourn; docs/map.schema.json describes such files.',
        where,
      },
    );
  }
  if (typeof version === 'number' && version > MAP_FILE_VERSION) {
    throw new SojournError(
      'newerFormat',
      `${name} was written by a newer Sojourn (map file version ${version}).`,
      {
        remedy: `Update Sojourn: this one reads version ${MAP_FILE_VERSION}. Nothing was imported.`,
        where,
      },
    );
  }
  const parsed = mapFileSchema.safeParse(value);
  if (!parsed.success) throw unfit(name, parsed.error);
  const twice = repeatedId(parsed.data);
  if (twice === null) return parsed.data;
  throw new SojournError('badInput', `${name}: ${twice} is there already; each id may be there once.`, {
    remedy: 'Nothing was imported. Mend the file, or export the map again.',
    where,
  });
}

function unfit(name: string, { issues }: z.ZodError): SojournError {
  const [issue] = issues;
  const place = issue && issue.path.length > 0 ? placeOf(issue.path) : 'the whole file';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new SojournError(
    'badInput',
    `${name}: ${place} is not as it should be: ${issue?.message ?? ''}${more}`,
    {
      remedy: 'Nothing was imported. Mend the file by docs/map.schema.json, or export the map again.',
      where: { file: name },
    },
  );
}

/** A place in the file as `map.cards[3].severity`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) =>
      typeof part === 'number'
        ? `${place}[${part}]`
        : place === ''
          ? String(part)
          : `${place}.${String(part)}`,
    '',
  );
}

/** Where the first id is that its list has twice, or null. */
function repeatedId({ map, library }: MapFile): string | null {
  const lists = {
    'map.stages': map.stages,
    'map.steps': map.steps,
    'map.lanes': map.lanes,
    'map.cards': map.cards,
    'map.connectors': map.connectors,
    'map.comments': map.comments,
    'map.views': map.views,
    'library.personas': library.personas,
    'library.touchpoints': library.touchpoints,
    'library.tags': library.tags,
  };
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id)) return `the id of ${name}[${index}]`;
      seen.add(id);
    }
  }
  return null;
}
