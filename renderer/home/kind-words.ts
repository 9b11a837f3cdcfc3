/** What the kinds of maps are called. */
import type { MapKind } from '../../shared/model/types.ts';

export const MAP_KIND_WORDS: Readonly<Record<MapKind, { name: string; about: string }>> = {
  current: { name: 'Current state', about: 'What customers go through today.' },
  future: { name: 'Future state', about: 'What they should go through.' },
  blueprint: { name: 'Service blueprint', about: 'What happens on stage, behind it and in support.' },
};
