/** How a map fills its pages, from the options of an export. */
import type { PagesPayload } from '../contract/print.ts';
import type { PrintOptions } from '../contract/types.ts';

export function pagesOf({
  layout = 'onePage',
  zoom,
  overlap = 10,
  breaks = [],
  note = '',
}: PrintOptions): PagesPayload {
  const percent = zoom ?? (layout === 'pages' ? 80 : 100);
  return { layout, zoom: percent / 100, overlapMm: overlap, breaks, note };
}
