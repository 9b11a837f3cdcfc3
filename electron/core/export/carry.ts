/** Packs the map's source, so that the file it is exported to can be opened as a map again. */
import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import { CARRIED_KEYWORD, CARRIED_NAMESPACE } from '../../../shared/formats/map/carried/carried.ts';
import { el } from '../../../shared/formats/map/svg/node.ts';
import type { ExportOptions } from '../../../shared/contract/types.ts';
import { mapFileOf, mapFileText } from './map-json.ts';
import type { ExportSource } from './payload.ts';
import { pngChunk } from './picture/png-chunks.ts';

/** A source as it travels, and what is to be said of it. */
export interface Carried {
  /** JSON in ASCII; null where nothing is carried. */
  readonly json: Uint8Array | null;
  readonly notes: readonly string[];
}

/** Longer sources are not unpacked again: their pictures stay behind. */
const MOST_BYTES = 60 * 1024 * 1024;
const WITHOUT_PICTURES = 'The source inside the file is without the pictures, which are too large for it.';
const FILTERED = 'The file does not carry its source, because a filter leaves cards out.';
const ONE_SEGMENT = 'The file does not carry its source, because only feedback of one segment is in it.';
const SOME_PERSONAS = 'The file does not carry its source, because some personas are left out.';

/**
 * The source of what is exported. Comments and saved views stay in the workspace: they are the team's, and the file may go
 * anywhere. Items of feedback are named by their ids alone, unless they are asked for.
 */
export async function carriedSource(source: ExportSource, options: ExportOptions): Promise<Carried> {
  // A skeleton is handed out to be filled in: what it leaves out is not handed out with it.
  if (options.carry === false || options.print?.isBlank) return { json: null, notes: [] };
  if (options.print?.filter) return { json: null, notes: [FILTERED] };
  if (source.segment !== undefined) return { json: null, notes: [ONE_SEGMENT] };
  if (options.print?.personaIds) return { json: null, notes: [SOME_PERSONAS] };
  const whole = (await mapFileOf(source, { evidence: options.evidence ?? false })).file;
  const file = { ...whole, map: { ...whole.map, comments: [], views: [] } };
  const json = asciiJson(mapFileText(file));
  if (json.length <= MOST_BYTES) return { json, notes: [] };
  const small = asciiJson(mapFileText({ ...file, pictures: [] }));
  return small.length <= MOST_BYTES
    ? { json: small, notes: [WITHOUT_PICTURES] }
    : { json: null, notes: ['The source is too large to be carried; export the map as JSON beside it.'] };
}

/** JSON whose letters beyond ASCII are escapes: whoever unpacks it need not ask for its encoding. */
function asciiJson(text: string): Uint8Array {
  const escape = (unit: string): string => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return Buffer.from(text.replaceAll(/[\u0080-\uffff]/g, escape), 'latin1');
}

const deflated = promisify(deflate);

/** Bytes that a source adds to a file. */
export async function packedSize({ json }: Carried): Promise<number> {
  return json === null ? 0 : (await deflated(json)).length;
}

/** The chunk of a PNG (`iTXt`, PNG specification 11.3.3.4). */
export function carriedChunk(json: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`${CARRIED_KEYWORD}\0\u0001\0\0\0`);
  return pngChunk('iTXt', Buffer.concat([head, deflateSync(json)]));
}

/** The element of an SVG's metadata. */
export function carriedElement(json: Uint8Array): string {
  const packed = deflateSync(json).subarray(2, -4).toString('base64');
  return el('sojourn:map', { 'xmlns:sojourn': CARRIED_NAMESPACE, encoding: 'deflate base64' }, packed);
}
