import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { GUIDED_SETS } from '../../../../shared/audits/guided/index.ts';
import { questionsOf, type QuestionSet } from '../../../../shared/audits/question-set.ts';
import { besideOf, byDate, earlierOf, resultOf } from '../../../../shared/audits/results.ts';
import { auditsParts } from '../../../../shared/model/audits/doc.ts';
import {
  addAudit,
  addFinding,
  addInventory,
  addProofs,
  deleteAudit,
  deleteFinding,
  placeFinding,
  removeProof,
  repeatAudit,
  setAnswer,
  setFindingText,
  setFound,
  setNote,
} from '../../../../shared/model/audits/edits/audits.ts';
import {
  addPart,
  addQuestion,
  addSet,
  deleteQuestion,
  deleteSet,
  movePart,
  moveQuestion,
  setGoal,
  setQuestion,
} from '../../../../shared/model/audits/edits/sets.ts';
import { readAudits } from '../../../../shared/model/audits/projection.ts';
import type { Audit, OwnSet } from '../../../../shared/model/audits/types.ts';

const guided = GUIDED_SETS[0] as QuestionSet;
const small: QuestionSet = {
  id: 'store',
  name: 'Store',
  language: 'en',
  low: '',
  high: '',
  parts: [
    {
      id: 'door',
      title: 'At the door',
      about: '',
      questions: ['open', 'clean'].map((id) => ({
        id,
        text: `Is it ${id}?`,
        hint: '',
        weight: 2,
        scale: { min: 0, max: 1 },
        na: true,
      })),
    },
  ],
};
const audit = (doc: Y.Doc, set: QuestionSet, date = '2026-05-01', brand = ''): string =>
  addAudit(doc, { name: date, date, brand, set, now: 1000 }) ?? '';
const ownSet = (doc: Y.Doc): OwnSet => readAudits(doc).sets[0] as OwnSet;
const only = (doc: Y.Doc): Audit => readAudits(doc).audits[0] as Audit;

