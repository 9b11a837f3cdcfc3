/** Text in the columns of a terminal. */

const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]|\p{Emoji_Presentation})/u;
const segmenter = new Intl.Segmenter();

/** Columns that a text takes: one a grapheme (Thai and Vietnamese marks take none), two for wide ones. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    // Sara am belongs to its consonant's grapheme and yet takes a column of its own.
    width += WIDE.test(segment) || /[\u0e33\u0eb3]/.test(segment.slice(1)) ? 2 : 1;
  }
  return width;
}

/** The text on one line, without characters that a terminal would obey, in at most `width` columns. */
export function oneLine(text: string, width = Infinity): string {
  const clean = text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  if (displayWidth(clean) <= width) return clean;
  let kept = '';
  let used = 1;
  for (const { segment } of segmenter.segment(clean)) {
    used += displayWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * Rows with aligned columns, two spaces between them. Columns whose texts are all numbers stand right.
 * @param rows the cells; every row as long as the first
 */
export function alignedRows(rows: readonly (readonly (string | number)[])[]): string[] {
  const first = rows[0] ?? [];
  const columns = first.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return {
      width: Math.max(...cells.map((cell) => displayWidth(String(cell)))),
      right: cells.every((cell) => typeof cell === 'number'),
    };
  });
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const { width = 0, right = false } = columns[column] ?? {};
        const space = ' '.repeat(width - displayWidth(String(cell)));
        return right ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A number of bytes for people, e.g. `1.4 MB`. */
export function readableSize(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}
