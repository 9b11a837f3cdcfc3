/** Attached files that tell of somebody who is to be deleted: they are not deleted with the rows, so a person must know of them. */
import type * as Y from 'yjs';
import { endingOf } from '../../../../shared/text/file-name.ts';
import { auditsParts } from '../../../../shared/model/audits/doc.ts';
import { AUDITS_DOC } from '../../../../shared/model/doc-ids.ts';
import type { Documents } from '../../documents/documents.ts';
import type { GiveTurn } from '../../slices.ts';
import type { Blobs } from '../../workspace/blobs.ts';

/** What is known of attached files and a customer. */
export interface AttachedFound {
  /** Names of the files whose name or text holds the key, each once. */
  readonly files: readonly string[];
  /** How many others could not be looked into: they are no plain text, or cannot be read. */
  readonly unsearchedFiles: number;
}

export type FindAttached = (keys: readonly string[], giveTurn: GiveTurn) => Promise<AttachedFound>;

export const NO_FILES: AttachedFound = { files: [], unsearchedFiles: 0 };

/** Endings of files that are text throughout. */
const PLAIN = new Set(
  '.txt .md .csv .tsv .tab .json .ndjson .jsonl .html .htm .xml .log .eml .vtt .srt .yaml .yml'.split(' '),
);

/** @returns what looks for keys in all files that audits, visits and observations keep. @throws as `giveTurn` */
export function attachedFinder(
  documents: Pick<Documents, 'read'>,
  blobs: Pick<Blobs, 'getFile'>,
): FindAttached {
  return async (keys, giveTurn) => {
    const wanted = keys.map(folded).filter((key) => key !== '');
    const files = documents.read(AUDITS_DOC, namesByHash);
    const found = new Set<string>();
    let unsearchedFiles = 0;
    const tells = (text: string): boolean => wanted.some((key) => text.includes(key));
    for (const [hash, names] of files) {
      await giveTurn();
      const named = names.filter((name) => tells(folded(name)));
      const text = names.some((name) => PLAIN.has(endingOf(name).toLowerCase())) ? textOf(blobs, hash) : null;
      if (text !== null && tells(folded(text))) names.forEach((name) => found.add(name));
      else if (named.length > 0) named.forEach((name) => found.add(name));
      else if (text === null) unsearchedFiles += 1;
    }
    return { files: [...found], unsearchedFiles };
  };
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().trim();

/** The names that a file goes by, by its hash. */
function namesByHash(ydoc: Y.Doc): Map<string, string[]> {
  const byHash = new Map<string, string[]>();
  for (const [key, value] of auditsParts(ydoc).proofs.entries()) {
    const [kind, hash] = key.split('/').slice(-2);
    const name: unknown = Array.isArray(value) ? value[1] : undefined;
    if (kind !== 'file' || hash === undefined || typeof name !== 'string') continue;
    byHash.set(hash, [...(byHash.get(hash) ?? []), name]);
  }
  return byHash;
}

/** A file as text in UTF-8, or UTF-16 with its mark; null where it is not there or no such text. */
function textOf(blobs: Pick<Blobs, 'getFile'>, hash: string): string | null {
  try {
    const bytes = blobs.getFile(hash);
    const mark =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
