import { useEffect, useState } from 'react';
import { pictureUrl } from './stored.ts';

/** The address of a stored picture, or null while there is none. */
export function usePicture(hash: string | null): string | null {
  const [found, setFound] = useState<{ hash: string; url: string | null } | null>(null);
  useEffect(() => {
    if (hash === null) return undefined;
    let current = true;
    const load = async (): Promise<void> => {
      const url = await pictureUrl(hash);
      if (current) setFound({ hash, url });
    };
    void load();
    return () => {
      current = false;
    };
  }, [hash]);
  return hash !== null && found?.hash === hash ? found.url : null;
}
