/** A map with the feedback of some customers: links, quotes and what hangs on them follow; employees' feedback stays. */
import { expect, test } from 'vitest';
import { customerEvidence, limitEvidence } from '../../../shared/model/limit-evidence.ts';
import { cellKey } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';

const LOOK = { label: '', arrow: 'end', dashed: false } as const;

const map = makeMap({
  stages: [{ id: 's', title: 'Оплата' }],
  lanes: [
    { id: 'pain', kind: 'painPoints' },
    { id: 'said', kind: 'quotes' },
    { id: 'staff', kind: 'employeeExperience' },
  ],
  cards: [
    { id: 'fee', laneId: 'pain', columnId: 's', text: 'Дорого', evidence: ['mine', 'other'] },
    { id: 'none', laneId: 'pain', columnId: 's', text: 'ช้า', evidence: ['other'] },
    { id: 'mine', laneId: 'said', columnId: 's', text: 'ส่งช้ามาก', evidence: ['mine'] },
    { id: 'theirs', laneId: 'said', columnId: 's', text: 'Чужі слова', evidence: ['other'] },
    { id: 'typed', laneId: 'said', columnId: 's', text: 'Heard at the counter' },
    { id: 'tired', laneId: 'staff', columnId: 's', text: 'Lelah', evidence: ['colleague'] },
  ],
  connectors: [
    { id: 'c1', from: 'fee', to: 'theirs', ...LOOK },
    { id: 'c2', from: 'fee', to: 'mine', ...LOOK },
  ],
});

test('what customers say is asked for, and not what employees say', () => {
  expect(customerEvidence(map).toSorted()).toEqual(['mine', 'other']);
});

test('links to others go, quotes of others go whole, and what leads to them', () => {
  const limited = limitEvidence(map, new Set(['mine']));
  const links = Object.fromEntries(Array.from(limited.cards, ([id, { evidence }]) => [id, evidence]));
  expect(links).toEqual({ fee: ['mine'], none: [], mine: ['mine'], typed: [], tired: ['colleague'] });
  expect(limited.cells.get(cellKey('said', 's'))?.map(({ id }) => id)).toEqual(['mine', 'typed']);
  expect(limited.cells.get(cellKey('pain', 's'))?.map(({ evidence }) => evidence)).toEqual([['mine'], []]);
  expect(limited.connectors.map(({ id }) => id)).toEqual(['c2']);
  // What stays as it is stays the same object.
  expect(limited.cards.get('mine')).toBe(map.cards.get('mine'));
});
