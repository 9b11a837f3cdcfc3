import { useEffect, useRef, useState } from 'react';
import { ArrowRight, Check } from 'lucide-react';
import type { AuditResult, PartResult } from '../../../shared/audits/results.ts';
import { own } from '../../../shared/model/own.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { percentWords, whyWords } from '../words.ts';
import { QuestionRow } from './QuestionRow.tsx';

export interface GuidedAuditProps {
  result: AuditResult;
  disabled: boolean;
  /** Goes on to what the audit came to. */
  onResult: () => void;
}

/** The questions, one part at a time, with how far each part is. Digits answer, N says that it does not apply. */
export function GuidedAudit({ result, disabled, onResult }: GuidedAuditProps) {
  const { parts, audit, version } = result;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      parts.findIndex(({ score }) => score.open > 0),
    ),
  );
  const pane = useRef<HTMLDivElement>(null);
  // Who opens an audit answers at once: the keyboard begins at the first open question, unless it is somewhere already.
  const opened = parts[at]?.part.questions.findIndex(({ id }) => own(audit.answers, id) === undefined) ?? 0;
  const first = useRef(Math.max(0, opened));
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement === document.body || activeElement?.tagName === 'H1')
        focusQuestion(pane.current, first.current);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const shown = parts[Math.min(at, parts.length - 1)];
  if (!shown || !version) {
    return <EmptyState>The questions of this audit cannot be read; its answers are kept.</EmptyState>;
  }
  const { low, high } = version.set;
  const goTo = (index: number): void => {
    setAt(index);
    // The new part is drawn first.
    requestAnimationFrame(() => {
      pane.current?.scrollTo({ top: 0 });
      focusQuestion(pane.current, 0);
    });
  };
  const isLast = at >= parts.length - 1;
  return (
    <div className="audit-guided">
      <nav className="audit-parts" aria-label="Parts of the audit">
        <ol>
          {parts.map((part, index) => (
            <PartLink key={part.part.id} part={part} current={part === shown} onGo={() => goTo(index)} />
          ))}
        </ol>
      </nav>
      <div className="audit-pane" ref={pane}>
        <section className="audit-questions" aria-label={shown.part.title}>
          <header>
            <h2>{shown.part.title}</h2>
            {shown.part.about ? <p className="secondary">{shown.part.about}</p> : null}
            <p className="secondary small">
              {low && high ? `Lowest: ${low} · highest: ${high}. ` : ''}
              Digits answer, N: does not apply, E: note, A: evidence, arrows up and down go on.
            </p>
          </header>
          <ol className="audit-question-list">
            {shown.part.questions.map((question, index) => (
              <QuestionRow
                key={question.id}
                audit={audit}
                question={question}
                number={index + 1}
                disabled={disabled}
                onMove={(by) => moveQuestion(pane.current, index + by)}
              />
            ))}
          </ol>
          <footer className="audit-foot">
            <span className="secondary">
              {shown.score.percent === null
                ? whyWords(shown.score)
                : `This part: ${percentWords(shown.score.percent)}`}
            </span>
            <Button
              kind="primary"
              data-next=""
              icon={<ArrowRight size={16} aria-hidden />}
              onClick={() => (isLast ? onResult() : goTo(at + 1))}
            >
              {isLast ? 'See the result' : `Next: ${parts[at + 1]?.part.title ?? ''}`}
            </Button>
          </footer>
        </section>
      </div>
    </div>
  );
}

function PartLink({ part, current, onGo }: { part: PartResult; current: boolean; onGo: () => void }) {
  const { score } = part;
  const done = score.questions - score.open;
  return (
    <li>
      <button type="button" className="audit-part" aria-current={current ? 'step' : undefined} onClick={onGo}>
        <span className="audit-part-title">{part.part.title}</span>
        <span className="audit-part-state secondary small tabular">
          {score.open === 0 ? <Check size={13} aria-label="finished" /> : null}
          {done}/{score.questions}
          {score.percent === null ? null : <span>{percentWords(score.percent)}</span>}
        </span>
        <progress className="progress" max={Math.max(1, score.questions)} value={done} aria-hidden />
      </button>
    </li>
  );
}

/** The keyboard goes to a question's answers; behind the last one to the button that goes on. */
function moveQuestion(pane: HTMLElement | null, index: number): void {
  if (index < 0) return;
  if (!focusQuestion(pane, index)) pane?.querySelector<HTMLElement>('[data-next]')?.focus();
}

function focusQuestion(pane: HTMLElement | null, index: number): boolean {
  const row = pane?.querySelectorAll<HTMLElement>('[data-question]')[index];
  const target = row?.querySelector<HTMLElement>('[data-answer][tabindex="0"], input');
  target?.focus();
  return target !== undefined && target !== null;
}
