import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { scenarioResult, visitedColumns, visitScore } from '../../../../shared/audits/visit-results.ts';
import { auditsParts } from '../../../../shared/model/audits/doc.ts';
import { addProofs } from '../../../../shared/model/audits/edits/audits.ts';
import {
  addObservation,
  addScenario,
  addScenarioStep,
  addVisit,
  deleteObservation,
  deleteScenario,
  deleteScenarioStep,
  moveScenarioStep,
  setObservation,
  setScenario,
  setScenarioStep,
  setVisit,
  setVisitStep,
} from '../../../../shared/model/audits/edits/visits.ts';
import { readAudits } from '../../../../shared/model/audits/projection.ts';
import type { Scenario } from '../../../../shared/model/audits/types.ts';

function shop(): { doc: Y.Doc; scenarioId: string; call: string; pay: string } {
  const doc = new Y.Doc();
  const scenarioId = addScenario(doc, { name: 'Ask and buy', mapId: 'm1', scale: { min: 1, max: 5 } });
  const call = addScenarioStep(doc, scenarioId, { title: 'Call', columnId: 's1', weight: 3, within: 60 });
  const pay = addScenarioStep(doc, scenarioId, { title: 'Pay', columnId: 's2' });
  return { doc, scenarioId, call, pay };
}
const scenarioOf = (doc: Y.Doc): Scenario => readAudits(doc).scenarios[0] as Scenario;

describe('mystery visits', () => {
  it('are scored by weight, averaged with their spread, and time the answer', () => {
    const { doc, scenarioId, call, pay } = shop();
    const ratings = [
      [5, 3, 30],
      [3, 1, 90],
      [1, 'na', 61],
    ] as const;
    const visits = ratings.map(([first, second, seconds], i) => {
      const id = addVisit(doc, scenarioId, { date: `2026-05-0${i + 1}`, shopper: `S${i}` });
      setVisitStep(doc, id, call, { expected: 4, experienced: first, from: 1000, to: 1000 + 1000 * seconds });
      setVisitStep(doc, id, pay, { experienced: second, quote: 'Card only' });
      return id;
    });
    addProofs(doc, visits[0] ?? '', pay, [{ kind: 'picture', hash: 'ab' }], 1);
    const data = readAudits(doc);
    const scenario = scenarioOf(doc);
    // Points by hand: (3 + 0.5) / 4, (1.5 + 0) / 4, 0 / 3.
    expect(data.visits.map((visit) => visitScore(scenario, visit).percent)).toEqual([87.5, 37.5, 0]);
    const result = scenarioResult(data, scenario);
    expect(result.score).toMatchObject({ n: 3, least: 0, greatest: 87.5 });
    expect(result.score?.mean).toBeCloseTo(41.666667, 6);
    expect(result.steps[0]).toMatchObject({
      expected: { n: 3, mean: 4 },
      experienced: { n: 3, mean: 3 },
      response: { n: 3, median: 61 },
      inTime: 1,
    });
    expect(result.steps[1]).toMatchObject({
      expected: null,
      experienced: { n: 2 },
      response: null,
      inTime: null,
    });
    expect(data.visits[0]?.steps[pay]).toMatchObject({ pictures: ['ab'], quote: 'Card only' });
  });

  it('lay their mean on the columns of the map, own visits only', () => {
    const { doc, scenarioId, call, pay } = shop();
    const own = addVisit(doc, scenarioId, {});
    const rival = addVisit(doc, scenarioId, { brand: 'Rival' });
    setVisitStep(doc, own, call, { experienced: 2 });
    setVisitStep(doc, own, pay, { experienced: 'na' });
    setVisitStep(doc, rival, call, { experienced: 5 });
    const data = readAudits(doc);
    expect(visitedColumns(data, 'm1')).toEqual({ s1: { n: 1, mean: 25, low: null, high: null } });
    expect(visitedColumns(data, 'm2')).toEqual({});
    expect(scenarioResult(data, scenarioOf(doc), 'Rival').score).toMatchObject({ n: 1, mean: 100 });
  });

  it('follow their scenario when it changes, and go with it', () => {
    const { doc, scenarioId, call, pay } = shop();
    const id = addVisit(doc, scenarioId, {});
    setVisit(doc, id, { shopper: 'Anna' });
    setVisitStep(doc, id, call, { experienced: 5, note: 'quick' });
    setScenario(doc, scenarioId, { brief: 'Ask for a gift', mapId: null });
    setScenarioStep(doc, pay, { title: 'Pay by card', weight: 0 });
    moveScenarioStep(doc, pay, -1);
    expect(scenarioOf(doc)).toMatchObject({
      brief: 'Ask for a gift',
      mapId: null,
      steps: [{ title: 'Pay by card', weight: 0 }, { title: 'Call' }],
    });
    deleteScenarioStep(doc, call);
    expect(visitScore(scenarioOf(doc), readAudits(doc).visits[0] ?? never())).toMatchObject({
      percent: null,
      why: 'nothingAnswered',
    });
    deleteScenario(doc, scenarioId);
    const parts = auditsParts(doc);
    expect([
      parts.scenarios.size,
      parts.scenarioSteps.size,
      parts.visits.size,
      parts.visitFacts.size,
    ]).toEqual([0, 0, 0, 0]);
  });

  it('without any rating have no score and no interval', () => {
    const { doc, scenarioId } = shop();
    addVisit(doc, scenarioId, {});
    const result = scenarioResult(readAudits(doc), scenarioOf(doc));
    expect(result.score).toBeNull();
    expect(result.steps.every(({ experienced }) => experienced === null)).toBe(true);
  });
});

describe('observations', () => {
  it('are heat maps and funnels at a place', () => {
    const doc = new Y.Doc();
    const id = addObservation(doc, {
      kind: 'funnel',
      title: 'Checkout',
      touchpointId: 't1',
      rows: [
        { step: 'Basket', visitors: 10 },
        { step: 'Paid', visitors: 4 },
      ],
    });
    setObservation(doc, id, { mapId: 'm', columnId: 'c', note: 'After the new form' });
    expect(readAudits(doc).observations).toMatchObject([
      {
        kind: 'funnel',
        mapId: 'm',
        columnId: 'c',
        rows: [{ visitors: 10 }, { step: 'Paid' }],
        picture: null,
      },
    ]);
    deleteObservation(doc, id);
    expect(readAudits(doc).observations).toEqual([]);
  });
});

function never(): never {
  throw new Error('there is no visit');
}
