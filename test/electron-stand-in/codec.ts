/**
 * Structured clone as text, because a page and Node can only exchange strings here. What structured clone refuses
 * (functions, symbols) is refused as loudly. Runs in Node and in the page.
 */

interface Tagged {
  readonly $: string;
  readonly v?: unknown;
}

function toBase64(bytes: Uint8Array): string {
  if (typeof Buffer !== 'undefined') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64'));
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function wrap(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' } satisfies Tagged;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: numberName(value) };
  }
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value !== 'object') throw new TypeError(`${typeof value} cannot be cloned into a message`);
  if (Array.isArray(value)) return value.map(wrap);
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof Map) return { $: 'map', v: [...value].map(wrap) };
  if (value instanceof Set) return { $: 'set', v: [...value].map(wrap) };
  if (value instanceof Error) return { $: 'error', v: { name: value.name, message: value.message } };
  if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    if (!(value instanceof Uint8Array)) throw new TypeError('only Uint8Array is cloned among typed arrays');
    return { $: 'bytes', v: toBase64(value) };
  }
  const entries = Object.entries(value).map(([key, item]) => [key, wrap(item)] as const);
  const plain = Object.fromEntries(entries);
  return '$' in plain ? { $: 'object', v: plain } : plain;
}

function numberName(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  if (!('$' in value)) return unwrapEntries(value);
  const { $: kind, v } = value as Tagged;
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(v);
    case 'bigint':
      return BigInt(v as string);
    case 'date':
      return new Date(v as number);
    case 'map':
      return new Map((v as unknown[]).map(unwrap) as [unknown, unknown][]);
    case 'set':
      return new Set((v as unknown[]).map(unwrap));
    case 'error': {
      const { name, message } = v as { name: string; message: string };
      return Object.assign(new Error(message), { name });
    }
    case 'buffer':
      return fromBase64(v as string).buffer;
    case 'bytes':
      return fromBase64(v as string);
    case 'object':
      return unwrapEntries(v as object);
    default:
      throw new TypeError(`unknown tag ${kind}`);
  }
}

function unwrapEntries(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item)]));
}

/** A value as text; throws on what cannot be cloned. */
export function encode(value: unknown): string {
  return JSON.stringify(wrap(value));
}

/** The inverse of `encode`. */
export function decode(text: string): unknown {
  return unwrap(JSON.parse(text));
}
