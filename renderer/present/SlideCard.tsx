import { sparkPath, sparkPoints } from '../../shared/layout/spark.ts';
import type { Card } from '../../shared/model/types.ts';
import { formatNumber } from '../canvas/words.ts';
import { CardPicture } from '../pictures/CardPicture.tsx';
import { PICTURE } from './card-block.ts';
import { Lines, Marks, units, useUnit } from './parts.tsx';
import type { CardBlock } from './types.ts';

/** A card on a slide, as large as the layout made it. */
export function SlideCard({ block }: { block: CardBlock }) {
  const { card, content, text, media, foot, width, height, hue } = block;
  return (
    <div className="pr-card" data-hue={hue} data-content={content} style={units({ width, height })}>
      {media > 0 && content === 'metric' ? <Metric card={card} height={media} /> : null}
      {media > 0 && content !== 'metric' ? <Picture card={card} /> : null}
      {text ? <Lines block={text} className="pr-card-text" /> : null}
      <Marks items={foot} />
    </div>
  );
}

function Picture({ card }: { card: Card }) {
  const unit = useUnit();
  return (
    <CardPicture
      hash={card.image}
      height={PICTURE * unit}
      alt={card.text === '' ? 'Picture' : ''}
      sharp={unit > 0.4}
    />
  );
}

const SPARK = { width: 150, height: 56 };

function Metric({ card, height }: { card: Card; height: number }) {
  const { number, unit, target, trend } = card;
  const last = sparkPoints(trend, SPARK.width, SPARK.height).at(-1);
  return (
    <div className="pr-metric" style={units({ height })}>
      <span className="pr-metric-number tabular">{number === null ? '–' : formatNumber(number)}</span>
      {unit ? <span dir="auto">{unit}</span> : null}
      {trend.length > 1 && last ? (
        <svg className="pr-spark" viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} aria-hidden>
          <path d={sparkPath(trend, SPARK.width, SPARK.height)} />
          <circle cx={last.x} cy={last.y} r={4} />
        </svg>
      ) : null}
      {target === null ? null : <span className="pr-metric-target">Target {formatNumber(target)}</span>}
    </div>
  );
}
