/** Turns one JSON value into the named values of a record: nested objects become names with dots. */

/** Values by name in the order of the record; null stands for JSON's null. */
export type NamedValues = Map<string, string | null>;

/** Numbers so long that a double may not hold all their digits. */
const LONG_NUMBER = /[:[,]\s*-?\d[\d.eE+-]{14,}/;
const DEPTH_LIMIT = 8;
/** Where the answers of search engines hold the document itself. */
const SEARCH_SOURCE = '_source';

type Reviver = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown;

const keepDigits: Reviver = (_key, value, context) =>
  typeof value === 'number' && context?.source !== undefined ? context.source : value;

/** Parses JSON; numbers of 15 digits and more become text, so that long ids keep all digits. */
export function parseKeepingDigits(json: string): unknown {
  return LONG_NUMBER.test(json) ? JSON.parse(json, keepDigits) : JSON.parse(json);
}

function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}

function listText(list: readonly unknown[]): string {
  const simple = list.every((value) => value === null || typeof value !== 'object');
  return simple ? list.map((value) => plainText(value) ?? '').join('; ') : JSON.stringify(list);
}

function flatten(value: object, prefix: string, depth: number, out: NamedValues): void {
  for (const [key, part] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (Array.isArray(part)) out.set(name, listText(part));
    else if (typeof part === 'object' && part !== null && depth < DEPTH_LIMIT)
      flatten(part, name, depth + 1, out);
    else out.set(name, plainText(part));
  }
}

/**
 * The record of one element of a list. Objects give their keys; a search answer's `_source` gives its keys without
 * that prefix; a list gives "column 1", "column 2", …; any other value gives one column "text".
 */
export function recordOf(value: unknown): NamedValues {
  const out: NamedValues = new Map();
  if (Array.isArray(value)) {
    value.forEach((part, index) =>
      out.set(`column ${index + 1}`, Array.isArray(part) ? listText(part) : plainText(part)),
    );
  } else if (typeof value === 'object' && value !== null) {
    const { [SEARCH_SOURCE]: source, ...around } = value as Record<string, unknown>;
    if (typeof source === 'object' && source !== null && !Array.isArray(source)) {
      flatten(source, '', 0, out);
      const rest: NamedValues = new Map();
      flatten(around, '', 0, rest);
      for (const [name, part] of rest) if (!out.has(name)) out.set(name, part);
    } else {
      flatten(value, '', 0, out);
    }
  } else {
    out.set('text', plainText(value));
  }
  return out;
}
