/** What can be done with personas. Each function is one undoable step of the library document. */
import type * as Y from 'yjs';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import {
  addPersona,
  deletePersona,
  duplicatePersona,
  setPersonaFields,
} from '../../shared/model/edits/library.ts';
import type { Persona } from '../../shared/model/types.ts';
import { tellDeleted } from '../app/undo.ts';
import { edit } from '../state/documents.ts';
import { navigate } from '../state/ui.ts';
import { storePortrait } from '../pictures/stored.ts';

/** Side in px of a stored portrait. */
const PORTRAIT_PX = 512;

/** One edit of the library. With `merge`, typing on in the same field stays one step. */
export function editLibrary<T>(label: string, fn: (doc: Y.Doc) => T, merge?: string): T {
  return edit(LIBRARY_DOC, label, fn, merge === undefined ? {} : { merge });
}

/** The persona that was made just now: its name waits to be typed. */
let fresh: string | null = null;

/** Whether a persona was made just now; true once only. */
export function takeFresh(personaId: string): boolean {
  if (fresh !== personaId) return false;
  fresh = null;
  return true;
}

/** Adds a persona and shows it, ready for its name to be typed. */
export function newPersona(): string {
  const id = editLibrary('New persona', (doc) => addPersona(doc, { name: 'New persona' }));
  fresh = id;
  navigate({ screen: 'personas', personaId: id });
  return id;
}

/** Copies a persona and shows the copy. */
export function copyPersona(persona: Persona): void {
  const id = editLibrary('Duplicate persona', (doc) =>
    duplicatePersona(doc, persona.id, `${persona.name} (copy)`),
  );
  if (id !== null) navigate({ screen: 'personas', personaId: id });
}

/** Deletes a persona, shows the next one, and offers the way back. */
export function removePersona(persona: Persona, next: string | null): void {
  editLibrary('Delete persona', (doc) => deletePersona(doc, persona.id));
  navigate({ screen: 'personas', personaId: next }, { replace: true });
  tellDeleted(`“${persona.name}” deleted`);
}

/** Gives a persona a portrait from a picture file. @throws SojournError where it is none, or cannot be stored */
export async function givePortrait(personaId: string, file: File): Promise<void> {
  const hash = await storePortrait(file, PORTRAIT_PX);
  editLibrary('Portrait', (doc) => setPersonaFields(doc, personaId, { portrait: hash }));
}
