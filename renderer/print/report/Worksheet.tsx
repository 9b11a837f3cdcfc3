/** Sheets to be filled in by hand, for workshops on paper. */
import type { ReportSection } from '../../../shared/contract/print.ts';
import './worksheets.css';

type Sheet = Extract<ReportSection, { kind: 'personaSheet' | 'dotSheet' | 'stickyCards' }>;

export function Worksheet({ section }: { readonly section: Sheet }) {
  if (section.kind === 'personaSheet') return <PersonaSheet />;
  if (section.kind === 'dotSheet') return <DotSheet />;
  return (
    <>
      {section.lanes.map((lane) => (
        <CardSheet key={lane.title} lane={lane} />
      ))}
    </>
  );
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const QUESTIONS = [
  ['Goals', 'What does this person want to get done?'],
  ['Needs', 'What must be there so that it works?'],
  ['Frustrations', 'What is in the way?'],
  ['A day with us', 'Where and when does this person meet us?'],
] as const;

function PersonaSheet() {
  return (
    <div className="sheet persona-sheet">
      <div className="sheet-photo">Picture</div>
      <div className="sheet-lines">
        {['Name', 'Segment and share', 'In one sentence of their own'].map((label) => (
          <p key={label}>
            <span className="quiet">{label}</span>
          </p>
        ))}
      </div>
      {QUESTIONS.map(([heading, question]) => (
        <section key={heading}>
          <strong>{heading}</strong>
          <span className="quiet">{question}</span>
        </section>
      ))}
      <ul aria-label="Traits">
        {numbers(4).map((i) => (
          <li key={i}>
            <span />
            <i aria-hidden />
            <span />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Cards of a sheet: three rows of four lie well on A4. */
const CARDS = 12;

function CardSheet({ lane }: { readonly lane: { readonly title: string; readonly hue: number } }) {
  return (
    <div className={`sheet card-sheet hue-${lane.hue}`}>
      {numbers(CARDS).map((i) => (
        <div key={i}>
          <span>{lane.title}</span>
        </div>
      ))}
    </div>
  );
}

const DOT_HUES = [1, 6, 4, 5];
const DOTS = 96;

function DotSheet() {
  return (
    <div className="sheet dot-sheet" role="img" aria-label={`${DOTS} dots to vote with`}>
      {numbers(DOTS).map((i) => (
        <i key={i} className={`hue-${DOT_HUES[Math.floor((i * DOT_HUES.length) / DOTS)] ?? 1}`} />
      ))}
    </div>
  );
}
