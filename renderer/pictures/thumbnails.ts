/**
 * The small pictures that maps show: asked for in groups, kept in memory while shown and for a while after. A picture
 * that was stored without one gets it here, when it is first shown.
 */
import type { PictureThumb } from '../../shared/contract/types.ts';
import { core, useConnection } from '../state/connection.ts';
import { makeThumb, sizeOf } from './prepare.ts';
import { decodePicture, readPicture } from './read-picture.ts';

/** `waiting` while it is fetched or made, `missing` where the workspace has no such picture. */
export interface ThumbState {
  readonly state: 'none' | 'waiting' | 'there' | 'missing';
  readonly url: string | null;
  /** Kind, bytes and px of the picture itself. */
  readonly mime: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

interface Entry {
  shown: ThumbState;
  blob: Blob | null;
  bitmap: ImageBitmap | 'waiting' | null;
  users: number;
}

/** Small pictures that are kept though nobody shows them: some 20 KB each, more once decoded. */
const KEPT = 600;
/** Asked for at once. */
const GROUP = 60;
/** Height in px of the pictures for drawing a map from afar. */
const BITMAP_HEIGHT = 96;

const NONE: ThumbState = { state: 'none', url: null, mime: '', size: 0, width: 0, height: 0 };
const WAITING: ThumbState = { ...NONE, state: 'waiting' };
const MISSING: ThumbState = { ...NONE, state: 'missing' };

/** The most recently used last. */
const entries = new Map<string, Entry>();
const listeners = new Map<string, Set<() => void>>();
const everyone = new Set<() => void>();
let wanted: string[] = [];
/** Asked for while core was away. */
const unanswered = new Set<string>();
useConnection.subscribe((now, before) => {
  if (now.opened === before.opened) return;
  const again = [...unanswered];
  unanswered.clear();
  for (const hash of again) want(hash);
});
let asking = false;

/** How a small picture stands now; the same object as long as nothing changed. */
export function thumbState(hash: string | null): ThumbState {
  return (hash === null ? undefined : entries.get(hash)?.shown) ?? (hash === null ? NONE : WAITING);
}

/** Fetches a small picture and keeps it until the answer is called. */
export function holdThumb(hash: string): () => void {
  const entry = touch(hash);
  // It may have come since it was last asked for.
  if (entry.shown.state === 'missing' && entry.users === 0) want(hash);
  entry.users += 1;
  return () => {
    entry.users -= 1;
    trim();
  };
}

/** Tells of changes of one small picture. */
export function watchThumb(hash: string | null, listener: () => void): () => void {
  if (hash === null) return () => undefined;
  const set = listeners.get(hash) ?? new Set();
  listeners.set(hash, set);
  set.add(listener);
  return () => {
    set.delete(listener);
    if (set.size === 0) listeners.delete(hash);
  };
}

/**
 * A small picture ready to be drawn on a canvas; null while it is not there. It is fetched then, and `onThumbnails`
 * tells when it is time to draw again. It belongs to this module: do not close it.
 */
export function thumbnailBitmap(hash: string): ImageBitmap | null {
  const entry = touch(hash);
  if (entry.bitmap === null && entry.blob) void makeBitmap(entry, entry.blob);
  return entry.bitmap === 'waiting' ? null : entry.bitmap;
}

async function makeBitmap(entry: Entry, blob: Blob): Promise<void> {
  entry.bitmap = 'waiting';
  try {
    entry.bitmap = await createImageBitmap(blob, { resizeHeight: BITMAP_HEIGHT, resizeQuality: 'medium' });
    for (const listener of everyone) listener();
  } catch {
    // A small picture that cannot be decoded is not drawn.
  }
}

/** Tells whenever pictures became ready for `thumbnailBitmap`. Answers what stops it. */
export function onThumbnails(listener: () => void): () => void {
  everyone.add(listener);
  return () => everyone.delete(listener);
}

/** Takes over the small picture of one that this window has just stored. */
export function rememberThumb(hash: string, thumb: PictureThumb): void {
  show(hash, thumb);
}

function touch(hash: string): Entry {
  const known = entries.get(hash);
  const entry: Entry = known ?? { shown: WAITING, blob: null, bitmap: null, users: 0 };
  entries.delete(hash);
  entries.set(hash, entry);
  if (!known) want(hash);
  return entry;
}

/** Hashes are SHA-256 in hexadecimal; what a document says beside that would spoil the call for all others. */
const LONGEST_HASH = 200;

function want(hash: string): void {
  if (hash.length > LONGEST_HASH) return setShown(hash, MISSING);
  wanted.push(hash);
  if (asking) return;
  asking = true;
  setTimeout(() => void askForWanted(), 0);
}

/** Asks for what is wanted, group by group: what is scrolled into view meanwhile joins the next one. */
async function askForWanted(): Promise<void> {
  while (wanted.length > 0) {
    const hashes = wanted.slice(0, GROUP);
    wanted = wanted.slice(GROUP);
    try {
      const found = await core.call('blob.thumbs', { hashes });
      for (const [index, hash] of hashes.entries()) {
        const thumb = found[index];
        if (!thumb) setShown(hash, MISSING);
        else if (thumb.thumb) show(hash, thumb);
        else await makeAndKeep(hash, thumb);
      }
    } catch {
      for (const hash of hashes) if (entries.get(hash)?.shown.state === 'waiting') unanswered.add(hash);
    }
  }
  asking = false;
}

/** Makes the small picture of one that was stored without, and keeps it for the next time where that is possible. */
async function makeAndKeep(hash: string, about: PictureThumb): Promise<void> {
  try {
    const { bytes, mime } = await core.call('blob.get', { hash });
    const blob = new Blob([new Uint8Array(bytes)], { type: mime });
    const known = await readPicture(blob, hash);
    const bitmap = await decodePicture(known, hash);
    try {
      const thumb = await makeThumb(bitmap, sizeOf(known, bitmap));
      show(hash, { ...about, thumb });
      await core.call('blob.putThumb', { hash, thumb }).catch(() => undefined);
    } finally {
      bitmap.close();
    }
  } catch {
    setShown(hash, MISSING);
  }
}

function show(hash: string, { mime, size, thumb }: PictureThumb): void {
  if (!thumb || entries.get(hash)?.shown.state === 'there') return;
  const blob = new Blob([new Uint8Array(thumb.bytes)], { type: thumb.mime });
  const { width, height } = thumb;
  setShown(hash, { state: 'there', url: URL.createObjectURL(blob), mime, size, width, height }, blob);
}

function setShown(hash: string, shown: ThumbState, blob: Blob | null = null): void {
  const entry: Entry = entries.get(hash) ?? { shown, blob, bitmap: null, users: 0 };
  entry.shown = shown;
  entry.blob = blob;
  entries.set(hash, entry);
  for (const listener of listeners.get(hash) ?? []) listener();
  for (const listener of everyone) listener();
  trim();
}

/** Lets go of what was not shown for longest. */
function trim(): void {
  if (entries.size <= KEPT) return;
  for (const [hash, entry] of entries) {
    if (entries.size <= KEPT) return;
    if (entry.users > 0 || entry.shown.state === 'waiting') continue;
    entries.delete(hash);
    if (entry.shown.url !== null) URL.revokeObjectURL(entry.shown.url);
    if (entry.bitmap !== null && entry.bitmap !== 'waiting') entry.bitmap.close();
  }
}
