/** Whether a saved view is what the map shows. */
import { sameFilter } from '../../shared/model/apply-filter.ts';
import type { MapData, SavedView } from '../../shared/model/types.ts';
import { filterNow } from './view-actions.ts';

/** The filter is the view's, with no persona hidden besides. Reads the present state: ask when that has changed. */
export function isHeld(map: MapData, view: SavedView): boolean {
  return sameFilter(view.filter, filterNow(map));
}
