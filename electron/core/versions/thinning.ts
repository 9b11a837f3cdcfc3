/** Which automatic versions go as they grow old. Named ones never do. */

/** What thinning needs to know of one version. */
export interface Thinnable {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Versions of different kinds do not stand in for each other. */
  readonly kind: string;
  /** Stored size of its state. */
  readonly bytes: number;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** From which age on only the last one of each span stays. Younger than a day, all stay. */
const AGES: readonly { readonly from: number; readonly span: number }[] = [
  { from: 60 * DAY_MS, span: 7 * DAY_MS },
  { from: 7 * DAY_MS, span: DAY_MS },
  { from: DAY_MS, span: HOUR_MS },
];

/** So many automatic versions a map has at most; ten minutes apart they are a week. */
export const MAX_AUTOMATIC = 1000;
/** The states of one map's automatic versions hold at most so many bytes, as stored. */
export const MAX_AUTOMATIC_BYTES = 16 * 1024 * 1024;

/**
 * Ids of the versions that go: of the last day none (but beyond `MAX_AUTOMATIC`, which only a clock that jumps reaches); then one an hour, a day, a week stays, the last one of each. If
 * those still hold too many bytes, the ones go that are closest to their neighbours for their age; the newest stays.
 * @param versions automatic ones of one map, newest first
 * @param now ms since 1970
 */
export function outgrown(
  versions: readonly Thinnable[],
  now: number,
  maxBytes = MAX_AUTOMATIC_BYTES,
): Set<string> {
  const gone = new Set<string>();
  const taken = new Set<string>();
  for (const { id, at, kind } of versions) {
    const span = AGES.find(({ from }) => now - at > from)?.span;
    if (span === undefined) continue;
    const key = `${kind}/${span}/${Math.floor(at / span)}`;
    if (taken.has(key)) gone.add(id);
    taken.add(key);
  }
  const kept = versions.filter(({ id }) => !gone.has(id));
  for (const { id } of kept.splice(MAX_AUTOMATIC)) gone.add(id);
  let bytes = kept.reduce((sum, version) => sum + version.bytes, 0);
  while (bytes > maxBytes && kept.length > 1) {
    const [out] = kept.splice(mostCrowded(kept, now), 1);
    if (!out) break;
    gone.add(out.id);
    bytes -= out.bytes;
  }
  return gone;
}

/** Index of the version whose absence is noticed least; never the newest (index 0). */
function mostCrowded(versions: readonly Thinnable[], now: number): number {
  let best = versions.length - 1;
  let least = Infinity;
  for (let index = 1; index < versions.length - 1; index += 1) {
    const newer = versions[index - 1]?.at ?? now;
    const older = versions[index + 1]?.at ?? 0;
    const age = now - (versions[index]?.at ?? 0) + HOUR_MS;
    const gap = (newer - older) / age;
    if (gap < least) [best, least] = [index, gap];
  }
  return best;
}
