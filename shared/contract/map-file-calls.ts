/** Calls about files that are no feedback: maps to import, other copies of the workspace to merge. */
import { z } from 'zod';
import type { PlacedMap } from '../formats/map/place.ts';
import { call, token } from './call.ts';
import type { MergeReport } from './merge-types.ts';

/** The maps in a file, as they would be put into the workspace. Pictures and feedback stay in the file until they are kept. */
export interface MapsInFile {
  /** What the format is called. */
  readonly format: string;
  readonly maps: readonly (PlacedMap & { readonly pictures: number; readonly feedback: number })[];
}

/** What a merge did, and the backup that takes it back; null where nothing changed. */
export interface MergeAnswer {
  readonly report: MergeReport;
  /** Token of the backup, for `workspace.restore`. */
  readonly backup: string | null;
}

export const mapFileCalls = {
  /** Reads the maps of a file; nothing is written. */
  'mapFile.read': call<MapsInFile>()(z.strictObject({ file: token })),
  /**
   * Stores pictures and feedback of a map file, before its maps are created; answers the source that was made for feedback
   * which is not here, or null.
   */
  'mapFile.keep': call<{ source: number | null }>()(z.strictObject({ file: token })),
  /** Joins another copy of the workspace into the open one, after a backup. Screens must have saved all before. */
  'mapFile.merge': call<MergeAnswer>()(z.strictObject({ file: token })),
} as const;
