/** The sheet of the curves' values: one row for each curve lane and persona, one column for each of the map's. */
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { setPoint } from '../../shared/model/edits/curve.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { pointKey } from '../../shared/model/map-doc.ts';
import type { MapView } from '../canvas/context.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { edit } from '../state/documents.ts';
import { numberText } from './card-columns.ts';
import { readNumber } from './card-values.ts';
import { indexOf, type Plan, type Problem, type Sheet, type SheetColumn } from './sheet.ts';

const LANE = 'lane';
const PERSONA = 'persona';

/** Id of the row of a lane's curve for a persona, '' for that of no particular one. */
export function curveRow(laneId: string, personaId: string): string {
  return `${laneId}/${personaId}`;
}

/** The values of the curves as they are, for the personas that are shown. */
export function emotionSheet({ map, grid, personas, readOnly }: MapView): Sheet {
  const lanes = map.lanes.filter(isCurveLane);
  const rows = lanes.flatMap(({ id }) => grid.personaIds.map((personaId) => curveRow(id, personaId)));
  const values = new Map(
    map.points.map((point) => [pointKey(point.laneId, point.columnId, point.personaId), point.value]),
  );
  const titles = new Map([...map.stages, ...map.steps].map(({ id, title }) => [id, title]));
  const columns: SheetColumn[] = [
    { id: LANE, title: 'Lane', width: 130, readOnly: true },
    { id: PERSONA, title: 'Persona', width: 150, readOnly: true, sticky: true },
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
  const partsOf = (row: string): [string, string] => {
    const [laneId = '', personaId = ''] = row.split('/');
    return [laneId, personaId];
  };
  const text = (row: string, column: string): string => {
    const [laneId, personaId] = partsOf(row);
    if (column === LANE) return lanes.find(({ id }) => id === laneId)?.title ?? '';
    if (column === PERSONA) return personas.find(({ id }) => id === personaId)?.name ?? 'All';
    return numberText(values.get(pointKey(laneId, column, personaId)) ?? null);
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
      if (column === LANE) return lane ? (lane.hue ?? LANE_KIND_INFO[lane.kind].hue) : 0;
      return column === PERSONA ? (personas.find(({ id }) => id === personaId)?.hue ?? 0) : 0;
    },
    options: () => [],
    plan: (block): Plan => {
      const { min, max } = map.meta.scale;
      const problems: Problem[] = [];
      const writes: { laneId: string; columnId: string; personaId: string; value: number | null }[] = [];
      block.rows.forEach((id, row) => {
        if (id === null) return;
        const [laneId, personaId] = partsOf(id);
        block.columns.forEach((columnId, column) => {
          const cell = block.texts[row]?.[column];
          const isValue = columnId !== LANE && columnId !== PERSONA;
          if (!isValue || cell === undefined || cell.trim() === text(id, columnId)) return;
          const read = readNumber(cell, min, max, (number) => ({ fields: { number } }));
          if (typeof read === 'string') problems.push({ row, column, text: cell, reason: read });
          else writes.push({ laneId, columnId, personaId, value: read.fields?.number ?? null });
        });
      });
      return {
        problems,
        write: (label) => {
          if (writes.length > 0) {
            edit(mapDocId(map.id), label, (doc) => {
              for (const { laneId, columnId, personaId, value } of writes) {
                setPoint(doc, laneId, columnId, personaId, value);
              }
            });
          }
          return block.rows.map((id) => id ?? '');
        },
      };
    },
  };
}
