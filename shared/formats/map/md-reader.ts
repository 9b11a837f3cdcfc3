/** Reads maps out of Markdown: journeys of Mermaid in fences, with or without a word behind the fence. */
import { readBlocks } from './md-blocks.ts';
import { readJourney } from './mermaid/read.ts';
import type { MapReader } from './reader.ts';

export const markdownReader: MapReader = {
  name: 'Markdown',
  endings: ['md', 'markdown'],
  fits: ({ text }) =>
    /^ {0,3}(?:```|~~~)[^\n]*\n(?:[^\n]*\n){0,50}?\s*journey\b/im.test(text.slice(0, 1_000_000)),
  read: ({ text, name }) =>
    readBlocks(text).fences.flatMap(({ lines, firstLine }) => readJourney(lines, firstLine, name) ?? []),
};
