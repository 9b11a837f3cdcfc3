import type { AuditResult, Beside } from '../../../shared/audits/results.ts';
import { own } from '../../../shared/model/own.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { RadarChart, radarHeight, type RadarSeries } from '../../charts/RadarChart.tsx';
import { auditName, brandWords, percentWords } from '../words.ts';

/** Fewer parts make no shape. */
const LEAST_SPOKES = 3;

export interface ResultRadarProps {
  readonly result: AuditResult;
  readonly besides: readonly Beside[];
  /** Fixed width in px, on paper. */
  readonly width?: number;
}

/** The profile of the parts, with other audits and the targets laid over it. Nothing where there are too few parts. */
export function ResultRadar({ result, besides, width: fixed }: ResultRadarProps) {
  const { parts, audit } = result;
  if (parts.length < LEAST_SPOKES) return null;
  const series: RadarSeries[] = [
    { name: auditName(audit), values: parts.map(({ score }) => score.percent) },
    ...besides.map((beside) => ({
      name: `${auditName(beside.audit)}${beside.audit.brand === audit.brand ? '' : `, ${brandWords(beside.audit.brand)}`}`,
      values: parts.map(({ part }) => own(beside.parts, part.id)?.before.percent ?? null),
    })),
  ];
  if (parts.some(({ goal }) => goal !== null))
    series.push({ name: 'Target', values: parts.map(({ goal }) => goal) });
  const distinct = series.map((one, i) => ({
    ...one,
    name: series.findIndex(({ name }) => name === one.name) === i ? one.name : `${one.name} (${i + 1})`,
  }));
  const titles = parts.map(({ part }, i) =>
    parts.findIndex((other) => other.part.title === part.title) === i
      ? part.title
      : `${part.title} (${i + 1})`,
  );
  return (
    <ChartFrame
      title="Parts beside each other"
      about={
        besides.length > 0
          ? 'Scores in per cent; others over the questions that both answered.'
          : 'Scores in per cent.'
      }
      alt={distinct
        .map(
          ({ name, values }) =>
            `${name}: ${values.map((value, i) => `${titles[i] ?? ''} ${percentWords(value)}`).join(', ')}.`,
        )
        .join(' ')}
      columns={['Part', ...distinct.map(({ name }) => name)]}
      rows={titles.map((title, i) => [
        title,
        ...distinct.map(({ values }) => percentWords(values[i] ?? null)),
      ])}
      height={radarHeight(distinct.length)}
      width={fixed}
    >
      {(width) => (
        <RadarChart spokes={titles} series={distinct} width={width} height={radarHeight(distinct.length)} />
      )}
    </ChartFrame>
  );
}
