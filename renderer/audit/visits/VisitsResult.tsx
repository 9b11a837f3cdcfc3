import { useState } from 'react';
import {
  scenarioResult,
  type ScenarioResult,
  type StepResult,
} from '../../../shared/audits/visit-results.ts';
import type { Spread } from '../../../shared/measures/audit/visits.ts';
import type { AuditsData, Scenario } from '../../../shared/model/audits/types.ts';
import { own } from '../../../shared/model/own.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { StepsChart, type StepsValue } from '../../charts/StepsChart.tsx';
import { formatRoute } from '../../state/route.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/Marks.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { brandWords, changeWords, durationWords, oneDecimal, percentWords } from '../words.ts';
import { ResultTable } from '../parts/ResultTable.tsx';
import { FEW_VISITS, intervalWords, spreadWords, visitName } from './words.ts';

const CHART_HEIGHT = 300;

export interface VisitsResultProps {
  data: AuditsData;
  scenario: Scenario;
  onVisits: () => void;
}

/** What the visits of a scenario came to: the score with its spread, and step by step expected beside experienced. */
export function VisitsResult({ data, scenario, onVisits }: VisitsResultProps) {
  const all = data.visits.filter(({ scenarioId }) => scenarioId === scenario.id);
  const brands = [...new Set(all.map(({ brand }) => brand))].sort();
  const [chosen, setBrand] = useState('');
  const brand = brands.includes(chosen) ? chosen : (brands[0] ?? '');
  const result = scenarioResult(data, scenario, brand);
  const { score, visits } = result;
  if (all.length === 0) {
    return (
      <EmptyState action={{ label: 'To the visits', run: onVisits }}>
        Here stands what the visits came to, with their spread, once there is one.
      </EmptyState>
    );
  }
  return (
    <div className="page audit-page">
      <section className="section" aria-label="Score">
        {brands.length > 1 ? (
          <div>
            <Segmented
              label="Brand"
              value={brand}
              options={brands.map((value) => ({ value, label: brandWords(value) }))}
              onChange={setBrand}
            />
          </div>
        ) : null}
        <div className="audit-head">
          <p className={cx('audit-score', (score?.n ?? 0) < FEW_VISITS && 'secondary')}>
            <strong>{percentWords(score?.mean ?? null)}</strong>
            <span className="secondary">
              {score ? `95 % interval ${intervalWords(score, ' %')}` : 'No step was rated yet, so no score.'}
            </span>
          </p>
          {score ? (
            <p className="secondary">
              Single visits: {spreadWords(score, ' %')}
              {score.deviation === null ? '' : `, standard deviation ${oneDecimal(score.deviation)}`}.
              {score.n < FEW_VISITS
                ? ` Fewer than ${FEW_VISITS} visits: what they share tells more than the mean.`
                : ''}
            </p>
          ) : null}
        </div>
        {scenario.mapId === null || brand !== '' ? null : (
          <p className="secondary small">
            Laid as a curve of its own on{' '}
            <a className="audit-link" href={formatRoute({ screen: 'map', mapId: scenario.mapId })}>
              the map
            </a>
            , beside the assumed one and what feedback measured.
          </p>
        )}
      </section>
      {result.steps.length > 0 ? <Chart scenario={scenario} result={result} /> : null}
      <StepTable result={result} />
      <Quotes scenario={scenario} visits={visits} />
    </div>
  );
}

const valueOf = (spread: Spread | null): StepsValue | null =>
  spread && { value: spread.mean, low: spread.low, high: spread.high };

function Chart({ scenario, result }: { scenario: Scenario; result: ScenarioResult }) {
  const titles = result.steps.map(({ step }, i) => `${i + 1} ${step.title}`);
  const words = (spread: Spread | null): string => (spread ? oneDecimal(spread.mean) : '–');
  return (
    <ChartFrame
      title="Expected and experienced"
      about={`Means of the visits, ${scenario.scale.min} to ${scenario.scale.max}, with their 95 % intervals.`}
      alt={result.steps
        .map(
          ({ step, expected, experienced }) =>
            `${step.title}: expected ${words(expected)}, experienced ${words(experienced)}.`,
        )
        .join(' ')}
      columns={['Step', 'Expected', 'Experienced', 'Visits']}
      rows={result.steps.map(({ expected, experienced }, i) => [
        titles[i] ?? '',
        words(expected),
        words(experienced),
        String(experienced?.n ?? 0),
      ])}
      height={CHART_HEIGHT}
    >
      {(width) => (
        <StepsChart
          steps={titles}
          series={[
            { name: 'Experienced', values: result.steps.map(({ experienced }) => valueOf(experienced)) },
            {
              name: 'Expected',
              // What was expected is nobody's measurement: no interval.
              values: result.steps.map(({ expected }) =>
                expected ? { value: expected.mean, low: null, high: null } : null,
              ),
            },
          ]}
          domain={[scenario.scale.min, scenario.scale.max]}
          width={width}
          height={CHART_HEIGHT}
        />
      )}
    </ChartFrame>
  );
}

const STEP_COLUMNS = ['Expected', 'Experienced', 'Gap', 'Response time'].map((title) => ({
  key: title,
  title,
}));

function StepTable({ result }: { result: ScenarioResult }) {
  return (
    <ResultTable caption="Step by step" rows="Step" columns={STEP_COLUMNS}>
      <tbody>
        {result.steps.map((step, i) => (
          <StepRow key={step.step.id} result={step} number={i + 1} />
        ))}
      </tbody>
    </ResultTable>
  );
}

function StepRow({ result, number }: { result: StepResult; number: number }) {
  const { step, expected, experienced, response, inTime } = result;
  return (
    <tr>
      <th scope="row">
        <span className="secondary tabular">{number}</span> {step.title || `Step ${number}`}
      </th>
      <td className="audit-number">{expected ? oneDecimal(expected.mean) : '–'}</td>
      <td className={cx('audit-number', (experienced?.n ?? 0) < FEW_VISITS && 'secondary')}>
        {experienced ? (
          <>
            <strong>{oneDecimal(experienced.mean)}</strong>
            <span className="small audit-under">
              {spreadWords(experienced)}, n {experienced.n}
            </span>
          </>
        ) : (
          <span title="No visit rated this step.">–</span>
        )}
      </td>
      <td className="audit-number">
        {expected && experienced ? changeWords(experienced.mean - expected.mean) : '–'}
      </td>
      <td className="audit-number">
        {response ? (
          <>
            {durationWords(response.median)}
            <span className="secondary small audit-under">
              median of {response.n}
              {inTime === null || step.within === null
                ? ''
                : `; ${inTime} within ${durationWords(step.within)}`}
              {response.backwards > 0 ? `; ${response.backwards} left out: answered before asked` : ''}
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function Quotes({ scenario, visits }: { scenario: Scenario; visits: ScenarioResult['visits'] }) {
  const quotes = scenario.steps.flatMap((step) =>
    visits.flatMap((visit) => {
      const quote = own(visit.steps, step.id)?.quote ?? '';
      return quote === '' ? [] : [{ key: `${visit.id}/${step.id}`, quote, step, visit }];
    }),
  );
  if (quotes.length === 0) return null;
  return (
    <section className="section" aria-label="What was said">
      <h2>What was said</h2>
      <ul className="audit-lost">
        {quotes.map(({ key, quote, step, visit }) => (
          <li key={key}>
            <div className="audit-lost-words">
              <p>
                <q>{quote}</q>
              </p>
              <p className="secondary small">
                {step.title} · {visitName(visit)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
