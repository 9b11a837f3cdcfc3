/** Calls about files of any kind that are kept as evidence. Their bytes never come to the screen. */
import { z } from 'zod';
import { call, id, token } from './call.ts';

/** A file that was stored; `name` as `cleanFileName` gives it, `size` in bytes. */
export interface StoredFile {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
}

/** A file that was written to disk. */
export interface SavedFile {
  readonly file: string;
  /** Path on the host's own origin to fetch it from; null where the person chose a place. */
  readonly download: string | null;
}

export const attachmentCalls = {
  /** Stores a file that was picked or dropped. */
  'attachment.keep': call<StoredFile>()(z.strictObject({ file: token })),
  /** Asks where to and writes a stored file there; null where the person cancelled. */
  'attachment.save': call<SavedFile | null>()(z.strictObject({ hash: id, name: z.string().max(1000) })),
} as const;
