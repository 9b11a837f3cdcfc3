/**
 * The one table of calls from screen to core, with the validators of their inputs. Core registers a handler for each,
 * the screen gets a typed client from it. Only core evaluates this module; the screen imports its types.
 */
import { z } from 'zod';
import { attachmentCalls } from './attachment-calls.ts';
import { call, id, nothing, title, token, type Call } from './call.ts';
import { driverCalls } from './driver-calls.ts';
import { exportCalls } from './export-calls.ts';
import { feedbackCalls } from './feedback-calls.ts';
import { MAX_BLOB_BYTES, MAX_THUMB_BYTES } from '../pictures/limits.ts';
import { STORED_MIMES } from '../pictures/picture-size.ts';
import { mapFileCalls } from './map-file-calls.ts';
import { portfolioCalls } from './portfolio-calls.ts';
import { metricCalls } from './metric-calls.ts';
import { FILE_PURPOSES, VERSION_KINDS } from './types.ts';
import type {
  BackupInfo,
  CatalogueUsage,
  DocState,
  FileToken,
  Hello,
  Job,
  MapSearchResults,
  MapSummary,
  PictureThumb,
  RecentWorkspace,
  VersionInfo,
  WorkspaceInfo,
} from './types.ts';

const bytes = z.instanceof(Uint8Array);

/** A push may hold at most this many bytes. */
export const MAX_UPDATE_BYTES = 64 * 1024 * 1024;
export { MAX_BLOB_BYTES };
export { mappingSchema } from './feedback-calls.ts';

const thumb = z.strictObject({
  bytes: bytes.refine((b) => b.byteLength > 0 && b.byteLength <= MAX_THUMB_BYTES, 'small picture too large'),
  mime: z.enum(['image/webp', 'image/png', 'image/jpeg']),
  width: z.int().min(1).max(1_000_000),
  height: z.int().min(1).max(1_000_000),
});

export const calls = {
  'app.hello': call<Hello>()(nothing),
  'app.recent': call<RecentWorkspace[]>()(nothing),
  /** Opens a link in the system's browser; http, https and mailto only. */
  'app.openLink': call<void>()(z.strictObject({ url: z.string().max(4000) })),

  'workspace.open': call<WorkspaceInfo>()(z.strictObject({ token, readOnly: z.boolean().optional() })),
  /** Creates an empty workspace (or one with the sample) in the data folder, or where the host's dialog says. */
  'workspace.create': call<WorkspaceInfo | null>()(z.strictObject({ name: title, sample: z.boolean() })),
  /** Asks with the host's own dialog and opens what was picked; null when the person cancelled. */
  'workspace.pick': call<WorkspaceInfo | null>()(nothing),
  /**
   * Writes what is there now to a new file (the host's dialog says where, else the data folder) and goes on with that
   * one, with the same documents open: for a workspace that is gone or whose disk is full. Null: cancelled.
   */
  'workspace.saveCopy': call<WorkspaceInfo | null>()(nothing),
  'workspace.backups': call<BackupInfo[]>()(nothing),
  'workspace.backup': call<{ file: string }>()(nothing),
  'workspace.restore': call<WorkspaceInfo>()(z.strictObject({ token })),

  'maps.list': call<MapSummary[]>()(nothing),
  /** Finds plain words in all maps that are not in the bin; at most `limit` texts are listed. */
  'maps.search': call<MapSearchResults>()(
    z.strictObject({
      query: z.string().max(1000),
      options: z.strictObject({ matchCase: z.boolean(), matchMarks: z.boolean(), wholeWords: z.boolean() }),
      limit: z.int().min(1).max(5000),
    }),
  ),

  /** How many cards of which maps show each touchpoint, channel, tag and persona. */
  'catalogue.usage': call<CatalogueUsage>()(nothing),

  'doc.open': call<DocState>()(z.strictObject({ doc: id })),
  /** Appends one update (encoding version 2). Answers only after the commit. */
  'doc.push': call<{ seq: number }>()(
    z.strictObject({
      doc: id,
      update: bytes.refine((b) => b.byteLength <= MAX_UPDATE_BYTES, 'update too large'),
    }),
  ),

  /** The version history of a map's document, newest first. */
  'version.list': call<VersionInfo[]>()(z.strictObject({ doc: id })),
  /** A version's state as an update (encoding version 2). */
  'version.state': call<{ state: Uint8Array }>()(z.strictObject({ doc: id, version: id })),
  /**
   * Keeps the map as it is now; what the screen has not pushed is not in it. `automatic`: only where the newest version
   * does not hold this state already (that one is answered then). `name` says for `restore` what was restored.
   */
  'version.create': call<VersionInfo>()(
    z.strictObject({
      doc: id,
      kind: z.enum(VERSION_KINDS),
      name: title.nullable(),
    }),
  ),
  'version.rename': call<void>()(z.strictObject({ doc: id, version: id, name: title })),
  /** Deleted versions can be brought back until the file is closed. */
  'version.delete': call<void>()(z.strictObject({ doc: id, version: id })),
  'version.bringBack': call<void>()(z.strictObject({ doc: id, version: id })),

  /** Stores a picture, with the small one that the screen made of it. An SVG must be as `cleanSvg` answers it. */
  'blob.put': call<{ hash: string }>()(
    z.strictObject({
      bytes: bytes.refine((b) => b.byteLength > 0 && b.byteLength <= MAX_BLOB_BYTES, 'picture too large'),
      mime: z.enum(STORED_MIMES),
      thumb: thumb.optional(),
    }),
  ),
  'blob.get': call<{ bytes: Uint8Array; mime: string }>()(z.strictObject({ hash: id })),
  /** What there is of pictures for showing them small, in the order asked; null for those that are not there. */
  'blob.thumbs': call<(PictureThumb | null)[]>()(z.strictObject({ hashes: z.array(id).max(100) })),
  /** Keeps the small picture of one that was stored without. */
  'blob.putThumb': call<void>()(z.strictObject({ hash: id, thumb })),

  /** Asks with the host's dialog (Electron). The browser host answers null: the page uploads instead. */
  'file.pick': call<FileToken[] | null>()(z.strictObject({ purpose: z.enum(FILE_PURPOSES) })),

  ...attachmentCalls,
  ...mapFileCalls,
  ...feedbackCalls,
  ...driverCalls,
  ...metricCalls,

  'job.list': call<Job[]>()(nothing),
  'job.cancel': call<void>()(z.strictObject({ job: id })),

  ...exportCalls,
  ...portfolioCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = Calls[N] extends Call<z.ZodType, infer Output> ? Output : never;
/** Handlers of core: one function for every call, with the parsed input. */
export type Handlers = {
  [N in CallName]: (input: z.output<Calls[N]['input']>) => Promise<CallOutput<N>> | CallOutput<N>;
};
