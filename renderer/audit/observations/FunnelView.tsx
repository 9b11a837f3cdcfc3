import { funnelSteps, steepestDrop, type FunnelStep } from '../../../shared/measures/audit/funnel.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { FunnelChart, funnelHeight } from '../../charts/FunnelChart.tsx';
import { oneDecimal } from '../words.ts';

const many = (count: number): string => count.toLocaleString('en');

/** "−25.4 %", or why there is no drop-off. */
function dropWords({ drop, why }: FunnelStep): string {
  if (drop) return drop.value === 0 ? 'nobody left' : `−${oneDecimal(drop.value)} %`;
  if (why === 'more') return 'more than before: people come in here';
  return why === 'nobody' ? 'nobody came to the step before' : '';
}

/** "24.7 to 26.0 %". */
function intervalWords({ drop }: FunnelStep): string {
  return drop ? `${oneDecimal(drop.low)} to ${oneDecimal(drop.high)} %` : '–';
}

/** A funnel with the drop-off of each step. */
export function FunnelView({ observation }: { observation: Observation }) {
  const steps = funnelSteps(observation.rows);
  const worst = steepestDrop(steps);
  if (steps.length === 0) return <p className="secondary">These numbers cannot be read any more.</p>;
  return (
    <ChartFrame
      title={observation.title || 'Funnel'}
      about={`Visitors by step${observation.file === '' ? '' : `, from ${observation.file}`}; the greatest drop-off is marked.`}
      alt={steps
        .map((step) => `${step.step}: ${[many(step.visitors), dropWords(step)].filter(Boolean).join(' ')}.`)
        .join(' ')}
      columns={['Step', 'Visitors', 'Drop-off', '95 % interval', 'Of the first']}
      rows={steps.map((step) => [
        step.step,
        many(step.visitors),
        dropWords(step) || '–',
        intervalWords(step),
        step.ofFirst ? `${oneDecimal(step.ofFirst.value)} %` : '–',
      ])}
      height={funnelHeight(steps.length)}
    >
      {(width) => (
        <FunnelChart
          width={width}
          bars={steps.map((step, i) => ({
            name: step.step,
            value: step.visitors,
            words: [dropWords(step), many(step.visitors)].filter(Boolean).join('  ·  '),
            isWorst: i === worst,
          }))}
        />
      )}
    </ChartFrame>
  );
}
