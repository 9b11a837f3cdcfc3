import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { chooseValue } from '../../../shared/model/merge/choose.ts';
import { smallMap } from '../../support/small-map.ts';

function chosen(table: string, id: string, field: string, value: unknown) {
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, smallMap(), 1));
  let found = false;
  doc.transact(() => void (found = chooseValue(doc, { table, id, field }, value)));
  return { found, map: projectMap(doc, 'm') };
}

it('puts a field, a text, a place or a value without entity in place', () => {
  expect(chosen('cards', 'c5', 'severity', 1).map.cards.get('c5')?.severity).toBe(1);
  expect(chosen('cards', 'c5', 'text', 'ช้า').map.cards.get('c5')?.text).toBe('ช้า');
  expect(chosen('cards', 'c5', 'at', ['l-opp', 's3', '', 'a0']).map.cards.get('c5')).toMatchObject({
    laneId: 'l-opp',
    columnId: 's3',
  });
  expect(chosen('meta', 'title', '', 'Мапа').map.meta.title).toBe('Мапа');
  expect(chosen('points', 'l-emotion/s1/p1', '', -2).map.points[0]?.value).toBe(-2);
});

it('takes a field away where there was none', () => {
  expect(chosen('cards', 'c5', 'severity', undefined).map.cards.get('c5')?.severity).toBeNull();
  expect(chosen('points', 'l-emotion/s1/p1', '', undefined).map.points).toHaveLength(2);
});

it('makes nothing anew', () => {
  const { found, map } = chosen('cards', 'gone', 'text', 'x');
  expect(found).toBe(false);
  expect(map.cards.has('gone')).toBe(false);
});
