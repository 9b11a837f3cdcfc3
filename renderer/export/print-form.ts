/** What the print options of an export are chosen as, before they are sent. */
import type { PrintOptions, Paper } from '../../shared/contract/types.ts';
import type { MapFilter } from '../../shared/model/filter.ts';

export interface PrintForm {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** Size of the paper `custom` in mm. */
  readonly size: { readonly width: number; readonly height: number };
  readonly personaIds: readonly string[];
  readonly onlyShown: boolean;
}

/** The same filter with lists that a call may own. */
function writableFilter(filter: MapFilter) {
  return {
    ...filter,
    personaIds: [...filter.personaIds],
    tags: [...filter.tags],
    kinds: [...filter.kinds],
    levels: [...filter.levels],
    owners: [...filter.owners],
  };
}

/**
 * @param personas how many the map has: all of them are not named
 * @param filter what the map shows now; null for everything
 */
export function printOptionsOf(form: PrintForm, personas: number, filter: MapFilter | null) {
  const { paper, landscape, size, personaIds, onlyShown } = form;
  return {
    paper,
    landscape: paper === 'custom' ? false : landscape,
    ...(paper === 'custom' ? size : {}),
    ...(personaIds.length < personas ? { personaIds: [...personaIds] } : {}),
    ...(filter && onlyShown ? { filter: writableFilter(filter) } : {}),
  } satisfies PrintOptions;
}
