/** A map as a file of Sojourn's own (JSON): all that is stored of it, with what it uses of library and pictures. */
import * as Y from 'yjs';
import { usedOf, withoutMerged } from '../../../shared/formats/map/json/library.ts';
import { readDocument } from '../../../shared/formats/map/json/read-document.ts';
import {
  MAP_FILE_FORMAT,
  MAP_FILE_VERSION,
  type MapFile,
  type MapFilePicture,
} from '../../../shared/formats/map/json/schema.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { STORED_MIMES } from '../../../shared/pictures/picture-size.ts';
import { hashOf } from '../workspace/blobs.ts';
import { evidenceItems } from './map-evidence.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSource } from './payload.ts';

/** Bytes of pictures in one file; as text they take a third more, and a text has its bounds. */
const MOST_PICTURE_BYTES = 180 * 1024 * 1024;

export const jsonOf: Exporter = async ({ source, options }) => {
  const { file, notes } = await mapFileOf(source, { evidence: options.evidence ?? false });
  return { bytes: new TextEncoder().encode(mapFileText(file)), notes };
};

/** The text of a map file. The same map gives the same text. */
export function mapFileText(file: MapFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A map as its file says it, and in sentences what could not be taken along.
 * @param options.evidence whether the feedback items that are evidence on its cards go along; not where absent
 */
export async function mapFileOf(
  source: ExportSource,
  { evidence = false }: { readonly evidence?: boolean } = {},
): Promise<{ file: MapFile; notes: readonly string[] }> {
  const map = withoutMerged(storedMap(source), source.library);
  const library = usedOf(map, source.library);
  const { pictures, notes } = await picturesOf(
    [...map.cards.map(({ image }) => image), ...library.personas.map(({ portrait }) => portrait)],
    source,
  );
  const feedback = evidence ? { feedback: evidenceItems(map, source) } : {};
  const marks = { format: MAP_FILE_FORMAT, version: MAP_FILE_VERSION } as const;
  return { file: { ...marks, map, library, ...feedback, pictures }, notes };
}

function storedMap({ map, whole, document }: ExportSource) {
  // A part of a map is nothing that is stored.
  if (document && whole === undefined) return document((doc) => readDocument(doc, map.id));
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, map, 0));
  const stored = readDocument(doc, map.id);
  doc.destroy();
  return stored;
}

async function picturesOf(
  hashes: readonly (string | undefined)[],
  { picture }: ExportSource,
): Promise<{ pictures: MapFilePicture[]; notes: string[] }> {
  const pictures: MapFilePicture[] = [];
  const [missing, large]: [string[], string[]] = [[], []];
  let held = 0;
  for (const hash of [...new Set(hashes)].filter((named) => named !== undefined).sort()) {
    const found = await picture(hash);
    const mime = STORED_MIMES.find((stored) => stored === found?.mime);
    if (!found || !mime || hashOf(found.bytes) !== hash) missing.push(hash);
    else if (held + found.bytes.byteLength > MOST_PICTURE_BYTES) large.push(hash);
    else {
      held += found.bytes.byteLength;
      const base64 = Buffer.from(found.bytes).toString('base64');
      pictures.push({ hash, mime, size: found.bytes.byteLength, base64 });
    }
  }
  const count = (n: number): string => `${n} picture${n === 1 ? ' is' : 's are'}`;
  const notes = [
    ...(missing.length > 0
      ? [`${count(missing.length)} not in the workspace, or damaged, and left out.`]
      : []),
    ...(large.length > 0
      ? [`${count(large.length)} left out: a file holds ${MOST_PICTURE_BYTES / 1024 / 1024} MB of pictures.`]
      : []),
  ];
  return { pictures, notes };
}
