/**
 * Reads the XML of other programs' maps into a small tree. Strict where two readers could come to see different things:
 * a document type, with which entities are declared, is refused. Names are taken without their prefixes.
 */
import { SojournError } from '../../contract/errors.ts';
import { decodeXml } from '../xml.ts';

export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  /** By name without prefix; of two with one name the first. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The text directly inside, with the parts between elements joined. */
  readonly text: string;
}

interface Open {
  readonly tag: string;
  readonly node: { attributes: Map<string, string>; children: XmlNode[]; text: string; name: string };
}

/** Bounds of one document; what is larger is no journey map. */
const MAX_CHARS = 64 * 1024 * 1024;
const MAX_ELEMENTS = 500_000;
const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 200;

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

/**
 * The root element of a document.
 * @throws SojournError `badInput` with the line where it is not well-formed, `tooLarge`
 */
export function readXml(text: string): XmlNode {
  if (text.length > MAX_CHARS) throw tooLarge(`is longer than ${MAX_CHARS / 1024 / 1024} million characters`);
  return new Reader(text).read();
}

function tooLarge(what: string): SojournError {
  return new SojournError('tooLarge', `The XML ${what}.`, {
    remedy: 'Divide the file in the program that made it.',
  });
}

class Reader {
  readonly #text: string;
  readonly #stack: Open[] = [];
  #root: XmlNode | null = null;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): XmlNode {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const next = text.indexOf('<', at);
      const end = next === -1 ? text.length : next;
      if (end > at) this.#addText(decodeXml(text.slice(at, end)), at);
      if (next === -1) break;
      at = this.#markup(next);
    }
    const open = this.#stack.at(-1);
    if (open) throw this.#damaged(text.length, `<${open.tag}> is not closed`);
    if (!this.#root) throw this.#damaged(0, 'there is no element');
    return this.#root;
  }

  /** Reads what begins with `<`. @returns where it ends */
  #markup(at: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', at)) return this.#after('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at + 9);
      this.#addText(text.slice(at + 9, end - 3), at);
      return end;
    }
    if (text.startsWith('<!', at)) {
      throw this.#damaged(at, 'a document type is not read, since it could declare anything');
    }
    if (text.startsWith('<?', at)) return this.#after('?>', at + 2);
    return text.startsWith('</', at) ? this.#close(at) : this.#open(at);
  }

  #close(at: number): number {
    const end = this.#after('>', at);
    const tag = this.#text.slice(at + 2, end - 1).trimEnd();
    const open = this.#stack.pop();
    if (open?.tag !== tag) throw this.#damaged(at, `</${short(tag)}> closes nothing`);
    return end;
  }

  #open(at: number): number {
    if (this.#root && this.#stack.length === 0) throw this.#damaged(at, 'there is a second root element');
    this.#count += 1;
    if (this.#count > MAX_ELEMENTS) throw tooLarge(`has more than ${MAX_ELEMENTS} elements`);
    const tag = matchAt(NAME, this.#text, at + 1)?.[0];
    if (tag === undefined) throw this.#damaged(at, 'a "<" begins nothing; in a text it is written "&lt;"');
    const attributes = new Map<string, string>();
    let end = at + 1 + tag.length;
    for (let match; (match = matchAt(ATTRIBUTE, this.#text, end)); end += match[0].length) {
      const name = localName(match[1] ?? '');
      if (!attributes.has(name)) attributes.set(name, decodeXml(match[2] ?? match[3] ?? ''));
      if (attributes.size > MAX_ATTRIBUTES)
        throw tooLarge(`has more than ${MAX_ATTRIBUTES} attributes in one element`);
    }
    const close = matchAt(END, this.#text, end);
    if (!close) throw this.#damaged(end, `<${short(tag)}> is not written as it should be`);
    const node = { name: localName(tag), attributes, children: [], text: '' };
    this.#stack.at(-1)?.node.children.push(node);
    this.#root ??= node;
    if (close[1] === '') this.#stack.push({ tag, node });
    if (this.#stack.length > MAX_DEPTH) throw tooLarge(`is nested more than ${MAX_DEPTH} deep`);
    return end + close[0].length;
  }

  #addText(part: string, at: number): void {
    const open = this.#stack.at(-1);
    if (open) open.node.text += part;
    else if (part.replaceAll('\uFEFF', '').trim() !== '')
      throw this.#damaged(at, 'there is text outside of it');
  }

  #after(end: string, from: number): number {
    const found = this.#text.indexOf(end, from);
    if (found === -1) throw this.#damaged(from, `"${end}" is missing`);
    return found + end.length;
  }

  #damaged(at: number, what: string): SojournError {
    let line = 1;
    for (let i = this.#text.indexOf('\n'); i !== -1 && i < at; i = this.#text.indexOf('\n', i + 1)) line += 1;
    return new SojournError('badInput', `Line ${line} is not as XML should be: ${what}.`, {
      remedy: 'Save or export the file again in the program that made it.',
    });
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const short = (tag: string): string => (tag.length > 40 ? `${tag.slice(0, 40).toWellFormed()}…` : tag);

/** The children of this name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of this name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The text of the first child of this name, without blanks around it; '' where there is none. */
export function textOfChild(node: XmlNode | undefined, name: string): string {
  return childOf(node, name)?.text.trim() ?? '';
}

/** How far into a text its root element is looked for. */
const HEAD_CHARS = 64 * 1024;

/** The name of the root element without reading the document; null where it does not begin like XML. */
export function rootName(text: string): string | null {
  const head = text.slice(0, HEAD_CHARS);
  let at = 0;
  for (;;) {
    // Blanks, of which a byte order mark is one.
    at += head.length - at - head.slice(at).trimStart().length;
    const close = head.startsWith('<!--', at)
      ? '-->'
      : head.startsWith('<?', at)
        ? '?>'
        : head.startsWith('<!', at)
          ? '>'
          : null;
    if (close === null) break;
    const end = head.indexOf(close, at + 2);
    if (end === -1) return null;
    at = end + close.length;
  }
  const name = head.startsWith('<', at) ? matchAt(NAME, head, at + 1)?.[0] : undefined;
  return name === undefined ? null : localName(name);
}
