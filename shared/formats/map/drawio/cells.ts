/** The shapes and lines of a page of draw.io, with their texts and where they stand on the page. */
import { SojournError } from '../../../contract/errors.ts';
import { HtmlReader } from '../../html/tokens.ts';
import type { Look } from '../card-attributes.ts';
import { childOf, type XmlNode } from '../xml-read.ts';
import type { Box } from './shapes.ts';

export interface Cell {
  readonly id: string;
  /** Its label as plain text. */
  readonly text: string;
  /** Names of its style without values, e.g. "swimlane", "ellipse". */
  readonly names: ReadonlySet<string>;
  readonly style: ReadonlyMap<string, string>;
  readonly parent: string;
  readonly isEdge: boolean;
  readonly source: string | null;
  readonly target: string | null;
  /** On the page; null for what has no place of its own: layers, lines, labels of lines. */
  readonly box: Box | null;
  /** A custom property. */
  readonly look: Look;
  /** What Sojourn wrote it as; '' in files of others. */
  readonly part: string;
}

/** Shapes and lines that are read of one page. */
const MOST_CELLS = 50_000;
/** Groups in groups. */
const MOST_DEPTH = 100;

interface Raw extends Omit<Cell, 'box'> {
  readonly own: Box | null;
}

/** The cells of a page's model, in the order of the file. @throws SojournError `tooLarge` */
export function cellsOf(model: XmlNode): Cell[] {
  const nodes = childOf(model, 'root')?.children ?? [];
  if (nodes.length > MOST_CELLS) {
    throw new SojournError('tooLarge', `A page has more than ${MOST_CELLS} shapes.`, {
      remedy: 'Divide it into several pages.',
    });
  }
  const raws = nodes.flatMap((node) => rawOf(node) ?? []);
  const byId = new Map(raws.map((raw) => [raw.id, raw]));
  return raws.map(({ own, ...raw }) => ({ ...raw, box: own && onPage(own, raw.parent, byId) }));
}

function rawOf(node: XmlNode): Raw | null {
  const isWrapped = node.name === 'object' || node.name === 'UserObject';
  const cell = isWrapped ? childOf(node, 'mxCell') : node;
  if (cell?.name !== 'mxCell') return null;
  const look: Look = (name) => (isWrapped ? (node.attributes.get(name) ?? null) : null);
  const styles = (cell.attributes.get('style') ?? '').split(';').filter((part) => part.trim() !== '');
  const pairs = styles.filter((part) => part.includes('='));
  const style = new Map(
    pairs.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const label = (isWrapped ? look('label') : cell.attributes.get('value')) ?? '';
  const isEdge = cell.attributes.get('edge') === '1';
  return {
    id: node.attributes.get('id') ?? cell.attributes.get('id') ?? '',
    text: labelText(label, style.get('html') === '1'),
    names: new Set(styles.filter((part) => !part.includes('=')).map((part) => part.trim())),
    style,
    parent: cell.attributes.get('parent') ?? '',
    isEdge,
    source: cell.attributes.get('source') ?? null,
    target: cell.attributes.get('target') ?? null,
    look,
    part: look('part') ?? '',
    own: isEdge || cell.attributes.get('vertex') !== '1' ? null : boxOf(childOf(cell, 'mxGeometry')),
  };
}

function boxOf(geometry: XmlNode | undefined): Box | null {
  if (!geometry || geometry.attributes.get('relative') === '1') return null;
  const side = (name: string): number => {
    const value = Number(geometry.attributes.get(name) ?? 0);
    return Number.isFinite(value) ? Math.min(1e7, Math.max(-1e7, value)) : 0;
  };
  return {
    x: side('x'),
    y: side('y'),
    width: Math.max(0, side('width')),
    height: Math.max(0, side('height')),
  };
}

/** A box with the places of the groups that it is in. */
function onPage(own: Box, parent: string, byId: ReadonlyMap<string, Raw>): Box {
  let { x, y } = own;
  let above = byId.get(parent);
  for (let depth = 0; above?.own && depth < MOST_DEPTH; depth += 1) {
    x += above.own.x;
    y += above.own.y;
    above = byId.get(above.parent);
  }
  return { ...own, x, y };
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

/** A label as plain text: HTML, where its style says so, is taken away. */
function labelText(label: string, isHtml: boolean): string {
  if (!isHtml) return label.trim();
  let text = '';
  const breakLine = (name: string): void => {
    if (BREAKS.has(name) && text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const reader = new HtmlReader({
    open: (name) => {
      if (name === 'br') text += '\n';
      else breakLine(name);
    },
    close: (name) => {
      if (name !== 'br') breakLine(name);
    },
    text: (part) => {
      text += part;
    },
  });
  reader.push(label);
  reader.end();
  return text.replaceAll('\u00A0', ' ').trim();
}

export const middleX = ({ x, width }: Box): number => x + width / 2;
export const middleY = ({ y, height }: Box): number => y + height / 2;

/** Whether the middle of a box lies in another. */
export function isInside(box: Box, outer: Box): boolean {
  const [x, y] = [middleX(box), middleY(box)];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
