/** Reads maps out of workbooks: each sheet in which titles name lanes is one; where none does, the first that can be. */
import type { MapReader } from '../reader.ts';
import { gridDraft } from './grid-draft.ts';

export const sheetReader: MapReader = {
  name: 'workbook',
  endings: ['xlsx', 'xlsm'],
  fits: ({ sheets }) => sheets !== undefined,
  read: ({ sheets = [] }) => {
    const grids = sheets.flatMap(({ name, rows }) => {
      const grid = gridDraft(rows, '');
      return grid ? [{ ...grid, name }] : [];
    });
    const sure = grids.filter(({ known, draft }) => known * 2 >= draft.lanes.length);
    const chosen = sure.length > 0 ? sure : grids.slice(0, 1);
    const left = grids.length - chosen.length;
    const other = left > 0 ? [`Sheets that are no grids of stages and lanes are left out: ${left}.`] : [];
    return chosen.map(({ draft, losses, name }) => ({
      type: 'draft',
      // A caption above the grid goes before the sheet's name, which only tells several maps apart.
      draft: chosen.length > 1 && draft.title === '' ? { ...draft, title: name } : draft,
      losses: [...losses, ...other],
    }));
  },
};
