import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { originals } from './stored.ts';
import { holdThumb, thumbState, watchThumb, type ThumbState } from './thumbnails.ts';

/** The address of a stored picture, or null while there is none. */
export function usePicture(hash: string | null): string | null {
  const [found, setFound] = useState<{ hash: string; url: string | null } | null>(null);
  useEffect(() => {
    if (hash === null) return undefined;
    let current = true;
    const load = async (): Promise<void> => {
      const url = await originals.acquire(hash);
      if (current) setFound({ hash, url });
    };
    void load();
    return () => {
      current = false;
      originals.release(hash);
    };
  }, [hash]);
  return hash !== null && found?.hash === hash ? found.url : null;
}

/** The small picture of a stored one, fetched when it is first shown. */
export function useThumbnail(hash: string | null): ThumbState {
  useEffect(() => (hash === null ? undefined : holdThumb(hash)), [hash]);
  const watch = useCallback((listener: () => void) => watchThumb(hash, listener), [hash]);
  return useSyncExternalStore(watch, () => thumbState(hash));
}
