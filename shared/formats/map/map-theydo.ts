/**
 * Pain points, gains and opportunities of a map as TheyDo's insights file.
 * Shape: github.com/theydo/theydo-s3-integrations, schemas/InsightsFile.json (`INSIGHTS_V1`).
 */
import type { LaneKind } from '../../model/lanes.ts';
import { cellKey, type Card } from '../../model/types.ts';
import { cardDetails } from './card-words.ts';
import { columnHead } from './map-markdown.ts';
import { namesOf, type MapToWrite, type NamedColumn, type Names, type Written } from './written-map.ts';

/** Lane kinds whose cards are insights, with the type they get. */
const TYPES: ReadonlyMap<LaneKind, string> = new Map([
  ['painPoints', 'Pain point'],
  ['gains', 'Gain'],
  ['opportunities', 'Opportunity'],
]);

/** Characters of a title; the whole text is in the description. */
const MAX_TITLE = 200;

interface Insight {
  readonly importKey: string;
  readonly title: string;
  readonly description: string | null;
  readonly icon: null;
  readonly empathyScore: null;
  readonly externalLinks: readonly string[];
  readonly type: string;
  readonly status: null;
  readonly tags: readonly string[];
  readonly sections: readonly string[];
  readonly groupTags: readonly { readonly tagGroup: string; readonly tag: string }[];
  readonly weight: number | null;
}

export function writeTheydo(written: MapToWrite): Written {
  const names = namesOf(written);
  const { map } = written;
  const insights = map.lanes.flatMap(({ id, kind }) => {
    const type = TYPES.get(kind);
    if (type === undefined) return [];
    return names.columns.flatMap((column) =>
      (map.cells.get(cellKey(id, column.id)) ?? [])
        .filter((card) => names.text(card).trim() !== '')
        .map((card) => insightOf(card, type, column, written, names)),
    );
  });
  const left = map.cards.size - insights.length;
  return {
    text: `${JSON.stringify({ schema: 'INSIGHTS_V1', data: { insights } }, null, 2)}\n`,
    notes:
      left === 0
        ? []
        : [
            `TheyDo's file holds pain points, gains and opportunities (${insights.length}); the other ${left} cards are left out.`,
          ],
  };
}

function insightOf(
  card: Card,
  type: string,
  column: NamedColumn,
  written: MapToWrite,
  names: Names,
): Insight {
  const text = names.text(card);
  const oneLine = text.replaceAll(/\s+/gu, ' ').trim();
  const title = shortened(oneLine);
  const details = cardDetails(card, written, names);
  const paragraphs = [
    ...(title === text ? [] : [paragraph(text)]),
    ...details.map(({ label, value }) => paragraph(`${label}: ${value}`)),
  ];
  const group = (tagGroup: string, tags: readonly string[]): { tagGroup: string; tag: string }[] =>
    tags.map((tag) => ({ tagGroup, tag }));
  return {
    importKey: `sojourn:${written.map.id}:${card.id}`,
    title,
    description: paragraphs.length === 0 ? null : paragraphs.join(''),
    icon: null,
    // Their scale is not documented; a number of ours would mean something else there.
    empathyScore: null,
    externalLinks: [],
    type,
    status: null,
    tags: names.tags(card),
    sections: [],
    groupTags: [
      ...group('Journey', [written.map.meta.title]),
      ...group('Stage', [columnHead(column)]),
      ...group(
        'Persona',
        names.personas(card.personaIds).map(({ name }) => name),
      ),
    ],
    weight: card.severity ?? card.value,
  };
}

/** At most `MAX_TITLE` code units of a text, cut between graphemes. */
function shortened(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length > MAX_TITLE - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The description is HTML there: text stays text. */
function paragraph(text: string): string {
  const plain = text.replaceAll(/[&<>"]/g, (sign) => HTML[sign] ?? '');
  return `<p>${plain.split(/\r\n|\r|\n/).join('<br>')}</p>`;
}
