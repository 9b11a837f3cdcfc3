/** The pain points of a report: those that feedback backs with their numbers and verbatims, then those without. */
import {
  cardWords,
  evidenceOfCard,
  evidenceWords,
  placeWords,
  quoteFacts,
} from '../formats/office/card-facts.ts';
import type { OfficeSource, Quote } from '../formats/office/source.ts';
import type { DocBlock } from '../formats/docx/document.ts';
import { answersOf } from '../model/answers.ts';
import { own } from '../model/own.ts';
import type { Card } from '../model/types.ts';
import { averageWord, metricNumber } from '../print/words.ts';
import { answerWords } from '../slides/notes.ts';
import { painsOf } from '../slides/pain-slides.ts';
import { says } from './says.ts';

/** Headings are read in lists: a longer text is told below its own beginning. */
const MOST_IN_HEADING = 160;

export function painBlocks(source: OfficeSource): DocBlock[] {
  const pains = painsOf(source.map);
  const backed = pains.filter((card) => evidenceOfCard(card, source).count > 0);
  const bare = pains.filter((card) => evidenceOfCard(card, source).count === 0);
  if (pains.length === 0) return [];
  return [
    says('Heading1', 'Pain points', source),
    ...backed.flatMap((card) => painPoint(card, source)),
    ...(bare.length === 0
      ? []
      : [
          says('Heading2', 'Without feedback so far', source),
          ...bare.map((card) =>
            says('Normal', `${cardWords(card, source)} (${placeWords(card.columnId, source.map)})`, source, {
              list: 0,
            }),
          ),
        ]),
  ];
}

function painPoint(card: Card, source: OfficeSource): DocBlock[] {
  const text = cardWords(card, source);
  const stats = own(source.evidence, card.id);
  const average = stats ? averageWord(stats) : '';
  const facts = [
    placeWords(card.columnId, source.map),
    evidenceWords(card, source),
    average === '' || !stats ? '' : `average score ${average} (n = ${stats.scored})`,
    card.severity === null ? '' : `severity ${card.severity} of 5`,
    card.reach === null ? '' : `reaches ${metricNumber(card.reach)} % of customers`,
  ];
  const answers = (answersOf(source.map.cards).get(card.id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    says('Heading2', heading(text), source),
    says('Small', facts.filter((fact) => fact !== '').join(' · '), source),
    ...(text.length > MOST_IN_HEADING ? [says('Normal', text, source)] : []),
    ...(own(source.quotes ?? {}, card.id) ?? []).flatMap((quote) => quoteBlocks(quote, source)),
    ...(answers.length === 0
      ? [says('Normal', 'Nothing answers it yet.', source)]
      : [
          says('Label', 'What answers it', source),
          ...answers.map((answer) => says('Normal', answerWords(answer, source), source, { list: 0 })),
        ]),
  ];
}

/** The beginning of a text up to a grapheme's end. */
function heading(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= MOST_IN_HEADING) return flat;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(flat)) {
    if (index + segment.length > MOST_IN_HEADING) break;
    end = index + segment.length;
  }
  return `${flat.slice(0, end === 0 ? MOST_IN_HEADING : end).trimEnd()}…`;
}

function quoteBlocks(quote: Quote, source: OfficeSource): DocBlock[] {
  const text = quote.text.replaceAll(/\s+/gu, ' ').trim();
  return [
    {
      kind: 'paragraph',
      style: 'Quote',
      runs: [{ text, lang: source.lang(text, quote.language) }],
    },
    says('Small', quoteFacts(quote), source),
  ];
}
