/** `sojourn import-map`: maps of other files and programs into a workspace. */
import { SojournError } from '../../shared/contract/errors.ts';
import { withLaneKinds } from '../../shared/formats/map/lane-kinds.ts';
import type { FoundMap } from '../../shared/formats/map/reader.ts';
import { MAP_FILE_ENDINGS } from '../../shared/formats/map/readers.ts';
import { isLaneKind, LANE_KINDS, type LaneKind } from '../../shared/model/lanes.ts';
import { foldCase } from '../../shared/text/fold.ts';
import { importMaps, placeFiles, type FoundFile, type ImportedMap } from '../core/map-import/import-maps.ts';
import { readMapFile } from '../core/map-import/read-file.ts';
import { DONE, usage, type AddCommand, type CommandContext } from './command.ts';
import { oneLine } from './display-width.ts';
import { reading, writing } from './session.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly lane?: readonly LaneWish[];
  readonly json?: boolean;
}

export const addImportMap: AddCommand = (program, run) => {
  program
    .command('import-map')
    .description(`import maps, all or none of them; files end in ${MAP_FILE_ENDINGS.join(', ')}`)
    .argument('<FILE>', 'workspace')
    .argument('<MAPFILE...>', 'files to import')
    .option(
      '--lane <TITLE=KIND>',
      `the kind of a lane that its title does not tell (repeatable): ${LANE_KINDS.join(', ')}`,
      laneWish,
    )
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
  { dryRun = false, json = false, lane: wishes = [] }: Options,
  { terminal }: CommandContext,
): Promise<number> {
  const files: FoundFile[] = [];
  for (const path of paths) {
    const { maps } = await readMapFile(path, path);
    files.push({ name: path, maps: maps.map((found) => withWishes(found, wishes)) });
  }
  assertUsed(wishes, files);
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

interface LaneWish {
  readonly title: string;
  readonly kind: LaneKind;
}

/** Reads `TITLE=KIND`; a title may hold `=` itself. @throws CommanderError for another form or kind */
function laneWish(text: string, before: readonly LaneWish[] = []): LaneWish[] {
  const at = text.lastIndexOf('=');
  const kind = text.slice(at + 1);
  if (at < 1 || !isLaneKind(kind))
    throw usage(`"${text}" is not TITLE=KIND; kinds are ${LANE_KINDS.join(', ')}`);
  return [...before, { title: text.slice(0, at), kind }];
}

const sameTitle = (a: string, b: string): boolean => foldCase(a).trim() === foldCase(b).trim();

function withWishes(found: FoundMap, wishes: readonly LaneWish[]): FoundMap {
  if (found.type !== 'draft' || wishes.length === 0) return found;
  const kinds = found.draft.lanes.flatMap(({ title }, lane) => {
    const wish = wishes.findLast((candidate) => sameTitle(candidate.title, title));
    return wish ? [[lane, wish.kind] as const] : [];
  });
  return { ...found, draft: withLaneKinds(found.draft, new Map(kinds)) };
}

/** @throws SojournError `badInput` where no file has a lane of the title, which then is likely misspelt */
function assertUsed(wishes: readonly LaneWish[], files: readonly FoundFile[]): void {
  const titles = files.flatMap(({ maps }) =>
    maps.flatMap((found) => (found.type === 'draft' ? found.draft.lanes.map(({ title }) => title) : [])),
  );
  const missing = wishes.find(({ title }) => !titles.some((known) => sameTitle(known, title)));
  if (!missing) return;
  const known = titles.slice(0, 20).map((title) => `"${title}"`);
  throw new SojournError('badInput', `No lane is called "${missing.title}".`, {
    remedy:
      known.length === 0 ? 'The file says the kinds of its lanes itself.' : `Lanes are ${known.join(', ')}.`,
  });
}
