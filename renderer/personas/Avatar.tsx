import type { Persona } from '../../shared/model/types.ts';
import { usePicture } from '../pictures/use-picture.ts';

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
