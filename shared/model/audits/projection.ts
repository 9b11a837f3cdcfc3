/** The plain picture of the document of audits. */
import type * as Y from 'yjs';
import { auditsParts } from './doc.ts';
import { readAuditList, readFindings, readGoals, readInventory, readProofs } from './read-audits.ts';
import { readSets, readVersions } from './read-sets.ts';
import { readObservations, readScenarios, readVisits } from './read-visits.ts';
import type { AuditsData } from './types.ts';

export type { AuditsData } from './types.ts';

/** What the document holds at this moment. What cannot be read is left out; nothing is repaired in the document. */
export function readAudits(doc: Y.Doc): AuditsData {
  const parts = auditsParts(doc);
  const proofs = readProofs(parts);
  return {
    sets: readSets(parts),
    versions: readVersions(parts),
    audits: readAuditList(parts, proofs),
    inventory: readInventory(parts),
    findings: readFindings(parts),
    goals: readGoals(parts),
    scenarios: readScenarios(parts),
    visits: readVisits(parts, proofs),
    observations: readObservations(parts, proofs),
  };
}
