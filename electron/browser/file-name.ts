/** File names that come from a page or go to one. */

const MAX_BYTES = 180;
// Control characters, what Windows forbids in names, and marks that turn the writing direction (a known disguise).
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name that is safe as one segment of a path on every system: no folders, no control characters, at most 180 bytes
 * in UTF-8, cut between graphemes, its ending kept. Never empty.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(UNSAFE, '_').replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (clean === '') return 'file';
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(clean)?.[0] ?? '';
  const room = MAX_BYTES - Buffer.byteLength(ending);
  return cutToBytes(clean.slice(0, clean.length - ending.length), room) + ending;
}

function cutToBytes(text: string, room: number): string {
  if (Buffer.byteLength(text) <= room) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += Buffer.byteLength(segment);
    if (used > room) break;
    kept += segment;
  }
  return kept;
}

/** `Content-Disposition` of a download, with the name in UTF-8 (RFC 6266) and an ASCII stand-in for old clients. */
export function attachment(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
