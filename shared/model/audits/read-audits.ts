/** Reads audits with what was answered, and what follows from them. */
import type { Answer } from '../../measures/audit/score.ts';
import { byOrder } from '../order.ts';
import { entities, readNumber, readOptional, readText, type Entities, type Entity } from '../y-fields.ts';
import type { AuditsParts } from './doc.ts';
import {
  FINDING_KINDS,
  type Audit,
  type FileProof,
  type Finding,
  type FoundTouchpoint,
  type Proof,
} from './types.ts';
import { cleanFileName } from '../../text/file-name.ts';

/** A day as YYYY-MM-DD that there is, or ''. */
export function readDay(entity: Entity): string {
  const text = readText(entity, 'date');
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return '';
  const at = Date.parse(`${text}T00:00Z`);
  // The 30th of February is read as a day of March.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? '' : text;
}

/** Flat values whose keys are `first/rest`, as the rest with its value, by the first part. */
export function readFlat<T>(
  map: Entities,
  read: (value: unknown, rest: string) => T | null,
): Map<string, [rest: string, value: T][]> {
  const groups = new Map<string, [string, T][]>();
  for (const [key, value] of map) {
    const slash = key.indexOf('/');
    if (slash < 1) continue;
    const rest = key.slice(slash + 1);
    const found = read(value, rest);
    if (found === null) continue;
    const group = groups.get(key.slice(0, slash));
    if (group) group.push([rest, found]);
    else groups.set(key.slice(0, slash), [[rest, found]]);
  }
  return groups;
}

const readAnswer = (value: unknown): Exclude<Answer, null> | null =>
  value === 'na' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
const readWords = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

interface Linked {
  readonly proof: Proof;
  readonly at: number;
}

/** What stands behind a key `…/KIND/REF`; null for what is not known. */
export function readProof(kind: string, ref: readonly string[], value: unknown): Proof | null {
  const [first = '', second = ''] = ref;
  if (first === '') return null;
  if (kind === 'picture') return { kind, hash: first };
  if (kind === 'file') return { kind, hash: first, ...readFile(value) };
  if (kind === 'item') return { kind, itemId: first };
  if (kind === 'touchpoint') return { kind, touchpointId: first };
  return kind === 'card' && second !== '' ? { kind, mapId: first, cardId: second } : null;
}

/** Name and bytes of a file. They come from a document, which may come from anybody. */
function readFile(value: unknown): { name: string; size: number } {
  const [, name, size] = Array.isArray(value) ? (value as unknown[]) : [];
  const isSize = typeof size === 'number' && Number.isSafeInteger(size) && size >= 0;
  return { name: cleanFileName(typeof name === 'string' ? name : ''), size: isSize ? size : 0 };
}

/** The files among proofs. */
export function filesOf(proofs: readonly Proof[] | undefined): FileProof[] {
  return (proofs ?? []).filter((proof) => proof.kind === 'file');
}

/** Proofs by question or step, in the order in which they were linked, by the audit or visit. */
export function readProofs({ evidence, proofs }: AuditsParts): Map<string, Record<string, Proof[]>> {
  const all = new Map<string, Map<string, Linked[]>>();
  const add = (owner: string, of: string, linked: Linked): void => {
    const group = all.get(owner) ?? new Map<string, Linked[]>();
    all.set(owner, group);
    group.set(of, [...(group.get(of) ?? []), linked]);
  };
  const time = (value: unknown): number => {
    const at: unknown = Array.isArray(value) ? value[0] : value;
    return typeof at === 'number' ? at : 0;
  };
  for (const [key, value] of evidence) {
    const [owner = '', of = '', itemId = ''] = key.split('/');
    if (itemId !== '') add(owner, of, { proof: { kind: 'item', itemId }, at: time(value) });
  }
  for (const [key, value] of proofs) {
    const [owner = '', of = '', kind = '', ...ref] = key.split('/');
    const proof = readProof(kind, ref, value);
    if (proof) add(owner, of, { proof, at: time(value) });
  }
  return new Map(
    Array.from(all, ([owner, groups]) => [
      owner,
      Object.fromEntries(
        Array.from(groups, ([of, list]) => [of, list.sort((a, b) => a.at - b.at).map(({ proof }) => proof)]),
      ),
    ]),
  );
}

export function readAuditList(parts: AuditsParts, proofs: ReturnType<typeof readProofs>): Audit[] {
  const answers = readFlat(parts.answers, readAnswer);
  const notes = readFlat(parts.notes, readWords);
  return Array.from(entities(parts.audits), ([id, entity]): Audit => {
    return {
      id,
      name: readText(entity, 'name'),
      date: readDay(entity),
      season: readText(entity, 'season'),
      brand: readText(entity, 'brand'),
      versionId: readText(entity, 'version'),
      order: readText(entity, 'order'),
      answers: Object.fromEntries(answers.get(id) ?? []),
      notes: Object.fromEntries(notes.get(id) ?? []),
      proofs: proofs.get(id) ?? {},
    };
  }).sort(byOrder);
}

const readRating = (entity: Entity, key: string): number | null => {
  const value = readNumber(entity, key, 1, 5);
  return value === null ? null : Math.round(value);
};

export function readInventory({ inventory }: AuditsParts): FoundTouchpoint[] {
  return Array.from(entities(inventory), ([id, entity]): FoundTouchpoint => {
    return {
      id,
      auditId: readText(entity, 'audit'),
      order: readText(entity, 'order'),
      name: readText(entity, 'name'),
      touchpointId: readOptional(entity, 'touchpoint'),
      channel: readText(entity, 'channel'),
      owner: readText(entity, 'owner'),
      influence: readRating(entity, 'influence'),
      satisfaction: readRating(entity, 'satisfaction'),
    };
  }).sort(byOrder);
}

export function readFindings({ findings, placed }: AuditsParts): Finding[] {
  const cards = readFlat(placed, (_value, rest) => {
    const [mapId = '', cardId = ''] = rest.split('/');
    return mapId === '' || cardId === '' ? null : { mapId, cardId };
  });
  return Array.from(entities(findings), ([id, entity]): Finding => {
    const kind = entity.get('kind');
    return {
      id,
      auditId: readText(entity, 'audit'),
      order: readText(entity, 'order'),
      kind: FINDING_KINDS.find((known) => known === kind) ?? 'quickFix',
      text: readText(entity, 'text'),
      question: readOptional(entity, 'question'),
      placed: (cards.get(id) ?? []).map(([, card]) => card),
    };
  }).sort(byOrder);
}

export function readGoals({ goals }: AuditsParts): Record<string, number> {
  const list = Array.from(goals).flatMap(([key, value]): [string, number][] =>
    typeof value === 'number' && Number.isFinite(value) ? [[key, Math.min(100, Math.max(0, value))]] : [],
  );
  return Object.fromEntries(list);
}
