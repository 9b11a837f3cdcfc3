/**
 * Runs of text, paragraphs and tables of a document (ECMA-376, WordprocessingML). Text of complex scripts is set apart, as
 * word processors want it: they take font, size and weight of such runs from properties of their own.
 */
import { isRightToLeft } from '../../layout/direction.ts';
import { officeLanguage } from '../../text/office-language.ts';
import { xmlText } from '../office/xml.ts';
import type { DocParagraph, DocRun, DocTable, TextDocument } from './document.ts';

const COMPLEX =
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}';
/** Marks belong to the letter before them, blanks to the words around them. */
const COMPLEX_RUN = new RegExp(`[${COMPLEX}](?:[${COMPLEX}]|\\p{M}|\\s+(?=[${COMPLEX}]))*`, 'gu');

interface Piece {
  readonly text: string;
  readonly isComplex: boolean;
}

/** A text in pieces of complex and of other scripts. */
export function scriptPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(COMPLEX_RUN)) {
    if (index > at) pieces.push({ text: text.slice(at, index), isComplex: false });
    pieces.push({ text: found, isComplex: true });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isComplex: false });
  return pieces;
}

const EAST_ASIAN = /^(?:ja|ko|zh)/u;

function languageXml(lang: string, { text, isComplex }: Piece): string {
  if (isComplex) return `<w:lang w:bidi="${officeLanguage(text)}"/>`;
  return EAST_ASIAN.test(lang) ? `<w:lang w:eastAsia="${lang}"/>` : `<w:lang w:val="${lang}"/>`;
}

/** A run, in as many as its scripts need. */
export function runXml({ text, bold, colour, lang }: DocRun): string {
  return scriptPieces(text)
    .map((piece) => {
      const look = [
        bold ? '<w:b/><w:bCs/>' : '',
        colour ? `<w:color w:val="${colour}"/>` : '',
        piece.isComplex && isRightToLeft(piece.text) ? '<w:rtl/>' : '',
        piece.isComplex ? '<w:cs/>' : '',
        languageXml(lang, piece),
      ].join('');
      const words = piece.text
        .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${xmlText(line.replaceAll('\t', ' '))}</w:t>`)
        .join('<w:br/>');
      return `<w:r><w:rPr>${look}</w:rPr>${words}</w:r>`;
    })
    .join('');
}

/** Where a heading can be gone to. */
export interface Anchor {
  readonly id: number;
  readonly name: string;
}

export function paragraphXml(paragraph: DocParagraph, anchor: Anchor | null = null): string {
  const { style, runs, list, keepNext } = paragraph;
  const isRtl = isRightToLeft(runs.map(({ text }) => text).join(' '));
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`,
    isRtl ? '<w:bidi/>' : '',
    list === undefined ? '' : '<w:contextualSpacing/>',
  ].join('');
  const words = runs.map(runXml).join('');
  const marked = anchor
    ? `<w:bookmarkStart w:id="${anchor.id}" w:name="${anchor.name}"/>${words}<w:bookmarkEnd w:id="${anchor.id}"/>`
    : words;
  return `<w:p><w:pPr>${properties}</w:pPr>${marked}</w:p>`;
}

/** @param width of the text on a page, in twentieths of a point */
export function tableXml(
  { widths, titles, rows }: DocTable,
  { edge, ground }: TextDocument,
  width: number,
): string {
  const all = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => Math.floor((share / all) * width));
  const border = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${edge}"/>`;
  const cell = (runs: readonly DocRun[], at: number, shade = ''): string => {
    const isRtl = isRightToLeft(runs.map(({ text }) => text).join(' '));
    return `<w:tc><w:tcPr><w:tcW w:w="${columns[at] ?? 0}" w:type="dxa"/>${shade}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${isRtl ? '<w:bidi/>' : ''}</w:pPr>${runs.map(runXml).join('')}</w:p></w:tc>`;
  };
  const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${titles.map((title, at) => cell([{ ...title, bold: true }], at, shade)).join('')}</w:tr>`;
  const body = rows
    .map(
      (row) =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((runs, at) => cell(runs, at)).join('')}</w:tr>`,
    )
    .join('');
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const grid = columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  // A paragraph after a table keeps two tables apart, and a table must not be the last of a document.
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl><w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr></w:p>`;
}
