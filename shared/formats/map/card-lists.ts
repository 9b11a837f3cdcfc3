/**
 * Several cards in one cell of a table. One card of one line stands as it is; more begin with a bullet each, so that a
 * reader tells a card's own line breaks from the border between two cards.
 */

const BULLET = '• ';

/** @param texts the cards' texts, in order. @param newline what breaks a line inside the cell */
export function joinCards(texts: readonly string[], newline: string): string {
  const lines = texts.map((text) => text.split(/\r\n|\r|\n/));
  const [only] = lines;
  if (lines.length === 1 && only?.length === 1 && !only[0]?.startsWith(BULLET)) return only[0] ?? '';
  return lines.map((card) => BULLET + card.join(newline)).join(newline);
}

/** Marks that people put before the items of a list; a digit only with what ends it. */
const ITEM = /^\s*(?:[•‣●▪◦·*–—-]|\d{1,3}[.)])\s+/u;

/**
 * The inverse of `joinCards`; also for cells that people wrote: lines that begin with any bullet or number begin a card.
 * Lines without bullets are cards of their own.
 */
export function splitCards(lines: readonly string[]): string[] {
  const own = lines.some((line) => line.startsWith(BULLET));
  const isItem = (line: string): boolean => (own ? line.startsWith(BULLET) : ITEM.test(line));
  if (!lines.some(isItem)) return lines.map((line) => line.trim()).filter((line) => line !== '');
  const cards: string[][] = [];
  for (const line of lines) {
    const rest = own ? line.slice(BULLET.length) : line.replace(ITEM, '');
    const last = cards.at(-1);
    if (isItem(line)) cards.push([rest]);
    else if (last) last.push(line);
    else if (line.trim() !== '') cards.push([line]);
  }
  return cards.map((card) => card.join('\n').trim());
}
