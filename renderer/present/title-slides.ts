/** The first slides: what map this is, who travels, and what the marks mean. */
import type { Persona } from '../../shared/model/types.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import { langOf } from '../../shared/print/lang.ts';
import { segmentWords } from '../../shared/print/words.ts';
import { formatCount } from '../feedback/format.ts';
import { countWords } from '../ui/when.ts';
import { formatNumber } from '../canvas/words.ts';
import { bodyOf, fittingText, LINE, SIDE, SMALL, textBlock, type Page } from './page.ts';
import type { PersonaBlock, SlideSource, TitleSlide } from './types.ts';
import { quoted } from './verbatims.ts';

const TITLE_SIZES = [92, 80, 68, 58, 50, 44];
const FACTS_SIZE = 32;
/** Height of the marks' meaning at the foot of the first slide. */
export const LEGEND = 2 * SMALL * LINE + 40;
export const PORTRAIT = 116;
export const PERSONA_PAD = 30;
export const PERSONA_GAP = 28;
/** Between portrait and words, and above the quote. */
export const PORTRAIT_GAP = 26;
export const QUOTE_TOP = 22;
/** Above the personas. */
export const PERSONAS_TOP = 44;
const LEAST_PERSONA = 520;
const QUOTE_SIZES = [34, 30, SMALL];

/** Kind, stages, cards and evidence of a map in words; how many cards are presented where not all are. */
export function mapFacts({ map, shows, segment }: Pick<SlideSource, 'map' | 'shows' | 'segment'>): string {
  const cards = [...map.cards.values()];
  const shown = shows ? cards.filter(shows) : cards;
  const items = new Set(shown.flatMap(({ evidence }) => evidence));
  const facts = [
    MAP_KIND_WORDS[map.meta.kind].name,
    countWords(map.stages.length, 'stage'),
    shown.length === cards.length
      ? countWords(cards.length, 'card')
      : `${formatCount(shown.length)} of ${countWords(cards.length, 'card')}`,
    items.size === 0
      ? 'no feedback attached yet'
      : `backed by ${items.size === 1 ? '1 feedback item' : `${formatCount(items.size)} feedback items`}`,
    ...(segment ? [segmentWords(segment)] : []),
  ];
  return facts.join(' · ');
}

function personaBlock(persona: Persona, width: number, quoteSize: number): PersonaBlock {
  const inside = width - 2 * PERSONA_PAD;
  const beside = inside - PORTRAIT - PORTRAIT_GAP;
  const about = [
    persona.segment,
    ...(persona.share === null ? [] : [`${formatNumber(persona.share)} % of customers`]),
  ].filter((part) => part !== '');
  const name = textBlock(persona.name || 'Unnamed persona', beside, 38, 600);
  const small = about.length === 0 ? null : textBlock(about.join(' · '), beside, SMALL);
  const quote =
    persona.quote === '' ? null : textBlock(quoted(persona.quote, langOf(persona.quote)), inside, quoteSize);
  const head = Math.max(PORTRAIT, name.height + (small?.height ?? 0));
  const height = 2 * PERSONA_PAD + head + (quote ? QUOTE_TOP + quote.height : 0);
  return { persona, name, about: small, quote, width, height };
}

/** Personas side by side in rows, as many as fit; each slide has at least one row. */
function rowsOf(personas: readonly Persona[], width: number, height: number): PersonaBlock[][] {
  const most = Math.max(1, Math.floor((width + PERSONA_GAP) / (LEAST_PERSONA + PERSONA_GAP)));
  const across = Math.min(most, Math.max(2, personas.length), 4);
  const own = (width - (across - 1) * PERSONA_GAP) / across;
  const rows: PersonaBlock[][] = [];
  for (let at = 0; at < personas.length; at += across) {
    const group = personas.slice(at, at + across);
    let row = group.map((persona) => personaBlock(persona, own, QUOTE_SIZES[0] ?? SMALL));
    for (const size of QUOTE_SIZES.slice(1)) {
      if (rowHeight(row) <= height) break;
      row = group.map((persona) => personaBlock(persona, own, size));
    }
    rows.push(row);
  }
  return rows;
}

const rowHeight = (row: readonly PersonaBlock[]): number => Math.max(0, ...row.map(({ height }) => height));

/** Pages of rows, the first of them `first` units tall; a page that is not the first has at least one row. */
function personaPages(rows: readonly PersonaBlock[][], first: number, height: number): PersonaBlock[][] {
  const pages: PersonaBlock[][] = [[]];
  let room = first;
  for (const row of rows) {
    const own = rowHeight(row) + ((pages.at(-1)?.length ?? 0) > 0 ? PERSONA_GAP : 0);
    if (own > room) {
      pages.push([]);
      room = height;
    }
    pages.at(-1)?.push(...row);
    room -= own;
  }
  return pages;
}

/** One slide, or more where the personas do not fit on it. */
export function titleSlides(source: SlideSource, page: Page): TitleSlide[] {
  const { map, shownPersonas } = source;
  const full = bodyOf(page, 0);
  const title = fittingText(
    map.meta.title || 'Untitled map',
    { width: full.width, height: full.height * 0.34 },
    TITLE_SIZES,
    600,
  );
  const facts = textBlock(mapFacts(source), full.width, FACTS_SIZE);
  const who = textBlock('Who travels', full.width, 60, 600);
  const later = full.height - who.height - PERSONAS_TOP;
  const first = full.height - TITLE_TOP - title.height - facts.height - PERSONAS_TOP - LEGEND;
  // Where not all fit on the first slide, they stand together on slides of their own.
  let pages = personaPages(rowsOf(shownPersonas, full.width, first), first, later);
  if (pages.length > 1) pages = [[], ...personaPages(rowsOf(shownPersonas, full.width, later), later, later)];
  return pages.map((personas, at) => ({
    kind: 'title',
    key: `title/${at}`,
    label: at === 0 ? map.meta.title || 'Untitled map' : 'Who travels',
    stage: -1,
    target: null,
    title: at === 0 ? title : who,
    facts: at === 0 ? facts : null,
    personas,
    legend: at === 0,
  }));
}

/** Room above the title of the first slide. */
export const TITLE_TOP = SIDE;
