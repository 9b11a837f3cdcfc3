/**
 * A map as an OPML 2.0 outline: stage, step, lane, card. Every outliner reads the texts; kinds and details are attributes
 * of a namespace of our own, as OPML 2.0 has it, from which our reader makes the same map again.
 */
import { LANE_KIND_INFO } from '../../model/lanes.ts';
import { CURVE_SERIES, type Lane, type Stage } from '../../model/types.ts';
import { cardAttributes, pointAttributes, type Attributes } from './card-attributes.ts';
import { pointWords } from './card-words.ts';
import { namesOf, type MapToWrite, type NamedColumn, type Names, type Written } from './written-map.ts';
import { writeXml, type XmlElement } from './xml-write.ts';

/** Names the attributes that are Sojourn's. */
export const OPML_NAMESPACE = 'urn:sojourn:map';

const own = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`sojourn:${name}`, value]));

const outline = (text: string, attributes: Attributes, children: readonly XmlElement[] = []): XmlElement => ({
  name: 'outline',
  attributes: { text, ...own(attributes) },
  children,
});

export function writeOpml(written: MapToWrite): Written {
  const names = namesOf(written);
  const { map, date } = written;
  const { title, kind, scale, personaIds } = map.meta;
  const personas = names.personas(personaIds).map(({ name }) => name);
  const about = own({
    map: kind,
    scale: JSON.stringify(scale),
    ...(personas.length === 0 ? {} : { personas: personas.join('\n') }),
  });
  const root: XmlElement = {
    name: 'opml',
    attributes: { version: '2.0', 'xmlns:sojourn': OPML_NAMESPACE, ...about },
    children: [
      {
        name: 'head',
        children: [
          { name: 'title', text: title },
          { name: 'dateModified', text: rfc822(date) },
        ],
      },
      { name: 'body', children: map.stages.map((stage) => stageOutline(written, names, stage)) },
    ],
  };
  return { text: writeXml(root), notes: notesOf(written) };
}

function notesOf({ map }: MapToWrite): string[] {
  const lost: string[] = [];
  const cards = [...map.cards.values()];
  if (cards.some(({ evidence }) => evidence.length > 0)) lost.push('links to feedback');
  if (cards.some(({ solves }) => solves.length > 0)) lost.push('which pain points are answered');
  if (cards.some(({ image }) => image !== null)) lost.push('pictures');
  if (map.connectors.length > 0) lost.push('connectors');
  if (map.comments.length > 0) lost.push('comments');
  if (map.meta.personaIds.length > 0) lost.push('what personas are beside their names');
  return lost.length === 0 ? [] : [`An outline cannot hold: ${lost.join(', ')}.`];
}

function stageOutline(written: MapToWrite, names: Names, { id, title, phase }: Stage): XmlElement {
  const columns = names.columns.filter(({ stageId }) => stageId === id);
  const inside = columns.flatMap((column) => {
    const lanes = laneOutlines(written, names, column);
    return column.step === null ? lanes : [outline(column.step, { part: 'step' }, lanes)];
  });
  return outline(title, { part: 'stage', ...(phase ? { phase } : {}) }, inside);
}

/** Lanes that hold something in this column; in the first column all, so that none is forgotten. */
function laneOutlines(written: MapToWrite, names: Names, column: NamedColumn): XmlElement[] {
  const isFirst = column.id === names.columns[0]?.id;
  return written.map.lanes.flatMap((lane, index) => {
    const items = [
      ...pointOutlines(written, names, lane, column.id),
      ...names
        .cell(lane.id, column.id)
        .map((card) => outline(names.text(card), { part: 'card', ...cardAttributes(card, written, names) })),
    ];
    if (items.length === 0 && !isFirst) return [];
    return [outline(lane.title, { part: 'lane', kind: lane.kind, lane: String(index + 1) }, items)];
  });
}

function pointOutlines({ map }: MapToWrite, names: Names, lane: Lane, columnId: string): XmlElement[] {
  if (LANE_KIND_INFO[lane.kind].content !== 'curve') return [];
  return CURVE_SERIES.flatMap((series) =>
    names.points(lane.id, columnId, series === 'asIs' ? map.points : map.targets).map((point) =>
      outline(pointWords(point, map.meta.scale, names), {
        part: 'point',
        ...pointAttributes(point, series, names),
      }),
    ),
  );
}

/** A date as OPML wants it (RFC 822), at midnight UTC. */
function rfc822(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}
