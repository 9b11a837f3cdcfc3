/** The table of formats: each once, each with an ending of its own. */
import { expect, test } from 'vitest';
import { formatOfFile, MAP_FORMAT_INFO, MAP_FORMATS } from '../../../shared/contract/map-formats.ts';

test('every format is named once, and its ending asks for it', () => {
  expect(new Set(MAP_FORMATS).size).toBe(MAP_FORMATS.length);
  expect(Object.keys(MAP_FORMAT_INFO).toSorted()).toEqual([...MAP_FORMATS].toSorted());
  expect(
    MAP_FORMATS.map((format) => formatOfFile(`แผนที่.${MAP_FORMAT_INFO[format].ending.toUpperCase()}`)),
  ).toEqual([...MAP_FORMATS]);
});