describe('audits', () => {
  it('begin with all questions open and the usual touchpoints', () => {
    const doc = new Y.Doc();
    audit(doc, guided);
    const data = readAudits(doc);
    expect(resultOf(data, only(doc)).total).toMatchObject({
      questions: 42,
      open: 42,
      why: 'nothingAnswered',
    });
    expect(data.inventory).toHaveLength(14);
    expect(data.inventory[0]).toMatchObject({ name: 'Website', channel: 'web', influence: null });
  });

  it('hold answers, notes and what backs them, each by itself', () => {
    const doc = new Y.Doc();
    const id = audit(doc, small);
    setAnswer(doc, id, 'open', 1);
    setAnswer(doc, id, 'clean', 'na');
    setNote(doc, id, 'open', 'Since eight');
    addProofs(
      doc,
      id,
      'open',
      [
        { kind: 'picture', hash: 'a1' },
        { kind: 'item', itemId: '42' },
        { kind: 'card', mapId: 'm', cardId: 'c' },
        { kind: 'touchpoint', touchpointId: 't' },
      ],
      5,
    );
    expect(only(doc)).toMatchObject({
      answers: { open: 1, clean: 'na' },
      notes: { open: 'Since eight' },
      proofs: {
        open: [
          { kind: 'picture', hash: 'a1' },
          { kind: 'item', itemId: '42' },
          { kind: 'card', mapId: 'm', cardId: 'c' },
          { kind: 'touchpoint', touchpointId: 't' },
        ],
      },
    });
    removeProof(doc, id, 'open', { kind: 'item', itemId: '42' });
    setAnswer(doc, id, 'clean', null);
    setNote(doc, id, 'open', '');
    expect(only(doc).proofs['open']).toHaveLength(3);
    expect(only(doc)).toMatchObject({ answers: { open: 1 }, notes: {} });
    expect(resultOf(readAudits(doc), only(doc)).total).toMatchObject({ percent: 100, answered: 1, open: 1 });
  });

  it('keep the version of the set that they were made with', () => {
    const doc = new Y.Doc();
    const setId = addSet(doc, small);
    const setNow = (): QuestionSet => readAudits(doc).sets[0]?.set as QuestionSet;
    audit(doc, setNow(), '2025-05-01');
    audit(doc, setNow(), '2025-06-01');
    expect(readAudits(doc).versions.map(({ number }) => number)).toEqual([1]);

    const { questionIds, partIds } = ownSet(doc);
    setQuestion(doc, questionIds['open'] ?? '', { weight: 5, text: 'Is it open early?' });
    addQuestion(doc, partIds['door'] ?? '', {
      text: 'New?',
      hint: '',
      weight: 1,
      scale: { min: 0, max: 1 },
      na: true,
    });
    const later = audit(doc, setNow(), '2026-05-01');
    const data = readAudits(doc);
    expect(data.versions.map(({ number, setId: of }) => [of, number])).toEqual([
      [setId, 1],
      [setId, 2],
    ]);
    const [first, , third] = data.audits as [Audit, Audit, Audit];
    expect(resultOf(data, first).total.questions).toBe(2);
    expect(resultOf(data, third).total.questions).toBe(3);

    setAnswer(doc, first.id, 'open', 0);
    setAnswer(doc, later, 'open', 1);
    const now = readAudits(doc);
    const [before, , after] = now.audits as [Audit, Audit, Audit];
    expect(besideOf(now, after, before).total).toMatchObject({
      shared: 1,
      reworded: 1,
      change: 100,
      questions: 3,
    });
    expect(earlierOf(now, after)?.date).toBe('2025-06-01');
    deleteSet(doc, setId);
    expect(resultOf(readAudits(doc), only(doc)).total.questions).toBe(2);
  });

  it('are repeated with their touchpoints and without their answers', () => {
    const doc = new Y.Doc();
    const id = audit(doc, small);
    setAnswer(doc, id, 'open', 1);
    const [found] = readAudits(doc).inventory;
    setFound(doc, found?.id ?? '', { owner: 'Web team', influence: 5, satisfaction: 2 });
    addInventory(doc, id, [{ name: 'Kiosk' }]);
    const copy = repeatAudit(doc, id, { name: 'Again', date: '2027-05-01' });
    const data = readAudits(doc);
    const again = data.audits.find((entry) => entry.id === copy);
    expect(again).toMatchObject({ answers: {}, versionId: only(doc).versionId });
    const mine = data.inventory.filter(({ auditId }) => auditId === copy);
    expect(mine.map(({ name }) => name)).toEqual(
      data.inventory.filter(({ auditId }) => auditId === id).map(({ name }) => name),
    );
    expect(mine[0]).toMatchObject({ owner: 'Web team', influence: null, satisfaction: null });
    expect(mine.at(-1)?.name).toBe('Kiosk');
    expect(byDate(data.audits)[0]?.id).toBe(copy);
  });

  it('are not made of a set that asks nothing', () => {
    const doc = new Y.Doc();
    expect(addAudit(doc, { name: '', date: '', set: { ...small, parts: [] }, now: 0 })).toBeNull();
    expect(readAudits(doc).audits).toEqual([]);
  });

  it('are deleted with all that is theirs and nothing else', () => {
    const doc = new Y.Doc();
    const kept = audit(doc, small, '2025-05-01');
    const before = JSON.stringify(doc.toJSON());
    const id = audit(doc, small);
    setAnswer(doc, id, 'open', 1);
    setNote(doc, id, 'open', 'x');
    addProofs(doc, id, 'open', [{ kind: 'picture', hash: 'a' }], 1);
    const finding = addFinding(doc, id, { kind: 'strategy', text: 'Do it', question: 'open' });
    placeFinding(doc, finding, 'm', 'c', 1);
    deleteAudit(doc, id);
    expect(JSON.stringify(doc.toJSON())).toBe(before);
    expect(readAudits(doc).audits.map((entry) => entry.id)).toEqual([kept]);
  });

  it('lead to findings that become cards', () => {
    const doc = new Y.Doc();
    const id = audit(doc, small);
    const finding = addFinding(doc, id, { kind: 'quickFix', text: 'Sweep', question: 'clean' });
    setFindingText(doc, finding, 'Sweep at noon');
    placeFinding(doc, finding, 'map', 'card', 1);
    expect(readAudits(doc).findings).toMatchObject([
      { auditId: id, kind: 'quickFix', text: 'Sweep at noon', placed: [{ mapId: 'map', cardId: 'card' }] },
    ]);
    deleteFinding(doc, finding);
    expect(readAudits(doc).findings).toEqual([]);
    expect(auditsParts(doc).placed.size).toBe(0);
  });
});

