/** The plain picture of the document of audits. */
import type * as Y from 'yjs';
import { byOrder } from '../order.ts';
import { entities, readText } from '../y-fields.ts';
import { auditsParts } from './doc.ts';

/** An audit of the customer experience. */
export interface Audit {
  readonly id: string;
  readonly name: string;
  readonly order: string;
}

export interface AuditsData {
  readonly audits: readonly Audit[];
}

/** The audits at this moment. */
export function readAudits(doc: Y.Doc): AuditsData {
  const { audits } = auditsParts(doc);
  return {
    audits: Array.from(entities(audits), ([id, audit]): Audit => {
      return { id, name: readText(audit, 'name'), order: readText(audit, 'order') };
    }).sort(byOrder),
  };
}
