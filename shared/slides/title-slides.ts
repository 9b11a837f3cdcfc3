/** The first slides: what map this is, and who travels. */
import { countWords } from '../formats/office/card-facts.ts';
import { fitInto } from '../formats/office/picture-box.ts';
import type { OfficePicture, OfficeSource } from '../formats/office/source.ts';
import type { DeckItem, DeckSlide } from '../formats/pptx/deck.ts';
import { own } from '../model/own.ts';
import type { Persona } from '../model/types.ts';
import { dateWord, MAP_KIND_WORDS, metricNumber, segmentWords } from '../print/words.ts';
import { blockOf, blockParts, blockShape, type Block } from './card-block.ts';
import { BOTTOM, fitting, head, INK, MUTED, paragraph, SIDE, textShape, WIDTH, words } from './page.ts';

const TITLE_Y = 150;
const TITLE_SIZES = [40, 34, 28, 24, 20];
const TITLE_LOGO = { width: 260, height: 64 };
const MOST_ACROSS = 3;
const GAP = 14;
const PORTRAIT = 48;

/** Kind, stages, cards and evidence of a map in words. */
export function mapFacts({ map, segment }: OfficeSource): string {
  const items = new Set([...map.cards.values()].flatMap(({ evidence }) => evidence));
  return [
    MAP_KIND_WORDS[map.meta.kind],
    countWords(map.stages.length, 'stage'),
    countWords(map.cards.size, 'card'),
    items.size === 0 ? 'no feedback attached yet' : `backed by ${countWords(items.size, 'feedback item')}`,
    ...(segment === null ? [] : [segmentWords(segment)]),
  ].join(' · ');
}

export function titleSlides(source: OfficeSource): DeckSlide[] {
  const { map, workspaceName, date, personas } = source;
  const title = fitting(map.meta.title || 'Untitled map', WIDTH - 80, TITLE_SIZES, 5, true);
  const facts = words(mapFacts(source), WIDTH - 80, 15);
  const about = words(`${workspaceName} · ${dateWord(date)}`, WIDTH - 80, 12);
  const x = SIDE + 40;
  const width = WIDTH - 80;
  const first: DeckItem[] = [
    ...(source.logo ? [titleLogo(source.logo, x)] : []),
    {
      // In a wider font than was planned with, a line more goes up and not into what stands below.
      ...textShape('Title', { x, y: TITLE_Y, width, height: title.height }, [paragraph(title, source)], 'b'),
      isTitle: true,
    },
    textShape('Facts', { x, y: TITLE_Y + title.height + 14, width, height: facts.height }, [
      paragraph(facts, source),
    ]),
    textShape('From', { x, y: TITLE_Y + title.height + 20 + facts.height, width, height: about.height }, [
      paragraph(about, source, { colour: MUTED }),
    ]),
  ];
  const notes = [map.meta.title, mapFacts(source), ...personas.map(({ name }) => `Persona: ${name}`)].join(
    '\n',
  );
  return [{ items: first, notes }, ...personaSlides(source)];
}

/** The logo above the title. */
function titleLogo(logo: OfficePicture, x: number): DeckItem {
  const { width, height } = fitInto(logo, TITLE_LOGO);
  const { bytes, ending } = logo;
  return {
    kind: 'picture',
    name: 'Logo',
    box: { x, y: TITLE_Y - 24 - height, width, height },
    bytes,
    ending,
  };
}

function personaBlock(persona: Persona, card: number, source: OfficeSource): Block {
  const hasPortrait = persona.portrait !== null && own(source.pictures, persona.portrait) !== undefined;
  const width = card - 12 - (hasPortrait ? PORTRAIT + 8 : 0);
  const share = persona.share === null ? '' : `${metricNumber(persona.share)} % of customers`;
  const about = [persona.segment, share].filter((part) => part !== '').join(' · ');
  const inside = card - 12;
  const list = (
    title: string,
    lines: string,
  ): { words: ReturnType<typeof words>; colour: string; gap?: number }[] =>
    lines.trim() === ''
      ? []
      : [
          { words: words(title, inside, 10, true), colour: MUTED },
          { words: words(lines.trim(), inside, 11), colour: INK, gap: 6 },
        ];
  return blockOf(persona.name || 'Unnamed persona', persona.hue, [
    { words: words(persona.name || 'Unnamed persona', width, 16, true), colour: INK },
    { words: words(about, width, 11), colour: MUTED, gap: 6 },
    { words: words(persona.quote, inside, 12), colour: INK, gap: 8 },
    ...list('Goals', persona.goals),
    ...list('Needs', persona.needs),
    ...list('Frustrations', persona.frustrations),
  ]);
}

/** Personas side by side in rows, on as many slides as they need. */
function personaSlides(source: OfficeSource): DeckSlide[] {
  const { personas } = source;
  if (personas.length === 0) return [];
  const { y: top } = head('Who travels', 'Personas', source);
  const height = BOTTOM - top;
  const across = Math.min(MOST_ACROSS, Math.max(2, personas.length));
  const card = (WIDTH - (across - 1) * GAP) / across;
  const blocks = personas.flatMap((persona) =>
    blockParts(personaBlock(persona, card, source), height).map((block, part) => ({ persona, block, part })),
  );
  const pages: DeckItem[][] = [];
  const names: string[][] = [];
  let y = Infinity;
  for (let at = 0; at < blocks.length; at += across) {
    const row = blocks.slice(at, at + across);
    const tall = Math.max(...row.map(({ block }) => block.height));
    if (y + tall > BOTTOM) {
      pages.push([...head('Who travels', 'Personas', source).items]);
      names.push([]);
      y = top;
    }
    for (const [i, { persona, block, part }] of row.entries()) {
      const x = SIDE + i * (card + GAP);
      pages
        .at(-1)
        ?.push(
          blockShape(block, { x, y, width: card, height: tall }, source),
          ...portrait(persona, part, x + card, y, source),
        );
      if (part === 0) names.at(-1)?.push(`${persona.name}: ${persona.segment}`);
    }
    y += tall + GAP;
  }
  return pages.map((items, at) => ({ items, notes: (names[at] ?? []).join('\n') }));
}

function portrait(
  persona: Persona,
  part: number,
  right: number,
  y: number,
  { pictures }: OfficeSource,
): DeckItem[] {
  const picture = persona.portrait === null ? undefined : own(pictures, persona.portrait);
  if (!picture || part > 0) return [];
  const box = { x: right - PORTRAIT - 6, y: y + 6, width: PORTRAIT, height: PORTRAIT };
  const { bytes, ending } = picture;
  return [{ kind: 'picture', name: `Portrait of ${persona.name}`, box, bytes, ending, isRound: true }];
}
