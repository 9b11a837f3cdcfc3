/** Finds what a text in a cell names: stages, lanes, personas, tags, touchpoints. Case does not matter. */
import type { EvidenceStats } from '../../shared/contract/types.ts';
import { LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../shared/model/lanes.ts';
import { tagsById } from '../../shared/model/tags.ts';
import type {
  Lane,
  LibraryData,
  MapData,
  Persona,
  Stage,
  Step,
  Tag,
  Touchpoint,
} from '../../shared/model/types.ts';
import { isCurveLane } from '../canvas/slots.ts';

/** How names are compared: NFC, any case, no blanks around. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase();
}

/** The first of each name wins. */
function byName<T>(list: readonly T[], nameOf: (entry: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const entry of list) {
    const name = foldName(nameOf(entry));
    if (name !== '' && !found.has(name)) found.set(name, entry);
  }
  return found;
}

export interface Names {
  readonly map: MapData;
  readonly library: LibraryData;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly kinds: ReadonlyMap<string, LaneKind>;
  readonly personas: ReadonlyMap<string, Persona>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly stageById: ReadonlyMap<string, Stage>;
  readonly stepById: ReadonlyMap<string, Step>;
  readonly laneById: ReadonlyMap<string, Lane>;
  /** Stage of each column. */
  readonly stageOf: ReadonlyMap<string, Stage>;
  readonly personaById: ReadonlyMap<string, Persona>;
  readonly tagById: ReadonlyMap<string, Tag>;
  readonly touchpointById: ReadonlyMap<string, Touchpoint>;
  /** Numbers of evidence by card id, as far as they are known. */
  readonly evidence: ReadonlyMap<string, EvidenceStats> | undefined;
  /** Position of stages, steps and lanes from left and top, for sorting. */
  readonly rank: ReadonlyMap<string, number>;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

/** The names of a map and its workspace. */
export function createNames(
  map: MapData,
  library: LibraryData,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  evidence?: ReadonlyMap<string, EvidenceStats>,
): Names {
  const stageById = byId(map.stages);
  const rank = new Map<string, number>();
  for (const list of [map.stages, map.columns, map.lanes]) {
    list.forEach(({ id }, index) => rank.set(id, index));
  }
  return {
    map,
    library,
    stages: byName(map.stages, ({ title }) => title),
    lanes: byName(
      map.lanes.toSorted((a, b) => Number(isCurveLane(a)) - Number(isCurveLane(b))),
      ({ title }) => title,
    ),
    kinds: byName(LANE_KINDS, (kind) => LANE_KIND_INFO[kind].title),
    personas: byName(
      library.personas.toSorted(
        (a, b) => Number(map.meta.personaIds.includes(b.id)) - Number(map.meta.personaIds.includes(a.id)),
      ),
      ({ name }) => name,
    ),
    tags: byName(library.tags, ({ name }) => name),
    touchpoints: byName(library.touchpoints, ({ name }) => name),
    stageById,
    stepById: byId(map.steps),
    laneById: byId(map.lanes),
    stageOf: new Map(
      map.columns.flatMap(({ id, stageId }) => {
        const stage = stageById.get(stageId);
        return stage ? [[id, stage]] : [];
      }),
    ),
    personaById: byId(library.personas),
    tagById: tagsById(library),
    touchpointById: touchpoints,
    evidence,
    rank,
  };
}

/** A name has at most so many pieces between commas, the commas counted; even. */
const MOST_PIECES = 10;

/**
 * Parts of a list in one cell, between commas, semicolons or line ends. A name that has such a sign in it is found whole
 * where it is known.
 */
export function splitList(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const pieces = text.split(/([,;\n，、]+)/);
  const parts: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    let taken = at;
    for (let end = Math.min(pieces.length - 1, at + MOST_PIECES); end > at; end -= 2) {
      if (!known.has(foldName(pieces.slice(at, end + 1).join('')))) continue;
      taken = end;
      break;
    }
    const part = pieces
      .slice(at, taken + 1)
      .join('')
      .trim();
    if (part !== '' && !parts.some((other) => foldName(other) === foldName(part))) parts.push(part);
    at = taken;
  }
  return parts;
}
