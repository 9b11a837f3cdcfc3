/** Whose journey the map shows: personas are put on it and taken off by key. */
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addPersona } from '../../shared/model/edits/library.ts';
import { addMapPersona, removeMapPersona } from '../../shared/model/edits/map.ts';
import type { MapView } from '../canvas/context.ts';
import { askFor } from '../palette/palette-state.ts';
import { edit, libraryNow } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import type { Choice, Command } from './command.ts';

function putOrTake({ map }: MapView, personaId: string): void {
  const isOn = map.meta.personaIds.includes(personaId);
  edit(mapDocId(map.id), isOn ? 'Take persona off the map' : 'Put persona on the map', (doc) =>
    isOn ? removeMapPersona(doc, personaId) : addMapPersona(doc, personaId),
  );
}

/** Makes a persona of this name and puts it on the map, as one step. */
function putNew({ map }: MapView, name: string): void {
  intent('New persona on the map', () => {
    const hue = ((libraryNow()?.personas.length ?? 0) % 8) + 1;
    const id = edit(LIBRARY_DOC, 'New persona', (doc) => addPersona(doc, { name, hue }));
    edit(mapDocId(map.id), 'Put persona on the map', (doc) => addMapPersona(doc, id));
  });
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase() === b.normalize('NFC').toLocaleLowerCase();

export const PERSONA_COMMANDS: readonly Command[] = [
  {
    id: 'map.persona',
    name: 'Persona on this map, or off it…',
    group: 'Map',
    keys: ['Alt+P'],
    when: ({ view }) => view !== null && !view.readOnly,
    choices: {
      prompt: 'Whose journey is it?',
      list: ({ view }) =>
        view?.library.personas.map(({ id, name, hue }): Choice => ({
          id,
          name: name || 'Unnamed persona',
          hue,
          checked: view.map.meta.personaIds.includes(id),
          run: () => putOrTake(view, id),
        })) ?? [],
      typed: ({ view }, text) =>
        !view || view.library.personas.some(({ name }) => sameName(name, text))
          ? null
          : { id: 'new', name: `New persona “${text}”`, run: () => putNew(view, text) },
    },
    run: () => askFor('map.persona'),
  },
];
