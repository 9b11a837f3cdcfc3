/** Reads mystery shopping and observations. */
import { MOST_FUNNEL_STEPS } from '../../audits/files/funnel-csv.ts';
import { MAX_WEIGHT } from '../../audits/question-set.ts';
import type { FunnelRow } from '../../measures/audit/funnel.ts';
import { byOrder } from '../order.ts';
import { own } from '../own.ts';
import { entities, LAST_TIME, readNumber, readOptional, readText, type Entity } from '../y-fields.ts';
import { WHOLE, type AuditsParts, type VisitField } from './doc.ts';
import { filesOf, readDay, readFlat, type readProofs } from './read-audits.ts';
import { readOwned, readScale } from './read-sets.ts';
import {
  OBSERVATION_KINDS,
  type Observation,
  type Proof,
  type Scenario,
  type ScenarioStep,
  type Visit,
  type VisitStep,
} from './types.ts';

/** The longest time that an answer may be promised within: a year, in seconds. */
export const MOST_WITHIN = 366 * 86_400;

export function readScenarios({ scenarios, scenarioSteps }: AuditsParts): Scenario[] {
  const steps = readOwned(scenarioSteps, (id, order, entity): ScenarioStep => {
    return {
      id,
      order,
      title: readText(entity, 'title'),
      columnId: readOptional(entity, 'column'),
      touchpointId: readOptional(entity, 'touchpoint'),
      weight: readNumber(entity, 'weight', 0, MAX_WEIGHT) ?? 1,
      within: readNumber(entity, 'within', 0, MOST_WITHIN),
    };
  });
  return Array.from(entities(scenarios), ([id, entity]): Scenario => {
    return {
      id,
      order: readText(entity, 'order'),
      name: readText(entity, 'name'),
      brief: readText(entity, 'brief'),
      mapId: readOptional(entity, 'map'),
      scale: readScale(entity),
      steps: steps.get(id) ?? [],
    };
  }).sort(byOrder);
}

export function readVisits(
  { visits, visitFacts }: AuditsParts,
  proofs: ReturnType<typeof readProofs>,
): Visit[] {
  const facts = readFlat(visitFacts, (value) => value);
  return Array.from(entities(visits), ([id, entity]): Visit => {
    const { [WHOLE]: ofVisit, ...ofSteps } = proofs.get(id) ?? {};
    const byStep = new Map<string, Map<string, unknown>>();
    const fieldsOf = (stepId: string): Map<string, unknown> => {
      const known = byStep.get(stepId) ?? new Map<string, unknown>();
      byStep.set(stepId, known);
      return known;
    };
    for (const [rest, value] of facts.get(id) ?? []) {
      const [stepId = '', field = ''] = rest.split('/');
      if (stepId !== '' && field !== '') fieldsOf(stepId).set(field, value);
    }
    for (const stepId of Object.keys(ofSteps)) fieldsOf(stepId);
    const steps = Array.from(byStep, ([stepId, fields]) => {
      return [stepId, readVisitStep(fields, own(ofSteps, stepId) ?? [])] as const;
    });
    return {
      id,
      order: readText(entity, 'order'),
      scenarioId: readText(entity, 'scenario'),
      shopper: readText(entity, 'shopper'),
      date: readDay(entity),
      brand: readText(entity, 'brand'),
      steps: Object.fromEntries(steps),
      files: filesOf(ofVisit),
    };
  }).sort(byOrder);
}

function readVisitStep(fields: ReadonlyMap<string, unknown>, proofs: readonly Proof[]): VisitStep {
  const number = (field: VisitField): number | null => {
    const value = fields.get(field);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const time = (field: VisitField): number | null => {
    const value = number(field);
    return value === null || value < 0 || value > LAST_TIME ? null : value;
  };
  const words = (field: VisitField): string => {
    const value = fields.get(field);
    return typeof value === 'string' ? value : '';
  };
  return {
    expected: number('expected'),
    experienced: fields.get('na') === true ? 'na' : number('experienced'),
    from: time('from'),
    to: time('to'),
    note: words('note'),
    quote: words('quote'),
    pictures: proofs.flatMap((proof) => (proof.kind === 'picture' ? [proof.hash] : [])),
    files: filesOf(proofs),
  };
}

export function readObservations(
  { observations }: AuditsParts,
  proofs: ReturnType<typeof readProofs>,
): Observation[] {
  return Array.from(entities(observations), ([id, entity]): Observation => {
    const kind = entity.get('kind');
    return {
      id,
      order: readText(entity, 'order'),
      kind: OBSERVATION_KINDS.find((known) => known === kind) ?? 'heatmap',
      title: readText(entity, 'title'),
      date: readDay(entity),
      touchpointId: readOptional(entity, 'touchpoint'),
      mapId: readOptional(entity, 'map'),
      columnId: readOptional(entity, 'column'),
      note: readText(entity, 'note'),
      picture: readOptional(entity, 'picture'),
      rows: readRows(entity),
      file: readText(entity, 'file'),
      files: filesOf(proofs.get(id)?.[WHOLE]),
    };
  }).sort(byOrder);
}

function readRows(entity: Entity): FunnelRow[] {
  const value = entity.get('rows');
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_FUNNEL_STEPS).flatMap((row: unknown): FunnelRow[] => {
    const [step, visitors] = Array.isArray(row) ? (row as unknown[]) : [];
    if (typeof step !== 'string' || typeof visitors !== 'number' || !(visitors >= 0)) return [];
    return [{ step, visitors: Math.round(Math.min(visitors, Number.MAX_SAFE_INTEGER)) }];
  });
}
