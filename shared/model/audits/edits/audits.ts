/** Writes audits and what follows from them. Every function expects to run inside one transaction of the caller's. */
import type * as Y from 'yjs';
import { usualTouchpoints } from '../../../audits/guided/touchpoints.ts';
import type { QuestionSet } from '../../../audits/question-set.ts';
import type { Answer } from '../../../measures/audit/score.ts';
import { keysAt } from '../../order.ts';
import { entities, entityOf, readText, writeText } from '../../y-fields.ts';
import { auditsParts, keyOf } from '../doc.ts';
import type { FindingKind, FoundTouchpoint, Proof } from '../types.ts';
import { addEntity, deleteUnder, lastOrder, setFields, setFlat } from './entities.ts';
import { freezeSet } from './sets.ts';

export interface NewAudit {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly season?: string;
  /** Another company's name, or '' for one's own. */
  readonly brand?: string;
  readonly set: QuestionSet;
  /** Touchpoints that it begins with; absent: the usual ones in the set's language. */
  readonly inventory?: readonly Partial<Omit<FoundTouchpoint, 'id' | 'auditId' | 'order'>>[];
  /** When it is made, ms. */
  readonly now: number;
}

/** Adds an audit and answers its id. @returns null where the set has no questions */
export function addAudit(
  doc: Y.Doc,
  { name, date, season, brand, set, inventory, now }: NewAudit,
): string | null {
  const parts = auditsParts(doc);
  const version = freezeSet(doc, set, now);
  if (version === null) return null;
  const order = lastOrder(parts.audits);
  const auditId = addEntity(parts.audits, { name, date, season, brand, version, order });
  addInventory(doc, auditId, inventory ?? usualTouchpoints(set.language));
  return auditId;
}

/** The next audit of the same kind: same questions and touchpoints, nothing answered. */
export function repeatAudit(
  doc: Y.Doc,
  auditId: string,
  { name, date, season }: { name: string; date: string; season?: string },
): string | null {
  const parts = auditsParts(doc);
  const before = entityOf(parts.audits, auditId);
  if (!before) return null;
  const version = readText(before, 'version');
  const fields = { name, date, season, brand: readText(before, 'brand'), version };
  const copy = addEntity(parts.audits, { ...fields, order: lastOrder(parts.audits) });
  const found = Array.from(entities(parts.inventory)).filter(
    ([, entry]) => readText(entry, 'audit') === auditId,
  );
  for (const [, entry] of found) {
    const { influence: _influence, satisfaction: _satisfaction, ...kept } = entry.toJSON();
    addEntity(parts.inventory, { ...kept, audit: copy });
  }
  return copy;
}

export function setAudit(
  doc: Y.Doc,
  auditId: string,
  fields: { name?: string; date?: string; season?: string; brand?: string },
): void {
  setFields(auditsParts(doc).audits, auditId, fields);
}

/** Deletes an audit with its answers, touchpoints and findings. Cards that findings became stay. */
export function deleteAudit(doc: Y.Doc, auditId: string): void {
  const parts = auditsParts(doc);
  for (const table of [parts.answers, parts.notes, parts.evidence, parts.proofs]) deleteUnder(table, auditId);
  for (const table of [parts.inventory, parts.findings]) {
    for (const [id, entity] of Array.from(entities(table))) {
      if (readText(entity, 'audit') !== auditId) continue;
      if (table === parts.findings) deleteUnder(parts.placed, id);
      table.delete(id);
    }
  }
  parts.audits.delete(auditId);
}

export function setAnswer(doc: Y.Doc, auditId: string, question: string, answer: Answer): void {
  setFlat(auditsParts(doc).answers, keyOf(auditId, question), answer);
}

export function setNote(doc: Y.Doc, auditId: string, question: string, note: string): void {
  setFlat(auditsParts(doc).notes, keyOf(auditId, question), note);
}

