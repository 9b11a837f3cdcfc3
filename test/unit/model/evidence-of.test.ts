/** The items behind a map, a stage, a touchpoint, a persona. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { evidenceOf } from '../../../shared/model/evidence-of.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage, addStep } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';

describe('the evidence of a map', () => {
  const doc = new Y.Doc();
  const buy = addStage(doc, { title: 'Buy' });
  const use = addStage(doc, { title: 'Use' });
  const step = addStep(doc, { stageId: use, title: 'Unpack' });
  const laneId = addLane(doc, { kind: 'painPoints' });
  const linked = (card: string, ...items: string[]): void => linkEvidence(doc, card, items, 1);
  linked(addCard(doc, { laneId, columnId: buy, touchpointId: 't', personaIds: ['p'] }), 'a', 'b');
  linked(addCard(doc, { laneId, columnId: buy, personaIds: ['q'] }), 'b', 'c');
  linked(addCard(doc, { laneId, columnId: step, touchpointId: 't' }), 'd');
  const map = projectMap(doc, 'm');
  const of = (part?: Parameters<typeof evidenceOf>[1]) => evidenceOf(map, part).sort().join('');

  it('names each item once', () => {
    expect(of()).toBe('abcd');
    expect(of({ stageId: null, touchpointId: null, personaId: null })).toBe('abcd');
  });

  it('is of a stage with its steps, of a touchpoint, of a persona with what is everybody’s, and of all these at once', () => {
    expect(of({ stageId: buy })).toBe('abc');
    expect(of({ stageId: use })).toBe('d');
    expect(of({ touchpointId: 't' })).toBe('abd');
    expect(of({ personaId: 'p' })).toBe('abd');
    expect(of({ personaId: 'q' })).toBe('bcd');
    expect(of({ stageId: buy, personaId: 'q' })).toBe('bc');
    expect(of({ stageId: 'gone' })).toBe('');
  });
});
