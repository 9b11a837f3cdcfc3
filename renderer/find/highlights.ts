/**
 * Marks what is found in the words on screen, whatever draws them (cards, headers, rows), with the browser's highlights:
 * nothing in the page is changed for it. What scrolls into view is marked as it appears.
 */
import { useEffect } from 'react';
import { createFinder, type FindOptions } from '../../shared/text/find.ts';

const NAME = 'found';
/** Marks on screen at most; beyond that nobody reads them one by one. */
const MOST = 2000;

/** Marks the query inside the screen's content; '' for nothing. */
export function useHighlights(query: string, options: FindOptions): void {
  useEffect(() => {
    const content = document.querySelector('.content');
    if (query.trim() === '' || !content || typeof Highlight === 'undefined') return undefined;
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      CSS.highlights.set(NAME, new Highlight(...rangesIn(content, query, options)));
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(mark);
    };
    const observer = new MutationObserver(soon);
    observer.observe(content, { childList: true, characterData: true, subtree: true });
    soon();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(NAME);
    };
  }, [query, options]);
}

function rangesIn(content: Element, query: string, options: FindOptions): Range[] {
  const finder = createFinder(query, options);
  if (!finder) return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    // Lines of a card are broken where a blank was.
    const found = finder.ranges((node.nodeValue ?? '').replaceAll('\n', ' '));
    for (const { start, end } of found.slice(0, MOST - ranges.length)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
