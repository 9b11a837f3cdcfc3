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
    'Importance is the driver’s part of R² of a linear regression: what it adds, on the mean of all orders in which the drivers may come in (LMG, which is the Shapley value of R²).',
    `Intervals hold the middle 95 % of ${resamples.toLocaleString('en')} resamples of the respondents.`,
    'Share: part of what all explain. First in: R² of the driver alone. r: correlation with the outcome. VIF: from about 5 on the driver is much like others. Check: relative weight, another way to the same.',
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
