/** The emotion curves of a map as a list of numbers, assumed and measured. */
import { placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { Sheet } from '../formats/office/workbook.ts';
import { onEmotionScale } from '../measures/measured-emotion.ts';
import { own } from '../model/own.ts';
import { CURVE_SERIES, type CurveSeries } from '../model/types.ts';
import { EDGE, GROUND, INK } from '../slides/page.ts';

const SERIES: Readonly<Record<CurveSeries, string>> = { asIs: 'Assumed', toBe: 'As it is meant to be' };
const TITLES = [
  ['Place', 32],
  ['Lane', 18],
  ['Persona', 20],
  ['Curve', 20],
  ['Value', 9],
  ['Low', 9],
  ['High', 9],
  ['n', 9],
  ['In a word', 18],
  ['Quote', 50],
] as const;

const short = (value: number): number => Math.round(value * 1000) / 1000;

/** One sheet, or none for a map without curves. Measured values stand on the map's scale, with 95 % intervals. */
export function curveSheets({ map, personas, measured, visited }: OfficeSource): Sheet[] {
  const lanes = new Map(map.lanes.map(({ id, title }) => [id, title]));
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  const rows = map.columns.flatMap(({ id }) => {
    const place = placeWords(id, map);
    const points = CURVE_SERIES.flatMap((series) =>
      (series === 'asIs' ? map.points : map.targets)
        .filter(({ columnId, personaId }) => columnId === id && (personaId === '' || names.has(personaId)))
        .map(({ laneId, personaId, value, word, quote }) => {
          const who = names.get(personaId) ?? 'Everyone';
          return [place, lanes.get(laneId) ?? '', who, SERIES[series], value, null, null, null, word, quote];
        }),
    );
    const means = [
      ['Measured', own(measured, id)],
      ['Mystery visits', own(visited, id)],
    ] as const;
    return [
      ...points,
      ...means.flatMap(([series, mean]) => {
        if (!mean) return [];
        const told = onEmotionScale(mean, map.meta.scale);
        const [low, high] = [told.low, told.high].map((end) => (end === null ? null : short(end)));
        return [[place, '', '', series, short(told.mean), low ?? null, high ?? null, told.n, '', '']];
      }),
    ];
  });
  if (rows.length === 0) return [];
  return [
    {
      name: 'Emotion curves',
      columns: TITLES.map(([title, width]) => ({
        title,
        width,
        style: { top: true, wrap: title === 'Quote' },
      })),
      rows,
      filter: true,
      titleStyle: { bold: true, fill: GROUND, border: EDGE, colour: INK },
    },
  ];
}
