import type * as Y from 'yjs';

/**
 * Makes a shared text say `next` by the smallest single change, so that what others change elsewhere in it stays.
 * Never splits a surrogate pair.
 */
export function replaceText(text: Y.Text, next: string): void {
  replacePart(text, 0, text.toJSON(), next);
}

/** The same for a part of it: `old` is what stands from `at` on. */
export function replacePart(text: Y.Text, at: number, old: string, next: string): void {
  if (old === next) return;
  const shortest = Math.min(old.length, next.length);
  let head = 0;
  while (head < shortest && old.charCodeAt(head) === next.charCodeAt(head)) head += 1;
  if (head > 0 && isHighSurrogate(old.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (
    tail < shortest - head &&
    old.charCodeAt(old.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (tail > 0 && isLowSurrogate(old.charCodeAt(old.length - tail))) tail -= 1;
  const removed = old.length - head - tail;
  const added = next.slice(head, next.length - tail);
  if (removed > 0) text.delete(at + head, removed);
  if (added) text.insert(at + head, added);
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
