/** `sojourn audit`: what audits came to, per part and in all, beside the other ones. */
import { auditFiles, plainFile } from '../../shared/audits/attached-files.ts';
import { brandsOf } from '../../shared/audits/map-visits.ts';
import { besideOf, byDate, resultOf, type AuditResult } from '../../shared/audits/results.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { AuditComparison } from '../../shared/measures/audit/compare.ts';
import type { AuditScore } from '../../shared/measures/audit/score.ts';
import { readAudits } from '../../shared/model/audits/projection.ts';
import type { Audit, AuditsData } from '../../shared/model/audits/types.ts';
import { AUDITS_DOC } from '../../shared/model/doc-ids.ts';
import { own } from '../../shared/model/own.ts';
import { appRoot } from '../core/app-root.ts';
import { auditSource } from '../core/export/audit-source.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { exportAudit } from '../core/export/export-audit.ts';
import { describeVisits, plainVisits } from './audit-visits.ts';
import { DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine, readableSize } from './display-width.ts';
import { reading } from './session.ts';

interface Options {
  readonly audit?: string;
  readonly to?: string;
  readonly visits?: boolean;
  readonly json?: boolean;
}

export const addAudit: AddCommand = (program, run) => {
  program
    .command('audit')
    .description('say what audits came to, per part and in all, and how that compares')
    .argument('<FILE>', 'workspace')
    .option('--audit <NAME>', 'name or id of one audit; where not given all of them, the newest first')
    .option('--visits', 'mystery visits instead, by scenario and brand')
    .option('--to <OUT.pdf>', 'print one audit as a PDF; needs a Chrome or Chromium')
    .option(
      '--json',
      'print one JSON object for each audit, or of the PDF: {"file", "audit", "pages", "size", "notes"}',
    )
    .action((file: string, options: Options) =>
      run(async (context) => {
        const { terminal } = context;
        const { audit: wanted, to, json } = options;
        if (options.visits && (to !== undefined || wanted !== undefined))
          throw usage('--visits goes with neither --audit nor --to');
        if (to !== undefined) return printAudit(file, { ...options, to }, context);
        const data = await reading(file, (session) =>
          Promise.resolve(session.documents.read(AUDITS_DOC, readAudits)),
        );
        if (options.visits) {
          for (const scenario of data.scenarios) {
            for (const brand of brandsOf(data, scenario)) {
              if (json) terminal.out(JSON.stringify(plainVisits(data, scenario, brand)));
              else for (const line of describeVisits(data, scenario, brand)) terminal.out(line);
            }
          }
          if (data.visits.length === 0 && !json) terminal.out('There is no visit yet.');
          return DONE;
        }
        const audits = wanted === undefined ? byDate(data.audits) : [findAudit(file, data, wanted)];
        for (const audit of audits) {
          const result = resultOf(data, audit);
          if (json) terminal.out(JSON.stringify(plain(data, result)));
          else for (const line of describe(data, result)) terminal.out(line);
        }
        if (audits.length === 0 && !json) terminal.out('There is no audit yet.');
        return DONE;
      }),
    );
};

/** @throws SojournError as `exportAudit`, and as `findAudit` */
async function printAudit(
  file: string,
  { audit: wanted, to, json }: Options & { readonly to: string },
  { terminal, signal }: CommandContext,
): Promise<number> {
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  await assertNotInput(to, file);
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    await reading(file, async (session) => {
      const data = session.documents.read(AUDITS_DOC, readAudits);
      const [newest] = byDate(data.audits);
      const audit = wanted === undefined && newest ? newest : findAudit(file, data, wanted ?? '');
      const source = auditSource(session, audit.id);
      const { pages, bytes, notes } = await exportAudit({
        source,
        outPath: to,
        signal,
        printer,
        progress: (value) => terminal.progress(`Printing the audit: ${Math.round(value * 100)} %`),
      });
      if (json) terminal.out(JSON.stringify({ file: to, audit: audit.id, pages, size: bytes, notes }));
      else
        for (const line of [
          `Wrote "${oneLine(source.title)}" to ${to} (${pages} pages, ${readableSize(bytes)}).`,
          ...notes,
        ])
          terminal.out(line);
    });
  } finally {
    await printer.close();
  }
  return DONE;
}

