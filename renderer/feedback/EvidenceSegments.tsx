import type { EvidenceDetail, EvidenceStats, ScoreScale } from '../../shared/contract/types.ts';
import type { MeanInterval } from '../../shared/measures/interval.ts';
import { sameScale } from '../../shared/measures/scores.ts';
import { describeScale, ENOUGH_SCORES, formatCount } from './format.ts';

/** Segments that are listed; the others are summed up by their number. */
const LISTED = 12;

const number = (value: number): string =>
  value
    .toFixed(1)
    .replace(/^-0\.0$/, '0.0')
    .replace('-', '−');

/** A mean of 0 (worst) … 100 (best), with its interval, on a scale. */
function onScale(
  { mean, low, high, n }: MeanInterval,
  { min, max, higherIsBetter }: ScoreScale,
): MeanInterval {
  const back = (of100: number): number => min + ((higherIsBetter ? of100 : 100 - of100) / 100) * (max - min);
  const ends = [low, high].map((end) => (end === null ? null : back(end)));
  const [first = null, last = null] = higherIsBetter ? ends : ends.toReversed();
  return { mean: back(mean), low: first, high: last, n };
}

interface CellProps {
  of: MeanInterval | null;
  /** The scale in words. */
  scale: string;
}

/** A mean, grey where there is too little, with what it rests on behind it. */
function Cell({ of, scale }: CellProps) {
  if (!of) return <td className="secondary fb-segments-number">–</td>;
  const { mean, low, high, n } = of;
  const few = n < ENOUGH_SCORES;
  // An interval of very few reaches beyond the scale, and says nothing.
  const interval = few || low === null || high === null ? '' : `${number(low)} to ${number(high)}`;
  const about = `On ${scale}, n = ${formatCount(n)}${interval && `, 95 % interval ${interval}`}${few ? '. Fewer than 5: too few to rely on' : ''}.`;
  return (
    <td className={few ? 'secondary fb-segments-number' : 'fb-segments-number'} title={about}>
      {few ? number(mean) : <strong>{number(mean)}</strong>}
      <span className="visually-hidden"> {about}</span>
      {interval ? (
        <span className="secondary fb-segments-interval" aria-hidden>
          {interval}
        </span>
      ) : null}
    </td>
  );
}

/** The one scale of all scores, or null where there are several: then all are told of 100. */
function commonScale(parts: readonly EvidenceStats[]): ScoreScale | null {
  const scored = parts.filter((part) => part.scored > 0);
  const scale = scored[0]?.scale ?? null;
  return scored.every((part) => scale && part.scale && sameScale(part.scale, scale)) ? scale : null;
}

/** The evidence by segment of the customers: how many, how they score, how they feel. Nothing without a customer table. */
export function EvidenceSegments({ detail: { segments } }: { detail: EvidenceDetail }) {
  if (segments.length === 0) return null;
  const scale = commonScale(segments.map(({ stats }) => stats));
  const scaleWords = scale ? describeScale(scale) : '0 (worst) to 100 (best)';
  const shown = segments.slice(0, LISTED);
  return (
    <div>
      <table className="fb-segments">
        <caption className="fb-sub">By segment</caption>
        <thead>
          <tr>
            <th scope="col">Segment</th>
            <th scope="col" className="fb-segments-number">
              Items
            </th>
            <th scope="col" className="fb-segments-number">
              Score
            </th>
            <th scope="col" className="fb-segments-number">
              Sentiment
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ segment, stats: part }) => (
            <tr key={segment ?? ''}>
              <th scope="row" className={segment === null ? 'secondary' : undefined} dir="auto">
                {segment ?? 'in no segment'}
              </th>
              <td className="tabular fb-segments-number">{formatCount(part.count)}</td>
              <Cell
                of={part.rescaled && scale ? onScale(part.rescaled, scale) : part.rescaled}
                scale={scaleWords}
              />
              <Cell of={part.sentiment} scale="−1 to 1" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="secondary small">
        {scale ? `Scores on ${scaleWords}.` : `Scores of several scales, told on ${scaleWords}.`}
        {segments.length > LISTED ? ` ${segments.length - LISTED} more segments are not shown.` : ''}
      </p>
    </div>
  );
}
