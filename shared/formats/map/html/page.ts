/** A map as one page that needs nothing else: the drawing, a table for those who do not see it, and what is behind cards. */
import { cardText } from '../../../layout/card-content.ts';
import { cellKey, type Card, type Lane } from '../../../model/types.ts';
import { langOf } from '../../../print/lang.ts';
import { segmentWords, signedNumber } from '../../../print/words.ts';
import { describeMap, drawMap, type SvgMap } from '../svg/map-svg.ts';
import { el } from '../svg/node.ts';
import { escaped } from '../../../text/xml-text.ts';
import { paintText, type Painter } from '../svg/text.ts';
import { cardDetails, type CardDetails, type Quote } from './details.ts';
import { PAGE_SCRIPT } from './page-script.ts';

export interface PageSource {
  readonly laid: SvgMap;
  /** What is quoted of each card's evidence, by card id; null where words are left out. */
  readonly quotes: ReadonlyMap<string, readonly Quote[]> | null;
}

/** The parts of the page, before its policy is known. */
export interface PageParts {
  readonly title: string;
  readonly body: string;
  readonly script: string;
}

export function pageParts({ laid, quotes }: PageSource, paint: Painter = paintText): PageParts {
  const { map } = laid;
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const numbers = new Map([...map.cards.keys()].map((id, i) => [id, String(i)]));
  const details: Record<string, CardDetails> = {};
  for (const card of map.cards.values()) {
    const lane = lanes.get(card.laneId);
    const number = numbers.get(card.id);
    if (!lane || number === undefined) continue;
    details[number] = cardDetails(laid, card, lane, quotes && (quotes.get(card.id) ?? []));
  }
  const drawn = drawMap(laid, {
    paint,
    cardAttributes: (card) => ({
      'data-card': numbers.get(card.id),
      tabindex: 0,
      role: 'button',
      'aria-label': labelOf(laid, card, lanes.get(card.laneId)),
    }),
  });
  const title = map.meta.title === '' ? 'Untitled map' : map.meta.title;
  const svg = el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: drawn.width,
      height: drawn.height,
      viewBox: `0 0 ${drawn.width} ${drawn.height}`,
      role: 'group',
      'aria-label': describeMap(map),
    },
    drawn.markup,
  );
  const body = [
    '<header class="bar">',
    el('h1', { lang: langOf(title), dir: 'auto' }, escaped(title)),
    laid.source.segment === undefined
      ? ''
      : el('p', { class: 'whose', dir: 'auto' }, escaped(segmentWords(laid.source.segment))),
    '<div class="group" role="group" aria-label="View">',
    button('as-map', 'Map', { 'aria-pressed': 'true' }),
    button('as-table', 'Table', { 'aria-pressed': 'false' }),
    '</div><div class="group" id="tools" role="group" aria-label="Zoom">',
    button('farther', '−', { 'aria-label': 'Zoom out' }),
    '<output id="zoom" aria-label="Zoom">100 %</output>',
    button('nearer', '+', { 'aria-label': 'Zoom in' }),
    button('fit', 'Fit'),
    '</div><div class="group">',
    button('theme', 'Light or dark'),
    '</div></header><main>',
    '<section id="stage" tabindex="0" aria-label="Map: arrow keys move it, plus and minus zoom, 0 fits it">',
    `<div id="sheet">${svg}</div></section>`,
    `<section id="outline" tabindex="0" aria-label="Table">${tableOf(laid, numbers)}</section>`,
    '<aside id="panel" hidden aria-labelledby="panel-title"><div class="panel-head">',
    '<h2 id="panel-title" tabindex="-1" dir="auto">Card</h2>',
    button('close', '×', { 'aria-label': 'Close' }),
    '</div><div id="panel-body"></div></aside></main>',
    `<script type="application/json" id="details">${jsonInHtml(details)}</script>`,
  ].join('');
  return { title, body, script: PAGE_SCRIPT };
}

/** JSON that no tag can end: `<` is written as an escape. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function button(id: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return el('button', { type: 'button', id, ...attributes }, escaped(text));
}

/** The name of a card that has no words of its own; the others are named by their words. */
function labelOf({ context }: SvgMap, card: Card, lane: Lane | undefined): string | undefined {
  return cardText(card, context.touchpoints) === '' ? `${lane?.title ?? ''}: card without words` : undefined;
}

/** The map as a table: stages and steps over columns, lanes before rows. */
function tableOf({ map, context }: SvgMap, numbers: ReadonlyMap<string, string>): string {
  const hasSteps = map.steps.length > 0;
  const stages = map.stages.map(({ id, title }) => {
    const span = map.columns.filter(({ stageId }) => stageId === id).length;
    return el('th', { scope: 'colgroup', colspan: span, dir: 'auto', lang: langOf(title) }, escaped(title));
  });
  const steps = map.columns.map(({ stepId }) => {
    const title = map.steps.find(({ id }) => id === stepId)?.title ?? '';
    return stepId === null
      ? '<td></td>'
      : el('th', { scope: 'col', dir: 'auto', lang: langOf(title) }, escaped(title));
  });
  const rows = map.lanes.map((lane) => {
    const head = el('th', { scope: 'row', dir: 'auto', lang: langOf(lane.title) }, escaped(lane.title));
    const cells = map.columns.map(({ id }) => {
      const cards = (map.cells.get(cellKey(lane.id, id)) ?? []).map((card) => {
        const text = cardText(card, context.touchpoints);
        const number = card.number === null ? '' : `${card.number}${card.unit ? ` ${card.unit}` : ''} `;
        const words = `${number}${text}`.trim() || 'Card';
        const attributes = {
          type: 'button',
          'data-card': numbers.get(card.id),
          dir: 'auto',
          lang: langOf(words),
        };
        return el('li', {}, el('button', attributes, escaped(words)));
      });
      const points = map.points
        .filter((point) => point.laneId === lane.id && point.columnId === id)
        .map(({ personaId, value, word }) => {
          const name = context.personas.get(personaId)?.name ?? 'All personas';
          return el(
            'li',
            { dir: 'auto' },
            escaped([`${name}: ${signedNumber(value)}`, word].filter(Boolean).join(' ')),
          );
        });
      const items = [...points, ...cards];
      return items.length === 0 ? '<td></td>' : el('td', {}, el('ul', {}, ...items));
    });
    return el('tr', {}, head, ...cells);
  });
  const head = [
    el('tr', {}, '<th scope="col">Lane</th>', ...stages),
    hasSteps ? el('tr', {}, '<td></td>', ...steps) : '',
  ];
  const caption = el('caption', {}, escaped(describeMap(map)));
  return el('table', {}, caption, el('thead', {}, ...head), el('tbody', {}, ...rows));
}
