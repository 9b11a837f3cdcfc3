/** Small drawings that no font needs to have: evidence marks, severity, persona dots. */
import type { EvidenceLevel } from '../../shared/measures/evidence-level.ts';
import type { Persona } from '../../shared/model/types.ts';
import { initialOf } from '../../shared/print/initial.ts';

const FILLED: Readonly<Record<EvidenceLevel, number>> = { assumed: 0, anecdotal: 1, supported: 2, strong: 4 };

/** ○ ◔ ◑ ●: a circle filled by quarters. Decoration: the words beside it say the same. */
export function EvidenceMark({ level }: { level: EvidenceLevel }) {
  const quarters = FILLED[level];
  return (
    <svg className="mark" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.2" />
      {quarters === 1 && <path d="M6 6V1A5 5 0 0 1 11 6Z" fill="currentColor" />}
      {quarters === 2 && <path d="M6 1A5 5 0 0 1 6 11Z" fill="currentColor" />}
      {quarters === 4 && <circle cx="6" cy="6" r="5" fill="currentColor" />}
    </svg>
  );
}

/** Severity of a pain point as one to five filled bars of rising height. */
export function SeverityMark({ severity }: { severity: number }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no img element
    <svg className="severity" viewBox="0 0 19 12" role="img" aria-label={`Severity ${severity} of 5`}>
      {[1, 2, 3, 4, 5].map((step) => (
        <rect
          key={step}
          x={(step - 1) * 4}
          y={10 - step * 1.8}
          width="3"
          height={1.2 + step * 1.8}
          rx="0.5"
          fill={step <= severity ? 'var(--emotion-n2)' : 'var(--n5)'}
        />
      ))}
    </svg>
  );
}

/** The colour of a persona's dot and line; grey for the curve of nobody in particular. */
export function personaColour(persona: Persona | undefined): string {
  return persona ? `var(--lane-${persona.hue})` : 'var(--n9)';
}

export function PersonaDot({ persona }: { persona: Persona }) {
  return (
    <span className="dot" style={{ background: personaColour(persona) }} title={persona.name}>
      {initialOf(persona.name)}
    </span>
  );
}
