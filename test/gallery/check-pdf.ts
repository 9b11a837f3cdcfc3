/** What qpdf and poppler say of a PDF: it is sound, of the paper asked for, with fonts inside, and its words are there. */
import { mmToPoints, pageOf } from '../../shared/layout/paper.ts';
import type { PrintOptions } from '../../shared/contract/types.ts';
import type { Faults } from './faults.ts';

/** What a PDF should be. */
export interface WantedPdf {
  readonly paper: PrintOptions;
  /** The number of pages that the command told, or null where it told none. */
  readonly pages: number | null;
  readonly isOnePage?: boolean | undefined;
  readonly words: readonly string[];
}

/** A box within so many points is the one asked for: a pixel of CSS is 0.75. */
const NEAR = 0.1;
/** The families that Sojourn brings. */
const BUNDLED = /^(?:[A-Z]{6}\+)?NotoSans/;

/** @param file its path  @param name how it is told */
export function checkPdf(faults: Faults, file: string, name: string, wanted: WantedPdf): void {
  faults.ask(name, 'qpdf', '--check', file);
  const info = faults.ask(name, 'pdfinfo', '-box', '-f', '1', '-l', '99999', file);
  if (info !== null) checkPages(faults, info, name, wanted);
  const text = faults.ask(name, 'pdftotext', '-raw', file, '-');
  if (text !== null) faults.words(name, text, wanted.words);
  const fonts = faults.ask(name, 'pdffonts', file);
  // Emoji have the system's font, as on screen.
  if (fonts !== null) checkFonts(faults, fonts, name, /\p{Emoji_Presentation}/u.test(text ?? ''));
}

function checkPages(
  faults: Faults,
  info: string,
  name: string,
  { paper, pages, isOnePage }: WantedPdf,
): void {
  const count = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
  if (pages !== null) faults.check(count === pages, name, `${count} pages, and ${pages} were told`);
  if (isOnePage) faults.check(count === 1, name, `${count} pages instead of one`);
  const page = pageOf(paper);
  const across = (box: string): [number, number][] =>
    [...info.matchAll(new RegExp(`^Page +\\d+ ${box}: +(\\S+) +(\\S+) +(\\S+) +(\\S+)`, 'gm'))].map(
      ([, left, bottom, right, top]) => [Number(right) - Number(left), Number(top) - Number(bottom)],
    );
  const isNear = ([width, height]: [number, number], widthMm: number, heightMm: number): boolean =>
    (paper.paper === 'roll' || Math.abs(width - mmToPoints(widthMm)) < NEAR) &&
    Math.abs(height - mmToPoints(heightMm)) < NEAR;
  const boxes = across('MediaBox');
  faults.check(boxes.length === count, name, `${boxes.length} of ${count} pages tell their paper`);
  const wrong = boxes.filter((box) => !isNear(box, page.widthMm, page.heightMm));
  faults.check(
    wrong.length === 0,
    name,
    `${wrong.length} pages are of another paper, such as ${sizeWords(wrong[0])}`,
  );
  if (!page.trim) return;
  const { offsetMm } = page.trim;
  const trimmed = across('TrimBox').filter(
    (box) => !isNear(box, page.widthMm - 2 * offsetMm, page.heightMm - 2 * offsetMm),
  );
  faults.check(trimmed.length === 0, name, `pages are trimmed to ${sizeWords(trimmed[0])}`);
}

function checkFonts(faults: Faults, fonts: string, name: string, hasEmoji: boolean): void {
  // A line is name, type, encoding, embedded, subset, with letters, and the two numbers of its object.
  const lines = fonts
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
  for (const line of lines) {
    const [embedded, , letters] = line.trim().split(/\s+/).slice(-5);
    const family = line.trim().split(/\s+/)[0] ?? '';
    faults.check(embedded === 'yes', name, `the font ${family} is not in the file`);
    faults.check(letters === 'yes', name, `what stands in the font ${family} cannot be read again`);
    // Letters of Type 3 are drawings in the file itself; they have no name.
    const isDrawn = /^\[none\] +Type 3 /.test(line);
    faults.check(
      isDrawn || hasEmoji || BUNDLED.test(family),
      name,
      `the font ${family} comes from this machine`,
    );
  }
}

const sizeWords = (size: readonly number[] = []): string =>
  `${size.map((side) => side.toFixed(1)).join(' × ')} pt`;
