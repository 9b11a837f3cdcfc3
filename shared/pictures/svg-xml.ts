/**
 * Reads the XML of an SVG file into a small tree, without a browser. Strict, because what a lenient reader repairs is
 * where two readers come to see different things. Entities that a file declares are never expanded.
 */

/** Why an SVG file cannot be taken, as the end of a sentence: "it ...". */
export class SvgProblem extends Error {}

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

/** Longest file in characters. */
export const MAX_SVG_LENGTH = 4 * 1024 * 1024;
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 100;
/** Namespaces that hold at one place: drawing programs declare a dozen. */
const MAX_NAMESPACES = 100;

export interface SvgElement {
  /** Name without prefix. */
  readonly name: string;
  /** Whether it is of SVG's own namespace. */
  readonly isSvg: boolean;
  /**
   * Names without a prefix as written; `xlink:href` as `href`, where there is no other; `xml:space` as it is. Other
   * prefixed names are kept with their prefix, so that one sees that they were there.
   */
  readonly attributes: Map<string, string>;
  readonly children: (SvgElement | string)[];
}

interface Open {
  readonly element: SvgElement;
  /** The name as written, for its end. */
  readonly tag: string;
  readonly namespaces: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const NAME = /[A-Za-z_][\w.:-]*/y;

/** @throws SvgProblem where the text is not one well-formed SVG element, or too large */
export function readSvgXml(text: string): SvgElement {
  if (text.length > MAX_SVG_LENGTH) throw new SvgProblem('is larger than 4 MB');
  const stack: Open[] = [];
  let root: SvgElement | null = null;
  let count = 0;
  let at = 0;

  const addText = (part: string): void => {
    const parent = stack.at(-1)?.element;
    if (parent) parent.children.push(part);
    else if (part.replace('\uFEFF', '').trim() !== '') throw damaged('text outside its root element');
  };

  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next !== at) addText(decodeText(text.slice(at, next < 0 ? text.length : next)));
    if (next < 0) break;
    at = next;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9);
      addText(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<!', at)) {
      if (root) throw damaged('a declaration after its beginning');
      at = afterDoctype(text, at);
    } else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else if (text.startsWith('</', at)) {
      const end = after(text, '>', at);
      const tag = text.slice(at + 2, end - 1).trimEnd();
      if (stack.pop()?.tag !== tag) throw damaged(`</${tag.slice(0, 40)}> where another end is due`);
      at = end;
    } else {
      if (root && stack.length === 0) throw damaged('a second root element');
      count += 1;
      if (count > MAX_ELEMENTS) throw new SvgProblem(`has more than ${MAX_ELEMENTS} elements`);
      const tag = readTag(text, at, stack.at(-1)?.namespaces ?? new Map());
      stack.at(-1)?.element.children.push(tag.open.element);
      root ??= tag.open.element;
      if (!tag.isClosed) stack.push(tag.open);
      if (stack.length > MAX_DEPTH) throw new SvgProblem(`is nested more than ${MAX_DEPTH} deep`);
      at = tag.end;
    }
  }
  if (!root || stack.length > 0) throw damaged('its end is missing');
  if (root.name !== 'svg' || !root.isSvg) throw new SvgProblem('is no SVG picture');
  return root;
}

function readTag(
  text: string,
  start: number,
  inherited: ReadonlyMap<string, string>,
): { open: Open; isClosed: boolean; end: number } {
  NAME.lastIndex = start + 1;
  const tag = NAME.exec(text)?.[0];
  if (tag === undefined) throw damaged('a < that begins nothing');
  const written: [name: string, value: string][] = [];
  let at = start + 1 + tag.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    written.push([match[1] ?? '', decodeText(match[2] ?? match[3] ?? '')]);
    at = ATTRIBUTE.lastIndex;
  }
  const end = /\s*(\/?)>/y;
  end.lastIndex = at;
  const close = end.exec(text);
  if (!close) throw damaged(`<${tag.slice(0, 40)}> is not written as it should be`);
  const namespaces = namespacesOf(written, inherited);
  const [prefix, name] = split(tag);
  const element: SvgElement = {
    name,
    isSvg: isSvgNamespace(namespaces.get(prefix), prefix),
    attributes: attributesOf(written, namespaces),
    children: [],
  };
  return { open: { element, tag, namespaces }, isClosed: close[1] === '/', end: end.lastIndex };
}

/** Without any namespace it is taken for SVG: many files that were cut out of a page lack it. */
function isSvgNamespace(namespace: string | undefined, prefix: string): boolean {
  return namespace === SVG_NAMESPACE || (prefix === '' && (namespace === undefined || namespace === ''));
}

function namespacesOf(
  written: readonly (readonly [string, string])[],
  inherited: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = written.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return inherited;
  const all = new Map(inherited);
  for (const [name, value] of declared) all.set(name === 'xmlns' ? '' : name.slice(6), value.trim());
  if (all.size > MAX_NAMESPACES) throw new SvgProblem(`names more than ${MAX_NAMESPACES} namespaces`);
  return all;
}

function attributesOf(
  written: readonly (readonly [string, string])[],
  namespaces: ReadonlyMap<string, string>,
): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of written) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    if (attributes.has(name)) throw damaged(`the attribute ${name.slice(0, 40)} is there twice`);
    attributes.set(name, value);
  }
  for (const [name, value] of written) {
    const [prefix, local] = split(name);
    const isLink = prefix !== '' && local === 'href' && isLinkPrefix(prefix, namespaces);
    if (!isLink) continue;
    attributes.delete(name);
    if (!attributes.has('href')) attributes.set('href', value);
  }
  return attributes;
}

function isLinkPrefix(prefix: string, namespaces: ReadonlyMap<string, string>): boolean {
  return prefix === 'xlink' || namespaces.get(prefix) === XLINK_NAMESPACE;
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw damaged('its end is missing');
  return found + mark.length;
}

/** The end of `<!DOCTYPE ... [ ... ]>`; what it declares is passed over. */
function afterDoctype(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 2; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"' || char === "'") at = after(text, char, at + 1) - 1;
    else if (char === '[' || char === '<') depth += 1;
    else if (char === ']' || (char === '>' && depth > 0)) depth -= 1;
    else if (char === '>') return at + 1;
  }
  throw damaged('its end is missing');
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

/** Text with XML's five entities and numbered characters; any other entity stands for nothing. */
function decodeText(text: string): string {
  const decoded = text.includes('&')
    ? text.replaceAll(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([A-Za-z_][\w.-]*));/gi,
        (_all, decimal, hex, name) => {
          if (name !== undefined) return NAMED.get(name as string) ?? '';
          const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
          return code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
        },
      )
    : text;
  return withoutControls(decoded);
}

/** Characters that XML forbids. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(CONTROLS, '');
}

function damaged(why: string): SvgProblem {
  return new SvgProblem(`is damaged (${why})`);
}
