/** The title page of a report with its contents. */
import type { ReportPayload } from '../../../shared/contract/print.ts';
import { own } from '../../../shared/model/own.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { dateWord, segmentWords } from '../../../shared/print/words.ts';

export function Contents({ report }: { readonly report: ReportPayload }) {
  const { title, workspace, date, note, segment, sections, pageNumbers } = report;
  const whose = segment === undefined ? '' : segmentWords(segment);
  const facts = [workspace === title ? '' : workspace, note, dateWord(date), whose];
  return (
    <section className="flow cover">
      {report.logo === undefined ? null : <img className="cover-logo" src={report.logo} alt="" />}
      <h1 lang={langOf(title)}>{title}</h1>
      <p className="cover-facts">{facts.filter((fact) => fact !== '').join('  ·  ')}</p>
      <nav aria-label="Contents">
        <p className="cover-heading">Contents</p>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>
                <span lang={langOf(section.title)}>{section.title}</span>
                <i aria-hidden />
                <span>{own(pageNumbers, section.id) ?? ''}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </section>
  );
}
