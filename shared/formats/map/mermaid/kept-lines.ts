/**
 * What a journey of Mermaid cannot hold, kept in its comments: the whole map as a file of our own, in lines that begin
 * with `%%|`. Mermaid passes over them; our reader makes the same map of them again.
 */
import type { MapFile } from '../json/schema.ts';

const MARK = '%%|';
const HEAD = '%% sojourn ';
/** What our reader goes by: a check of the visible lines stands behind it. */
const HEAD_LINE = /^\s*%% sojourn ([\da-f]{8})\s*$/;

/** Signs that Mermaid, or a fork of it, gives a meaning to even in comments. */
const MEANT = /[%#;]/g;

/** The lines that keep a map. @param visible the journey's own lines */
export function keptLines(file: MapFile, visible: readonly string[]): string[] {
  const json = JSON.stringify(file, null, 1)
    // One line for each entry of a list: short enough to compare two versions by.
    .replaceAll(/\n {4,}/g, ' ')
    .replaceAll(/\n {3}(?=[}\]])/g, ' ')
    .replaceAll(MEANT, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    '%% The lines below keep all of the map for Sojourn. Without them the journey above stays as it is.',
    `${HEAD}${checkOf(visible)}`,
    ...json.split('\n').map((line) => `${MARK} ${line}`),
  ];
}

export interface Kept {
  /** The text of a map file. */
  readonly json: string;
  /** Whether the visible lines are those that were written with it. */
  readonly isUnchanged: boolean;
}

/** What the lines of a journey keep, or null. */
export function keptOf(lines: readonly string[]): Kept | null {
  const head = lines.map((line) => HEAD_LINE.exec(line)?.[1]).find((found) => found !== undefined);
  if (head === undefined) return null;
  const kept = lines.filter(isKept).map((line) => line.trimStart().slice(MARK.length));
  return { json: kept.join('\n'), isUnchanged: checkOf(lines) === head };
}

const isKept = (line: string): boolean => line.trimStart().startsWith(MARK);

/** FNV-1a, 32 bit, over the code units of the lines that are no comments, blanks around them aside. */
function checkOf(lines: readonly string[]): string {
  const visible = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('%%'));
  const text = visible.join('\n');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
