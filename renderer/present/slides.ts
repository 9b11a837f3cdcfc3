/**
 * A map as slides, without any preparation: who travels, then stage by stage what happens and the evidence of each pain
 * point, then what to remember. A pure function of the map and the page.
 */
import { evidenceCount, cardsOfKind } from './entries.ts';
import { markContext } from './card-block.ts';
import { painSlides } from './pain-slides.ts';
import type { Page } from './page.ts';
import { stageSlides } from './stage-slides.ts';
import { summarySlides } from './summary-slides.ts';
import { titleSlides } from './title-slides.ts';
import type { Slide, SlideSource } from './types.ts';

/** All slides in order; at least the title. */
export function buildSlides(source: SlideSource, page: Page): readonly Slide[] {
  const context = markContext(source);
  const { stages, columns } = source.map;
  return [
    ...titleSlides(source, page),
    ...stages.flatMap((stage, index) => {
      const own = new Set(columns.filter(({ stageId }) => stageId === stage.id).map(({ id }) => id));
      const pains = cardsOfKind(source, ['painPoints'], own).filter(
        (card) => evidenceCount(card, source) > 0,
      );
      return [
        ...stageSlides(stage, index, source, context, page),
        ...pains.flatMap((card) => painSlides(card, index, source, page)),
      ];
    }),
    ...summarySlides(source, page),
  ];
}

/** Where a slide stands now: by its key, else by the part before it, else at its place in the order. */
export function slideIndex(slides: readonly Slide[], key: string, before: number): number {
  const exact = slides.findIndex((slide) => slide.key === key);
  if (exact >= 0) return exact;
  const group = key.slice(0, key.lastIndexOf('/') + 1);
  const near = group === '' ? -1 : slides.findLastIndex((slide) => slide.key.startsWith(group));
  return near >= 0 ? near : Math.min(Math.max(0, before), slides.length - 1);
}

/** The first slide of a stage; the first of all where the stage is not there. */
export function stageStart(slides: readonly Slide[], stageId: string): number {
  return Math.max(
    0,
    slides.findIndex(({ key }) => key.startsWith(`stage/${stageId}/`)),
  );
}
