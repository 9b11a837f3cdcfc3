/** The slides of one pain point: what it is, how well it is backed, what customers say, what is done about it. */
import type { EvidenceStats } from '../../shared/contract/types.ts';
import { cardText } from '../../shared/layout/card-content.ts';
import { evidenceLevel, voicesOf } from '../../shared/measures/evidence-level.ts';
import { answersOf } from '../../shared/model/answers.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import type { Card } from '../../shared/model/types.ts';
import { laneOf } from '../canvas/slots.ts';
import { formatNumber } from '../canvas/words.ts';
import { averageText, countOf } from '../feedback/format.ts';
import { answerWords, cardEntry, entriesHeight, evidenceCount, splitEntries } from './entries.ts';
import { bodyOf, fittingText, LINE, SIDE, SMALL, splitText, textBlock, type Page } from './page.ts';
import type { EntryBlock, PainFacts, PainSlide, QuoteBlock, SlideSource } from './types.ts';
import { placeWords } from './words.ts';
import { fitQuotes } from './verbatims.ts';

const TEXT_SIZES = [64, 56, 48, 42, 36];
const ENTRY_SIZE = 30;
export const PLACE_GAP = 24;
/** Between the two columns, and between the parts of one. */
export const COLUMN_GAP = 88;
export const PART_GAP = 36;
/** Room in px that the marks of severity and evidence take above the numbers. */
export const MARK_ROW = 60;
const SECTION = 32 * LINE + 14;

export const ANSWERS_TITLE = 'What answers it';

/** The average score with its scale and n, and why there is none or little is to be said by it. */
function scoreWords(stats: EvidenceStats | undefined): string[] {
  if (!stats) return [];
  const { text, detail, caution } = averageText(stats);
  if (text !== '–') return [`Average score ${text} on a scale from ${detail}`, ...(caution ? [caution] : [])];
  if (!stats.rescaled) return [caution];
  const { mean, n } = stats.rescaled;
  return [`Average score ${Math.round(mean)} of 100 over several scales · n = ${n}`];
}

/** The numbers of a pain point, with their n. */
function factsOf(card: Card, source: SlideSource, width: number): PainFacts {
  const count = evidenceCount(card, source);
  const stats = source.evidence.get(card.id);
  const voices = voicesOf(card, stats);
  const lines = [
    ...scoreWords(stats),
    ...(card.reach === null ? [] : [`Reaches ${formatNumber(card.reach)} % of customers`]),
    ...(stats && stats.missing > 0 ? [`${stats.missing} more are no longer in the workspace`] : []),
  ].map((line) => textBlock(line, width, SMALL));
  return {
    severity: card.severity,
    level: evidenceLevel(voices),
    count:
      countOf(count, 'feedback item') +
      (voices === count ? '' : ` of ${countOf(voices, 'person', 'people')}`),
    lines,
    height: (card.severity === null ? 1 : 2) * MARK_ROW + lines.reduce((sum, { height }) => sum + height, 0),
  };
}

/** At least one slide. What does not fit beside the verbatims goes on, on slides of its own. */
export function painSlides(card: Card, stage: number, source: SlideSource, page: Page): PainSlide[] {
  const { map, touchpoints } = source;
  const lane = laneOf(map, card.laneId);
  const words = cardText(card, touchpoints) || 'A pain point without words';
  const place = textBlock(`Pain point · ${placeWords(card.columnId, map)}`, page.width - 2 * SIDE, 30);
  const body = bodyOf(page, place.height + PLACE_GAP);
  const columnWidth = (body.width - COLUMN_GAP) / 2;
  const facts = factsOf(card, source, columnWidth);
  const room = { width: columnWidth, height: body.height - facts.height - PART_GAP };
  const answers = answersTo(card, source, columnWidth);
  const answersHeight = PART_GAP + SECTION + Math.max(entriesHeight(answers), SMALL * LINE);
  // The pain point itself is large, and what answers it stands below where there is room.
  const roomy = fittingText(
    words,
    { ...room, height: Math.min(room.height, body.height * 0.5) },
    TEXT_SIZES,
    600,
  );
  const tight = fittingText(words, { ...room, height: room.height - answersHeight }, TEXT_SIZES, 600);
  const isTogether = tight.height + answersHeight <= room.height && tight.size >= 42;
  const [text, ...more] = splitText(isTogether ? tight : roomy, room.height);
  const items = source.items.get(card.id);
  const base = {
    kind: 'pain',
    stage,
    target: { kind: 'card', id: card.id },
    card,
    hue: lane ? laneHue(lane) : 6,
    place,
    columnWidth,
  } as const;
  const label = `${placeWords(card.columnId, map)}, pain point: ${words.replaceAll(/\s+/gu, ' ')}`;
  const slides: Omit<PainSlide, 'key'>[] = [
    {
      ...base,
      label,
      text: text ?? tight,
      facts,
      answers: isTogether ? answers : [],
      answersTitle: isTogether ? ANSWERS_TITLE : null,
      quotes: quotesOf(items, columnWidth, body.height),
    },
  ];
  for (const part of more) {
    slides.push({ ...base, label, text: part, facts: null, answers: [], answersTitle: null, quotes: null });
  }
  if (!isTogether && answers.length > 0) {
    const short = fittingText(words, { width: columnWidth, height: body.height }, [42, 36, 30], 600);
    const [head] = splitText(short, body.height);
    for (const part of splitEntries(answers, body.height - SECTION)) {
      slides.push({
        ...base,
        label: `${label}, ${ANSWERS_TITLE.toLowerCase()}`,
        text: head ?? short,
        facts: null,
        answers: part,
        answersTitle: ANSWERS_TITLE,
        quotes: null,
      });
    }
  }
  return slides.map((slide, at) => ({ ...slide, key: `pain/${card.id}/${at}` }));
}

function quotesOf(
  items: SlideSource['items'] extends ReadonlyMap<string, infer T> ? T | undefined : never,
  width: number,
  height: number,
): readonly QuoteBlock[] | null {
  return items === undefined ? null : fitQuotes(items, width, height - SECTION);
}

function answersTo(card: Card, source: SlideSource, width: number): EntryBlock[] {
  const { map, shows } = source;
  const place = new Map(map.columns.map(({ id }, at) => [id, at]));
  return (answersOf(map.cards).get(card.id) ?? [])
    .filter((answer) => !shows || shows(answer))
    .toSorted((a, b) => (place.get(a.columnId) ?? 0) - (place.get(b.columnId) ?? 0) || (a.id < b.id ? -1 : 1))
    .map((answer) =>
      cardEntry(answer, source, { mark: 'answer', meta: answerWords(answer, map) }, width, ENTRY_SIZE),
    );
}
