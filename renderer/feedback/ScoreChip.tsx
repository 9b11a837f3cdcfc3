import type { ScoreScale } from '../../shared/contract/types.ts';
import { describeScale, formatScore, scoreLevel } from './format.ts';
import './list.css';

/** A score on its own scale, with a dot in the colour of what it feels like. Nothing where there is none. */
export function ScoreChip({ score, scale }: { score: number | null; scale: ScoreScale | null }) {
  if (score === null) return null;
  const level = scoreLevel(score, scale);
  return (
    <span
      className="fb-score tabular"
      data-level={level ?? undefined}
      title={scale ? `Score on a scale from ${describeScale(scale)}` : 'Score without a known scale'}
    >
      {level === null ? null : <span className="fb-score-dot" aria-hidden />}
      <span className="visually-hidden">Score </span>
      {formatScore(score, scale)}
    </span>
  );
}
