/** Writes scenarios, visits and observations. Every function expects to run inside one transaction of the caller's. */
import type * as Y from 'yjs';
import { soundScale } from '../../../audits/question-set.ts';
import type { AnswerScale } from '../../../measures/audit/score.ts';
import { keyAt } from '../../order.ts';
import { entities, readText } from '../../y-fields.ts';
import { auditsParts, keyOf } from '../doc.ts';
import type { Observation, ScenarioStep, VisitStep } from '../types.ts';
import { addEntity, deleteUnder, lastOrder, moveAmong, setFields, setFlat, siblingsOf } from './entities.ts';

export interface ScenarioFields {
  readonly name?: string;
  readonly brief?: string;
  readonly mapId?: string | null;
  readonly scale?: AnswerScale;
}

const stored = ({ mapId, scale, ...rest }: ScenarioFields): Record<string, unknown> => ({
  ...rest,
  ...(mapId === undefined ? {} : { map: mapId }),
  ...(scale === undefined ? {} : { scale: [soundScale(scale).min, soundScale(scale).max] }),
});

export function addScenario(doc: Y.Doc, fields: ScenarioFields & { readonly name: string }): string {
  const { scenarios } = auditsParts(doc);
  return addEntity(scenarios, { ...stored(fields), order: lastOrder(scenarios) });
}

export function setScenario(doc: Y.Doc, id: string, fields: ScenarioFields): void {
  setFields(auditsParts(doc).scenarios, id, stored(fields));
}

/** Deletes a scenario with its steps and visits. */
export function deleteScenario(doc: Y.Doc, id: string): void {
  const parts = auditsParts(doc);
  for (const step of siblingsOf(parts.scenarioSteps, id)) parts.scenarioSteps.delete(step.id);
  for (const [visitId, visit] of Array.from(entities(parts.visits)))
    if (readText(visit, 'scenario') === id) deleteVisit(doc, visitId);
  parts.scenarios.delete(id);
}

type StepFields = Partial<Omit<ScenarioStep, 'id' | 'order'>>;

const storedStep = ({ columnId, touchpointId, ...rest }: StepFields): Record<string, unknown> => ({
  ...rest,
  ...(columnId === undefined ? {} : { column: columnId }),
  ...(touchpointId === undefined ? {} : { touchpoint: touchpointId }),
});

export function addScenarioStep(doc: Y.Doc, scenarioId: string, fields: StepFields): string {
  const { scenarioSteps } = auditsParts(doc);
  const siblings = siblingsOf(scenarioSteps, scenarioId);
  const at = [scenarioId, keyAt(siblings, siblings.length)];
  return addEntity(scenarioSteps, { at, weight: 1, ...storedStep(fields) });
}

export function setScenarioStep(doc: Y.Doc, id: string, fields: StepFields): void {
  setFields(auditsParts(doc).scenarioSteps, id, storedStep(fields));
}

export function moveScenarioStep(doc: Y.Doc, id: string, by: number): void {
  moveAmong(auditsParts(doc).scenarioSteps, id, by);
}

/** Deletes a step. What visits noted of it is kept and not shown, and is there again when it is brought back. */
export function deleteScenarioStep(doc: Y.Doc, id: string): void {
  auditsParts(doc).scenarioSteps.delete(id);
}

export interface VisitFields {
  readonly shopper?: string;
  readonly date?: string;
  readonly brand?: string;
}

export function addVisit(doc: Y.Doc, scenarioId: string, fields: VisitFields): string {
  const { visits } = auditsParts(doc);
  return addEntity(visits, { ...fields, scenario: scenarioId, order: lastOrder(visits) });
}

export function setVisit(doc: Y.Doc, id: string, fields: VisitFields): void {
  setFields(auditsParts(doc).visits, id, { ...fields });
}

export function deleteVisit(doc: Y.Doc, id: string): void {
  const { visits, visitFacts, proofs } = auditsParts(doc);
  deleteUnder(visitFacts, id);
  deleteUnder(proofs, id);
  visits.delete(id);
}

/** Sets what happened at a step of a visit; null removes a rating or a time. For pictures and files see `addProofs`. */
export function setVisitStep(
  doc: Y.Doc,
  visitId: string,
  stepId: string,
  { experienced, ...fields }: Partial<Omit<VisitStep, 'pictures' | 'files'>>,
): void {
  const { visitFacts } = auditsParts(doc);
  const set = (field: string, value: string | number | boolean | null): void =>
    setFlat(visitFacts, keyOf(visitId, stepId, field), value);
  if (experienced !== undefined) {
    set('na', experienced === 'na' ? true : null);
    set('experienced', experienced === 'na' ? null : experienced);
  }
  for (const [field, value] of Object.entries(fields)) set(field, value);
}

export type ObservationFields = Partial<Omit<Observation, 'id' | 'order' | 'files'>>;

const storedObservation = ({ touchpointId, mapId, columnId, rows, ...rest }: ObservationFields) => ({
  ...rest,
  ...(touchpointId === undefined ? {} : { touchpoint: touchpointId }),
  ...(mapId === undefined ? {} : { map: mapId }),
  ...(columnId === undefined ? {} : { column: columnId }),
  ...(rows === undefined ? {} : { rows: rows.map(({ step, visitors }) => [step, visitors]) }),
});

export function addObservation(doc: Y.Doc, fields: ObservationFields): string {
  const { observations } = auditsParts(doc);
  return addEntity(observations, { ...storedObservation(fields), order: lastOrder(observations) });
}

export function setObservation(doc: Y.Doc, id: string, fields: ObservationFields): void {
  setFields(auditsParts(doc).observations, id, storedObservation(fields));
}

export function deleteObservation(doc: Y.Doc, id: string): void {
  const { observations, proofs } = auditsParts(doc);
  deleteUnder(proofs, id);
  observations.delete(id);
}
