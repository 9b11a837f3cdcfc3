/** File names for titles in any script. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_ENDING } from './format.ts';
import { lockPath } from './lock.ts';

/** Longest name without ending in bytes of UTF-8; file systems take 255 with it. */
const MAX_BYTES = 180;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for a file that every system takes: no separators, control or reserved characters, no leading dot, cut at a
 * grapheme. 'Workspace' where nothing is left of the title.
 */
export function safeFileName(title: string): string {
  const clean = title
    .normalize('NFC')
    // Controls and invisible direction marks; joiners stay, several scripts need them.
    .replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replaceAll(/[<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const cut = cutAtGrapheme(clean.toWellFormed(), MAX_BYTES).replace(/[\s.]+$/, '');
  if (cut === '') return 'Workspace';
  return RESERVED.test(cut.split('.')[0] ?? '') ? `${cut}_` : cut;
}

/** A path in `folder` for a new workspace of this title: no file has it, nor had one that is still open. */
export function freeWorkspacePath(folder: string, title: string): string {
  const name = safeFileName(title);
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : ` (${count})`}${WORKSPACE_ENDING}`);
    if (![path, lockPath(path), `${path}-wal`].some((taken) => existsSync(taken))) return path;
  }
}

function cutAtGrapheme(text: string, bytes: number): string {
  let left = bytes;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
