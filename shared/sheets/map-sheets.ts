/** A map as sheets of a workbook: the grid, its cards as a list, curves, actions, metrics and what customers say. */
import { cardWords, metricWords, placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import type { CellStyle } from '../formats/office/styles.ts';
import type { Sheet } from '../formats/office/workbook.ts';
import { LANE_KIND_INFO, laneHue } from '../model/lanes.ts';
import { cellKey, type Column, type Lane } from '../model/types.ts';
import { segmentWords, signedNumber } from '../print/words.ts';
import { INK, lanePaint } from '../slides/page.ts';
import { curveSheets } from './curve-sheets.ts';
import { visitSheets } from './visit-sheets.ts';
import { mapList, TITLE_STYLE, type EvidenceRow } from './map-lists.ts';

/** All sheets; lists without rows are left out. @param evidence what backs the cards, or null to leave it out */
export function mapSheets(source: OfficeSource, evidence: readonly EvidenceRow[] | null): Sheet[] {
  const lists = [
    mapList(source, 'cards'),
    ...curveSheets(source),
    ...visitSheets(source, evidence !== null),
    mapList(source, 'actions'),
    mapList(source, 'metrics'),
    ...(evidence ? [mapList(source, 'evidence', evidence)] : []),
  ];
  const sheets = [gridSheet(source), ...lists.filter(({ rows }) => rows.length > 0)];
  if (source.segment === null) return sheets;
  const pageHead = [source.map.meta.title, segmentWords(source.segment)].filter(Boolean).join(' · ');
  return [aboutSheet(source, source.segment), ...sheets].map((sheet) => ({ ...sheet, pageHead }));
}

/** Whose feedback the other sheets hold. */
function aboutSheet({ map, workspaceName, date }: OfficeSource, segment: string): Sheet {
  return {
    name: 'About',
    columns: [
      { title: 'Map', width: 24, style: { bold: true } },
      { title: map.meta.title || 'Untitled map', width: 60, style: { wrap: true } },
    ],
    rows: [
      ['Workspace', workspaceName],
      ['Date', { date }],
      ['Feedback of segment', segment],
    ],
    titleStyle: TITLE_STYLE,
  };
}

/** Stages and steps as columns, lanes as rows. */
function gridSheet(source: OfficeSource): Sheet {
  const { map } = source;
  const text = (lane: Lane, column: Column): string => {
    const cards = (map.cells.get(cellKey(lane.id, column.id)) ?? []).map((card) =>
      [metricWords(card), cardWords(card, source)].filter((part) => part !== '').join(' '),
    );
    const all = [...pointWords(lane, column, source), ...cards];
    return all.length > 1 ? all.map((one) => `• ${one}`).join('\n') : (all[0] ?? '');
  };
  return {
    name: 'Map',
    columns: [
      { title: 'Lane', width: 20 },
      ...map.columns.map(({ id }) => ({ title: placeWords(id, map), width: 32 })),
    ],
    rows: map.lanes.map((lane) => {
      const paint = lanePaint(map.meta.theme, laneHue(lane));
      const style: CellStyle = { wrap: true, border: paint.border, fill: paint.bg, colour: INK };
      return [
        { value: lane.title, style: { ...style, bold: true, colour: paint.text } },
        ...map.columns.map((column) => ({ value: text(lane, column), style })),
      ];
    }),
    frozenColumns: 1,
    titleStyle: { ...TITLE_STYLE, wrap: true },
  };
}

/** The points of the curves in a cell, such as "Olena: −1 Annoyed". */
function pointWords(lane: Lane, column: Column, { map, personas }: OfficeSource): string[] {
  if (LANE_KIND_INFO[lane.kind].content !== 'curve') return [];
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  return map.points
    .filter(({ laneId, columnId }) => laneId === lane.id && columnId === column.id)
    .filter(({ personaId }) => personaId === '' || names.has(personaId))
    .map(({ personaId, value, word }) =>
      [`${names.get(personaId) ?? 'Everyone'}:`, signedNumber(value), word]
        .filter((part) => part !== '')
        .join(' '),
    );
}
