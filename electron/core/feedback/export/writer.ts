/** What writes items into a file, whatever its format. */
import type { FeedbackItem } from '../../../../shared/contract/types.ts';

/** Puts bytes at the end of the file. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

export interface ItemWriter {
  add(item: FeedbackItem): Promise<void>;
  /** After the last item. */
  end(): Promise<void>;
}
