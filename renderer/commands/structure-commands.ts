/** Commands of whole maps and their parts: templates, duplicates, copying between maps, sub-journeys. */
import { duplicateAsFuture, duplicateMap } from '../home/map-actions.ts';
import { newMap } from '../templates/template-actions.ts';
import { askTemplate } from '../templates/template-state.ts';
import { readOnlyReason } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import type { Command, CommandContext } from './command.ts';

const onWritableMap = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;

export const STRUCTURE_COMMANDS: readonly Command[] = [
  {
    id: 'map.newBlank',
    name: 'New blank map',
    group: 'File',
    keys: [],
    when: () => useSession.getState().workspace !== null && readOnlyReason() === null,
    run: () => newMap('current'),
  },
  {
    id: 'map.saveAsTemplate',
    name: 'Save as template…',
    group: 'Map',
    keys: [],
    when: onWritableMap,
    run: ({ view }) => view && askTemplate({ mapId: view.map.id, title: view.map.meta.title }),
  },
  {
    id: 'map.duplicate',
    name: 'Duplicate this map',
    group: 'Map',
    keys: [],
    when: onWritableMap,
    run: ({ view }) => view && duplicateMap(view.map.id),
  },
  {
    id: 'map.duplicateAsFuture',
    name: 'Duplicate as future state',
    group: 'Map',
    keys: [],
    when: onWritableMap,
    run: ({ view }) => view && duplicateAsFuture(view.map.id),
  },
];
