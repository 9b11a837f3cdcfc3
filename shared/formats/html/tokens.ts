/**
 * A streaming reader of HTML's tags and texts, pushed in pieces cut anywhere. Nothing is run or fetched: scripts, styles
 * and comments are passed over as text that is no text.
 */
import { decodeHTML } from 'entities/decode';

export interface HtmlHandler {
  /** `name` in lower case, `attributes` as written. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text with its entities decoded, in parts. */
  text(text: string): void;
}

/** Elements whose content is no text of the page. */
const SILENT = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'iframe',
  'svg',
  'textarea',
  'select',
]);
/** A tag that is longer is no tag. */
const MAX_TAG = 256 * 1024;
const MAX_ENTITY = 40;

export class HtmlReader {
  readonly #handler: HtmlHandler;
  #rest = '';
  /** The silent element that is passed over, or ''. */
  #silent = '';

  constructor(handler: HtmlHandler) {
    this.#handler = handler;
  }

  push(text: string): void {
    this.#rest = this.#read(this.#rest === '' ? text : this.#rest + text, false);
  }

  end(): void {
    this.#read(this.#rest, true);
    this.#rest = '';
  }

  #read(text: string, final: boolean): string {
    let at = 0;
    while (at < text.length) {
      if (this.#silent !== '') {
        const end = this.#silentEnd(text, at);
        if (end === -1) return text.slice(Math.max(at, text.length - this.#silent.length - 2));
        at = end;
        continue;
      }
      const tag = text.indexOf('<', at);
      if (tag === -1) return this.#lastText(text.slice(at), final);
      if (tag > at) this.#handler.text(decodeHTML(text.slice(at, tag)));
      const end = this.#tag(text, tag);
      if (end === -1) {
        if (!final && text.length - tag <= MAX_TAG) return text.slice(tag);
        // No tag after all.
        this.#handler.text('<');
        at = tag + 1;
      } else {
        at = end;
      }
    }
    return '';
  }

  #silentEnd(text: string, from: number): number {
    const mark = `</${this.#silent}`;
    for (let at = text.indexOf('</', from); at !== -1; at = text.indexOf('</', at + 2)) {
      if (text.slice(at, at + mark.length).toLowerCase() !== mark) continue;
      this.#silent = '';
      return at;
    }
    return -1;
  }

  #lastText(text: string, final: boolean): string {
    const cut = text.lastIndexOf('&');
    const open = !final && cut !== -1 && text.length - cut < MAX_ENTITY && !text.includes(';', cut);
    const whole = open ? text.slice(0, cut) : text;
    if (whole !== '') this.#handler.text(decodeHTML(whole));
    return open ? text.slice(cut) : '';
  }

  /** Reads what begins at `<`. @returns where it ends, or -1 where its end is missing */
  #tag(text: string, start: number): number {
    const next = text.charAt(start + 1);
    if (next === '') return -1;
    if (text.startsWith('<!--', start)) return endAfter(text, '-->', start + 4);
    if (next === '!' || next === '?') return text.length - start < 4 ? -1 : endAfter(text, '>', start + 2);
    const closing = next === '/';
    const from = start + (closing ? 2 : 1);
    if (from >= text.length) return -1;
    if (!/[a-z]/i.test(text.charAt(from))) {
      this.#handler.text('<');
      return start + 1;
    }
    const end = tagEnd(text, from);
    if (end === -1) return -1;
    const inside = text.slice(from, end);
    const [name = ''] = /^[^\s/>]+/.exec(inside) ?? [];
    const lower = name.toLowerCase();
    if (closing) {
      this.#handler.close(lower);
    } else {
      this.#handler.open(lower, inside.slice(name.length));
      if (SILENT.has(lower) && !inside.endsWith('/')) this.#silent = lower;
    }
    return end + 1;
  }
}

function endAfter(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? -1 : end + mark.length;
}

/** Where a tag ends; a `>` inside a quoted value does not end it. */
function tagEnd(text: string, from: number): number {
  let open = '';
  let value = false;
  const most = Math.min(text.length, from + MAX_TAG);
  for (let i = from; i < most; i += 1) {
    const char = text.charAt(i);
    if (open !== '') {
      if (char === open) open = '';
    } else if (char === '>') {
      return i;
    } else if ((char === '"' || char === "'") && value) {
      open = char;
    } else if (char !== ' ') {
      value = char === '=';
    }
  }
  return -1;
}

/** A whole number in an attribute, or null. */
export function numberAttribute(attributes: string, name: string): number | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(attributes);
  return match ? Number(match[1]) : null;
}
