/** The sheet of the curves' values: a row for each curve lane, persona and series, a column for each of the map's. */
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { setPoint } from '../../shared/model/edits/curve.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import { pointKey } from '../../shared/model/map-doc.ts';
import { CURVE_SERIES, type CurvePoint, type CurveSeries } from '../../shared/model/types.ts';
import type { MapView } from '../canvas/context.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { edit } from '../state/documents.ts';
import { numberText } from './card-columns.ts';
import { readNumber } from './card-values.ts';
import { indexOf, type Plan, type Problem, type Sheet, type SheetColumn } from './sheet.ts';

const LANE = 'lane';
const PERSONA = 'persona';
const SERIES = 'series';
const SERIES_NAMES: Readonly<Record<CurveSeries, string>> = { asIs: 'As it is', toBe: 'Meant to be' };
const FIXED = new Set([LANE, PERSONA, SERIES]);

/** Id of the row of a lane's curve for a persona, '' for that of no particular one. */
export function curveRow(laneId: string, personaId: string, series: CurveSeries = 'asIs'): string {
  return `${laneId}/${personaId}/${series}`;
}

/** The values of the curves, for the personas that are shown. */
export function emotionSheet({ map, grid, personas, readOnly }: MapView): Sheet {
  const lanes = map.lanes.filter(isCurveLane);
  const rows = lanes.flatMap(({ id }) =>
    grid.personaIds.flatMap((personaId) => CURVE_SERIES.map((series) => curveRow(id, personaId, series))),
  );
  const valuesOf = (points: readonly CurvePoint[]): ReadonlyMap<string, number> =>
    new Map(points.map((point) => [pointKey(point.laneId, point.columnId, point.personaId), point.value]));
  const values = { asIs: valuesOf(map.points), toBe: valuesOf(map.targets) };
  const titles = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  const columns: SheetColumn[] = [
    { id: LANE, title: 'Lane', width: 130, readOnly: true },
    { id: PERSONA, title: 'Persona', width: 150, readOnly: true, sticky: true },
    { id: SERIES, title: 'Curve', width: 80, readOnly: true },
    ...map.columns.map(({ id, stageId, stepId }): SheetColumn => {
      const title = titles.get(id) ?? '';
      return {
        id,
        title: stepId ? `${titles.get(stageId) ?? ''}: ${title}` : title,
        width: 110,
        align: 'end',
      };
    }),
  ];
  const partsOf = (row: string): [string, string, CurveSeries] => {
    const [laneId = '', personaId = '', series] = row.split('/');
    return [laneId, personaId, series === 'toBe' ? 'toBe' : 'asIs'];
  };
  const text = (row: string, column: string): string => {
    const [laneId, personaId, series] = partsOf(row);
    if (column === SERIES) return SERIES_NAMES[series];
    if (column === LANE) return lanes.find(({ id }) => id === laneId)?.title ?? '';
    if (column === PERSONA) return personas.find(({ id }) => id === personaId)?.name ?? 'All';
    return numberText(values[series].get(pointKey(laneId, column, personaId)) ?? null);
  };
  return {
    kind: 'emotion',
    mapId: map.id,
    label: `Emotion values of ${map.meta.title}`,
    rows,
    rowIndex: indexOf(rows),
    columns,
    columnIndex: indexOf(columns.map(({ id }) => id)),
    canGrow: false,
    readOnly,
    text,
    hue: (row, column) => {
      const [laneId, personaId] = partsOf(row);
      const lane = lanes.find(({ id }) => id === laneId);
      if (column === LANE) return lane ? laneHue(lane) : 0;
      return column === PERSONA ? (personas.find(({ id }) => id === personaId)?.hue ?? 0) : 0;
    },
    options: () => [],
    plan: (block): Plan => {
      const { min, max } = map.meta.scale;
      const problems: Problem[] = [];
      const writes: { row: string; columnId: string; value: number | null }[] = [];
      block.rows.forEach((id, row) => {
        if (id === null) return;
        block.columns.forEach((columnId, column) => {
          const cell = block.texts[row]?.[column];
          if (FIXED.has(columnId) || cell === undefined || cell.trim() === text(id, columnId)) return;
          const read = readNumber(cell, min, max, (number) => ({ fields: { number } }));
          if (typeof read === 'string') problems.push({ row, column, text: cell, reason: read });
          else writes.push({ row: id, columnId, value: read.fields?.number ?? null });
        });
      });
      return {
        problems,
        write: (label) => {
          if (writes.length > 0) {
            edit(mapDocId(map.id), label, (doc) => {
              for (const { row, columnId, value } of writes) {
                const [laneId, personaId, series] = partsOf(row);
                setPoint(doc, laneId, columnId, personaId, value, series);
              }
            });
          }
          return block.rows.map((id) => id ?? '');
        },
      };
    },
  };
}