/**
 * Links proofs to a question of an audit, or to a step of a visit (`owner` and `of` are then the visit and its step), or
 * to a visit or observation as a whole (`of` is then `WHOLE`).
 */
export function addProofs(
  doc: Y.Doc,
  owner: string,
  of: string,
  proofs: readonly Proof[],
  now: number,
): void {
  const parts = auditsParts(doc);
  proofs.forEach((proof, i) => {
    const [table, key] = proofPlace(parts, owner, of, proof);
    const at = now + i;
    if (!table.has(key)) table.set(key, proof.kind === 'file' ? [at, proof.name, proof.size] : at);
  });
}

export function removeProof(doc: Y.Doc, owner: string, of: string, proof: Proof): void {
  const [table, key] = proofPlace(auditsParts(doc), owner, of, proof);
  table.delete(key);
}

function proofPlace(
  { evidence, proofs }: ReturnType<typeof auditsParts>,
  owner: string,
  of: string,
  proof: Proof,
): [Y.Map<unknown>, string] {
  switch (proof.kind) {
    case 'item':
      return [evidence, keyOf(owner, of, proof.itemId)];
    case 'picture':
    case 'file':
      return [proofs, keyOf(owner, of, proof.kind, proof.hash)];
    case 'touchpoint':
      return [proofs, keyOf(owner, of, 'touchpoint', proof.touchpointId)];
    default:
      return [proofs, keyOf(owner, of, 'card', proof.mapId, proof.cardId)];
  }
}

/** Adds touchpoints to the list of an audit; answers their ids. */
export function addInventory(
  doc: Y.Doc,
  auditId: string,
  list: readonly Partial<Omit<FoundTouchpoint, 'id' | 'auditId' | 'order'>>[],
): string[] {
  const { inventory } = auditsParts(doc);
  const siblings = Array.from(entities(inventory))
    .filter(([, entity]) => readText(entity, 'audit') === auditId)
    .map(([id, entity]) => ({ id, order: readText(entity, 'order') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const orders = keysAt(siblings, siblings.length, list.length);
  return list.map(({ touchpointId, ...fields }, i) =>
    addEntity(inventory, { ...fields, touchpoint: touchpointId, audit: auditId, order: orders[i] ?? '' }),
  );
}

export function setFound(
  doc: Y.Doc,
  id: string,
  { touchpointId, ...fields }: Partial<Omit<FoundTouchpoint, 'id' | 'auditId' | 'order'>>,
): void {
  const touchpoint = touchpointId === undefined ? {} : { touchpoint: touchpointId };
  setFields(auditsParts(doc).inventory, id, { ...fields, ...touchpoint });
}

export function deleteFound(doc: Y.Doc, id: string): void {
  auditsParts(doc).inventory.delete(id);
}

export function addFinding(
  doc: Y.Doc,
  auditId: string,
  { kind, text, question }: { kind: FindingKind; text: string; question?: string | null },
): string {
  const { findings } = auditsParts(doc);
  const order = lastOrder(findings, (entity) => readText(entity, 'audit') === auditId);
  return addEntity(findings, { audit: auditId, kind, text, question, order });
}

/** Writes a finding's text. `base`: the text that the person began with; what others wrote since then stays. */
export function setFindingText(doc: Y.Doc, id: string, text: string, base?: string): void {
  const finding = entityOf(auditsParts(doc).findings, id);
  if (finding) writeText(finding, 'text', text, base);
}

export function setFindingKind(doc: Y.Doc, id: string, kind: FindingKind): void {
  setFields(auditsParts(doc).findings, id, { kind });
}

/** Remembers the card that a finding became. */
export function placeFinding(doc: Y.Doc, id: string, mapId: string, cardId: string, now: number): void {
  auditsParts(doc).placed.set(keyOf(id, mapId, cardId), now);
}

export function deleteFinding(doc: Y.Doc, id: string): void {
  const { findings, placed } = auditsParts(doc);
  deleteUnder(placed, id);
  findings.delete(id);
}
