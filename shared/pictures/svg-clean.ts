/**
 * SVG pictures made harmless: read strictly, written anew from lists of what a drawing needs. Nothing of the file itself
 * is handed on, so what this module does not know is not in the result. The screen and core both run it: what core
 * stores and serves is always a text that this function answers with itself.
 */
import { bytesOfBase64 } from './base64.ts';
import { MAX_PIXELS } from './limits.ts';
import { HEAD_BYTES, readPictureSize } from './picture-size.ts';
import { cleanDeclarations, cleanSheet, isHarmlessValue, type SheetRule, type Tell } from './svg-css.ts';
import { checkSvgCost } from './svg-cost.ts';
import { LINKING_ELEMENTS, REMOVED, REMOVED_ELEMENTS, SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg-names.ts';
import type { Removed } from './svg-names.ts';
import { svgSize } from './svg-size.ts';
import { readSvgXml, SVG_NAMESPACE, type SvgElement } from './svg-xml.ts';

export interface CleanSvg {
  readonly text: string;
  /** Px at its own size. */
  readonly width: number;
  readonly height: number;
  /** What was left out that the file's author may miss, in words. */
  readonly removed: readonly Removed[];
}

/** What cleaning collects while it goes through the tree. */
interface Work {
  readonly tell: Tell;
  readonly rules: SheetRule[];
  /** Pixels of the pictures inside so far. */
  pixels: number;
}

/**
 * The harmless drawing of an SVG file. Cleaning what it answers changes nothing.
 * @throws SvgProblem with the end of a sentence that begins with the file's name
 */
export function cleanSvg(text: string): CleanSvg {
  const removed = new Set<Removed>();
  const work: Work = { tell: (what) => void removed.add(what), rules: [], pixels: 0 };
  const root = cleanElement(readSvgXml(text), work);
  const size = svgSize(root.attributes);
  for (const name of ['width', 'height', 'viewBox', 'x', 'y']) root.attributes.delete(name);
  root.attributes.set('width', String(size.width));
  root.attributes.set('height', String(size.height));
  root.attributes.set('viewBox', size.viewBox);
  checkSvgCost(root, work.rules);
  return { text: write(root), width: size.width, height: size.height, removed: [...removed].sort() };
}

function cleanElement(element: SvgElement, work: Work): SvgElement {
  const clean: SvgElement = { name: element.name, isSvg: true, attributes: new Map(), children: [] };
  for (const [name, value] of element.attributes) {
    const kept = cleanAttribute(element.name, name, value, work);
    if (kept !== null) clean.attributes.set(name, kept);
  }
  if (element.name === 'style') {
    const sheet = cleanSheet(textOf(element), work.tell);
    if (sheet.text !== '') clean.children.push(sheet.text);
    for (const rule of sheet.rules) work.rules.push(rule);
    return clean;
  }
  addChildren(element, clean, work);
  return clean;
}

function addChildren(from: SvgElement, to: SvgElement, work: Work): void {
  for (const child of from.children) {
    if (typeof child === 'string') addText(to, child);
    else if (child.isSvg && child.name === 'a') {
      if (child.attributes.has('href')) work.tell(REMOVED.link);
      // A link's content stays, its address does not.
      addChildren(child, to, work);
    } else if (child.isSvg && SVG_ELEMENTS.has(child.name)) {
      const clean = cleanElement(child, work);
      const isEmpty = clean.name === 'style' && clean.children.length === 0;
      if (!isEmpty) to.children.push(clean);
    } else {
      const known = REMOVED_ELEMENTS.get(child.name.toLowerCase());
      if (known) work.tell(known);
    }
  }
}

/** Texts that become neighbours are one, as a reader of the result sees them. */
function addText(to: SvgElement, text: string): void {
  const last = to.children.at(-1);
  if (typeof last === 'string') to.children[to.children.length - 1] = last + text;
  else if (text !== '') to.children.push(text);
}

/** The attribute's value as it may stay, or null. */
function cleanAttribute(element: string, name: string, value: string, work: Work): string | null {
  if (/^on/i.test(name)) work.tell(REMOVED.script);
  if (name === 'href') return cleanLink(element, value.trim(), work);
  if (name === 'style') return cleanDeclarations(value, work.tell) || null;
  if (!SVG_ATTRIBUTES.has(name) || !isHarmlessValue(value, work.tell)) return null;
  return value;
}

/** A link to a part of the same picture, or a picture that lies in the file itself. */
function cleanLink(element: string, value: string, work: Work): string | null {
  if (LINKING_ELEMENTS.has(element)) {
    if (/^#[^\s"'<>()\\%]+$/.test(value)) return value;
    const kept = element === 'image' || element === 'feImage' ? innerPicture(value, work) : null;
    if (kept !== null) return kept;
  }
  work.tell(/^\s*(?:java|vb)script/i.test(value) ? REMOVED.script : REMOVED.link);
  return null;
}

const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;

/** A PNG, JPEG, GIF or WebP in base64 of a bounded size, without blanks; null for anything else. */
function innerPicture(value: string, work: Work): string | null {
  if (!DATA_PICTURE.test(value)) return null;
  const text = value.slice(value.indexOf(',') + 1).replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const size = readPictureSize(bytesOfBase64(text, HEAD_BYTES));
  if (!size || size.width === 0 || size.height === 0) return null;
  work.pixels += size.width * size.height;
  return work.pixels > MAX_PIXELS ? null : `data:${size.mime};base64,${text}`;
}

function textOf(element: SvgElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function write(root: SvgElement): string {
  const parts: string[] = [];
  writeElement(root, parts, true);
  return parts.join('');
}

function writeElement(element: SvgElement, parts: string[], isRoot: boolean): void {
  parts.push('<', element.name);
  if (isRoot) parts.push(` xmlns="${SVG_NAMESPACE}"`);
  for (const [name, value] of element.attributes) parts.push(` ${name}="${escapeAttribute(value)}"`);
  if (element.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(escapeText(child));
    else writeElement(child, parts, false);
  }
  parts.push('</', element.name, '>');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
