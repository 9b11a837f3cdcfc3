/**
 * A map as a diagram of draw.io (mxfile, uncompressed): a swimlane for each lane, heads for stages and steps, and cards,
 * curve points and connectors as shapes that can be edited, at the places of our layout. Kinds and details are custom
 * properties of the shapes.
 */
import { layoutMap } from '../../../layout/layout.ts';
import { laneHue, type LaneHue } from '../../../model/lanes.ts';
import { hexColour } from '../../../model/oklch.ts';
import { laneColours, mapTheme, stageColours, stageSlot } from '../../../model/themes.ts';
import type { Card, Connector, Lane, MapData } from '../../../model/types.ts';
import { cardAttributes } from '../card-attributes.ts';
import { cardDetails } from '../card-words.ts';
import { namesOf, type MapToWrite, type Written } from '../written-map.ts';
import { writeXml, type XmlElement } from '../xml-write.ts';
import { curveShapes, type CurveDrawing } from './curves.ts';
import { edge, label, rounded, shape, style } from './shapes.ts';

/** Above the map, for its title. */
const TITLE_HEIGHT = 48;

interface Drawing extends CurveDrawing {
  readonly written: MapToWrite;
  readonly top: number;
}

export function writeDrawio(written: MapToWrite): Written {
  const map = opened(written.map);
  const geometry = layoutMap(map, written.library);
  const drawing: Drawing = {
    written,
    names: namesOf(written),
    map,
    geometry,
    left: geometry.laneHeaderWidth,
    top: TITLE_HEIGHT + geometry.stageHeaderHeight,
  };
  const root: XmlElement = {
    name: 'root',
    children: [
      { name: 'mxCell', attributes: { id: '0' } },
      { name: 'mxCell', attributes: { id: '1', parent: '0' } },
      titleShape(drawing),
      ...heads(drawing),
      ...map.lanes.flatMap((lane, index) => laneShapes(drawing, lane, index)),
      ...blueprintShapes(drawing),
      ...map.connectors.flatMap((connector) => connectorShape(drawing, connector)),
    ],
  };
  const model: XmlElement = {
    name: 'mxGraphModel',
    attributes: { grid: 1, gridSize: 10, guides: 1, tooltips: 1, connect: 1, arrows: 1, fold: 1, page: 0 },
    children: [root],
  };
  const file: XmlElement = {
    name: 'mxfile',
    attributes: { host: 'Sojourn', agent: 'Sojourn', type: 'device', compressed: 'false' },
    children: [{ name: 'diagram', attributes: { id: map.id, name: map.meta.title }, children: [model] }],
  };
  return { text: writeXml(file), notes: notesOf(written) };
}

function notesOf({ map }: MapToWrite): string[] {
  const lost: string[] = [];
  const cards = [...map.cards.values()];
  if (cards.some(({ image }) => image !== null)) lost.push('pictures');
  if (cards.some(({ evidence }) => evidence.length > 0)) lost.push('links to feedback');
  if (cards.some(({ solves }) => solves.length > 0)) lost.push('which pain points are answered');
  if (map.comments.length > 0) lost.push('comments');
  return lost.length === 0 ? [] : [`Left out of the diagram: ${lost.join(', ')}.`];
}

/** The map with nothing collapsed: what is hidden on screen is there in the file. */
function opened(map: MapData): MapData {
  return {
    ...map,
    stages: map.stages.map((stage) => ({ ...stage, collapsed: false })),
    lanes: map.lanes.map((lane) => ({ ...lane, collapsed: false })),
  };
}

function titleShape({ map, names, geometry, left }: Drawing): XmlElement {
  const personas = names.personas(map.meta.personaIds).map(({ name }) => name);
  return shape({
    id: 'title',
    text: map.meta.title,
    part: 'title',
    properties: {
      map: map.meta.kind,
      scale: JSON.stringify(map.meta.scale),
      ...(personas.length === 0 ? {} : { personas: personas.join('\n') }),
    },
    look: style({ html: 1, align: 'left', verticalAlign: 'middle', fontSize: 20, fontStyle: 1 }, 'text'),
    box: { x: 0, y: 0, width: Math.max(400, left + geometry.width), height: TITLE_HEIGHT },
  });
}

function heads({ map, names, geometry, top, left }: Drawing): XmlElement[] {
  const theme = mapTheme(map.meta.theme);
  const { stageHeaderHeight, stepHeaderHeight } = geometry;
  const stages = geometry.stages.map(({ id, x, width }, index) => {
    const stage = map.stages.find((candidate) => candidate.id === id);
    const hue = (stage?.hue ?? stageSlot(index)) as LaneHue;
    const colours = stageColours(theme, hue, 'light');
    return shape({
      id: `stage-${id}`,
      text: stage?.title ?? '',
      part: 'stage',
      properties: stage?.phase ? { phase: stage.phase } : {},
      look: style({
        rounded: 0,
        whiteSpace: 'wrap',
        html: 1,
        fontStyle: 1,
        fillColor: `#${hexColour(colours.bg)}`,
        strokeColor: `#${hexColour(colours.border)}`,
      }),
      box: { x: left + x, y: top - stageHeaderHeight, width, height: stageHeaderHeight - stepHeaderHeight },
    });
  });
  const steps = geometry.columns.flatMap(({ id, stepId, x, width }) => {
    if (stepId === null) return [];
    const step = names.columns.find((column) => column.id === id)?.step ?? '';
    return shape({
      id: `step-${stepId}`,
      text: step,
      part: 'step',
      look: style({ rounded: 0, whiteSpace: 'wrap', html: 1, strokeColor: '#CCCCCC' }),
      box: { x: left + x, y: top - stepHeaderHeight, width, height: stepHeaderHeight },
    });
  });
  return [...stages, ...steps];
}

