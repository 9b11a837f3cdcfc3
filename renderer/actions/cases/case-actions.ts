/** What can be done with business cases as wholes. Each is one undoable step. */
import { addCase, copyCase, deleteCase, type NewCase } from '../../../shared/model/decisions/case-edits.ts';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { DECISIONS_DOC } from '../../../shared/model/doc-ids.ts';
import type * as Y from 'yjs';
import { tellDeleted } from '../../app/undo.ts';
import { edit, openDocument } from '../../state/documents.ts';
import { showCase, useCasesState } from './cases-state.ts';

/** Runs an edit of the document of decisions as one undoable step. */
export function editDecisions<T>(label: string, write: (doc: Y.Doc) => T, merge?: string): T {
  return edit(DECISIONS_DOC, label, write, merge === undefined ? {} : { merge });
}

/** What a case is called where nobody has named it. */
export const caseName = ({ title }: Pick<BusinessCase, 'title'>): string => title || 'Business case';

/** Adds a case, about an opportunity where one is given, and shows it. */
export async function newCase(given: NewCase = { title: 'New case' }): Promise<void> {
  await openDocument(DECISIONS_DOC);
  showCase(editDecisions('New business case', (doc) => addCase(doc, given)));
}

export function duplicateCase(one: BusinessCase): void {
  const id = editDecisions('Copy business case', (doc) => copyCase(doc, one.id, `${caseName(one)} (copy)`));
  if (id !== null) showCase(id);
}

/** @param next the case that is shown then */
export function removeCase(one: BusinessCase, next: string | null): void {
  editDecisions('Delete business case', (doc) => deleteCase(doc, one.id));
  useCasesState.setState({ caseId: next });
  tellDeleted(`“${caseName(one)}” deleted`);
}
