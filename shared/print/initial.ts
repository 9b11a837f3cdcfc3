/** Who has no portrait is shown by a letter. */

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first letter of a name, with its marks. */
export function initialOf(name: string): string {
  const [first] = letters.segment(name.trim());
  return first ? first.segment.toLocaleUpperCase() : '?';
}
