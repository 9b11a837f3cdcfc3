/**
 * A map as a presentation that others edit: who travels, the whole map, the emotion curves, stage by stage, and the pain
 * points with what customers say. A pure function; what does not fit a slide goes on to another.
 */
import type { OfficeSource } from '../formats/office/source.ts';
import type { Deck, DeckPicture } from '../formats/pptx/deck.ts';
import { FOOT_LOGO } from '../formats/pptx/slide-xml.ts';
import { fitInto } from '../formats/office/picture-box.ts';
import { HUES } from '../model/themes.ts';
import { dateWord, segmentWords } from '../print/words.ts';
import { curveSlides } from './curve-slides.ts';
import { overviewSlides } from './overview-slides.ts';
import { INK, lanePaint, MUTED } from './page.ts';
import { painSlides } from './pain-slides.ts';
import { stageSlides } from './stage-slides.ts';
import { titleSlides } from './title-slides.ts';
import { visitSlides } from './visit-slides.ts';

function footLogo({ logo }: OfficeSource): DeckPicture | null {
  if (!logo) return null;
  const { width, height } = fitInto(logo, FOOT_LOGO);
  const y = FOOT_LOGO.y + (FOOT_LOGO.height - height) / 2;
  const { bytes, ending } = logo;
  return {
    kind: 'picture',
    name: 'Logo',
    box: { x: FOOT_LOGO.right - width, y, width, height },
    bytes,
    ending,
  };
}

export function buildDeck(source: OfficeSource): Deck {
  const { map, workspaceName, date, segment } = source;
  const title = map.meta.title || 'Untitled map';
  return {
    title,
    subject: workspaceName,
    date,
    footer: [
      title.slice(0, 80),
      segment === null ? '' : segmentWords(segment),
      workspaceName.slice(0, 60),
      dateWord(date),
    ]
      .filter(Boolean)
      .join(' · '),
    logo: footLogo(source),
    ink: INK,
    muted: MUTED,
    accents: HUES.slice(0, 6).map((hue) => lanePaint(map.meta.theme, hue).mark),
    slides: [
      ...titleSlides(source),
      ...overviewSlides(source),
      ...curveSlides(source),
      ...visitSlides(source),
      ...map.stages.flatMap((stage, at) => stageSlides(stage, at, source)),
      ...painSlides(source),
    ],
  };
}