describe('own question sets', () => {
  it('are copies that keep the keys of parts and questions', () => {
    const doc = new Y.Doc();
    const setId = addSet(doc, guided, 'Ours');
    const [own] = readAudits(doc).sets;
    expect(own?.set).toEqual({ ...guided, id: setId, name: 'Ours' });
  });

  it('are put in another order', () => {
    const doc = new Y.Doc();
    const setId = addSet(doc, small);
    const second = addPart(doc, setId, 'Inside');
    movePart(doc, second, -1);
    const { questionIds } = ownSet(doc);
    moveQuestion(doc, questionIds['clean'] ?? '', -5);
    const set = readAudits(doc).sets[0]?.set;
    expect(set?.parts.map(({ title }) => title)).toEqual(['Inside', 'At the door']);
    expect(questionsOf(set ?? small).map(({ id }) => id)).toEqual(['clean', 'open']);
    deleteQuestion(doc, questionIds['clean'] ?? '');
    expect(questionsOf(readAudits(doc).sets[0]?.set ?? small).map(({ id }) => id)).toEqual(['open']);
  });

  it('have targets for parts and in all', () => {
    const doc = new Y.Doc();
    setGoal(doc, 'store', 'door', 80);
    setGoal(doc, 'store', '', 140);
    audit(doc, small);
    expect(resultOf(readAudits(doc), only(doc))).toMatchObject({ goal: 100, parts: [{ goal: 80 }] });
    setGoal(doc, 'store', 'door', null);
    expect(resultOf(readAudits(doc), only(doc)).parts[0]?.goal).toBeNull();
  });
});

describe('two copies', () => {
  it('merge what both answered', () => {
    const doc = new Y.Doc();
    const id = audit(doc, small);
    const other = new Y.Doc();
    Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
    setAnswer(doc, id, 'open', 1);
    setAnswer(other, id, 'clean', 0);
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
    expect(only(doc).answers).toEqual({ open: 1, clean: 0 });
  });

  it('show what is odd in a document as far as it can be shown', () => {
    const doc = new Y.Doc();
    const id = audit(doc, small);
    const parts = auditsParts(doc);
    parts.answers.set(`${id}/open`, Number.NaN);
    parts.answers.set('nobody', 3);
    parts.answers.set(`${id}/constructor`, 1);
    parts.proofs.set(`${id}/open/hologram/x`, 1);
    parts.goals.set('store/', 'high');
    parts.versions.set('broken', new Y.Map(Object.entries({ set: 'store', data: { parts: 'none' } })));
    parts.audits.set(
      'lost',
      new Y.Map(Object.entries({ name: 'Lost', version: 'broken', date: '2026-02-30' })),
    );
    const data = readAudits(doc);
    expect(data.versions).toHaveLength(1);
    const lost = data.audits.find((entry) => entry.id === 'lost') as Audit;
    expect(lost.date).toBe('');
    expect(resultOf(data, lost)).toMatchObject({ version: null, parts: [], total: { why: 'noQuestions' } });
    const mine = data.audits.find((entry) => entry.id === id) as Audit;
    expect(mine.proofs).toEqual({});
    expect(resultOf(data, mine).total.why).toBe('nothingAnswered');
  });
});