function laneShapes(drawing: Drawing, lane: Lane, index: number): XmlElement[] {
  const { geometry, map, left, top } = drawing;
  const place = geometry.lanes[index];
  if (!place) return [];
  const colours = laneColours(mapTheme(map.meta.theme), laneHue(lane) as LaneHue, 'light');
  const fill = `#${hexColour(colours.bg)}`;
  const stroke = `#${hexColour(colours.border)}`;
  const container = shape({
    id: `lane-${lane.id}`,
    text: lane.title,
    part: 'lane',
    properties: { kind: lane.kind },
    look: style(
      {
        horizontal: 0,
        startSize: 0,
        // Such a swimlane turns its title on its side; the head below lies level.
        noLabel: 1,
        html: 1,
        collapsible: 0,
        fillColor: fill,
        strokeColor: stroke,
      },
      'swimlane',
    ),
    box: { x: 0, y: top + place.y, width: left + geometry.width, height: place.height },
  });
  const head = shape({
    id: `head-${lane.id}`,
    text: lane.title,
    part: 'head',
    look: style({ html: 1, whiteSpace: 'wrap', fontStyle: 1, fillColor: fill, strokeColor: stroke }),
    box: { x: 0, y: 0, width: left, height: place.height },
    parent: `lane-${lane.id}`,
  });
  const cards = map.columns.flatMap(({ id }) =>
    drawing.names.cell(lane.id, id).flatMap((card) => cardShape(drawing, card, place.y, stroke)),
  );
  return [container, head, ...cards, ...curveShapes(drawing, lane, place.y)];
}

function cardShape(drawing: Drawing, card: Card, laneY: number, stroke: string): XmlElement[] {
  const { geometry, names, written, left } = drawing;
  const box = geometry.cards.get(card.id);
  if (!box) return [];
  const details = cardDetails(card, written, names).map((detail) => `${detail.label}: ${detail.value}`);
  const { x, y, width, height } = box;
  return [
    shape({
      id: `card-${card.id}`,
      text: names.text(card),
      part: 'card',
      properties: {
        ...cardAttributes(card, written, names),
        ...(details.length === 0 ? {} : { tooltip: label(details.join('\n')) }),
      },
      look: style({
        rounded: 1,
        arcSize: 6,
        whiteSpace: 'wrap',
        html: 1,
        align: 'left',
        verticalAlign: 'top',
        spacing: 6,
        fontSize: 13,
        fillColor: '#FFFFFF',
        strokeColor: stroke,
      }),
      box: { x: left + x, y: y - laneY, width, height },
      parent: `lane-${card.laneId}`,
    }),
  ];
}

function connectorShape({ geometry, left, top }: Drawing, connector: Connector): XmlElement[] {
  const { id, from, to, label: text, arrow, dashed } = connector;
  if (!geometry.cards.has(from) || !geometry.cards.has(to)) return [];
  const line = geometry.connectors.find((candidate) => candidate.id === id);
  const way = (line?.points ?? []).slice(1, -1).map(({ x, y }) => ({ x: x + left, y: y + top }));
  const look = style({
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    html: 1,
    startArrow: arrow === 'both' ? 'classic' : 'none',
    endArrow: arrow === 'none' ? 'none' : 'classic',
    ...(dashed ? { dashed: 1 } : {}),
  });
  return [edge(`connector-${id}`, `card-${from}`, `card-${to}`, { look, part: 'connector', text, way })];
}

const LINE_WORDS = {
  interaction: 'Line of interaction',
  visibility: 'Line of visibility',
  internal: 'Line of internal interaction',
} as const;

/** The lines of a service blueprint: lines that hang on nothing. */
function blueprintShapes({ geometry, left, top }: Drawing): XmlElement[] {
  return geometry.lines.map(({ name, y }) => {
    const end = (as: string, x: number): XmlElement => ({
      name: 'mxPoint',
      attributes: { x: rounded(x), y: rounded(top + y), as },
    });
    return {
      name: 'object',
      attributes: { label: LINE_WORDS[name], part: 'line', id: `line-${name}` },
      children: [
        {
          name: 'mxCell',
          attributes: {
            style: style({ endArrow: 'none', dashed: 1, html: 1, strokeWidth: 2 }),
            edge: 1,
            parent: '1',
          },
          children: [
            {
              name: 'mxGeometry',
              attributes: { relative: 1, as: 'geometry' },
              children: [end('sourcePoint', 0), end('targetPoint', left + geometry.width)],
            },
          ],
        },
      ],
    };
  });
}
