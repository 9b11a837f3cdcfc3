/** Draws a report: title page and contents, maps one after the other, and what belongs to them. */
import type { ReactNode } from 'react';
import type { ReportPayload, ReportSection } from '../../../shared/contract/print.ts';
import { evidenceTarget } from '../../../shared/print/footer-items.ts';
import { drawMap, loadFonts } from '../map-drawing.tsx';
import { Actions } from './Actions.tsx';
import { AuditReport } from './audit/AuditReport.tsx';
import { Contents } from './Contents.tsx';
import { Evidence } from './Evidence.tsx';
import { PrintedCases } from './PrintedCases.tsx';
import { PersonaCards } from './PersonaCards.tsx';
import { Worksheet } from './Worksheet.tsx';
import './report.css';

/** Ids of what the report has for its maps' cards to lead to. */
function targetsOf(sections: readonly ReportSection[]): Set<string> {
  return new Set(
    sections.flatMap((section) =>
      section.kind === 'evidence'
        ? section.cards.map(({ cardId }) => evidenceTarget(section.mapId, cardId))
        : [],
    ),
  );
}

const PX_OF_MM = 96 / 25.4;

/** @param width room between the margins, px */
function Flow({ section, width }: { readonly section: ReportSection; readonly width: number }) {
  if (section.kind === 'personas') return <PersonaCards section={section} />;
  if (section.kind === 'evidence') return <Evidence section={section} />;
  if (section.kind === 'case') return <PrintedCases section={section} width={width} />;
  if (section.kind === 'actions') return <Actions section={section} />;
  if (section.kind === 'audit') return <AuditReport section={section} />;
  return section.kind === 'map' ? null : <Worksheet section={section} />;
}

/** @param show puts a map's title and legend on the page, to measure them */
export async function drawReport(
  report: ReportPayload,
  show: (pages: ReactNode) => void,
): Promise<ReactNode> {
  const { sections } = report;
  const targets = targetsOf(sections);
  const width = Math.floor((report.page.widthMm - 2 * report.page.marginMm) * PX_OF_MM);
  const logo = report.logo === undefined ? {} : { logo: report.logo };
  const pieces: ReactNode[] = [];
  for (const section of sections) {
    const drawn =
      section.kind === 'map' ? (
        await drawMap({ ...section.payload, ...logo }, show, targets)
      ) : (
        <section className="flow">
          <Flow section={section} width={width} />
        </section>
      );
    pieces.push(
      <div key={section.id} id={section.id} className="report-part">
        {drawn}
      </div>,
    );
  }
  const words = sections.map((section) => (section.kind === 'map' ? '' : section));
  await loadFonts([report.title, report.workspace, words]);
  return (
    <div
      className="report"
      style={{ '--page-height': `${report.page.heightMm - 2 * report.page.marginMm}mm` } as object}
    >
      {report.hasContents ? <Contents report={report} /> : null}
      {pieces}
    </div>
  );
}
