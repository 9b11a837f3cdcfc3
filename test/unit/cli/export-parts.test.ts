/** Stages and lanes that the command line names. */
import { expect, test } from 'vitest';
import { partOptions } from '../../../electron/cli/export-parts.ts';
import { smallMap } from '../../support/small-map.ts';

test('titles and ids become the ids of stages and lanes', () => {
  const map = smallMap();
  expect(partOptions(map, {})).toEqual({});
  expect(partOptions(map, { stages: 'ซื้อ,s3' })).toEqual({ parts: { stageIds: ['s2', 's3'] } });
  const pains = map.lanes.find(({ id }) => id === 'l-pain')?.title ?? '';
  expect(partOptions(map, { stages: 'nhận', lanes: pains })).toEqual({
    parts: { stageIds: ['s3'], laneIds: ['l-pain'] },
  });
});

test('what is not on the map is told with what is', () => {
  expect(() => partOptions(smallMap(), { stages: 'Discover, Buy' })).toThrow(
    'the map has no stage "Buy"; its stages are "Discover", "ซื้อ", "Nhận"',
  );
  expect(() => partOptions(smallMap(), { lanes: '' })).toThrow('the map has no lane ""');
});
