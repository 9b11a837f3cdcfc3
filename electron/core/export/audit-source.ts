/** What the report of an audit reads of the open workspace, as it is now. */
import { printedAudit, type PrintedAudit } from '../../../shared/audits/printed.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { readAudits } from '../../../shared/model/audits/projection.ts';
import { AUDITS_DOC, LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import type { Session } from '../session.ts';

export interface AuditSource {
  readonly title: string;
  readonly workspaceName: string;
  readonly audit: PrintedAudit;
}

/** @throws SojournError `notFound` where there is no such audit, `unreadable` */
export function auditSource({ documents, workspace }: Session, auditId: string): AuditSource {
  const data = documents.read(AUDITS_DOC, readAudits);
  const audit = data.audits.find(({ id }) => id === auditId);
  if (!audit) {
    throw new SojournError('notFound', `There is no audit "${auditId}" in ${workspace.path}.`, {
      remedy: 'It may have been deleted; look at the list of audits.',
      where: { file: workspace.path },
    });
  }
  return {
    title: audit.name.trim() || 'Audit',
    workspaceName: documents.read(LIBRARY_DOC, readLibrary).name || workspace.info.name,
    audit: printedAudit(data, audit),
  };
}
