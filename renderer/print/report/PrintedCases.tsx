/** A business case: what it is about, what it comes to, and the assumptions that this rests on. */
import type { ReportSection } from '../../../shared/contract/print.ts';
import { ASSUMPTIONS } from '../../../shared/measures/worth/assumptions.ts';
import { assumptionTitle, rangeWords } from '../../../shared/measures/worth/words.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { CaseResult } from '../../actions/cases/CaseResult.tsx';
import '../../actions/cases/cases.css';
import './printed-cases.css';

type CaseSection = Extract<ReportSection, { kind: 'case' }>;

/** @param width room between the margins, px */
export function PrintedCases({ section, width }: { readonly section: CaseSection; readonly width: number }) {
  const { one, opportunity, touchpoint, ranges, result, problems } = section.printed;
  const about = [
    opportunity === null ? '' : `Opportunity: ${opportunity}`,
    touchpoint === null ? '' : `Touchpoint: ${touchpoint}`,
    `Discount rate: ${one.discount} % a year`,
  ].filter(Boolean);
  return (
    <div className="printed-case">
      <h1 lang={langOf(section.title)}>{section.title}</h1>
      <p className="quiet">{about.join(' · ')}</p>
      <CaseResult
        one={one}
        result={result}
        problems={problems.map((message) => ({ key: null, missing: false, message }))}
        width={width}
      />
      {ranges ? (
        <section className="printed-case-part">
          <h2>Assumptions</h2>
          <table className="chart-table">
            <thead>
              <tr>
                <th scope="col">Assumption</th>
                <th scope="col">Low · likely · high</th>
              </tr>
            </thead>
            <tbody>
              {ASSUMPTIONS.map((key) => (
                <tr key={key}>
                  <th scope="row">{assumptionTitle(one, key, one.metric)}</th>
                  <td>{rangeWords(one, key, ranges[key], one.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {one.note === '' ? null : (
        <section className="printed-case-part">
          <h2>Where the numbers come from</h2>
          <p className="printed-case-note" lang={langOf(one.note)}>
            {one.note}
          </p>
        </section>
      )}
    </div>
  );
}
