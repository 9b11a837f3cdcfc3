import { Info, TriangleAlert } from 'lucide-react';
import type { WorthProblem } from '../../../shared/measures/worth/check.ts';
import { figuresOf } from '../../../shared/measures/worth/figures.ts';
import type { WorthResult } from '../../../shared/measures/worth/types.ts';
import { cautionsOf } from '../../../shared/measures/worth/cautions.ts';
import { assumptionTitle, moneyWords, percentWords } from '../../../shared/measures/worth/words.ts';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { Histogram } from '../../charts/Histogram.tsx';
import { Tornado } from '../../charts/Tornado.tsx';
import { MoreRetention } from './MoreRetention.tsx';

export interface CaseResultProps {
  one: BusinessCase;
  result: WorthResult | null;
  problems: readonly Pick<WorthProblem, 'message'>[];
  /** Fixed width of charts in px, where nothing can be measured (paper). */
  width?: number | undefined;
}

/** What a case comes to, with what to beware of; or what is missing. */
export function CaseResult({ one, result, problems, width }: CaseResultProps) {
  if (problems.length > 0) return <Missing problems={problems} />;
  if (!result) return null;
  const { net, gaining, paidBack, runs } = result;
  const money = (amount: number): string => moneyWords(amount, one.currency);
  return (
    <>
      <div className="case-summary">
        <h2>
          Worth {money(net.p50)} in {one.horizon} months, between {money(net.p5)} and {money(net.p95)}
        </h2>
        <p className="secondary tabular">
          Net value, 90 % of {runs.toLocaleString('en')} runs · above 0 in {percentWords(100 * gaining)}, paid
          back in {percentWords(100 * paidBack)} of them
        </p>
      </div>
      <Figures one={one} result={result} />
      <Cautions cautions={cautionsOf(one, result)} />
      <NetHistogram one={one} result={result} width={width} />
      <WhatMatters one={one} result={result} width={width} />
      <MoreRetention one={one} />
    </>
  );
}

function Missing({ problems }: Pick<CaseResultProps, 'problems'>) {
  return (
    <div className="case-summary">
      <h2>Not worked out yet</h2>
      <ul className="case-missing">
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ one, result }: { one: BusinessCase; result: WorthResult }) {
  return (
    <table className="chart-table">
      <caption className="visually-hidden">Figures</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Figure</span>
          </th>
          <th scope="col">5 %</th>
          <th scope="col">50 %</th>
          <th scope="col">95 %</th>
          <th scope="col">All likely</th>
        </tr>
      </thead>
      <tbody>
        {figuresOf(one, result).map(({ name, spread, likely }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {spread.map((text, at) => (
              // Two quantiles may be equal; their place is their name.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={at}>{text}</td>
            ))}
            <td>{likely}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cautions({ cautions }: { cautions: readonly string[] }) {
  return (
    <ul className="case-cautions">
      {cautions.map((caution, at) => (
        <li key={caution}>
          {at === cautions.length - 1 ? (
            <Info size={16} aria-hidden />
          ) : (
            <TriangleAlert size={16} aria-hidden />
          )}
          <span>{caution}</span>
        </li>
      ))}
    </ul>
  );
}

interface ChartProps {
  one: BusinessCase;
  result: WorthResult;
  width: number | undefined;
}

function NetHistogram({ one, result, width }: ChartProps) {
  const { histogram, net, gaining, runs } = result;
  const { from, to, counts } = histogram;
  if (counts.length < 2) return null;
  const money = (amount: number): string => moneyWords(amount, one.currency);
  const part = (to - from) / counts.length;
  return (
    <Histogram
      title="How it may end"
      about="Net value, without the outermost hundredth of the runs; outlined: a loss"
      alt={`The net value is above 0 in ${percentWords(100 * gaining)} of the runs. Half end below ${money(net.p50)}; one in twenty below ${money(net.p5)}, one in twenty above ${money(net.p95)}.`}
      columns={['Net value', 'Runs']}
      rows={counts.map((count, at) => [
        `${money(from + at * part)} to ${money(from + (at + 1) * part)}`,
        percentWords((100 * count) / runs),
      ])}
      counts={counts}
      width={width}
      from={from}
      to={to}
      marks={[{ value: net.p50, name: `half: ${money(net.p50)}` }]}
      tick={(value) => moneyWords(value, '')}
      axis={`Net value in ${one.horizon} months${one.currency === '' ? '' : `, ${one.currency}`}`}
    />
  );
}

function WhatMatters({ one, result, width }: ChartProps) {
  const { swings, likely } = result;
  const [first] = swings;
  if (!first) return null;
  const money = (amount: number): string => moneyWords(amount, one.currency);
  const name = (key: (typeof swings)[number]['key']): string => assumptionTitle(one, key, one.metric);
  return (
    <Tornado
      title="What matters most"
      about="Each at its low (outlined) and high end, all others likely"
      alt={`${name(first.key)} matters most: between ${money(first.atLow)} at its low and ${money(first.atHigh)} at its high end.`}
      columns={['Assumption', 'At its low end', 'At its high end']}
      rows={swings.map(({ key, atLow, atHigh }) => [name(key), money(atLow), money(atHigh)])}
      bars={swings.map(({ key, atLow, atHigh }) => ({ id: key, name: name(key), atLow, atHigh }))}
      middle={likely.net}
      width={width}
      tick={(value) => moneyWords(value, '')}
      axis={`Net value${one.currency === '' ? '' : `, ${one.currency}`}`}
    />
  );
}
