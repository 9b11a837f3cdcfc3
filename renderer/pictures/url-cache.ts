/** Addresses for pictures in memory, kept while somebody shows them and for a while after; the oldest are given up. */

export interface UrlCache {
  /** The address of a picture, fetched once; null where there is none. Give it back with `release`. */
  acquire(hash: string): Promise<string | null>;
  release(hash: string): void;
}

interface Entry {
  readonly url: Promise<string | null>;
  users: number;
}

/** @param most so many pictures are kept that nobody shows */
export function createUrlCache(load: (hash: string) => Promise<Blob>, most: number): UrlCache {
  /** The most recently used last. */
  const entries = new Map<string, Entry>();

  const giveUp = (hash: string, { url }: Entry): void => {
    entries.delete(hash);
    void url.then((address) => address !== null && URL.revokeObjectURL(address));
  };

  const trim = (): void => {
    let idle = [...entries.values()].filter(({ users }) => users === 0).length;
    for (const [hash, entry] of entries) {
      if (idle <= most) return;
      if (entry.users > 0) continue;
      giveUp(hash, entry);
      idle -= 1;
    }
  };

  return {
    acquire: (hash) => {
      const known = entries.get(hash);
      const entry: Entry = known ?? {
        users: 0,
        url: load(hash).then(
          (blob) => URL.createObjectURL(blob),
          () => {
            // Asked for again the next time: it may be there by then.
            entries.delete(hash);
            return null;
          },
        ),
      };
      entries.delete(hash);
      entries.set(hash, entry);
      entry.users += 1;
      return entry.url;
    },
    release: (hash) => {
      const entry = entries.get(hash);
      if (!entry) return;
      entry.users = Math.max(0, entry.users - 1);
      trim();
    },
  };
}
