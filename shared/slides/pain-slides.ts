/** Slides of pain points that feedback backs: what it is, how well it is backed, what customers say, what answers it. */
import {
  cardWords,
  evidenceOfCard,
  evidenceWords,
  EVIDENCE_MARKS,
  personaNames,
  placeWords,
  quoteFacts,
} from '../formats/office/card-facts.ts';
import type { OfficeSource, Quote } from '../formats/office/source.ts';
import type { DeckItem, DeckSlide } from '../formats/pptx/deck.ts';
import { answersOf } from '../model/answers.ts';
import { own } from '../model/own.ts';
import type { Card, MapData } from '../model/types.ts';
import { averageWord, metricNumber } from '../print/words.ts';
import { flow, flowShape, type FlowText } from './flow.ts';
import { answerWords, painNotes } from './notes.ts';
import { BOTTOM, head, lanePaint, MUTED, SIDE, WIDTH, words } from './page.ts';

const BETWEEN = 40;
const COLUMN = (WIDTH - BETWEEN) / 2;
/** Beside a quote's words stands a line. */
const QUOTE_SIDE = 12;
const QUOTE_SIZE = 14;
const SOURCE_SIZE = 10;
const FACT_SIZE = 13;
const SECTION = 12;

/** Pain points from left to right, those with feedback. */
export function backedPains(source: OfficeSource): Card[] {
  return painsOf(source.map).filter((card) => evidenceOfCard(card, source).count > 0);
}

/** All pain points from left to right, lane by lane. */
export function painsOf(map: MapData): Card[] {
  const lanes = map.lanes.filter(({ kind }) => kind === 'painPoints');
  return map.columns.flatMap(({ id }) => lanes.flatMap((lane) => map.cells.get(`${lane.id}/${id}`) ?? []));
}

/** One slide for each, more where its words and quotes need them. */
export function painSlides(source: OfficeSource): DeckSlide[] {
  return backedPains(source).flatMap((card) => slidesOf(card, source));
}

function slidesOf(card: Card, source: OfficeSource): DeckSlide[] {
  const { map } = source;
  const answers = (answersOf(map.cards).get(card.id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const quotes = own(source.quotes ?? {}, card.id) ?? [];
  const width = quotes.length > 0 ? COLUMN : WIDTH;
  const text = cardWords(card, source);
  const { y } = head(text, '', source);
  const height = BOTTOM - y - 6;
  const left = flow(aboutTexts(card, answers, width, source), height);
  const right = flow(quoteTexts(quotes), height);
  const count = Math.max(left.length, right.length);
  const notes = painNotes(card, answers, source);
  return Array.from({ length: count }, (_, at): DeckSlide => {
    const part = count === 1 ? '' : `, part ${at + 1} of ${count}`;
    const kicker = `Pain point · ${placeWords(card.columnId, map)}${part}`;
    const items: DeckItem[] = [...head(text, kicker, source).items];
    items.push(...flowShape('About it', left[at] ?? [], { x: SIDE, y, width, height }, source));
    const said = right[at] ?? [];
    if (said.length > 0) {
      const x = SIDE + COLUMN + BETWEEN;
      const box = { x: x + QUOTE_SIDE, y, width: COLUMN - QUOTE_SIDE, height };
      const line = { x, y, width: 2, height: Math.min(height, flowHeight(said)) };
      const fill = lanePaint(map.meta.theme, 3).mark;
      items.push({ kind: 'shape', name: 'Line beside quotes', box: line, shape: 'rect', fill });
      items.push(...flowShape('What customers say', said, box, source));
    }
    return { items, notes };
  });
}

const flowHeight = (texts: readonly FlowText[]): number =>
  texts.reduce((sum, { words: { height }, gap }) => sum + height + gap, 0) - (texts.at(-1)?.gap ?? 0);

function aboutTexts(card: Card, answers: readonly Card[], width: number, source: OfficeSource): FlowText[] {
  const stats = own(source.evidence, card.id);
  const average = stats ? averageWord(stats) : '';
  const { level } = evidenceOfCard(card, source);
  const facts = [
    `${EVIDENCE_MARKS[level]} ${evidenceWords(card, source)}`,
    average === '' || !stats ? '' : `Average score ${average} (n = ${stats.scored})`,
    card.severity === null ? '' : `Severity ${card.severity} of 5`,
    card.reach === null ? '' : `Reaches ${metricNumber(card.reach)} % of customers`,
    ...personaNames(card, source),
  ].filter((fact) => fact !== '');
  const list =
    answers.length === 0
      ? ['Nothing answers it yet.']
      : answers.map((answer) => `• ${answerWords(answer, source)}`);
  return [
    ...facts.map((fact, at): FlowText => {
      return { words: words(fact, width, FACT_SIZE), look: {}, gap: at === facts.length - 1 ? 16 : 4 };
    }),
    { words: words('What answers it', width, SECTION, true), look: { colour: MUTED }, gap: 4 },
    ...list.map((line): FlowText => ({ words: words(line, width, FACT_SIZE), look: {}, gap: 4 })),
  ];
}

function quoteTexts(quotes: readonly Quote[]): FlowText[] {
  const width = COLUMN - QUOTE_SIDE;
  return quotes.flatMap((quote): FlowText[] => [
    {
      words: words(quote.text.replaceAll(/\s+/gu, ' ').trim(), width, QUOTE_SIZE),
      look: { said: quote.language },
      gap: 0,
    },
    { words: words(quoteFacts(quote), width, SOURCE_SIZE), look: { colour: MUTED }, gap: 14 },
  ]);
}
