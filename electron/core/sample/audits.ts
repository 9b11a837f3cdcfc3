/** The sample's document of audits. Ids and times are fixed, so that every sample is the same. */
import { GUIDED_SETS } from '../../../shared/audits/guided/index.ts';
import { usualTouchpoints } from '../../../shared/audits/guided/touchpoints.ts';
import { keysAt } from '../../../shared/model/order.ts';
import { auditsParts } from '../../../shared/model/audits/doc.ts';
import { placeFinding, setAnswer, setNote } from '../../../shared/model/audits/edits/audits.ts';
import { addEntity } from '../../../shared/model/audits/edits/entities.ts';
import { setGoal } from '../../../shared/model/audits/edits/sets.ts';
import { setVisitStep } from '../../../shared/model/audits/edits/visits.ts';
import type * as Y from 'yjs';
import { AUDITS, FINDINGS, GOALS, IN_CATALOGUE, type SampleAudit } from './content/audits.ts';
import { FUNNEL, HEAT_MAP, HEAT_MAP_SVG, SCENARIO, VISITS } from './content/visits.ts';
import { cleanSvg } from '../../../shared/pictures/svg-clean.ts';
import { encode } from './documents.ts';

/** When the sample's audits were written: after the last of them. */
const WRITTEN_AT = Date.UTC(2026, 9, 30, 9);
const VERSION = 'version-guided-1';

/** The heat map as it is stored. */
export const heatMapPicture = (): Uint8Array => new TextEncoder().encode(cleanSvg(HEAT_MAP_SVG).text);

/**
 * The document as one update (encoding version 2).
 * @param mapId the map that visits went through and findings went to
 * @param heatMap hash of the stored heat map
 */
export function auditsUpdate(mapId: string, heatMap: string): Uint8Array {
  const content = JSON.stringify([
    mapId,
    heatMap,
    AUDITS,
    IN_CATALOGUE,
    FINDINGS,
    GOALS,
    SCENARIO,
    VISITS,
    FUNNEL,
    HEAT_MAP,
  ]);
  return encode(content, (doc) => {
    writeAudits(doc, mapId);
    writeVisits(doc, mapId);
    writeObservations(doc, mapId, heatMap);
  });
}

function writeAudits(doc: Y.Doc, mapId: string): void {
  const [set] = GUIDED_SETS;
  if (!set) throw new Error('There is no guided audit.');
  const parts = auditsParts(doc);
  addEntity(parts.versions, { set: set.id, number: 1, at: WRITTEN_AT, data: set }, VERSION);
  const orders = keysAt([], 0, AUDITS.length);
  AUDITS.forEach((audit, i) => {
    const { id, name, date, season, brand } = audit;
    addEntity(parts.audits, { name, date, season, brand, version: VERSION, order: orders[i] }, id);
    for (const part of set.parts) {
      part.questions.forEach(({ id: question }, at) => {
        setAnswer(doc, id, question, answerOf(audit, part.id, at));
      });
    }
    for (const [question, note] of Object.entries(audit.notes)) setNote(doc, id, question, note);
    writeInventory(doc, audit);
  });
  for (const [part, percent] of Object.entries(GOALS)) setGoal(doc, set.id, part, percent);
  const places = keysAt([], 0, FINDINGS.length);
  FINDINGS.forEach(({ kind, text, question, card }, i) => {
    const id = `finding-${i + 1}`;
    addEntity(parts.findings, { audit: 'audit-2026', kind, text, question, order: places[i] }, id);
    if (card !== undefined) placeFinding(doc, id, mapId, card, WRITTEN_AT);
  });
}

/** @throws Error where the content has no answer for a question */
function answerOf({ id, answers }: SampleAudit, partId: string, at: number): number | 'na' | null {
  const given = answers[partId]?.[at];
  if (given === undefined) throw new Error(`${id}: no answer ${at + 1} of ${partId}`);
  if (given === 'n') return 'na';
  return given === '-' ? null : Number(given);
}

function writeInventory(doc: Y.Doc, { id, touchpoints }: SampleAudit): void {
  const usual = usualTouchpoints('en');
  const orders = keysAt([], 0, touchpoints.length);
  touchpoints.forEach(([influence, satisfaction, owner], i) => {
    const touchpoint = IN_CATALOGUE[i];
    const fields = { ...usual[i], audit: id, touchpoint, influence, satisfaction, owner, order: orders[i] };
    addEntity(auditsParts(doc).inventory, fields, `${id}-touchpoint-${i + 1}`);
  });
}

function writeVisits(doc: Y.Doc, mapId: string): void {
  const parts = auditsParts(doc);
  const { id, name, brief, scale, steps } = SCENARIO;
  const [order] = keysAt([], 0);
  addEntity(parts.scenarios, { name, brief, map: mapId, scale: [scale.min, scale.max], order }, id);
  const orders = keysAt([], 0, steps.length);
  steps.forEach(({ id: stepId, ...step }, i) => {
    addEntity(parts.scenarioSteps, { ...step, at: [id, orders[i]] }, stepId);
  });
  const places = keysAt([], 0, VISITS.length);
  VISITS.forEach((visit, i) => {
    const { shopper, date } = visit;
    addEntity(parts.visits, { scenario: id, shopper, date, order: places[i] }, visit.id);
    const asked = Date.parse(`${date}T09:00Z`);
    const times = { 'visit-ask': visit.answered[0], 'visit-return': visit.answered[1] };
    steps.forEach(({ id: stepId }, at) => {
      const seconds = Object.hasOwn(times, stepId) ? times[stepId as keyof typeof times] : null;
      setVisitStep(doc, visit.id, stepId, {
        expected: Number(visit.expected[at]),
        experienced: visit.experienced[at] === 'n' ? 'na' : Number(visit.experienced[at]),
        ...(seconds === null ? {} : { from: asked, to: asked + 1000 * seconds }),
        note: visit.notes[stepId] ?? '',
        quote: visit.quotes[stepId] ?? '',
      });
    });
  });
}

function writeObservations(doc: Y.Doc, mapId: string, heatMap: string): void {
  const { observations } = auditsParts(doc);
  const orders = keysAt([], 0, 2);
  const { id, rows, ...funnel } = FUNNEL;
  addEntity(observations, { ...funnel, kind: 'funnel', map: mapId, rows, order: orders[0] }, id);
  const { id: pictureId, ...page } = HEAT_MAP;
  addEntity(
    observations,
    { ...page, kind: 'heatmap', map: mapId, picture: heatMap, order: orders[1] },
    pictureId,
  );
}
