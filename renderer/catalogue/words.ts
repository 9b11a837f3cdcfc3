/** What the parts of the catalogue are called. */
import type { CataloguePart } from '../state/route.ts';
import { countWords } from '../ui/when.ts';

export interface PartWords {
  readonly title: string;
  readonly one: string;
  readonly many: string;
  /** Letters that a name may have. */
  readonly maxName: number;
  /** What the part is good for, where it is empty. */
  readonly empty: string;
}

export const PART_WORDS: Readonly<Record<CataloguePart, PartWords>> = {
  touchpoints: {
    title: 'Touchpoints',
    one: 'touchpoint',
    many: 'touchpoints',
    maxName: 200,
    empty:
      'A touchpoint is where customers meet you. Maps share them: one name, one channel, renamed everywhere at once.',
  },
  channels: {
    title: 'Channels',
    one: 'channel',
    many: 'channels',
    maxName: 60,
    empty:
      'A channel is what a touchpoint goes through. It is listed here once a touchpoint or a card has one.',
  },
  tags: {
    title: 'Tags',
    one: 'tag',
    many: 'tags',
    maxName: 60,
    empty: 'A tag marks cards that belong together across lanes and maps.',
  },
};

/** "1 touchpoint", "12 tags". */
export function partCount(part: CataloguePart, count: number): string {
  return countWords(count, PART_WORDS[part].one, PART_WORDS[part].many);
}

/** "12 cards on 3 maps", "no cards". */
export function usedWords(cards: number, maps: number): string {
  return cards === 0 ? 'no cards' : `${countWords(cards, 'card')} on ${countWords(maps, 'map')}`;
}
