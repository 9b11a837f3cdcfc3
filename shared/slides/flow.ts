/** Texts in a column that goes on over as many slides as it needs. */
import type { OfficeSource } from '../formats/office/source.ts';
import type { DeckItem } from '../formats/pptx/deck.ts';
import type { Box } from '../layout/geometry.ts';
import { paragraph, parts, textShape, type Look, type Words } from './page.ts';

/** A text with how it looks and the free height below it. */
export interface FlowText {
  readonly words: Words;
  readonly look: Look;
  readonly gap: number;
}

/** Texts in columns no taller than `height`, one list for each slide; a text that is taller goes on. */
export function flow(texts: readonly FlowText[], height: number): FlowText[][] {
  const pieces = texts.flatMap((text) => {
    const found = parts(text.words, height);
    return found.map((words, at): FlowText => ({
      ...text,
      words,
      gap: at < found.length - 1 ? 0 : text.gap,
    }));
  });
  const pages: FlowText[][] = [[]];
  let left = height;
  for (const piece of pieces) {
    if (piece.words.height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = height;
    }
    pages.at(-1)?.push(piece);
    left -= piece.words.height + piece.gap;
  }
  return pages;
}

/** A column of texts as one shape. */
export function flowShape(
  name: string,
  texts: readonly FlowText[],
  box: Box,
  source: OfficeSource,
): DeckItem[] {
  if (texts.length === 0) return [];
  const last = texts.length - 1;
  return [
    textShape(
      name,
      box,
      texts.map(({ words, look, gap }, at) =>
        paragraph(words, source, { ...look, after: at === last ? 0 : gap }),
      ),
    ),
  ];
}
