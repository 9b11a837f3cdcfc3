import { cx } from './cx.ts';
import './marks.css';

export type EvidenceLevel = 'assumed' | 'anecdotal' | 'supported' | 'strong';

export const EVIDENCE_WORDS: Readonly<Record<EvidenceLevel, string>> = {
  assumed: 'Assumed',
  anecdotal: 'Anecdotal',
  supported: 'Supported',
  strong: 'Strong',
};

/** The level that a number of linked feedback items gives: none, 1 to 4, 5 to 29, 30 and more. */
export function evidenceLevel(count: number): EvidenceLevel {
  if (count <= 0) return 'assumed';
  if (count < 5) return 'anecdotal';
  return count < 30 ? 'supported' : 'strong';
}

/** The filled part of the circle of radius 5 around (7, 7), clockwise from the top. */
const FILL: Readonly<Record<EvidenceLevel, string | null>> = {
  assumed: null,
  anecdotal: 'M7 7V2A5 5 0 0 1 12 7Z',
  supported: 'M7 2A5 5 0 0 1 7 12Z',
  strong: 'M7 2A5 5 0 0 1 7 12A5 5 0 0 1 7 2Z',
};

export interface EvidenceMarkProps {
  count: number;
  level?: EvidenceLevel;
  /** Whether the number is shown beside the circle. */
  showCount?: boolean;
  className?: string;
}

/** ○ ◔ ◑ ● with the count: how well a card is backed by feedback. The same everywhere. */
export function EvidenceMark({
  count,
  level = evidenceLevel(count),
  showCount = true,
  className,
}: EvidenceMarkProps) {
  const fill = FILL[level];
  const words = `${EVIDENCE_WORDS[level]}: ${count === 1 ? '1 feedback item' : `${count} feedback items`}`;
  return (
    <span className={cx('evidence', className)} data-level={level} title={words}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {fill ? <path d={fill} fill="currentColor" /> : null}
      </svg>
      <span className="visually-hidden">{words}</span>
      {showCount ? (
        <span className="tabular" aria-hidden>
          {count}
        </span>
      ) : null}
    </span>
  );
}
