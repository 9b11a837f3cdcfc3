/** Finds text whose letters are cut: what is drawn of a line reaches beyond a box that clips it. */
import type { Page } from 'playwright-core';

/**
 * Describes each visible line of text whose ink is cut at the top or bottom, by an ancestor with overflow that is hidden
 * or by its own field. Lines that are hidden as a whole (folded, scrolled away) are no finding.
 */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return ['There is no canvas to measure with.'];
    const found: string[] = [];

    /** Top and bottom of what is drawn of a line, from the top of its inline box. */
    const ink = (text: string, style: CSSStyleDeclaration): { top: number; bottom: number; box: number } => {
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const measured = context.measureText(text);
      return {
        top: measured.fontBoundingBoxAscent - measured.actualBoundingBoxAscent,
        bottom: measured.fontBoundingBoxAscent + measured.actualBoundingBoxDescent,
        box: measured.fontBoundingBoxAscent + measured.fontBoundingBoxDescent,
      };
    };
    const tell = (element: Element, text: string, cut: string): void => {
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      found.push(`${cut} in ${name}: ${text.slice(0, 40)}`);
    };

    const isScroller = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 1;
    const clips = (element: Element): boolean => getComputedStyle(element).overflowY !== 'visible';
    const checkLine = (element: Element, text: string, rect: DOMRect): void => {
      const style = getComputedStyle(element);
      const drawn = ink(text, style);
      // The map is drawn at a zoom; the box on screen says at which.
      const zoom = rect.height / drawn.box;
      const top = rect.top + drawn.top * zoom;
      const bottom = rect.top + drawn.bottom * zoom;
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (!clips(at)) continue;
        const box = at.getBoundingClientRect();
        const middle = (rect.top + rect.bottom) / 2;
        if (middle < box.top || middle > box.bottom || rect.right < box.left || rect.left > box.right) return;
        if (isScroller(at) && (top < box.top || bottom > box.bottom)) return;
        // Half a pixel is lost in smoothing.
        if (top < box.top - 0.5) tell(at, text, `${(box.top - top).toFixed(1)} px above`);
        if (bottom > box.bottom + 0.5) tell(at, text, `${(bottom - box.bottom).toFixed(1)} px below`);
      }
    };

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element || text.trim() === '' || element.closest('.visually-hidden')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        checkLine(element, text, rect);
      }
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (['checkbox', 'radio', 'file', 'range'].includes(field.type) || field.value === '') continue;
      if (field.ariaHidden === 'true') continue;
      if (!field.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(field);
      const drawn = ink(field.value, style);
      const line = Number.parseFloat(style.lineHeight) || drawn.box;
      const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
      const lines = field instanceof HTMLTextAreaElement ? line : field.clientHeight - padding;
      // The inline box stands in the middle of its line.
      const start = Number.parseFloat(style.paddingTop) + (lines - drawn.box) / 2;
      if (start + drawn.top < -0.5) tell(field, field.value, 'above');
      if (start + drawn.bottom > field.clientHeight + 0.5) tell(field, field.value, 'below');
    }
    return [...new Set(found)];
  });
}
