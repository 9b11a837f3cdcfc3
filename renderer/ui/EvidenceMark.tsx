import type { ScoreScale } from '../../shared/contract/types.ts';
import { evidenceLevel, type EvidenceLevel } from '../../shared/measures/evidence-level.ts';
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { cx } from './cx.ts';
import './marks.css';

/** The filled part of the circle of radius 5 around (7, 7), clockwise from the top. */
const FILL: Readonly<Record<EvidenceLevel, string | null>> = {
  assumed: null,
  anecdotal: 'M7 7V2A5 5 0 0 1 12 7Z',
  supported: 'M7 2A5 5 0 0 1 7 12Z',
  strong: 'M7 2A5 5 0 0 1 7 12A5 5 0 0 1 7 2Z',
};

export interface EvidenceMarkProps {
  /** How many feedback items back it. */
  count: number;
  /** How many different people they come from; by default each item is one. */
  voices?: number | undefined;
  /** Whether the number is shown beside the circle. */
  showCount?: boolean;
  /** Mean score of the items, and its scale; both or neither. */
  average?: number | null;
  scale?: ScoreScale | null;
  className?: string;
}

/** A mean score with its scale's top, e.g. "2.4 / 5". */
export function scoreWords(average: number, scale: ScoreScale): string {
  return `${average.toLocaleString('en', { maximumFractionDigits: 1 })} / ${scale.max}`;
}

/** How well something is backed, in words: "Supported: 12 feedback items of 9 people, average 2.4 / 5". */
export function evidenceWords(
  count: number,
  average?: number | null,
  scale?: ScoreScale | null,
  voices = count,
): string {
  const people = voices === count ? '' : voices === 1 ? ' of one person' : ` of ${voices} people`;
  const items = (count === 1 ? '1 feedback item' : `${count} feedback items`) + people;
  const score = typeof average === 'number' && scale ? `, average ${scoreWords(average, scale)}` : '';
  return `${EVIDENCE_WORDS[evidenceLevel(voices)]}: ${items}${score}`;
}

/** ○ ◔ ◑ ● with the count: how well a card is backed by feedback. The same everywhere. */
export function EvidenceMark({
  count,
  voices = count,
  showCount = true,
  average,
  scale,
  className,
}: EvidenceMarkProps) {
  const level = evidenceLevel(voices);
  const fill = FILL[level];
  const score = typeof average === 'number' && scale ? scoreWords(average, scale) : null;
  const words = evidenceWords(count, average, scale, voices);
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
          {score ? ` · ${score}` : ''}
        </span>
      ) : null}
    </span>
  );
}
