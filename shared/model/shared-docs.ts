/** The documents of a workspace that are no maps: how each lies in Yjs, and how it is read. */
import type * as Y from 'yjs';
import { auditsParts } from './audits/doc.ts';
import { readAudits, type AuditsData } from './audits/projection.ts';
import { decisionsParts } from './decisions/doc.ts';
import { readDecisions, type DecisionsData } from './decisions/projection.ts';
import type { SharedDoc } from './doc-ids.ts';
import { libraryParts } from './library-doc.ts';
import { readLibrary } from './library-projection.ts';
import { measuresParts } from './measures/doc.ts';
import { readMeasures, type MeasuresData } from './measures/projection.ts';
import type { LibraryData } from './types.ts';

/** What each document projects to. */
export interface SharedData {
  readonly library: LibraryData;
  readonly measures: MeasuresData;
  readonly decisions: DecisionsData;
  readonly audits: AuditsData;
}

interface DocKind<T> {
  /** Its top-level maps by name. Opening them creates nothing. */
  readonly parts: (doc: Y.Doc) => object;
  /** Its data at this moment. */
  readonly read: (doc: Y.Doc) => T;
}

export const SHARED_DOC_KINDS: { readonly [N in SharedDoc]: DocKind<SharedData[N]> } = {
  library: { parts: libraryParts, read: readLibrary },
  measures: { parts: measuresParts, read: readMeasures },
  decisions: { parts: decisionsParts, read: readDecisions },
  audits: { parts: auditsParts, read: readAudits },
};

/** The Yjs types of a document that undo follows. */
export function sharedScope(name: SharedDoc, doc: Y.Doc): Y.Map<unknown>[] {
  return Object.values<Y.Map<unknown>>({ ...SHARED_DOC_KINDS[name].parts(doc) });
}
