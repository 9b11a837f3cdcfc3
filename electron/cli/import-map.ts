/** `sojourn import-map`: maps of other files and programs into a workspace. */
import { MAP_FILE_ENDINGS } from '../../shared/formats/map/readers.ts';
import { importMaps, placeFiles, type FoundFile, type ImportedMap } from '../core/map-import/import-maps.ts';
import { readMapFile } from '../core/map-import/read-file.ts';
import { DONE, type AddCommand, type CommandContext } from './command.ts';
import { oneLine } from './display-width.ts';
import { reading, writing } from './session.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const addImportMap: AddCommand = (program, run) => {
  program
    .command('import-map')
    .description(`import maps, all or none of them; files end in ${MAP_FILE_ENDINGS.join(', ')}`)
    .argument('<FILE>', 'workspace')
    .argument('<MAPFILE...>', 'files to import')
    .option('--dry-run', 'say what would be imported, and import nothing')
    .option(
      '--json',
      'print one JSON object: {"maps": [{"id", "title", "stages", "columns", "lanes", "cards", "isCopy", "losses"}]}',
    )
    .action((file: string, paths: string[], options: Options) =>
      run((context) => importAll(file, paths, options, context)),
    );
};

async function importAll(
  file: string,
  paths: readonly string[],
  { dryRun = false, json = false }: Options,
  { terminal }: CommandContext,
): Promise<number> {
  const files: FoundFile[] = [];
  for (const path of paths) files.push({ name: path, maps: (await readMapFile(path, path)).maps });
  const maps = await (dryRun
    ? reading(file, (session) => Promise.resolve(placeFiles(session, files).map(withoutContent)))
    : writing(file, (session) => Promise.resolve(importMaps(session, files))));
  if (json) terminal.out(JSON.stringify({ maps }));
  else for (const map of maps) for (const line of describe(map, dryRun)) terminal.out(line);
  return DONE;
}

function withoutContent({
  id,
  title,
  stages,
  columns,
  lanes,
  cards,
  losses,
  isCopy,
}: ImportedMap): ImportedMap {
  return { id, title, stages, columns, lanes, cards, losses, isCopy };
}

function describe({ title, stages, lanes, cards, losses }: ImportedMap, dryRun: boolean): string[] {
  const counts = `${stages} stages, ${lanes} lanes, ${cards} cards`;
  return [
    `${dryRun ? 'Would import' : 'Imported'} "${oneLine(title)}": ${counts}.`,
    ...losses.map((loss) => `  note: ${oneLine(loss)}`),
  ];
}
