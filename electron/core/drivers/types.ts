/** What the parts of finding drivers say to each other. */

/** What items are evidence for: by the item's id, names of touchpoints or stages by their key. */
export type EvidenceGroups = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface DriverControl {
  /** Share of the work that is done, 0 to 1; throws to stop. */
  progress(value: number): void;
}
