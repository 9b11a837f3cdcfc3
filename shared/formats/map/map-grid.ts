/**
 * A map as a grid for spreadsheets: lanes are rows, columns are stages and steps, cards of a cell stand below each other.
 * The first column names the lane, the second its kind, so that a reader need not guess.
 */
import { LANE_KIND_INFO } from '../../model/lanes.ts';
import { csvText } from '../small-table.ts';
import { joinCards } from './card-lists.ts';
import { cellTexts, laneTitle } from './map-markdown.ts';
import { namesOf, type MapToWrite, type Written } from './written-map.ts';

/** Heads of the two columns before the stages. */
export const LANE_HEAD = 'Lane';
export const KIND_HEAD = 'Kind';

/** The grid's rows of cells, heads included: one row of stages, a second of steps where any stage is divided. */
export function gridRows(written: MapToWrite): string[][] {
  const names = namesOf(written);
  const rows = [[LANE_HEAD, KIND_HEAD, ...names.columns.map(({ stage }) => stage)]];
  if (names.columns.some(({ step }) => step !== null))
    rows.push(['', '', ...names.columns.map(({ step }) => step ?? '')]);
  for (const lane of written.map.lanes) {
    rows.push([
      laneTitle(lane),
      LANE_KIND_INFO[lane.kind].title,
      ...names.columns.map((column) => joinCards(cellTexts(written, names, lane, column), '\n')),
    ]);
  }
  return rows;
}

/** The grid as CSV in UTF-8 with a byte order mark, as Excel wants it; cells that look like formulas are made harmless. */
export function writeGridCsv(written: MapToWrite): Written {
  return {
    text: csvText(gridRows(written)),
    notes: [
      'A CSV grid holds titles, texts and the emotion curve; parts of the life cycle, notes, owners, evidence, connectors and the like are left out.',
    ],
  };
}
