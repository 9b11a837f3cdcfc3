/** A table of a slide that presentation programs edit as one (ECMA-376, DrawingML tables). */
import { xmlAttribute } from '../office/xml.ts';
import { CELL, type DeckParagraph, type DeckTable } from './deck.ts';
import { emu, paragraphXml, solid, transform } from './text-xml.ts';

const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';
const NO_LINE = '<a:noFill/>';

export function tableFrame(table: DeckTable, id: number): string {
  const { name, box, widths, rows } = table;
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const body = rows
    .map(({ height, cells }, at) => {
      const content = cells.map((cell) => cellXml(cell, table, at === 0)).join('');
      return `<a:tr h="${emu(height)}">${content}</a:tr>`;
    })
    .join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlAttribute(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${transform(box)}</p:xfrm><a:graphic><a:graphicData uri="${TABLE}"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function cellXml(cell: DeckParagraph, { size, ink, edge, ground }: DeckTable, isHead: boolean): string {
  // An empty paragraph is as high as its end says.
  const end = `<a:endParaRPr sz="${size * 100}"/></a:p>`;
  const isEmpty = cell.runs.every(({ text }) => text === '');
  const words = paragraphXml(isEmpty ? { ...cell, runs: [] } : cell, { size, colour: ink });
  const text = isEmpty ? words.replace('</a:p>', end) : words;
  const [side, above] = [emu(CELL.side), emu(CELL.above)];
  const lines = [
    ...['lnL', 'lnR', 'lnT'].map((name) => `<a:${name} w="0">${NO_LINE}</a:${name}>`),
    `<a:lnB w="${emu(0.75)}">${solid(edge)}</a:lnB>`,
  ].join('');
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody><a:tcPr marL="${side}" marR="${side}" marT="${above}" marB="${above}">${lines}${isHead ? solid(ground) : NO_LINE}</a:tcPr></a:tc>`;
}
