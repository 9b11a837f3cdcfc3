/** The logo beside the title of a drawing: as large as on paper, in its own shape. */
import { bytesOfBase64 } from '../../../pictures/base64.ts';
import { HEAD_BYTES, readPictureSize } from '../../../pictures/picture-size.ts';
import { fitInto } from '../../office/picture-box.ts';
import { el } from './node.ts';

/** The most room it takes, in px. */
const ROOM = { width: 156, height: 44.2 };
/** Where the root of a stored SVG has ended: its size is its last attribute. */
const ROOT_BYTES = 8192;
/** Between it and the title. */
const GAP = 15.6;

export interface DrawnLogo {
  readonly height: number;
  /** Where what stands beside it begins. */
  readonly end: number;
  /** @param top where the room for it begins, in px */
  readonly at: (top: number) => string;
}

/** @param url a stored picture as a data: URL, of which an SVG says its size; undefined for none */
export function logoOf(url: string | undefined): DrawnLogo | null {
  const size = url === undefined ? null : sizeOf(url);
  if (!size) return null;
  const { width, height } = fitInto(size, ROOM);
  return {
    height,
    end: width + GAP,
    at: (top) => el('image', { x: 0, y: top, width, height, href: url }),
  };
}

function sizeOf(url: string): { readonly width: number; readonly height: number } | null {
  const [, mime, data = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(url) ?? [];
  const head = bytesOfBase64(data, HEAD_BYTES);
  if (mime !== 'image/svg+xml') return readPictureSize(head);
  const [root = ''] = /<svg\b[^>]*>/.exec(String.fromCharCode(...head.subarray(0, ROOT_BYTES))) ?? [];
  const side = (name: string): number => Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1] ?? 0);
  const [width, height] = [side('width'), side('height')];
  return width > 0 && height > 0 ? { width, height } : null;
}
