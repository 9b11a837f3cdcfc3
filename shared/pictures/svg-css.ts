/** The CSS of an SVG picture, bounded to what draws it: no address but of its own parts, no import, no motion. */
import { CSS_FUNCTIONS, REMOVED, type Removed } from './svg-names.ts';

export type Tell = (removed: Removed) => void;

/** A rule of a style sheet that stays, for weighing what it refers to. */
export interface SheetRule {
  readonly selectors: string;
  readonly declarations: string;
}

export interface CleanSheet {
  readonly text: string;
  readonly rules: readonly SheetRule[];
}

/** Without escapes of any kind: what a reference leads to must be as it is written, to be weighed. */
const LOCAL_URL = /^url\(\s*(["']?)#[^\s"'()<>\\%]+\1\s*\)$/i;
/** The name of a function at the end of a text. */
const FUNCTION = /([a-z_-][\w-]*)\s*$/i;
const LONGEST_NAME = 40;
/** Longest value in characters that calls functions, and longest style sheet. */
const LONGEST_VALUE = 10_000;
export const LONGEST_SHEET = 512 * 1024;
const MOTION = /^(?:-\w+-)?(?:animation|transition|offset|motion)(?:-|$)/;
/** Rules in braces that hold rules again. */
const NESTING = /^@(?:media|supports)\b/i;

/**
 * Whether a value (of an attribute or a declaration) may stay: it calls drawing functions only, and `url()` only for
 * parts of the same picture. Escapes are refused: they can spell any of it.
 */
export function isHarmlessValue(value: string, tell: Tell = () => {}): boolean {
  if (value.includes('\\')) return false;
  if (!value.includes('(') && !value.includes(':')) return true;
  if (value.length > LONGEST_VALUE) return false;
  if (/(?:java|vb)script\s*:/i.test(value)) {
    tell(REMOVED.script);
    return false;
  }
  for (let at = value.indexOf('('); at >= 0; at = value.indexOf('(', at + 1)) {
    // Looked for backwards from each bracket: a pattern over the whole value could take forever.
    const name = FUNCTION.exec(value.slice(Math.max(0, at - LONGEST_NAME), at))?.[1]?.toLowerCase() ?? '';
    if (name === '' || name === 'url' || CSS_FUNCTIONS.has(name)) continue;
    if (/image|src|cross-fade|element/.test(name)) tell(REMOVED.link);
    return false;
  }
  const urls = value.match(/url\s*\([^)]*\)?/gi) ?? [];
  if (urls.every((url) => LOCAL_URL.test(url))) return true;
  tell(REMOVED.link);
  return false;
}

/** Declarations `name: value; ...` that may stay, in the same order, joined by `;`. */
export function cleanDeclarations(text: string, tell: Tell = () => {}): string {
  return splitOutside(withoutComments(text), ';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration
        .slice(colon + 1)
        .trim()
        .replaceAll(/\s+/g, ' ');
      if (colon < 0 || value === '' || !/^-{0,2}[a-z][a-z0-9-]*$/.test(name)) return [];
      if (MOTION.test(name)) {
        tell(REMOVED.animation);
        return [];
      }
      if (name === 'behavior' || name.endsWith('-binding')) tell(REMOVED.script);
      const isOdd = /[<>{}@;]/.test(value) || name === 'behavior' || name.endsWith('-binding');
      return isOdd || !isHarmlessValue(value, tell) ? [] : [`${name}:${value}`];
    })
    .join(';');
}

/** A style sheet with what may stay of it. Of rules with `@` only `@media` and `@supports` do. */
export function cleanSheet(text: string, tell: Tell = () => {}, depth = 0): CleanSheet {
  const source = withoutComments(text);
  if (source.length > LONGEST_SHEET || depth > 4) return { text: '', rules: [] };
  const parts: string[] = [];
  const rules: SheetRule[] = [];
  let at = 0;
  while (at < source.length) {
    const isAtRule = startsWithAt(source, at);
    const open = indexOutside(source, isAtRule ? '{;' : '{', at);
    if (open < 0) break;
    const head = source.slice(at, open).trim();
    if (source[open] === ';') {
      if (/^@import/i.test(head)) tell(REMOVED.link);
      at = open + 1;
      continue;
    }
    const end = closing(source, open);
    const body = source.slice(open + 1, end);
    at = end + 1;
    const selectors = head.replaceAll(/\s+/g, ' ');
    if (!isHarmlessHead(selectors)) {
      if (/^@(?:-\w+-)?keyframes/i.test(head)) tell(REMOVED.animation);
      if (/^@font-face/i.test(head) && /url\s*\(/i.test(body)) tell(REMOVED.link);
      continue;
    }
    if (NESTING.test(selectors)) {
      const inner = cleanSheet(body, tell, depth + 1);
      if (inner.text !== '') parts.push(`${selectors}{${inner.text}}`);
      for (const rule of inner.rules) rules.push(rule);
      continue;
    }
    const declarations = cleanDeclarations(body, tell);
    if (declarations === '') continue;
    parts.push(`${selectors}{${declarations}}`);
    rules.push({ selectors, declarations });
  }
  return { text: parts.join(''), rules };
}

function startsWithAt(text: string, from: number): boolean {
  const first = /\S/g;
  first.lastIndex = from;
  return first.exec(text)?.[0] === '@';
}

function isHarmlessHead(head: string): boolean {
  if (head === '' || head.length > 2000) return false;
  // An escape could spell any name.
  if (/["'();}<\\]/.test(head.replaceAll(/\([\w\s:.,%-]*\)/g, ''))) return false;
  return !head.startsWith('@') || NESTING.test(head);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replaceAll(/<!--|-->/g, ' ');
}

/** The first place of one of the wanted characters outside quotes and brackets, from `from` on; -1 where there is none. */
function indexOutside(text: string, wanted: string, from: number): number {
  let quote = '';
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (depth === 0 && wanted.includes(char)) return at;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
  }
  return -1;
}

function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const next = indexOutside(text, mark, at);
    if (next < 0) return [...parts, text.slice(at)];
    parts.push(text.slice(at, next));
    at = next + 1;
  }
}

/** The brace that closes the one at `open`; the text's end where none does. */
function closing(text: string, open: number): number {
  let quote = '';
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}
