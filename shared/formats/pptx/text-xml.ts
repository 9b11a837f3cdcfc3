/** Places, colours and paragraphs as slides write them (ECMA-376, DrawingML). */
import type { Box } from '../../layout/geometry.ts';
import { xmlText } from '../office/xml.ts';
import { LINE_HEIGHT, type DeckParagraph, type DeckText } from './deck.ts';

/** Points in the unit of the format, of which 12,700 are one point. */
export const emu = (points: number): number => Math.round(points * 12_700);

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

export function transform({ x, y, width, height }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

/** A paragraph whose lines are exactly as high as they were planned. */
export function paragraphXml(
  { runs, align, rightToLeft, after = 0 }: DeckParagraph,
  text: Pick<DeckText, 'size' | 'colour'>,
): string {
  const largest = Math.max(...runs.map(({ size }) => size ?? text.size), runs.length === 0 ? text.size : 0);
  const attributes = `${align ? ` algn="${align}"` : ''}${rightToLeft ? ' rtl="1"' : ''}`;
  const spacing = `<a:lnSpc><a:spcPts val="${Math.round(largest * LINE_HEIGHT * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft>`;
  const words = runs.map(({ text: own, bold, colour, size, lang }) => {
    const look = `lang="${lang}" sz="${Math.round((size ?? text.size) * 100)}"${bold ? ' b="1"' : ' b="0"'}`;
    // A line break is an element of its own; a tab would jump to places that nobody sees.
    return own
      .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
      .replaceAll('\t', ' ')
      .split('\n')
      .map(
        (line) =>
          `<a:r><a:rPr ${look}>${solid(colour ?? text.colour)}</a:rPr><a:t>${xmlText(line)}</a:t></a:r>`,
      )
      .join(`<a:br><a:rPr ${look}/></a:br>`);
  });
  return `<a:p><a:pPr marL="0" indent="0"${attributes}>${spacing}<a:buNone/></a:pPr>${words.join('')}</a:p>`;
}
