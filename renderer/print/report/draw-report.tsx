/** Draws a report: title page and contents, maps one after the other, and what belongs to them. */
import type { ReactNode } from 'react';
import type { ReportPayload, ReportSection } from '../../../shared/contract/print.ts';
import { evidenceTarget } from '../../../shared/print/footer-items.ts';
import { drawMap, loadFonts } from '../map-drawing.tsx';
import { element } from '../page-tools.ts';
import { Actions } from './Actions.tsx';
import { AuditReport } from './audit/AuditReport.tsx';
import { Contents } from './Contents.tsx';
import { Evidence } from './Evidence.tsx';
import { DriversReport } from './measures/DriversReport.tsx';
import { MetricsReport } from './measures/MetricsReport.tsx';
import { PrintedOverview } from './PrintedOverview.tsx';
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

interface FlowProps {
  readonly section: ReportSection;
  /** Room between the margins, px. */
  readonly width: number;
  /** Share of the size of letters; see `fitOf`. */
  readonly fit?: number;
}

function Flow({ section, width, fit = 1 }: FlowProps) {
  if (section.kind === 'personas') return <PersonaCards section={section} />;
  if (section.kind === 'evidence') return <Evidence section={section} />;
  if (section.kind === 'overview') return <PrintedOverview overview={section.overview} fit={fit} />;
  if (section.kind === 'case') return <PrintedCases section={section} width={width} />;
  if (section.kind === 'actions') return <Actions section={section} />;
  if (section.kind === 'metrics') return <MetricsReport section={section} width={width} />;
  if (section.kind === 'drivers') return <DriversReport section={section} width={width} />;
  if (section.kind === 'audit') return <AuditReport section={section} />;
  return section.kind === 'map' ? null : <Worksheet section={section} />;
}

/** Letters of the one-pager get no smaller than this share of their size; what needs less goes on to a second page. */
const LEAST_FIT = 0.7;
const FIT_STEP = 0.025;
/** Lines that are measured on screen take a little more room when they are printed. */
const PRINTED = 0.97;
const PX_OF_MM = 96 / 25.4;

/** By how much the letters of an overview of one page must be smaller for it to fit, 1 where it does. */
async function fitOf(
  section: ReportSection,
  { page }: Pick<ReportPayload, 'page'>,
  show: (pages: ReactNode) => void,
): Promise<number> {
  if (section.kind !== 'overview' || section.overview.role !== 'executive') return 1;
  await loadFonts([section]);
  const [width, height] = [page.widthMm - 2 * page.marginMm, page.heightMm - 2 * page.marginMm];
  for (let fit = 1; fit >= LEAST_FIT; fit -= FIT_STEP) {
    show(
      <div className="report">
        <section className="flow" style={{ width: `${width}mm` }}>
          <Flow section={section} width={width * PX_OF_MM} fit={fit} />
        </section>
      </div>,
    );
    if (element('.overview-flow').offsetHeight <= PRINTED * height * PX_OF_MM) return fit;
  }
  return 1;
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
          <Flow section={section} width={width} fit={await fitOf(section, report, show)} />
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
