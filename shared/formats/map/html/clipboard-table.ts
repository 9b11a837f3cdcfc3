/** Cards as an HTML table for the clipboard: stages over columns, lanes before rows, as office programs take them. */
import { cardText, type Touchpoints } from '../../../layout/card-content.ts';
import { cellKey, type MapData } from '../../../model/types.ts';
import { harmlessCell } from '../../tsv.ts';
import { el } from '../svg/node.ts';
import { escaped } from '../../../text/xml-text.ts';

/** Marks a table that this program copied: pasted back, the text beside it says more. */
export const COPIED_TABLE = 'data-sojourn="cards"';

const EDGE = 'border:1px solid #999;padding:4px;vertical-align:top;text-align:left';
/** Excel takes the cell as text, and no number or date of words that look like one. */
const CELL = `${EDGE};mso-number-format:'\\@'`;

/** The table of a map or a part of one; lanes without cards are left out, '' where there are none. */
export function clipboardTable(map: MapData, touchpoints: Touchpoints): string {
  const rows = map.lanes.flatMap((lane) => {
    const cells = map.columns.map(({ id }) =>
      (map.cells.get(cellKey(lane.id, id)) ?? []).map((card) => words(cardText(card, touchpoints))),
    );
    if (cells.every((cards) => cards.length === 0)) return [];
    return el(
      'tr',
      {},
      el('th', { scope: 'row', style: CELL }, words(lane.title)),
      ...cells.map((cards) => `<td style="${escaped(CELL)}">${cards.join(BREAK)}</td>`),
    );
  });
  if (rows.length === 0) return '';
  const stages = map.stages.map(({ id, title }) => {
    const colspan = map.columns.filter(({ stageId }) => stageId === id).length;
    return el('th', { scope: 'colgroup', colspan, style: CELL }, words(title));
  });
  const steps = map.columns.map(({ stepId }) => {
    const title = map.steps.find(({ id }) => id === stepId)?.title ?? '';
    return `<th scope="col" style="${escaped(CELL)}">${words(title)}</th>`;
  });
  const corner = `<td style="${escaped(EDGE)}"></td>`;
  const head = [el('tr', {}, corner, ...stages), map.steps.length > 0 ? el('tr', {}, corner, ...steps) : ''];
  return `<meta charset="utf-8"><table ${COPIED_TABLE} style="border-collapse:collapse">${head.join('')}${rows.join('')}</table>`;
}

/** A line break that does not begin another cell in Excel. */
const BREAK = '<br style="mso-data-placement:same-cell">';

function words(text: string): string {
  return escaped(harmlessCell(text)).replaceAll('\n', BREAK);
}
