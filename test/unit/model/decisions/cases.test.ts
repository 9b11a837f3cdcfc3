import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { checkWorth } from '../../../../shared/measures/worth/check.ts';
import {
  addCase,
  copyCase,
  deleteCase,
  setCase,
  setCaseCard,
  setCaseNote,
  setEstimate,
} from '../../../../shared/model/decisions/case-edits.ts';
import { decisionsParts } from '../../../../shared/model/decisions/doc.ts';
import { readDecisions } from '../../../../shared/model/decisions/projection.ts';

const cases = (doc: Y.Doc) => readDecisions(doc).cases;

describe('business cases', () => {
  it('have what was written, and else what is usual', () => {
    const doc = new Y.Doc();
    addCase(doc, { id: 'a', title: 'Обіцянка', card: { mapId: 'm', cardId: 'c' }, touchpointId: 't' });
    expect(cases(doc)[0]).toMatchObject({
      title: 'Обіцянка',
      card: { mapId: 'm', cardId: 'c' },
      touchpointId: 't',
      metric: 'NPS',
      lever: 'retention',
      horizon: 36,
      discount: 8,
      currency: '',
      note: '',
    });
    setCase(doc, 'a', { lever: 'conversion', currency: '฿', horizon: 24, discount: 0, metric: 'CSAT' });
    setCaseNote(doc, 'a', 'ตัวเลขจากการเงิน');
    setEstimate(doc, 'a', 'rate', 'low', 0);
    setEstimate(doc, 'a', 'rate', 'likely', 2.5);
    const [found] = cases(doc);
    expect(found).toMatchObject({
      lever: 'conversion',
      currency: '฿',
      horizon: 24,
      discount: 0,
      metric: 'CSAT',
    });
    expect(found?.note).toBe('ตัวเลขจากการเงิน');
    expect(found?.assumptions.rate).toEqual({ low: 0, likely: 2.5, high: null });
    setEstimate(doc, 'a', 'rate', 'low', null);
    setCaseCard(doc, 'a', null);
    expect(cases(doc)[0]).toMatchObject({ card: null, assumptions: { rate: { low: null, likely: 2.5 } } });
  });

  it('are copied whole and deleted', () => {
    const doc = new Y.Doc();
    addCase(doc, { id: 'a', title: 'A' });
    setCaseNote(doc, 'a', 'Note');
    setEstimate(doc, 'a', 'change', 'likely', 4);
    const copy = copyCase(doc, 'a', 'A, cautious');
    expect(cases(doc).map(({ title }) => title)).toEqual(['A', 'A, cautious']);
    setEstimate(doc, copy!, 'change', 'likely', 2);
    setCaseNote(doc, copy!, 'Other note');
    expect(cases(doc).map(({ note, assumptions }) => [note, assumptions.change.likely])).toEqual([
      ['Note', 4],
      ['Other note', 2],
    ]);
    deleteCase(doc, 'a');
    expect(cases(doc).map(({ title }) => title)).toEqual(['A, cautious']);
    expect(copyCase(doc, 'a', 'B')).toBeNull();
    setEstimate(doc, 'a', 'change', 'likely', 4);
    expect(cases(doc)).toHaveLength(1);
  });

  it('that two people fill in are joined number by number', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    addCase(one, { id: 'a', title: 'A' });
    Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one));
    setEstimate(one, 'a', 'rate', 'low', 60);
    setEstimate(other, 'a', 'rate', 'high', 70);
    setEstimate(other, 'a', 'rate', 'likely', 65);
    Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(other));
    expect(cases(one)[0]?.assumptions.rate).toEqual({ low: 60, likely: 65, high: 70 });
  });

  it('of another program are read as far as they can be, and what does not fit is told', () => {
    const doc = new Y.Doc();
    const odd = new Y.Map<unknown>(
      Object.entries({
        title: 7,
        lever: 'magic',
        horizon: 1e9,
        discount: -3,
        card: 'a/b/c',
        'rate/low': 90,
        'rate/likely': 'x',
        'rate/high': Infinity,
      }),
    );
    decisionsParts(doc).cases.set('odd', odd);
    decisionsParts(doc).cases.set('none', 'nothing');
    const [found, ...others] = cases(doc);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ title: '', lever: 'retention', horizon: 120, discount: 0, card: null });
    expect(found?.assumptions.rate).toEqual({ low: 90, likely: null, high: null });
    expect(checkWorth(found!).problems.map(({ message }) => message)).toContain(
      'Retention today: the likely value is missing.',
    );
  });
});
