/** What customers said, card by card: numbers, then the strongest verbatims with source and date. */
import { EVIDENCE_WORDS } from '../../../shared/model/words.ts';
import type { PrintedEvidence, PrintedQuote, ReportSection } from '../../../shared/contract/print.ts';
import { evidenceLevel } from '../../../shared/measures/evidence-level.ts';
import { evidenceTarget } from '../../../shared/print/footer-items.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { EvidenceMark } from '../Marks.tsx';
import { averageWord, dateWord, plainNumber, segmentWords } from '../../../shared/print/words.ts';

type EvidenceSection = Extract<ReportSection, { kind: 'evidence' }>;

export function Evidence({ section }: { readonly section: EvidenceSection }) {
  return (
    <>
      <h1 lang={langOf(section.title)}>{section.title}</h1>
      {section.segment === undefined ? null : <p className="quiet">{segmentWords(section.segment)}</p>}
      <div className="evidence-flow">
        {section.cards.map((card) => (
          <article
            key={card.cardId}
            id={evidenceTarget(section.mapId, card.cardId)}
            className="evidence-entry"
          >
            <div className="evidence-head">
              <h2 lang={langOf(card.text)}>{card.text === '' ? 'Untitled card' : card.text}</h2>
              <p className="quiet">
                <EvidenceMark level={evidenceLevel(card.stats.voices)} /> {numbersOf(card)}
              </p>
            </div>
            {card.quotes.map((quote, i) => (
              <Quote key={`${i} ${quote.source}`} quote={quote} />
            ))}
          </article>
        ))}
      </div>
    </>
  );
}

function numbersOf({ place, stats }: PrintedEvidence): string {
  const { count, voices, rescaled } = stats;
  const average = averageWord(stats);
  const interval =
    rescaled && rescaled.low !== null && rescaled.high !== null
      ? `${plainNumber(rescaled.mean)} of 100 (95 % interval ${plainNumber(rescaled.low)} to ${plainNumber(rescaled.high)}, n ${rescaled.n})`
      : '';
  return [
    place,
    EVIDENCE_WORDS[evidenceLevel(voices)],
    `${count} ${count === 1 ? 'item' : 'items'} of ${voices} ${voices === 1 ? 'person' : 'people'}`,
    average,
    interval,
  ]
    .filter((word) => word !== '')
    .join('  ·  ');
}

function Quote({ quote }: { readonly quote: PrintedQuote }) {
  const origin = [quote.source, quote.date === null ? '' : dateWord(quote.date), quote.score];
  return (
    <figure className="printed-quote">
      <blockquote lang={langOf(quote.text)} dir="auto">
        {quote.text}
      </blockquote>
      <figcaption className="quiet">{origin.filter((word) => word !== '').join(', ')}</figcaption>
    </figure>
  );
}
