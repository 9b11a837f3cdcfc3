import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { EvidenceMark, SeverityMark } from '../print/Marks.tsx';
import { scoreLevel } from '../feedback/format.ts';
import { Entries } from './Entries.tsx';
import { Lines, units } from './parts.tsx';
import type { PainFacts, PainSlide, QuoteBlock } from './types.ts';

/** One pain point: itself and its numbers at the left, the voices of customers at the right. */
export function PainView({ slide }: { slide: PainSlide }) {
  const { place, text, facts, answers, answersTitle, quotes, columnWidth, hue } = slide;
  const isBeside = facts === null && answers.length > 0;
  const list = (
    <section className="pr-answers">
      <h3 className="pr-section">{answersTitle}</h3>
      {answers.length > 0 ? (
        <Entries entries={answers} />
      ) : (
        <p className="pr-quiet">Nothing on this map yet.</p>
      )}
    </section>
  );
  return (
    <div className="pr-pain" data-hue={hue}>
      <Lines block={place} className="pr-place" />
      <div className="pr-columns" style={units({ column: columnWidth })}>
        <div className="pr-pain-what">
          <Lines block={text} as="h2" />
          {facts ? <Facts facts={facts} /> : null}
          {answersTitle !== null && !isBeside ? list : null}
        </div>
        <div>{isBeside ? list : facts ? <Voices quotes={quotes} /> : null}</div>
      </div>
    </div>
  );
}

function Facts({ facts }: { facts: PainFacts }) {
  return (
    <div className="pr-facts">
      {facts.severity === null ? null : (
        <p className="pr-fact">
          <SeverityMark severity={facts.severity} />
          <span aria-hidden>Severity {facts.severity} of 5</span>
        </p>
      )}
      <p className="pr-fact">
        <EvidenceMark level={facts.level} />
        <span>
          {EVIDENCE_WORDS[facts.level]} <span className="pr-quiet">n = {facts.count}</span>
        </span>
      </p>
      {facts.lines.map((line) => (
        <Lines key={line.lines.join(' ')} block={line} className="pr-quiet" />
      ))}
    </div>
  );
}

function Voices({ quotes }: { quotes: readonly QuoteBlock[] | null }) {
  return (
    <section className="pr-voices">
      <h3 className="pr-section">What customers say</h3>
      {quotes === null ? <p className="pr-quiet">Reading the feedback…</p> : null}
      {quotes?.length === 0 ? (
        <p className="pr-quiet">The feedback behind it has scores, but no words.</p>
      ) : null}
      <ul>
        {quotes?.map(({ item, text, lang, meta }) => (
          <li
            key={item.id}
            data-level={item.score === null ? undefined : (scoreLevel(item.score, item.scale) ?? undefined)}
          >
            <Lines block={text} as="blockquote" lang={lang} />
            <Lines block={meta} className="pr-quiet" />
          </li>
        ))}
      </ul>
    </section>
  );
}
