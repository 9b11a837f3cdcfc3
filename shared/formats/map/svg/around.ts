/** What stands above and below the map: title block and legend. */
import { textWidth, type Weight } from '../../../layout/text-width.ts';
import { wrapText } from '../../../layout/wrap.ts';
import { own } from '../../../model/own.ts';
import type { MapData, Persona } from '../../../model/types.ts';
import { legendGroups, type LegendMark, type LegendSource } from '../../../print/legend.ts';
import { dateWord, MAP_KIND_WORDS, plainNumber, segmentWords } from '../../../print/words.ts';
import { logoOf } from './logo.ts';
import { evidenceMark, personaDot, personaHue, severityMark } from './marks.ts';
import { el } from './node.ts';
import { baseline, fitText, type Painter } from './text.ts';

/** A drawn piece and how high it is. */
export interface Piece {
  readonly markup: string;
  readonly height: number;
}

export interface TitleSource {
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly pictures: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly date: string;
  readonly allCards: number | undefined;
  readonly segment: string | undefined;
  /** A picture before the title, as a data: URL. */
  readonly logo: string | undefined;
}

const TITLE = { size: 24.7, line: 34.6, weight: 600 as Weight };
const FACTS = { size: 13, line: 19.5 };
const PERSONA = { height: 42, radius: 16.9, gap: 20 };

/** Logo, title, facts and personas, from the top left corner of the page's content. */
export function drawTitle(source: TitleSource, width: number, paint: Painter): Piece {
  const { map, personas, workspace, date, allCards, segment } = source;
  const wide = Math.min(width, Math.max(0, ...personas.map(personaWidth)));
  const columns = Math.max(1, Math.floor((width + PERSONA.gap) / (wide + PERSONA.gap)));
  // Beside the title where they take no more than half of the page, else below it.
  const beside = personas.length > 0 && personas.length * (wide + PERSONA.gap) <= width * 0.55;
  const logo = logoOf(source.logo);
  const left = logo?.end ?? 0;
  const room = (beside ? width - personas.length * (wide + PERSONA.gap) - 20 : width) - left;
  const title = map.meta.title === '' ? 'Untitled map' : map.meta.title;
  const extract = allCards === undefined ? '' : `an extract: ${map.cards.size} of ${allCards} cards`;
  const whose = segment === undefined ? '' : segmentWords(segment);
  const facts = [MAP_KIND_WORDS[map.meta.kind], workspace, dateWord(date), extract, whose].filter(
    (fact) => fact !== '',
  );
  const titleLines = wrapText(title, room, TITLE);
  const factLines = wrapText(facts.join('  ·  '), room, { size: FACTS.size, weight: 400 });
  const titleHeight = titleLines.length * TITLE.line;
  const words = titleHeight + factLines.length * FACTS.line;
  const block = Math.max(words, logo?.height ?? 0);
  const top = (block - words) / 2;
  const markup = [
    logo?.at((block - logo.height) / 2) ?? '',
    paint({
      lines: titleLines,
      x: left,
      y: baseline(top, TITLE.line, TITLE.size),
      ...TITLE,
      paint: 'tx',
      width: room,
    }),
    paint({
      lines: factLines,
      x: left,
      y: baseline(top + titleHeight, FACTS.line, FACTS.size),
      ...FACTS,
      paint: 't2',
      width: room,
    }),
    ...personas.map((persona, i) => {
      const step = wide + PERSONA.gap;
      const x = beside ? width - (personas.length - i) * step + PERSONA.gap : (i % columns) * step;
      const y = beside ? block - PERSONA.height : block + 8 + Math.floor(i / columns) * PERSONA.height;
      return drawPersona(persona, source.pictures, { x, y: Math.max(0, y), width: wide }, i, paint);
    }),
  ];
  const below =
    beside || personas.length === 0 ? 0 : 8 + Math.ceil(personas.length / columns) * PERSONA.height;
  return { markup: markup.join(''), height: Math.max(block, beside ? PERSONA.height : 0) + below };
}

function personaFacts(persona: Persona): string {
  const share = persona.share === null ? '' : `${plainNumber(persona.share)} % of customers`;
  return [persona.segment, share].filter((fact) => fact !== '').join(', ');
}

function personaWidth(persona: Persona): number {
  const words = Math.max(
    textWidth(persona.name, { size: 13, weight: 600 }),
    textWidth(personaFacts(persona), { size: 11.7, weight: 400 }),
  );
  return Math.ceil(words + 2 * PERSONA.radius + 9);
}

