/**
 * How audits lie in their Yjs document, `audits`:
 *
 *   audits  id → { name, order }
 */
import type * as Y from 'yjs';
import type { Entities } from '../y-fields.ts';

export interface AuditsParts {
  readonly audits: Entities;
}

/** The top-level maps of the document of audits. Opening them creates nothing. */
export function auditsParts(doc: Y.Doc): AuditsParts {
  return { audits: doc.getMap('audits') };
}
