import type { MapKind } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { closePanel } from '../commands/panels.ts';
import type { GalleryEntry } from './entries.ts';
import { newMap, newMapFromOwn, newMapFromTemplate } from './template-actions.ts';

/** Closes the gallery and makes the map of one of its entries. */
export function createFrom({ source }: GalleryEntry, kind: MapKind): void {
  closePanel();
  attempt(() => {
    if (source.type === 'blank') return newMap(kind);
    return source.type === 'own'
      ? newMapFromOwn(source.mapId, { kind })
      : newMapFromTemplate(source.template, { kind });
  });
}
