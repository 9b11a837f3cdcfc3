/** The emotion curves of a report, as tables: a column for each persona, and beside them what feedback measured. */
import { placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { DocBlock } from '../formats/docx/document.ts';
import type { MeanInterval } from '../measures/interval.ts';
import { onEmotionScale } from '../measures/measured-emotion.ts';
import { LANE_KIND_INFO } from '../model/lanes.ts';
import { own } from '../model/own.ts';
import type { Lane } from '../model/types.ts';
import { signedNumber } from '../print/words.ts';
import { run, says } from './says.ts';

/** Personas whose columns fit beside each other. */
const MOST = 5;

export function curveBlocks(source: OfficeSource): DocBlock[] {
  const tables = source.map.lanes
    .filter(({ kind }) => LANE_KIND_INFO[kind].content === 'curve')
    .flatMap((lane) => laneTables(lane, source));
  return tables.length === 0 ? [] : [says('Heading1', 'Emotion curves', source), ...tables];
}

function laneTables(lane: Lane, source: OfficeSource): DocBlock[] {
  const { map, personas } = source;
  const points = map.points.filter(({ laneId }) => laneId === lane.id);
  const who = [{ id: '', name: 'Everyone' }, ...personas].filter(({ id }) =>
    points.some(({ personaId }) => personaId === id),
  );
  const others = lane.people === 'employees' ? [] : othersOf(source);
  if (who.length === 0 && others.length === 0) return [];
  const { min, max } = map.meta.scale;
  const told = others.map(({ about }) => `; ${about}`).join('');
  const ends = others.length === 0 ? '' : ', with 95 % intervals and numbers';
  const about = `Values from ${signedNumber(min)} to ${signedNumber(max)}. Those of personas are assumed${told}${ends}.`;
  const groups = Array.from({ length: Math.max(1, Math.ceil(who.length / MOST)) }, (_, at) =>
    who.slice(at * MOST, (at + 1) * MOST),
  );
  return [
    says('Heading2', lane.title || 'Emotion', source),
    says('Small', about, source, { keepNext: true }),
    ...groups.map((group): DocBlock => {
      const titles = ['Place', ...group.map(({ name }) => name), ...others.map(({ title }) => title)];
      return {
        kind: 'table',
        widths: [28, ...group.map(() => 16), ...others.map(() => 22)],
        titles: titles.map((title) => run(title, source)),
        rows: map.columns.map(({ id }) => [
          [run(placeWords(id, map), source)],
          ...group.map((persona) => {
            const point = points.find((one) => one.columnId === id && one.personaId === persona.id);
            const felt = point ? [signedNumber(point.value), point.word].filter(Boolean).join(' ') : '';
            return [run(felt, source)];
          }),
          ...others.map(({ means }) => [run(meanWords(own(means, id), source), source)]),
        ]),
      };
    }),
  ];
}

interface Means {
  readonly title: string;
  readonly about: string;
  readonly means: Readonly<Record<string, MeanInterval>>;
}

/** What stands beside assumed values, of what anything is known on the map. */
function othersOf({ map, measured, visited }: OfficeSource): Means[] {
  const all: Means[] = [
    { title: 'Measured', about: 'measured ones come from feedback', means: measured },
    { title: 'Mystery visits', about: 'those of mystery visits are what shoppers rated', means: visited },
  ];
  return all.filter(({ means }) => map.columns.some(({ id }) => own(means, id) !== undefined));
}

/** "−0.4 (−0.9 to +0.1, n = 24)"; '' for none. */
function meanWords(mean: MeanInterval | undefined, { map }: OfficeSource): string {
  if (!mean) return '';
  const told = onEmotionScale(mean, map.meta.scale);
  const ends =
    told.low === null || told.high === null
      ? ''
      : `${signedNumber(told.low)} to ${signedNumber(told.high)}, `;
  return `${signedNumber(told.mean)} (${ends}n = ${told.n})`;
}
