/** Stored pictures as object URLs, fetched once each. */
import { core } from './connection.ts';

const urls = new Map<string, Promise<string | null>>();

/** An address for an <img>; null where the picture is not in the workspace. */
export function pictureUrl(hash: string): Promise<string | null> {
  const known = urls.get(hash);
  if (known) return known;
  const loading = core
    .call('blob.get', { hash })
    .then(({ bytes, mime }) => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime })))
    .catch(() => {
      urls.delete(hash);
      return null;
    });
  urls.set(hash, loading);
  return loading;
}
