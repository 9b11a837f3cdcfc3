/** Words in the drawing of an emotion curve: none on the name of a level, each with ground of its own. */
import { expect, test } from 'vitest';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import { layOut, writeSvg } from '../../../shared/formats/map/svg/map-svg.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { feltCell } from '../../../shared/overview/input.ts';
import { labelPlaces, levelWords, pointWords } from '../../../shared/print/curve-marks.ts';
import { makeLibrary, makeMap, makePersona } from '../../support/map-data.ts';
import { exportSource } from '../../support/print-maps.ts';

const WORDS = ['Роздратований', 'หงุดหงิดมาก', 'Kecewa sekali', 'Thất vọng lắm'];
const library = makeLibrary({
  personas: [makePersona('p1', { segment: 'Мешканці міста, що купують із телефона '.repeat(3) })],
});

function mapOf(word: string, value: number) {
  return makeMap({
    meta: { personaIds: ['p1'], scale: { min: -2, max: 2, labels: { '-1': word, '0': word, '1': word } } },
    stages: [{ id: 's1' }, { id: 's2' }],
    lanes: [{ id: 'mood', kind: 'emotion' }],
    points: ['s1', 's2'].map((columnId) => ({ laneId: 'mood', columnId, personaId: 'p1', value, word })),
  });
}

test.each(WORDS)('a word at the first point stands behind the name of the level: %s', (word) => {
  for (const value of [-1.2, -0.8, -0.3, 0, 0.4, 0.9]) {
    const map = mapOf(word, value);
    const { curves, curveLanes } = layoutMap(map, library);
    const [place] = curveLanes;
    if (!place) throw new Error('no curve');
    const levels = levelWords(place, map.meta.scale, 0);
    expect(levels).toHaveLength(3);
    const [first, second] = curves.flatMap((curve) => pointWords(curve, labelPlaces(curves), levels));
    if (!first || !second) throw new Error('no words');
    expect(first.text).toContain(word);
    for (const { box } of levels) {
      const isApart =
        first.box.x >= box.x + box.width ||
        first.box.y >= box.y + box.height ||
        first.box.y + first.box.height <= box.y;
      expect(isApart).toBe(true);
    }
    // Where nothing is in the way, it stands over its point.
    expect(second.x).toBe(curves[0]?.dots[1]?.x);
  }
});

test('what a drawing says of a persona is not cut where there is room', async () => {
  const map = mapOf('Спокій', 1);
  const wide = { ...map, stages: map.stages.map((stage) => ({ ...stage, width: 700 })) };
  const payload = await buildPayload(
    exportSource(wide, { library }),
    { paper: 'A3', landscape: true },
    '2026-11-29',
  );
  const svg = writeSvg(layOut(payload));
  expect(svg).toContain(library.personas[0]?.segment.trim().slice(-40));
  expect(svg).not.toContain('…');
});

test('an interval does not reach beyond what can be', () => {
  expect(feltCell({ n: 2, mean: 12.5, low: -146, high: 171, byScore: 2 })).toEqual({
    text: '13',
    small: 'n 2, 0 to 100',
  });
});
