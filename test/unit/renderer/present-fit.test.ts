/** Slides fit every screen: nothing is cut, and nothing is left out. */
import { describe, expect, it } from 'vitest';
import { pageOf, SMALL, type Page } from '../../../renderer/present/page.ts';
import { buildSlides } from '../../../renderer/present/slides.ts';
import type { Slide, SlideSource, StageSlide } from '../../../renderer/present/types.ts';
import { CROWD, MUCH, shop, sourceOf, VOICES } from '../../support/present-maps.ts';
import { scriptsMap } from '../../support/scripts-workspace.ts';

const SCREENS = [
  [1280, 800],
  [1920, 1080],
  [1024, 768],
  [3840, 2160],
  [3440, 1440],
  [1080, 1920],
] as const;

const sum = (parts: readonly number[], gap = 0): number =>
  parts.reduce((total, part) => total + part, 0) + Math.max(0, parts.length - 1) * gap;

/** Height of a slide's content below its upper margin, from its parts and the distances of slides.css. */
function contentHeight(slide: Slide): number {
  const entries = (list: readonly { height: number }[]): number =>
    sum(
      list.map(({ height }) => height),
      26,
    );
  switch (slide.kind) {
    case 'stage': {
      const steps = slide.steps ? Math.max(...slide.steps.map(({ height }) => height)) + 14 : 0;
      const curves = sum(slide.curves.map(({ height }) => height + 18));
      return slide.title.height + 22 + curves + steps + sum(slide.lanes.map(({ height }) => height));
    }
    case 'pain': {
      const head = slide.place.height + 24;
      const facts = slide.facts ? 36 + slide.facts.height : 0;
      const section = 32 * 1.5 + 14;
      const answers = slide.answersTitle === null ? 0 : section + Math.max(39, entries(slide.answers));
      const isBeside = slide.facts === null;
      const left = slide.text.height + facts + (isBeside || answers === 0 ? 0 : 36 + answers);
      const right = slide.quotes
        ? section +
          sum(
            slide.quotes.map(({ height }) => height),
            30,
          )
        : 0;
      return head + Math.max(left, right, isBeside ? answers : 0);
    }
    case 'summary':
      return (
        slide.title.height +
        30 +
        Math.max(
          ...slide.columns.map((parts) =>
            sum(
              parts.map(
                (part) => 34 * 1.5 + 18 + (part.curve ? part.curve.height + 24 : 0) + entries(part.entries),
              ),
              40,
            ),
          ),
        )
      );
    default:
      return 0;
  }
}

/** The texts of cards on stage slides, put together from their parts. */
function shownTexts(slides: readonly Slide[]): Map<string, string> {
  const texts = new Map<string, string[]>();
  const stages = slides.filter((slide): slide is StageSlide => slide.kind === 'stage');
  for (const cell of stages.flatMap(({ lanes }) => lanes).flatMap(({ bands }) => bands.flat())) {
    for (const { card, text } of cell.rows.flat()) {
      texts.set(card.id, [...(texts.get(card.id) ?? []), ...(text?.lines ?? [])]);
    }
  }
  // Hyphens and marks of direction are in the painted lines only.
  const plain = (text: string): string => text.replaceAll(/[\s\u200e\u200f-]/gu, '');
  return new Map([...texts].map(([id, lines]) => [id, plain(lines.join(''))]));
}

describe('on every screen', () => {
  const maps: [string, SlideSource][] = [
    ['much of everything', sourceOf(MUCH, CROWD, { items: VOICES })],
    ['every script', sourceOf(scriptsMap())],
    ['a small map', shop()],
  ];
  for (const [name, source] of maps) {
    it.each(SCREENS)(
      `${name} fits slides of %i × %i px, and none of its words is missing`,
      (width, height) => {
        const page = pageOf(width, height);
        const slides = buildSlides(source, page);
        const tall = slides
          .map((slide) => ({
            key: slide.key,
            over: Math.round(contentHeight(slide) - (page.height - 44 - 72)),
          }))
          .filter(({ over }) => over > 0);
        expect(tall).toEqual([]);
        const texts = shownTexts(slides);
        const lanes = new Set(source.map.lanes.filter(({ kind }) => kind !== 'emotion').map(({ id }) => id));
        for (const card of source.map.cards.values()) {
          if (!lanes.has(card.laneId)) continue;
          expect(texts.get(card.id)).toContain(card.text.replaceAll(/[\s-]/gu, ''));
        }
        expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
      },
    );
  }

  it.each([...SCREENS, [400, 300], [320, 200]] as const)(
    'the smallest words are at least 14 px at %i × %i',
    (width, height) => {
      expect(SMALL * pageOf(width, height).unit).toBeGreaterThanOrEqual(14 - 1e-9);
    },
  );

  it('ends even in a window as small as a stamp', () => {
    const page: Page = pageOf(200, 120);
    expect(buildSlides(sourceOf(scriptsMap()), page).length).toBeGreaterThan(10);
  });
});
