/** What a reader of map files is. To add one: a file of its own, and a line in `readers.ts`. */
import type { MapDraft } from './draft.ts';
import type { MapFile } from './json/schema.ts';

/** A file as it came: at most `MAX_MAP_FILE_BYTES` long. */
export interface MapInput {
  /** Its name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its content as text, without a byte order mark: UTF-8 or UTF-16 by its mark. Damaged letters become U+FFFD. */
  readonly text: string;
  /**
   * Unpacks what is written in Base64 and deflated without a head, to Latin letters one for each byte; null where it is
   * not that or unpacks to too much. Absent where nothing can be unpacked.
   * @param isBeginning it is only the beginning of what was packed, and as much of it as can be read is answered
   */
  readonly inflate?: (base64: string, isBeginning?: boolean) => string | null;
  /** The sheets of a workbook in rows of cells; `text` is empty then. Absent for what is none. */
  readonly sheets?: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

/** One map of a file: a draft, or a whole map of Sojourn's own. */
export type FoundMap = (
  { readonly type: 'draft'; readonly draft: MapDraft } | { readonly type: 'whole'; readonly file: MapFile }
) & {
  /** What the file says and the map will not, in sentences for people. */
  readonly losses: readonly string[];
};

export interface MapReader {
  /** What the format is called in messages. */
  readonly name: string;
  /** What names of its files end in, in lower case, without the dot. */
  readonly endings: readonly string[];
  /** Whether the content is of this format, whatever the file is called. Cheap, and sure: a wrong yes hides others. */
  readonly fits: (input: MapInput) => boolean;
  /**
   * The maps in the file; none where it is of this format and holds none.
   * @throws SojournError `badInput`, `newerFormat`, `tooLarge`, saying where in the file
   */
  readonly read: (input: MapInput) => readonly FoundMap[] | Promise<readonly FoundMap[]>;
}

/** Longest map file that is read. */
export const MAX_MAP_FILE_BYTES = 300 * 1024 * 1024;
