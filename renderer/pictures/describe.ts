/** Facts about pictures in words. */

const KINDS: Readonly<Record<string, string>> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
};

export function describeKind(mime: string): string {
  return KINDS[mime] ?? '';
}

/** Bytes as kB or MB; '' for none. */
export function describeBytes(bytes: number): string {
  if (bytes === 0) return '';
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}