/** @throws SojournError `notFound`, and `badInput` where several have the name */
function findAudit(file: string, { audits }: AuditsData, wanted: string): Audit {
  const same = (name: string): boolean =>
    name.normalize('NFC').trim().toLowerCase() === wanted.normalize('NFC').trim().toLowerCase();
  const found = audits.filter(({ id, name }) => id === wanted || same(name));
  if (found.length === 1 && found[0]) return found[0];
  const listed = (found.length > 1 ? found : audits).map(({ id, name }) => `"${name}" (${id})`).join(', ');
  throw new SojournError(
    found.length > 1 ? 'badInput' : 'notFound',
    found.length > 1
      ? `${found.length} audits are named "${wanted}".`
      : wanted === ''
        ? 'There is no audit to print.'
        : `There is no audit "${wanted}".`,
    {
      remedy: audits.length === 0 ? 'The workspace has no audits.' : `The audits are ${listed}.`,
      where: { file },
    },
  );
}

const numbers = ({ percent, earned, possible, questions, answered, na, open, why }: AuditScore) => ({
  score: percent,
  earned,
  possible,
  questions,
  answered,
  na,
  open,
  why,
});

const compared = ({ before, change, shared, reworded, otherScale }: AuditComparison) => ({
  score: before.percent,
  change,
  shared,
  reworded,
  otherScale,
});

/** An audit as programs get it. */
function plain(data: AuditsData, result: AuditResult): unknown {
  const { audit, version, parts, total, goal } = result;
  return {
    id: audit.id,
    audit: audit.name,
    date: audit.date || null,
    season: audit.season || null,
    brand: audit.brand || null,
    set: version && { name: version.set.name, version: version.number },
    ...numbers(total),
    target: goal,
    parts: parts.map(({ part, score, goal: target }) => ({
      part: part.id,
      title: part.title,
      ...numbers(score),
      target,
    })),
    files: auditFiles(audit, version).map(({ questionId, file }) => ({
      question: questionId,
      ...plainFile(file),
    })),
    comparison: byDate(data.audits)
      .filter(({ id }) => id !== audit.id)
      .map((other) => {
        const beside = besideOf(data, audit, other);
        return {
          id: other.id,
          audit: other.name,
          date: other.date || null,
          brand: other.brand || null,
          ...compared(beside.total),
          parts: parts.flatMap(({ part }) => {
            const comparison = own(beside.parts, part.id);
            return comparison ? [{ part: part.id, ...compared(comparison) }] : [];
          }),
        };
      }),
  };
}

const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} %`);
const signed = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`;

function describe(data: AuditsData, result: AuditResult): string[] {
  const { audit, total } = result;
  const rows = result.parts.map(({ part, score, goal }) => [
    `  ${oneLine(part.title)}`,
    percent(score.percent),
    `${score.answered} of ${score.questions} answered`,
    score.na > 0 ? `${score.na} n/a` : '',
    goal === null ? '' : `target ${goal} %`,
  ]);
  const others = byDate(data.audits).flatMap((other) => {
    if (other.id === audit.id) return [];
    const { total: beside } = besideOf(data, audit, other);
    const words =
      beside.change === null
        ? 'nothing that both answered'
        : `${signed(beside.change)} points over ${beside.shared} questions that both answered`;
    return [`  beside "${oneLine(other.name)}": ${words}`];
  });
  const facts = [audit.brand || 'own brand', audit.season, audit.date].filter(Boolean).join(', ');
  return [`${oneLine(audit.name)} (${facts}): ${percent(total.percent)}`, ...alignedRows(rows), ...others];
}
