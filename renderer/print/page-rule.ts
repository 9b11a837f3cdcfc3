/** The page of the sheet that is printed: its size, its margins, and what stands in them. */
import { FONT_FAMILIES } from '../../shared/layout/font-families.ts';
import type { ReportPayload } from '../../shared/contract/print.ts';
import type { Page } from '../../shared/layout/paper.ts';
import { dateWord, segmentWords } from '../../shared/print/words.ts';

/** A margin holds a line of text from this width on, in mm. */
const FOOT_ROOM = 7;

/** Height of a logo at the foot of a page, and what is free above it, in mm. */
const MOST_LOGO = 6;
const LOGO_GAP = 1.2;

/** A text as a string of CSS. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\]/g, String.raw`\$&`).replace(/[\p{Cc}<]/gu, ' ');
  return `"${escaped}"`;
}

/** The logo between what stands left and right at the foot. @param foot height of the foot in mm */
function logoRule(logo: string, foot: number): string {
  const height = Math.min(MOST_LOGO, foot - LOGO_GAP - 1.5);
  return `@bottom-center { content: ''; width: 15%; height: ${foot}mm; padding: ${LOGO_GAP}mm 0 ${foot - LOGO_GAP - height}mm; background: url("${logo}") no-repeat center / contain; background-origin: content-box; box-sizing: border-box; }`;
}

/** One page without margins, which are the padding of its parts, one above the other. */
export function wholePageRule({ page }: { readonly page: Page }, parts: number): string {
  return `@page { size: ${page.widthMm}mm ${page.heightMm * parts}mm; margin: 0 }`;
}

/** Pages with margins, in whose feet stand title, note, date and page number where there is room. */
export function pagesRule(
  job: Pick<ReportPayload, 'page' | 'title' | 'workspace' | 'date' | 'note' | 'logo' | 'segment'>,
): string {
  const { page, title, date, workspace, note, logo, segment } = job;
  const { offsetMm = 0 } = page.trim ?? {};
  const size = `size: ${page.widthMm}mm ${page.heightMm}mm; margin: ${page.marginMm}mm;`;
  // A part of the document that has its margins inside.
  const whole = '@page whole { margin: 0 }';
  if (page.marginMm - offsetMm < FOOT_ROOM) return `@page { ${size} } ${whole}`;
  const words = [...new Set([title, segment === undefined ? '' : segmentWords(segment), workspace, note])]
    .filter((text) => text !== '')
    .join('  ·  ');
  const type = `font: 7pt var(--font); font-family: ${FONT_FAMILIES}, sans-serif; color: #5b6270; vertical-align: top; padding-top: 1.6mm;`;
  return `@page { ${size}
    @bottom-left { content: ${cssString(words)}; ${type} text-align: left; width: ${logo === undefined ? 70 : 55}%; white-space: nowrap; overflow: hidden; }
    ${logo === undefined ? '' : logoRule(logo, page.marginMm - offsetMm)}
    @bottom-right { content: ${cssString(`${dateWord(date)}  ·  page `)} counter(page) " of " counter(pages); ${type} text-align: right; }
  }
  ${whole}`;
}
