/**
 * A streaming reader of JSON lists: text is pushed in pieces cut anywhere, each element of one list comes out as its
 * own piece of JSON text. What lies outside the list is walked over without being kept, so memory is bounded by the
 * longest element. The same walk finds out which lists a document has.
 *
 * It cuts elements out and leaves their reading to `JSON.parse`, which is many times faster than building values in a
 * streaming parser and keeps the digits of long numbers available.
 */
import { SojournError } from '../contract/errors.ts';
import { MAX_RECORD_CHARS } from './limits.ts';

/** Keys from the root to a list, through objects only. `[]` is the root itself. */
export type ListPath = readonly string[];

const KEY_LIMIT = 64 * 1024;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COMMA = 44;
const COLON = 58;
const STRING = 34;
const BACKSLASH = 92;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** What the walk tells. Elements are those of every list that is reached from the root through objects only. */
export interface JsonWalkEvents {
  /** Whether the elements of the list at this path are wanted as text. Asked once, when the list begins. */
  wants(path: ListPath): boolean;
  /** One element of a wanted list. Returning false stops the walk. */
  element(path: ListPath, json: string): boolean | void;
}

interface Frame {
  readonly list: boolean;
  /** Reached from the root through objects only. */
  readonly plain: boolean;
  readonly wanted: boolean;
  key: string | null;
}

/** Walks one JSON document, or several one after the other. Root values that are no lists count as elements of `[]`. */
export class JsonWalker {
  readonly #events: JsonWalkEvents;
  readonly #wholeRoots: boolean;
  readonly #stack: Frame[] = [];
  #inString = false;
  #escaped = false;
  /** The parts of the string that is read as a key, or null. */
  #keyText: string | null = null;
  #expectKey = false;
  #captured: string[] | null = null;
  #capturedChars = 0;
  #captureDepth = 0;
  #scalar = false;
  #stopped = false;
  #elements = 0;
  #sawValue = false;

  /** @param wholeRoots true to give out each root object as one element instead of looking into it */
  constructor(events: JsonWalkEvents, wholeRoots: boolean) {
    this.#events = events;
    this.#wholeRoots = wholeRoots;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** @throws SojournError `unreadable` for text that is no JSON, `tooLarge` for an element past the limit */
  push(text: string): void {
    let captureFrom = 0;
    for (let i = 0; i < text.length && !this.#stopped; i += 1) {
      const code = text.charCodeAt(i);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === STRING) this.#inString = false;
        if (this.#keyText !== null) this.#readKey(text.charAt(i));
        continue;
      }
      if (this.#captured) {
        if (this.#scalar && (code === COMMA || code === CLOSE_LIST || isSpace(code))) {
          this.#finish(text.slice(captureFrom, i));
        } else {
          this.#step(code);
          if (!this.#scalar && this.#stack.length === this.#captureDepth && !this.#inString) {
            this.#finish(text.slice(captureFrom, i + 1));
          }
          continue;
        }
      }
      if (isSpace(code)) continue;
      if (this.#startsElement(code)) {
        captureFrom = i;
        this.#begin(code);
        continue;
      }
      this.#step(code);
    }
    if (this.#captured) {
      this.#captured.push(text.slice(captureFrom));
      this.#capturedChars += text.length - captureFrom;
      if (this.#capturedChars > MAX_RECORD_CHARS) {
        throw new SojournError(
          'tooLarge',
          `Record ${this.#elements + 1} is longer than 16 million characters.`,
          {
            remedy: 'Check that the file is a list of records and not one value.',
            where: { row: this.#elements + 1 },
          },
        );
      }
    }
  }

  /** @throws SojournError `unreadable` when the document is not complete */
  end(): void {
    if (this.#stopped) return;
    if (this.#captured && this.#scalar && !this.#inString && this.#stack.length === 0) this.#finish('');
    if (this.#inString || this.#stack.length > 0 || this.#captured) {
      throw new SojournError(
        'unreadable',
        `The JSON ends too early, after ${this.#elements} complete records.`,
        {
          remedy: 'The file is cut off. Export or download it again.',
          where: { row: this.#elements + 1 },
        },
      );
    }
    if (!this.#sawValue) throw this.#bad('there is no value');
  }

  #bad(what: string): SojournError {
    return new SojournError(
      'unreadable',
      `This is not valid JSON: ${what}, after ${this.#elements} records.`,
      {
        remedy: 'Export the file again, or check it in an editor.',
        where: { row: this.#elements + 1 },
      },
    );
  }

  #top(): Frame | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  #path(): string[] {
    return this.#stack.flatMap((frame) => (frame.list ? [] : [frame.key ?? '']));
  }

  /** Whether a value that begins with `code` is an element that is wanted as text. */
  #startsElement(code: number): boolean {
    if (code === COMMA || code === COLON || code === CLOSE_LIST || code === CLOSE_OBJECT) return false;
    const top = this.#top();
    if (!top) return code !== OPEN_LIST && (this.#wholeRoots || code !== OPEN_OBJECT);
    return top.list && top.wanted;
  }

  #begin(code: number): void {
    this.#captured = [];
    this.#capturedChars = 0;
    this.#captureDepth = this.#stack.length;
    this.#sawValue = true;
    this.#scalar = code !== OPEN_OBJECT && code !== OPEN_LIST;
    if (code === STRING) this.#inString = true;
    else if (!this.#scalar) this.#step(code);
  }

  #finish(tail: string): void {
    const parts = this.#captured ?? [];
    this.#captured = null;
    this.#scalar = false;
    parts.push(tail);
    const json = parts.length === 1 ? tail : parts.join('');
    this.#elements += 1;
    if (this.#events.element(this.#path(), json) === false) this.#stopped = true;
  }

  #readKey(char: string): void {
    this.#keyText += char;
    if (this.#inString) {
      if ((this.#keyText ?? '').length > KEY_LIMIT) throw this.#bad('a key is too long');
      return;
    }
    const top = this.#top();
    try {
      if (top) top.key = String(JSON.parse(this.#keyText ?? ''));
    } catch {
      throw this.#bad('a key cannot be read');
    }
    this.#keyText = null;
    this.#expectKey = false;
  }

  #step(code: number): void {
    if (code === STRING) {
      this.#inString = true;
      if (this.#expectKey && !this.#captured) this.#keyText = '"';
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      this.#open(code === OPEN_LIST);
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      const frame = this.#stack.pop();
      if (!frame || frame.list !== (code === CLOSE_LIST)) throw this.#bad('brackets do not match');
      this.#expectKey = false;
    } else if (code === COMMA) {
      const top = this.#top();
      if (!top) throw this.#bad('a comma stands outside of any list');
      this.#expectKey = !top.list;
    } else if (code === COLON) {
      this.#expectKey = false;
    }
  }

  #open(list: boolean): void {
    if (this.#stack.length > 1000) throw this.#bad('it is nested too deeply');
    this.#sawValue = true;
    const parent = this.#top();
    const plain = !this.#captured && (parent === undefined || (parent.plain && !parent.list));
    const wanted = list && plain && this.#events.wants(this.#path());
    this.#stack.push({ list, plain, wanted, key: null });
    this.#expectKey = !list;
  }
}
