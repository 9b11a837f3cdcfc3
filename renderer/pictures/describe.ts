/** Facts about pictures in words. */
import type { ThumbState } from './thumbnails.ts';

const KINDS: Readonly<Record<string, string>> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
};

/** Size, kind and bytes of a picture in a line; '' while they are not known. An SVG's size means nothing. */
export function describePicture({ state, mime, size, width, height }: ThumbState): string {
  if (state !== 'there') return '';
  const px = mime === 'image/svg+xml' ? '' : `${width} × ${height} px`;
  return [px, KINDS[mime] ?? '', describeBytes(size)].filter((fact) => fact !== '').join(' · ');
}

function describeBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}
