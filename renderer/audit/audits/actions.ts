/** What can be done with audits as wholes. Each is one undoable step. */
import type { QuestionSet } from '../../../shared/audits/question-set.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { addAudit, deleteAudit, repeatAudit } from '../../../shared/model/audits/edits/audits.ts';
import type { Audit } from '../../../shared/model/audits/types.ts';
import { tellDeleted } from '../../app/undo.ts';
import { navigate } from '../../state/ui.ts';
import { editAudits, today } from '../edit.ts';
import { auditName } from '../words.ts';

export interface AuditFields {
  readonly name: string;
  readonly date: string;
  readonly season: string;
  readonly brand: string;
}

/** Begins an audit and opens it. @throws SojournError `badInput` where the set has no questions */
export function beginAudit(fields: AuditFields, set: QuestionSet): void {
  const id = editAudits('New audit', (doc) => addAudit(doc, { ...fields, set, now: Date.now() }));
  if (id === null) {
    throw new SojournError('badInput', `“${set.name}” has no questions yet.`, {
      remedy: 'Add questions to it under Question sets, or choose another set.',
    });
  }
  navigate({ screen: 'audit', part: 'audits', id });
}

/** Begins the next audit of the same kind and opens it. */
export function beginAgain(audit: Audit, fields: Omit<AuditFields, 'brand'>): void {
  const id = editAudits('Repeat audit', (doc) => repeatAudit(doc, audit.id, fields));
  if (id !== null) navigate({ screen: 'audit', part: 'audits', id });
}

/** Deletes an audit, goes back to the list, and offers the way back. */
export function removeAudit(audit: Audit): void {
  editAudits('Delete audit', (doc) => deleteAudit(doc, audit.id));
  navigate({ screen: 'audit', part: 'audits' });
  tellDeleted(`“${auditName(audit)}” deleted`);
}

/** The name that an audit of today gets: "Audit 2026". */
export const usualName = (): string => `Audit ${today().slice(0, 4)}`;