function drawPersona(
  persona: Persona,
  pictures: TitleSource['pictures'],
  { x, y, width }: { x: number; y: number; width: number },
  index: number,
  paint: Painter,
): string {
  const r = PERSONA.radius;
  const middle = { x: x + r, y: y + PERSONA.height / 2 };
  const facts = personaFacts(persona);
  const left = x + 2 * r + 8;
  const room = width - 2 * r - 8;
  const line = (text: string, dy: number, size: number, weight: Weight, colour: string): string =>
    paint({
      lines: [fitText(text, room, size, weight)],
      x: left,
      y: middle.y + dy,
      size,
      weight,
      paint: colour,
    });
  const source = persona.portrait ? own(pictures, persona.portrait) : undefined;
  const face = source
    ? [
        el('clipPath', { id: `face-${index}` }, el('circle', { cx: middle.x, cy: middle.y, r: r - 1 })),
        el('image', {
          x,
          y: middle.y - r,
          width: 2 * r,
          height: 2 * r,
          href: source,
          preserveAspectRatio: 'xMidYMid slice',
          'clip-path': `url(#face-${index})`,
        }),
        el('circle', {
          cx: middle.x,
          cy: middle.y,
          r: r - 1,
          class: `k${personaHue(persona)}`,
          'stroke-width': 2,
        }),
      ].join('')
    : personaDot(persona, middle, r, paint);
  return face + line(persona.name, facts === '' ? 5 : -3, 13, 600, 'tx') + line(facts, 14, 11.7, 400, 't2');
}

const LEGEND = { size: 11.44, line: 21, gap: 14, group: 29 };
const MARK_WIDTHS: Readonly<Record<LegendMark['kind'], number>> = {
  curve: 21,
  evidence: 16,
  severity: 22,
  lane: 19,
  dash: 24,
};

interface Written {
  readonly text: string;
  readonly weight: Weight;
  readonly colour: string;
  readonly mark: LegendMark | null;
}

/** What marks and colours mean, below a rule. */
export function drawLegend(source: LegendSource, width: number, paint: Painter): Piece {
  const parts: string[] = [];
  let x = 0;
  let y = 10;
  const place = (needed: number): void => {
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LEGEND.line;
    }
  };
  const before = (mark: LegendMark | null): number => (mark ? MARK_WIDTHS[mark.kind] : 0);
  const write = (item: Written, next?: Written): void => {
    const { text, weight, colour, mark } = item;
    const shown = fitText(text, width - before(mark), LEGEND.size, weight);
    const needed = before(mark) + textWidth(shown, { size: LEGEND.size, weight });
    // A title goes to the next line with what it is the title of.
    const follows = next
      ? before(next.mark) + textWidth(next.text, { size: LEGEND.size, weight: next.weight })
      : 0;
    place(next && needed + LEGEND.gap + follows <= width ? needed + LEGEND.gap + follows : needed);
    if (mark) parts.push(drawMark(mark, x, y + LEGEND.line / 2));
    const at = { x: x + before(mark), y: baseline(y, LEGEND.line, LEGEND.size) };
    parts.push(paint({ lines: [shown], ...at, size: LEGEND.size, weight, paint: colour }));
    x += needed + LEGEND.gap;
  };
  const groups = legendGroups(source);
  for (const { title, items } of groups) {
    const written = items.map(({ text, mark }): Written => ({ text, weight: 400, colour: 't2', mark }));
    write({ text: title, weight: 600, colour: 'tx', mark: null }, written[0]);
    for (const item of written) write(item);
    x += LEGEND.group - LEGEND.gap;
  }
  if (groups.length === 0) return { markup: '', height: 0 };
  const rule = el('path', { d: `M0 0.5H${width}`, class: 'l6' });
  return { markup: rule + parts.join(''), height: y + LEGEND.line };
}

function drawMark(mark: LegendMark, x: number, y: number): string {
  switch (mark.kind) {
    case 'curve':
      return el('rect', {
        x,
        y: y - 1.5,
        width: 16,
        height: 3,
        rx: 1.5,
        class: `m${personaHue(mark.persona ?? undefined)}`,
      });
    case 'evidence':
      return evidenceMark(mark.level, x + 5.5, y);
    case 'severity':
      return severityMark(mark.severity, x, y);
    case 'lane':
      return (
        el('rect', { x: x + 0.5, y: y - 4.5, width: 12, height: 9, class: `b${mark.hue}` }) +
        el('rect', { x: x + 0.5, y: y - 4.5, width: 12, height: 9, class: `k${mark.hue}` }) +
        el('rect', { x, y: y - 5, width: 4, height: 10, class: `m${mark.hue}` })
      );
    default:
      return el('path', { d: `M${x} ${y}h18`, class: 'l11', 'stroke-width': 2, 'stroke-dasharray': '5 3' });
  }
}
