/** `sojourn info`: what is in a workspace. */
import { inspectInfo, type WorkspaceContents } from '../core/workspace/inspect.ts';
import { DONE, type AddCommand } from './command.ts';
import { alignedRows, oneLine } from './display-width.ts';

const KINDS = { current: 'current state', future: 'future state', blueprint: 'service blueprint' } as const;

export const addInfo: AddCommand = (program, run) => {
  program
    .command('info')
    .description('say what is in a workspace: maps, personas, feedback')
    .argument('<FILE>', 'workspace')
    .option('--json', 'print one JSON object')
    .action((file: string, options: { json?: boolean }) =>
      run(async ({ terminal }) => {
        const contents = await inspectInfo(file);
        if (options.json) terminal.out(JSON.stringify(contents));
        else for (const line of describe(contents)) terminal.out(line);
        return DONE;
      }),
    );
};

function describe({ formatVersion, maps, personas, feedback }: WorkspaceContents): string[] {
  const mapRows = maps.map(({ id, title, kind, stages, lanes, cards }) => [
    `  ${oneLine(title)}`,
    KINDS[kind],
    stages,
    stages === 1 ? 'stage' : 'stages',
    lanes,
    lanes === 1 ? 'lane' : 'lanes',
    cards,
    cards === 1 ? 'card' : 'cards',
    id,
  ]);
  return [
    `Format version ${formatVersion}`,
    `Maps: ${maps.length}`,
    ...alignedRows(mapRows),
    `Personas: ${personas.length}`,
    ...alignedRows(personas.map(({ id, name }) => [`  ${oneLine(name)}`, id])),
    `Feedback: ${feedback.items} items from ${feedback.sources} sources`,
  ];
}
