/** `sojourn report`: the maps of a workspace and what belongs to them as one PDF. */
import { Option } from 'commander';
import { APPENDICES, type Appendix } from '../../shared/contract/types.ts';
import { appRoot } from '../core/app-root.ts';
import { exportSource } from '../core/export-source.ts';
import { createChromiumPrinter } from '../core/export/chromium-printer.ts';
import { exportReport } from '../core/export/export-report.ts';
import { inspectInfo } from '../core/workspace/inspect.ts';
import { collected, DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { readableSize } from './display-width.ts';
import { findMap } from './find-map.ts';
import { readLogo } from './logo.ts';
import { addPrintOptions, paperOptions, type PrintFlags } from './print-options.ts';
import { reading } from './session.ts';

interface Options extends PrintFlags {
  readonly to: string;
  readonly map: readonly string[];
  readonly title?: string;
  readonly with?: Appendix[];
  readonly json?: boolean;
}

export const addReport: AddCommand = (program, run) => {
  const command = program
    .command('report')
    .description('print maps and what belongs to them as one PDF with contents; needs a Chrome or Chromium')
    .argument('<FILE>', 'workspace')
    .requiredOption('--to <OUT.pdf>', 'the PDF, replaced where it exists')
    .option(
      '--map <TITLE|ID>',
      'a map (repeatable; default: all)',
      collected((text) => text),
      [],
    )
    .option('--title <TEXT>', 'title of the report (default: name of the workspace)')
    .addOption(
      new Option('--with <PARTS...>', 'what follows the maps (default: all of it)').choices(APPENDICES),
    )
    .option('--json', 'print one JSON object: {"file", "maps", "pages", "size"}')
    .action((file: string, options: Options) => run((context) => writeReport(file, options, context)));
  addPrintOptions(command);
};

async function writeReport(file: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, signal } = context;
  const { to, title, with: appendices, fitWidth, pages: isPaged, tile } = options;
  if (!to.toLowerCase().endsWith('.pdf')) throw usage(`"${to}" does not end in .pdf`);
  const isSized = options.paper !== undefined || options.width !== undefined;
  const layout = fitWidth || isPaged || tile ? {} : { pages: true };
  const lying = isSized ? {} : { paper: 'A4' as const, landscape: true };
  const print = paperOptions({ ...options, ...layout, ...lying });
  const maps =
    options.map.length > 0
      ? await Promise.all(options.map.map((wanted) => findMap(file, wanted)))
      : (await inspectInfo(file)).maps;
  const logo = await readLogo(options.logo);
  const printer = createChromiumPrinter({ rendererFolder: appRoot().screens, idleMs: 0 });
  try {
    const { pages, bytes } = await reading(file, (session) =>
      exportReport({
        sources: maps.map(({ id }) => ({ ...exportSource(session, id), logo })),
        options: { print, title, appendices },
        outPath: to,
        signal,
        printer,
        progress: (value) => terminal.progress(`Printing the report: ${Math.round(value * 100)} %`),
      }),
    );
    const ids = maps.map(({ id }) => id);
    if (options.json) terminal.out(JSON.stringify({ file: to, maps: ids, pages, size: bytes }));
    else terminal.out(`Wrote a report of ${pages} pages to ${to} (${readableSize(bytes)}).`);
  } finally {
    await printer.close();
  }
  return DONE;
}
