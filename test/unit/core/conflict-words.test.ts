import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { conflictName, valueWords } from '../../../electron/core/merge/conflict-words.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { smallMap } from '../../support/small-map.ts';

const doc = new Y.Doc();
doc.transact(() => writeMap(doc, smallMap(), 1));

it('names entities by what they say, points by lane and column', () => {
  expect(conflictName('cards', 'c5', [doc])).toBe('пізно');
  expect(conflictName('stages', 's2', [new Y.Doc(), doc])).toBe('ซื้อ');
  expect(conflictName('points', 'l-emotion/s2.1/p1', [doc])).toBe('Emotion › Pay');
  expect(conflictName('cards', 'gone', [doc])).toBe('');
  const audits = new Y.Doc();
  audits.getMap('audits').set('a1', new Y.Map([['name', 'Аудит']]));
  expect(conflictName('answers', 'a1/journey.goals', [audits])).toBe('Аудит');
  expect(conflictName('values', 'nps|segment:a|b|2026-03-01|2026-03-31', [doc])).toBe('NPS, Mar 2026');
});

it('says values as people do', () => {
  expect(valueWords(['l-pain', 's2', 's2.1', 'a0'], 'at', [doc])).toBe('Pain points › ซื้อ › Pay');
  expect(valueWords({ text: 'giao hàng chậm', severity: 2 }, '', [doc])).toBe('giao hàng chậm');
  expect([valueWords(undefined, 'text', []), valueWords(5, 'severity', [])]).toEqual([null, '5']);
});
