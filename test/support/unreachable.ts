/** Finds what cannot be used in a small window: controls that no scrolling brings into view, and sideways scrolling. */
import type { Page } from 'playwright-core';

/**
 * Describes each control that stays outside of the window or under something else when it is scrolled to, and each part
 * that scrolls sideways. Parts that are grids by nature (`[data-canvas]`, `[data-table]`) may scroll both ways.
 */
export function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const tell = (problem: string, element: Element): void => {
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      found.push(`${problem}: ${element.tagName.toLowerCase()}.${element.className} “${name.slice(0, 40)}”`);
    };
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) tell(`page is ${root.scrollWidth} px wide`, document.body);

    for (const element of document.querySelectorAll('#root *')) {
      if (element.closest('[data-canvas], [data-table], .visually-hidden')) continue;
      const { overflowX } = getComputedStyle(element);
      const isSideways = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      // A strip of choices one line high may be longer than the window.
      if (isSideways && ['auto', 'scroll'].includes(overflowX) && element.clientHeight > 60)
        tell(`scrolls sideways to ${element.scrollWidth} of ${element.clientWidth} px`, element);
    }

    const controls =
      'button, a[href], input, textarea, select, [role="button"], [role="tab"], [tabindex="0"]';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (control.closest('[data-canvas], [aria-hidden="true"], [inert], .visually-hidden')) continue;
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (control.matches(':disabled') || control.getAttribute('type') === 'file') continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = control.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const left = Math.max(0, box.left);
      const right = Math.min(innerWidth, box.right);
      const top = Math.max(0, box.top);
      const bottom = Math.min(innerHeight, box.bottom);
      if (right - left < Math.min(box.width, 16) || bottom - top < Math.min(box.height, 12)) {
        tell('outside of the window', control);
        continue;
      }
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isHit =
        hit !== null &&
        (control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control));
      if (!isHit) tell(`covered by ${hit?.tagName.toLowerCase()}.${hit?.className}`, control);
    }
    return [...new Set(found)];
  });
}
