/**
 * How audits, visits and observations lie in their Yjs document, `audits`. `QUESTION` is the key of a question, which
 * copies and versions of a question set keep; `KIND/REF` is `picture/HASH`, `file/HASH`, `card/MAP/CARD` or `touchpoint/ID`.
 *
 *   sets           id → { name, language?, low?, high?, order }                own question sets
 *   parts          id → { at: [set id, order], title, about?, key? }
 *   questions      id → { at: [part id, order], text, hint?, weight, scale: [min, max], na, key? }
 *   versions       id → { set, number, at, data }                             a set as an audit asked it; never changed
 *   audits         id → { name, date, season?, brand?, version, order }
 *   answers        audit/QUESTION → number or 'na'
 *   notes          audit/QUESTION → string
 *   evidence       audit/QUESTION/item → time of linking                      feedback items
 *   proofs         audit/QUESTION/KIND/REF → time of linking, of a file [time, name, bytes]; of a step of a visit:
 *                  visit/step/KIND/REF; of a whole visit or an observation: id//KIND/REF
 *   inventory      id → { audit, name, touchpoint?, channel?, owner?, influence?, satisfaction?, order }
 *   findings       id → { audit, kind, text, question?, order }
 *   placed         finding/MAP/CARD → time: the card that a finding became
 *   goals          set/part key → 0 to 100; `set/` for all parts together
 *   scenarios      id → { name, brief?, map?, scale: [min, max], order }
 *   scenarioSteps  id → { at: [scenario id, order], title, column?, touchpoint?, weight, within? }
 *   visits         id → { scenario, shopper?, date, brand?, order }
 *   visitFacts     visit/step/FIELD → see `VISIT_FIELDS`
 *   observations   id → { kind, title, date?, touchpoint?, map?, column?, picture?, note?, rows?, file?, order }
 */
import type * as Y from 'yjs';
import type { Entities } from '../y-fields.ts';

const PARTS = [
  'sets',
  'parts',
  'questions',
  'versions',
  'audits',
  'answers',
  'notes',
  'evidence',
  'proofs',
  'inventory',
  'findings',
  'placed',
  'goals',
  'scenarios',
  'scenarioSteps',
  'visits',
  'visitFacts',
  'observations',
] as const;

export type AuditsParts = Readonly<Record<(typeof PARTS)[number], Entities>>;

/** The top-level maps of the document of audits. Opening them creates nothing. */
export function auditsParts(doc: Y.Doc): AuditsParts {
  return Object.fromEntries(PARTS.map((name) => [name, doc.getMap(name)])) as AuditsParts;
}

/** What is kept of a step of a visit: two ratings on the scenario's scale, two times in ms, and words. */
export const VISIT_FIELDS = ['expected', 'experienced', 'na', 'from', 'to', 'note', 'quote'] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];

/** What proofs of a whole visit or observation belong to. */
export const WHOLE = '';

/** The parts of a flat key. */
export const keyOf = (...ids: readonly string[]): string => ids.join('/');
