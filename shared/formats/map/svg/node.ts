/** SVG as text: elements whose attributes and texts are escaped, so that no word of a map can become markup. */
import { escaped } from '../../../text/xml-text.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with children that are already markup. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(shown(value))}"`))
    .join('');
  const inner = children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

function shown(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}
