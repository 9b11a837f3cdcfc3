import { useEffect, useState } from 'react';
import type { Persona } from '../../shared/model/types.ts';
import { pictureUrl } from '../state/pictures.ts';

/** The first letters of a name's first two words, as whole graphemes in any script. */
export function initials(name: string): string {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return name
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? '')
    .join('')
    .toLocaleUpperCase();
}

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

/** A persona's portrait, or the initials in the persona's hue. Decorative: the name stands beside it. */
export function Avatar({
  persona,
  size,
}: {
  persona: Pick<Persona, 'name' | 'portrait' | 'hue'>;
  size: number;
}) {
  const url = usePicture(persona.portrait);
  const style = { width: size, height: size, fontSize: Math.max(9, Math.round(size * 0.36)) };
  return url ? (
    <img className={`avatar hue-${persona.hue}`} style={style} src={url} alt="" />
  ) : (
    <span className={`avatar hue-${persona.hue}`} style={style} aria-hidden>
      {initials(persona.name)}
    </span>
  );
}
