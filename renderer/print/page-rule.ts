/** The page of the sheet that is printed: its size, its margins, and what stands in them. */
import type { ReportPayload } from '../../shared/contract/print.ts';
import type { Page } from '../../shared/layout/paper.ts';
import { dateWord } from '../../shared/print/words.ts';

/** A margin holds a line of text from this width on, in mm. */
const FOOT_ROOM = 7;

/** A text as a string of CSS. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\]/g, String.raw`\$&`).replace(/[\p{Cc}<]/gu, ' ');
  return `"${escaped}"`;
}

/** One page without margins, which are the padding of its parts, one above the other. */
export function wholePageRule({ page }: { readonly page: Page }, parts: number): string {
  return `@page { size: ${page.widthMm}mm ${page.heightMm * parts}mm; margin: 0 }`;
}

/** Pages with margins, in whose feet stand title, note, date and page number where there is room. */
export function pagesRule(
  job: Pick<ReportPayload, 'page' | 'title' | 'workspace' | 'date' | 'note'>,
): string {
  const { page, title, date, workspace, note } = job;
  const { offsetMm = 0 } = page.trim ?? {};
  const size = `size: ${page.widthMm}mm ${page.heightMm}mm; margin: ${page.marginMm}mm;`;
  // A part of the document that has its margins inside.
  const whole = '@page whole { margin: 0 }';
  if (page.marginMm - offsetMm < FOOT_ROOM) return `@page { ${size} } ${whole}`;
  const words = [...new Set([title, workspace, note])].filter((text) => text !== '').join('  ·  ');
  const type = `font: 7pt var(--font); font-family: 'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif; color: #5b6270; vertical-align: top; padding-top: 1.6mm;`;
  return `@page { ${size}
    @bottom-left { content: ${cssString(words)}; ${type} text-align: left; width: 70%; white-space: nowrap; overflow: hidden; }
    @bottom-right { content: ${cssString(`${dateWord(date)}  ·  page `)} counter(page) " of " counter(pages); ${type} text-align: right; }
  }
  ${whole}`;
}
