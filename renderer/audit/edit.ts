/** One edit of the document of audits. */
import type * as Y from 'yjs';
import { AUDITS_DOC } from '../../shared/model/doc-ids.ts';
import { attempt } from '../app/toasts.ts';
import { edit } from '../state/documents.ts';

/** As one undoable step. With `merge`, typing on in the same field stays one step. @throws as `edit` */
export function editAudits<T>(label: string, write: (doc: Y.Doc) => T, merge?: string): T {
  return edit(AUDITS_DOC, label, write, merge === undefined ? {} : { merge });
}

/** The same for a field or button: an error is shown. */
export function change(label: string, write: (doc: Y.Doc) => unknown, merge?: string): void {
  attempt(() => editAudits(label, write, merge));
}

export { today } from '../ui/when.ts';
