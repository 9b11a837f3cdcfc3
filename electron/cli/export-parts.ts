/** The stages and lanes that the options of `sojourn export` name. */
import type { ExportOptions } from '../../shared/contract/types.ts';
import { idsOfNames } from '../../shared/model/map-choice.ts';
import type { MapData } from '../../shared/model/types.ts';
import { usage } from './command.ts';

interface Named {
  readonly stages?: string;
  readonly lanes?: string;
}

/** @throws CommanderError where a title or id is not on the map */
export function partOptions(map: MapData, { stages, lanes }: Named): Pick<ExportOptions, 'parts'> {
  const stageIds = stages === undefined ? null : idsOf('map', 'stage', map.stages, stages);
  const laneIds = lanes === undefined ? null : idsOf('map', 'lane', map.lanes, lanes);
  if (!stageIds && !laneIds) return {};
  return { parts: { ...(stageIds ? { stageIds } : {}), ...(laneIds ? { laneIds } : {}) } };
}

/**
 * The ids that a list of titles or ids between commas names.
 * @throws CommanderError where one is not there, with those that are
 */
export function idsOf(
  owner: string,
  what: string,
  all: readonly { readonly id: string; readonly title: string }[],
  list: string,
): readonly string[] {
  const { ids, unknown } = idsOfNames(all, list);
  const [missing] = unknown;
  if (missing === undefined && ids.length > 0) return ids;
  const listed = all.map(({ title }) => `"${title}"`).join(', ');
  const several = what.replace(' or ', 's and ');
  throw usage(`the ${owner} has no ${what} "${missing ?? ''}"; its ${several}s are ${listed || 'none'}`);
}
