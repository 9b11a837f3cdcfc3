/** A card on a slide: its text with what is said beside it, and how tall that is. */
import { cardFacts, cardWords, metricWords } from '../formats/office/card-facts.ts';
import { fitInto } from '../formats/office/picture-box.ts';
import type { OfficePicture, OfficeSource } from '../formats/office/source.ts';
import { LINE_HEIGHT, type DeckItem, type DeckParagraph, type DeckShape } from '../formats/pptx/deck.ts';
import { laneHue, LANE_KIND_INFO } from '../model/lanes.ts';
import { own } from '../model/own.ts';
import type { Card, Lane } from '../model/types.ts';
import { INK, lanePaint, MUTED, paragraph, parts, words, type Words } from './page.ts';

/** Between a card's edge and its text. */
const INSET = 5;
/** Size of what is said beside a card, of its text's. */
const FACTS = 0.8;
const NUMBER = 1.5;
/** Most height of a picture on a card. */
const PICTURE = 96;
export const SMALLEST = 8;

/** A piece of a text in a card, or in something like one. */
export interface BlockText {
  readonly words: Words;
  readonly colour: string;
  /** Free height below. */
  readonly gap?: number;
}

export interface Block {
  readonly name: string;
  readonly hue: number;
  readonly texts: readonly BlockText[];
  readonly height: number;
  /** Below the texts, in the middle. */
  readonly picture?: BlockPicture;
}

interface BlockPicture {
  readonly picture: OfficePicture;
  readonly width: number;
  readonly height: number;
}

const heightOf = (texts: readonly BlockText[]): number =>
  2 * INSET + texts.reduce((sum, { words: { height }, gap = 0 }) => sum + height + gap, 0);

/** A block of texts; those without words are left out. */
export function blockOf(name: string, hue: number, texts: readonly BlockText[]): Block {
  const said = texts.filter(({ words: { text } }) => text !== '');
  return { name, hue, texts: said, height: heightOf(said) };
}

/** A card `width` points wide, its text of `size`. @param more facts besides its own */
export function cardBlock(
  card: Card,
  lane: Lane,
  source: OfficeSource,
  {
    width,
    size,
    more = [],
  }: { readonly width: number; readonly size: number; readonly more?: readonly string[] },
): Block {
  const room = width - 2 * INSET;
  const small = Math.max(SMALLEST, Math.round(size * FACTS * 2) / 2);
  const text = cardWords(card, source);
  const facts = [...more, ...cardFacts(card, lane, source)].join('  ·  ');
  const number = LANE_KIND_INFO[lane.kind].content === 'metrics' ? metricWords(card) : '';
  const block = blockOf(text.slice(0, 80), laneHue(lane), [
    { words: words(number, room, size * NUMBER, true), colour: INK },
    { words: words(text, room, size), colour: INK },
    { words: words(facts, room, small), colour: MUTED },
  ]);
  const picture = card.image === null ? undefined : own(source.pictures, card.image);
  return picture
    ? withPicture(block, { picture, ...fitInto(picture, { width: room, height: PICTURE }) })
    : block;
}

function withPicture(block: Block, picture: BlockPicture): Block {
  return { ...block, picture, height: block.height + picture.height + INSET };
}

/** A block in parts no taller than `height`: what is taller goes on in further ones. */
export function blockParts(block: Block, height: number): Block[] {
  if (block.height <= height) return [block];
  if (block.picture) {
    // The picture stands below the end of the text, or alone where there is no room left.
    const { picture, ...rest } = block;
    const text = blockParts({ ...rest, height: heightOf(rest.texts) }, height);
    const last = text.at(-1);
    const whole = last && withPicture(last, picture);
    if (whole && whole.height <= height) return [...text.slice(0, -1), whole];
    return [...text, withPicture({ ...rest, texts: [], height: heightOf([]) }, picture)];
  }
  const room = height - 2 * INSET;
  const pieces = block.texts.flatMap((text) =>
    parts(text.words, room).map((piece): BlockText => ({ ...text, words: piece })),
  );
  const found: Block[] = [];
  let own: BlockText[] = [];
  let left = room;
  for (const piece of pieces) {
    if (own.length > 0 && piece.words.height > left) {
      found.push({ ...block, texts: own, height: heightOf(own) });
      own = [];
      left = room;
    }
    own.push(piece);
    left -= piece.words.height + (piece.gap ?? 0);
  }
  return [...found, { ...block, texts: own, height: heightOf(own) }];
}

/** A block as a shape, with its picture on it. */
export function blockItems(
  block: Block,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height?: number },
  source: OfficeSource,
): DeckItem[] {
  const shape = blockShape(block, at, source);
  if (!block.picture) return [shape];
  const { picture, width, height } = block.picture;
  const y = at.y + heightOf(block.texts);
  const box = { x: at.x + (at.width - width) / 2, y, width, height };
  const { bytes, ending } = picture;
  return [shape, { kind: 'picture', name: `Picture: ${block.name}`, box, bytes, ending }];
}

/** A block as a shape. */
export function blockShape(
  block: Block,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height?: number },
  source: OfficeSource,
): DeckShape {
  const paint = lanePaint(source.map.meta.theme, block.hue);
  const paragraphs = block.texts.map(({ words: own, colour, gap = 0 }): DeckParagraph =>
    paragraph(own, source, { colour, after: gap }),
  );
  return {
    kind: 'shape',
    name: block.name,
    box: { x: at.x, y: at.y, width: at.width, height: at.height ?? block.height },
    shape: 'roundRect',
    fill: paint.bg,
    line: { colour: paint.border, width: 0.75 },
    text: { paragraphs, size: 12, colour: INK, inset: INSET },
  };
}

/** Height of one line of so large letters. */
export const lineOf = (size: number): number => size * LINE_HEIGHT;
