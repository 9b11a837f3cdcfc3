/** Drivers on paper: what was found with its warnings, both charts with their numbers, and how it was worked out. */
import type { ReportSection } from '../../../../shared/contract/print.ts';
import { langOf } from '../../../../shared/print/lang.ts';
import { DriversFindings } from '../../../measures/drivers/DriversFindings.tsx';
import '../../../measures/drivers/drivers.css';
import './measures-report.css';

type DriversSection = Extract<ReportSection, { kind: 'drivers' }>;

const GROUPS = {
  question: 'Drivers are the questions of a survey',
  touchpoint: 'Drivers are touchpoints, by their evidence',
  stage: 'Drivers are stages, by their evidence',
  channel: 'Drivers are channels',
} as const;

export interface DriversReportProps {
  readonly section: DriversSection;
  /** Room between the margins, px. */
  readonly width: number;
}

export function DriversReport({ section, width }: DriversReportProps) {
  const { report } = section;
  return (
    <div className="printed-measures printed-drivers">
      <h1 lang={langOf(section.title)}>{section.title}</h1>
      <p className="quiet" lang={langOf(report.source ?? '')}>
        {[GROUPS[report.by], report.source ?? 'all sources'].join(' · ')}
      </p>
      <DriversFindings report={report} width={width} />
      {report.analysis.none ? null : <Method resamples={report.analysis.resamples} />}
    </div>
  );
}

function Method({ resamples }: { readonly resamples: number }) {
  const lines = [
    'Importance is the driver’s part of R², of how much all drivers explain of the outcome by linear regression: what it adds when it is taken up, averaged over the orders in which drivers can be taken up (LMG; the Shapley value).',
    `Intervals (95 %) are percentiles of ${resamples.toLocaleString('en')} bootstrap resamples of the respondents.`,
    'Share: its part of what all drivers explain together. First in: in how many of the resamples it was the most important one. r: its correlation with the outcome. VIF: from 5 on the other drivers determine four fifths of it. Check: Johnson’s relative weight.',
    'Importance and score: the four fields meet at the means of both; important and scored low comes first.',
    'Importance is not cause: what goes together need not follow from each other.',
  ];
  return (
    <section className="printed-method">
      <h2>How it was worked out</h2>
      <ul className="printed-notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
