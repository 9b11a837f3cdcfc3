/** All readers of map files, and the one way to read a file with them. */
import { SojournError } from '../../contract/errors.ts';
import { assertDraftSize } from './build-draft.ts';
import { pdfReader, pngReader, svgReader } from './carried/carried.ts';
import { cjmlReader } from './cjml-reader.ts';
import { drawioReader } from './drawio/read.ts';
import { csvReader } from './grid/csv-reader.ts';
import { sheetReader } from './grid/sheet-reader.ts';
import { jsonReader } from './json/read.ts';
import { markdownReader } from './md-reader.ts';
import { mermaidReader } from './mermaid/read.ts';
import { opmlReader } from './opml-reader.ts';
import { theydoReader } from './theydo-reader.ts';
import type { FoundMap, MapInput, MapReader } from './reader.ts';

/** In the order in which they are asked whether a content is theirs. */
export const MAP_READERS: readonly MapReader[] = [
  jsonReader,
  pdfReader,
  pngReader,
  svgReader,
  theydoReader,
  mermaidReader,
  drawioReader,
  opmlReader,
  cjmlReader,
  markdownReader,
  csvReader,
  sheetReader,
];

/** What names of map files end in, without dots. */
export const MAP_FILE_ENDINGS: readonly string[] = [
  ...new Set(MAP_READERS.flatMap(({ endings }) => endings)),
];

/** The reader for a file: one whose ending it has and whose content it is, else the first whose content it is. */
function readerFor(input: MapInput): MapReader | undefined {
  const name = input.name.toLowerCase();
  const named = MAP_READERS.filter(({ endings }) => endings.some((ending) => name.endsWith(`.${ending}`)));
  return (
    named.find((reader) => reader.fits(input)) ?? MAP_READERS.find((reader) => reader.fits(input)) ?? named[0]
  );
}

/**
 * The maps in a file, at least one.
 * @throws SojournError `unsupported` where no reader knows it, `badInput`, `newerFormat`, `tooLarge`
 */
export async function readMaps(input: MapInput): Promise<{ format: string; maps: readonly FoundMap[] }> {
  const { name } = input;
  const where = { file: name };
  const reader = readerFor(input);
  if (!reader) {
    throw new SojournError('unsupported', `${name} is no map file that Sojourn knows.`, {
      remedy: `Map files end in ${MAP_FILE_ENDINGS.map((ending) => `.${ending}`).join(', ')}.`,
      where,
    });
  }
  const maps = await reader.read(input);
  for (const found of maps) if (found.type === 'draft') assertDraftSize(found.draft);
  if (maps.length > 0) return { format: reader.name, maps: maps.map(withFewLosses) };
  throw new SojournError('badInput', `There is no map in ${name}.`, {
    remedy: `Read as: ${reader.name}. A map has stages, and lanes with what stands in them.`,
    where,
  });
}

/** More sentences are not read by anybody. */
const MOST_LOSSES = 100;

function withFewLosses(found: FoundMap): FoundMap {
  const { losses } = found;
  if (losses.length <= MOST_LOSSES) return found;
  const more = losses.length - MOST_LOSSES;
  return { ...found, losses: [...losses.slice(0, MOST_LOSSES), `There are ${more} more of these.`] };
}
