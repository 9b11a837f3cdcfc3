/** Two people change one text from the same beginning: the words of both are in the result. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setCardNote, setCardText } from '../../../shared/model/edits/cards.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { rebaseText } from '../../../shared/model/rebase-text.ts';

describe('rebaseText', () => {
  it.each([
    ['two', 'зліва two', 'two ขวา', 'зліва two ขวา'],
    ['two', 'two', 'two more', 'two more'],
    ['two', 'two more', 'two', 'two more'],
    ['two', 'two more', 'two more', 'two more'],
    ['one two three', 'one three', 'one two three four', 'one three four'],
    ['one two three', '', 'one two three four', ' four'],
    ['', 'ก่อน', 'หลัง', 'หลังก่อน'],
    ['same words', 'same', 'same words 😀', 'same 😀'],
    ['😀', '😀😁', '😂😀', '😂😀😁'],
    // Both changed two places: what either left alone is there once.
    ['alpha beta gamma', 'ALPHA beta GAMMA', 'alpha2 beta gamma2', '2ALPHA beta 2GAMMA'],
    ['The quick brown fox', 'A quick brown dog', 'The slow brown fox', 'A slow brown dog'],
    [
      'ส่งช้ามาก ไม่มีใครรับสาย',
      'จัดส่งช้ามาก ไม่มีใครรับสายเลย',
      'ส่งช้ามาก แต่ไม่มีใครรับสาย',
      'จัดส่งช้ามาก แต่ไม่มีใครรับสายเลย',
    ],
  ])('of %j, %j and %j is %j', (base, mine, theirs, both) => {
    expect(rebaseText(base, mine, theirs)).toBe(both);
  });

  it('keeps what both wrote, wherever it stands', () => {
    const letters = fc.stringMatching(/^[a-dก-ง ]{0,30}$/u);
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (base, here, there) => {
        const put = (at: number, words: string): string => {
          const place = at % (base.length + 1);
          return base.slice(0, place) + words + base.slice(place);
        };
        const both = rebaseText(base, put(here, '‹mine›'), put(there, '«theirs»'));
        expect(both).toContain('‹mine›');
        expect(both).toContain('«theirs»');
        expect(both.replace('‹mine›', '').replace('«theirs»', '')).toBe(base);
      }),
    );
  });
});

describe('writing a text that was begun earlier', () => {
  const card = (doc: Y.Doc) => projectMap(doc, 'm').cards.get('c');

  it('keeps what others wrote into it since then', () => {
    const doc = new Y.Doc();
    addCard(doc, { id: 'c', laneId: 'l', columnId: 's', text: 'two', note: 'why' });
    setCardText(doc, 'c', 'two ขวา');
    setCardText(doc, 'c', 'зліва two', 'two');
    setCardNote(doc, 'c', 'why not');
    setCardNote(doc, 'c', 'so why', 'why');
    expect(card(doc)).toMatchObject({ text: 'зліва two ขวา', note: 'so why not' });
  });

  it('without a beginning makes it what is written', () => {
    const doc = new Y.Doc();
    addCard(doc, { id: 'c', laneId: 'l', columnId: 's', text: 'two ขวา' });
    setCardText(doc, 'c', 'зліва two');
    expect(card(doc)?.text).toBe('зліва two');
  });
});
