/** Where pictures go that are brought to a card or a cell, and what their files' names say. */
import { expect, test } from 'vitest';
import { captionOf, planPictures, type PictureTarget } from '../../../renderer/pictures/plan.ts';
import { makeMap } from '../../support/map-data.ts';

const map = makeMap({
  stages: [{ id: 's1' }, { id: 's2' }, { id: 's3' }],
  lanes: [
    { id: 'images', kind: 'images' },
    { id: 'pains', kind: 'painPoints' },
    { id: 'mood', kind: 'emotion' },
    { id: 'numbers', kind: 'metrics' },
  ],
  cards: [
    { id: 'empty', laneId: 'images', columnId: 's2' },
    { id: 'full', laneId: 'images', columnId: 's2', image: 'hash' },
    { id: 'pain', laneId: 'pains', columnId: 's1', image: 'hash' },
    { id: 'nps', laneId: 'numbers', columnId: 's1' },
  ],
});

const cell = (laneId: string, columnId: string, index = 0): PictureTarget => ({
  kind: 'cell',
  at: { laneId, columnId, index },
});
const card = (id: string): PictureTarget => ({ kind: 'card', id });
/** The plan in short: a card's id, or column and index. */
const plan = (target: PictureTarget, count: number): string[] | undefined =>
  planPictures(map, target, count)?.map((place) =>
    place.kind === 'card'
      ? place.id
      : `${place.at.columnId}:${place.at.index === Number.MAX_SAFE_INTEGER ? 'end' : place.at.index}`,
  );

test('one picture: onto a card, into an empty frame, or as a new card', () => {
  expect(plan(card('pain'), 1)).toEqual(['pain']);
  expect(plan(card('empty'), 1)).toEqual(['empty']);
  expect(plan(card('full'), 1)).toEqual(['s2:2']);
  expect(plan(cell('pains', 's3'), 1)).toEqual(['s3:0']);
  expect(plan(cell('images', 's1', 4), 1)).toEqual(['s1:4']);
});

test('several: below each other, in an images lane over the columns to the right, in order', () => {
  expect(plan(card('pain'), 3)).toEqual(['pain', 's1:1', 's1:2']);
  expect(plan(cell('pains', 's2', 1), 2)).toEqual(['s2:1', 's2:2']);
  expect(plan(cell('images', 's1'), 3)).toEqual(['s1:0', 's2:end', 's3:end']);
  expect(plan(cell('images', 's2', 2), 5)).toEqual(['s2:2', 's2:3', 's2:4', 's3:end', 's3:end']);
  expect(plan(cell('images', 's1'), 2)).toEqual(['s1:0', 's2:end']);
});

test('curves, numbers and what is gone take none', () => {
  expect(plan(cell('mood', 's1'), 1)).toBeUndefined();
  expect(plan(card('nps'), 1)).toBeUndefined();
  expect(plan(card('gone'), 1)).toBeUndefined();
  expect(plan(cell('images', 'gone'), 1)).toBeUndefined();
});

test.each([
  ['Homepage.png', 'Homepage'],
  ['หน้าชำระเงิน.jpeg', 'หน้าชำระเงิน'],
  ['trang_thanh_toán.webp', 'trang thanh toán'],
  ['Оформлення 2.svg', 'Оформлення 2'],
  ['image.png', ''],
  ['IMG_20260531_1200.jpg', ''],
  ['Screenshot 2026-05-31 at 12.30.12.png', ''],
  ['picture (3).png', ''],
])('the caption of %s is “%s”', (name, caption) => {
  expect(captionOf(name)).toBe(caption);
});
