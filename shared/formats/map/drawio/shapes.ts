/** The shapes that our draw.io files are made of, as XML: vertices and edges with custom properties. */
import type { Attributes } from '../card-attributes.ts';
import type { XmlElement } from '../xml-write.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Labels are HTML there; text stays text. */
export function label(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\r\n|\r|\n/)
    .join('<br>');
}

export const style = (parts: Readonly<Record<string, string | number>>, name = ''): string =>
  `${name === '' ? '' : `${name};`}${Object.entries(parts)
    .map(([key, value]) => `${key}=${value};`)
    .join('')}`;

export const rounded = (value: number): number => Math.round(value * 10) / 10;

function geometryOf({ x, y, width, height }: Box): XmlElement {
  const place = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  return { name: 'mxGeometry', attributes: { ...place, as: 'geometry' } };
}

export interface Shape {
  readonly id: string;
  readonly text: string;
  /** What it is: our reader goes by it. */
  readonly part: string;
  readonly properties?: Attributes;
  readonly look: string;
  readonly box: Box;
  readonly parent?: string;
}

/** A vertex. */
export function shape({ id, text, part, properties = {}, look, box, parent = '1' }: Shape): XmlElement {
  return {
    name: 'object',
    attributes: { label: label(text), part, ...properties, id },
    children: [
      { name: 'mxCell', attributes: { style: look, vertex: 1, parent }, children: [geometryOf(box)] },
    ],
  };
}

export interface EdgeLook {
  readonly look: string;
  readonly part: string;
  readonly parent?: string;
  readonly text?: string;
  readonly way?: readonly { readonly x: number; readonly y: number }[];
}

/** An edge between two shapes. */
export function edge(
  id: string,
  source: string,
  target: string,
  { look, part, parent = '1', text = '', way = [] }: EdgeLook,
): XmlElement {
  const points: XmlElement = {
    name: 'Array',
    attributes: { as: 'points' },
    children: way.map(({ x, y }) => ({ name: 'mxPoint', attributes: { x: rounded(x), y: rounded(y) } })),
  };
  const geometry: XmlElement = {
    name: 'mxGeometry',
    attributes: { relative: 1, as: 'geometry' },
    children: way.length === 0 ? [] : [points],
  };
  return {
    name: 'object',
    attributes: { label: label(text), part, id },
    children: [
      { name: 'mxCell', attributes: { style: look, edge: 1, parent, source, target }, children: [geometry] },
    ],
  };
}
