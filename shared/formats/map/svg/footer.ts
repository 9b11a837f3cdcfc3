/** The footer of a card: its items in rows, as `footerHeight` has made room for them. */
import { CARD_PADDING, FOOTER_HEIGHT } from '../../../layout/sizes.ts';
import { FOOTER_FONT, FOOTER_GAP, itemWidth, type FooterItem } from '../../../print/footer-items.ts';
import { evidenceMark, personaDot, severityMark } from './marks.ts';
import { el } from './node.ts';
import { baseline, fitText, type Painter } from './text.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param hue the lane's, for the edges of chips */
export function drawFooter(items: readonly FooterItem[], box: Box, hue: number, paint: Painter): string {
  const room = box.width - 2 * CARD_PADDING;
  const rows: { item: FooterItem; x: number; width: number }[][] = [[]];
  let used = 0;
  for (const item of items) {
    const width = Math.min(itemWidth(item), room);
    if (used > 0 && used + FOOTER_GAP + width > room) {
      rows.push([]);
      used = 0;
    }
    const x = used > 0 ? used + FOOTER_GAP : 0;
    rows.at(-1)?.push({ item, x, width });
    used = x + width;
  }
  const top = box.y + box.height - CARD_PADDING + 1 - rows.length * FOOTER_HEIGHT;
  return rows
    .flatMap((row, i) =>
      row.map(({ item, x, width }) =>
        drawItem(
          item,
          { x: box.x + CARD_PADDING + x, y: top + (i + 0.5) * FOOTER_HEIGHT, width },
          hue,
          paint,
        ),
      ),
    )
    .join('');
}

/** @param at left edge, middle of the row and room */
function drawItem(
  item: FooterItem,
  { x, y, width }: { x: number; y: number; width: number },
  hue: number,
  paint: Painter,
): string {
  const words = (
    text: string,
    left: number,
    style: { paint?: string; weight?: 400 | 600; right?: number } = {},
  ) =>
    paint({
      lines: [fitText(text, width - (left - x) - (style.right ?? 0), FOOTER_FONT, style.weight)],
      x: left,
      y: baseline(y, 0, FOOTER_FONT),
      size: FOOTER_FONT,
      paint: style.paint ?? 't2',
      ...(style.weight ? { weight: style.weight } : {}),
    });
  switch (item.kind) {
    case 'severity':
      return severityMark(item.severity, x, y);
    case 'persona':
      return personaDot(item.persona, { x: x + 7.5, y }, 7.5, paint);
    case 'evidence':
      return evidenceMark(item.level, x + 5.5, y) + words(item.text, x + 15, { paint: 'tx', weight: 600 });
    case 'tag':
      return el('circle', { cx: x + 3.5, cy: y, r: 3.5, class: `m${item.hue}` }) + words(item.text, x + 10);
    case 'chip': {
      const edge = { x: x + 0.5, y: y - 8, width: width - 1, height: 16, rx: 4, class: `paper e${hue}` };
      return el('rect', edge) + words(item.text, x + 6, { right: 5 });
    }
    default:
      return words(item.text, x);
  }
}
