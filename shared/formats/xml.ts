/**
 * A streaming reader of XML as office programs write it: text is pushed in pieces cut anywhere, elements come out one by
 * one. It fetches nothing, knows no entities but the five of XML and numbers, and takes broken XML for what it can be.
 */
import { SojournError } from '../contract/errors.ts';

export interface XmlHandler {
  /** `name` without its prefix, `attributes` as written; see `xmlAttribute`. A self-closed element also closes. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, in parts. */
  text(text: string): void;
}

/** Characters of one tag. */
const MAX_TAG = 1024 * 1024;
/** An entity is at most this long. */
const MAX_ENTITY = 12;

export class XmlReader {
  readonly #handler: XmlHandler;
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws SojournError `unreadable` for a tag that does not end */
  push(text: string): void {
    this.#rest = this.#read(this.#rest === '' ? text : this.#rest + text);
    if (this.#rest.length > MAX_TAG) {
      throw new SojournError('unreadable', 'A tag inside the file never ends.', {
        remedy: 'Save the file again, or save the sheet as CSV, and import that.',
      });
    }
  }

  /** @returns what could not be read on */
  #read(text: string): string {
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) return this.#lastText(text.slice(at));
      if (tag > at) this.#handler.text(decodeXml(text.slice(at, tag)));
      const end = this.#tag(text, tag);
      if (end === -1) return text.slice(tag);
      at = end;
    }
  }

  /** Text of which more may follow: an entity may be cut. */
  #lastText(text: string): string {
    const cut = text.lastIndexOf('&');
    const open = cut !== -1 && text.length - cut < MAX_ENTITY && !text.includes(';', cut);
    const whole = open ? text.slice(0, cut) : text;
    if (whole !== '') this.#handler.text(decodeXml(whole));
    return open ? text.slice(cut) : '';
  }

  /** Reads what begins at `<`. @returns where it ends, or -1 where it is not there as a whole */
  #tag(text: string, start: number): number {
    const after = text.charAt(start + 1);
    if (after === '!' || after === '?') return this.#special(text, start);
    const end = tagEnd(text, start + 1);
    if (end === -1) return -1;
    if (after === '/') {
      this.#handler.close(localName(text.slice(start + 2, end).trim()));
      return end + 1;
    }
    const empty = text.charCodeAt(end - 1) === 47;
    const inside = text.slice(start + 1, empty ? end - 1 : end);
    const blank = inside.search(/\s/);
    const name = localName(blank === -1 ? inside : inside.slice(0, blank));
    this.#handler.open(name, blank === -1 ? '' : inside.slice(blank));
    if (empty) this.#handler.close(name);
    return end + 1;
  }

  #special(text: string, start: number): number {
    const rest = text.slice(start, start + 9);
    if (rest.length < 9 && !rest.includes('>')) return -1;
    const comment = rest.startsWith('<!--');
    const data = rest.startsWith('<![CDATA[');
    const close = comment ? '-->' : data ? ']]>' : '>';
    const from = start + (comment ? 4 : data ? 9 : 2);
    const end = text.indexOf(close, from);
    if (end === -1) return -1;
    if (data) this.#handler.text(text.slice(from, end));
    return end + close.length;
  }
}

/** Where a tag ends; a `>` in quotation marks does not end it. Looks no further than the tag, however long the text. */
function tagEnd(text: string, from: number): number {
  for (let at = from; ;) {
    const end = text.indexOf('>', at);
    if (end === -1) return -1;
    const quote = firstQuote(text, at, end);
    if (quote === -1) return end;
    const close = text.indexOf(text.charAt(quote), quote + 1);
    if (close === -1) return -1;
    at = close + 1;
  }
}

/** The first quotation mark of a range, or -1. */
function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with the entities of XML decoded; unknown ones stay as they are. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}

const patterns = new Map<string, RegExp>();

/** Value of an attribute by its name without prefix, or null. */
export function xmlAttribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? decodeXml(match[1] ?? match[2] ?? '') : null;
}
