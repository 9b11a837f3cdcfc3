/** `sojourn worth`: what opportunities are worth, by the business cases of a workspace. */
import { SojournError } from '../../shared/contract/errors.ts';
import { moreRetention } from '../../shared/measures/worth/more-retention.ts';
import { cautionsOf } from '../../shared/measures/worth/cautions.ts';
import { moneyWords, monthsWords, percentWords } from '../../shared/measures/worth/words.ts';
import { worthOf, type Worth } from '../../shared/measures/worth/worth-of.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import type { BusinessCase } from '../../shared/model/decisions/business-case.ts';
import { cardText, touchpointsOf } from '../../shared/layout/card-content.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { Session } from '../core/session.ts';
import { appRoot } from '../core/app-root.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { exportCases } from '../core/export/export-cases.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { casesOf } from '../core/export/printed-case.ts';
import { DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { alignedRows, oneLine, readableSize } from './display-width.ts';
import { reading } from './session.ts';

interface Options {
  readonly to?: string;
  readonly json?: boolean;
}

export const addWorth: AddCommand = (program, run) => {
  program
    .command('worth')
    .description(
      'list the business cases with what they come to: ROI, payback and net value, each with an interval',
    )
    .argument('<FILE>', 'workspace')
    .option('--to <OUT.pdf>', 'print them instead; needs a Chrome or Chromium')
    .option(
      '--json',
      'print one JSON object a line: {"id", "title", "opportunity", "assumptions", "problems", "result", "moreRetention"}; with --to {"file", "cases", "pages", "size", "notes"}',
    )
    .action((file: string, options: Options) =>
      run((context) =>
        options.to === undefined
          ? listCases(file, options, context)
          : printCases(file, options.to, options, context),
      ),
    );
};

async function listCases(
  file: string,
  { json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  await reading(file, async (session) => {
    const told: { readonly one: BusinessCase; readonly worth: Worth }[] = [];
    for (const one of casesOf(session)) {
      if (signal.aborted) return;
      const worth = worthOf(one);
      if (json) terminal.out(JSON.stringify(plain(session, one, worth)));
      else told.push({ one, worth });
    }
    if (!json) for (const line of describe(told)) terminal.out(line);
  });
  return DONE;
}

async function printCases(
  file: string,
  to: string,
  { json }: Options,
  { terminal, signal }: CommandContext,
): Promise<number> {
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  await assertNotInput(to, file);
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    await reading(file, async (session) => {
      const cases = casesOf(session);
      if (cases.length === 0) {
        throw new SojournError('notFound', `There is no business case in ${file}.`, {
          remedy: 'Make one in the window: Actions, Business cases.',
        });
      }
      const progress = (value: number): void =>
        terminal.progress(`Printing business cases: ${Math.round(value * 100)} %`);
      const { pages, bytes, notes } = await exportCases({
        session,
        cases,
        outPath: to,
        signal,
        printer,
        progress,
      });
      if (json) {
        terminal.out(
          JSON.stringify({ file: to, cases: cases.map(({ id }) => id), pages, size: bytes, notes }),
        );
      } else {
        for (const line of [`Wrote ${pages} pages to ${to} (${readableSize(bytes)}).`, ...notes])
          terminal.out(line);
      }
    });
  } finally {
    await printer.close();
  }
  return DONE;
}

function plain(session: Session, one: BusinessCase, { result, problems }: Worth): object {
  const { id, title, metric, lever, currency, horizon, discount, note, assumptions } = one;
  return {
    id,
    title,
    opportunity: opportunityOf(session, one),
    metric,
    lever,
    currency,
    horizon,
    discount,
    note,
    assumptions,
    problems: problems.map(({ message }) => message),
    result,
    cautions: result ? cautionsOf(one, result) : [],
    moreRetention: retentionOf(one),
  };
}

/** Null where the case does not tell of customers who stay, or nothing can be said. */
function retentionOf({
  lever,
  assumptions: { value, rate, customers },
  discount,
}: BusinessCase): object | null {
  if (lever !== 'retention' || value.likely === null || rate.likely === null) return null;
  const found = moreRetention(value.likely, rate.likely, discount, customers.likely ?? 0);
  return typeof found === 'string' ? null : found;
}

function opportunityOf({ documents }: Session, { card }: BusinessCase): object | null {
  if (!card || documents.position(mapDocId(card.mapId)).seq === 0) return null;
  const map = documents.read(mapDocId(card.mapId), (doc) => projectMap(doc, card.mapId));
  const found = map.cards.get(card.cardId);
  if (!found) return null;
  const text = cardText(found, touchpointsOf(documents.read(LIBRARY_DOC, readLibrary)));
  return { map: map.meta.title, card: text, ...card };
}

function describe(told: readonly { readonly one: BusinessCase; readonly worth: Worth }[]): string[] {
  if (told.length === 0) {
    return ['No business case. Make one in the window: Actions, Business cases.'];
  }
  return told.flatMap(({ one, worth: { result, problems } }) => {
    if (!result) {
      return [
        `${oneLine(one.title)}: not worked out yet`,
        ...problems.map(({ message }) => `  ${oneLine(message)}`),
      ];
    }
    const { net, roi, payback, gaining } = result;
    const money = (amount: number): string => moneyWords(amount, one.currency);
    const months = (value: number | null): string =>
      value === null ? `over ${one.horizon} months` : monthsWords(value);
    const rows = [
      ['  net value', money(net.p5), money(net.p50), money(net.p95)],
      roi
        ? ['  ROI', percentWords(roi.p5), percentWords(roi.p50), percentWords(roi.p95)]
        : ['  ROI', 'not defined: nothing is spent'],
      ['  payback', months(payback.p5), months(payback.p50), months(payback.p95)],
      ['  above 0', percentWords(100 * gaining)],
    ];
    return [
      `${oneLine(one.title)} (${one.horizon} months, 5 %, 50 % and 95 % of ${result.runs.toLocaleString('en')} runs)`,
      ...alignedRows(rows),
      // The last one holds for every case, and is in the documents.
      ...cautionsOf(one, result)
        .slice(0, -1)
        .map((caution) => `  note: ${oneLine(caution)}`),
    ];
  });
}
