/**
 * A map as Markdown (CommonMark with the tables of GFM): a table with stages as columns and lanes as rows, then everything
 * as an outline. Texts are escaped, so that none of them becomes markup.
 */
import { LANE_KIND_INFO, type LaneKind } from '../../model/lanes.ts';
import type { CurvePoint, Lane, Persona, Stage } from '../../model/types.ts';
import { PHASE_WORDS } from '../../model/words.ts';
import { segmentWords } from '../../print/words.ts';
import { joinCards } from './card-lists.ts';
import { cardDetails, MAP_KIND_WORDS, pointWords } from './card-words.ts';
import { namesOf, type MapToWrite, type NamedColumn, type Names, type Written } from './written-map.ts';

/** Stands between a stage and its step in the head of a table. */
export const STEP_SIGN = ' › ';

export function writeMarkdown(written: MapToWrite): Written {
  const names = namesOf(written);
  const blocks = [
    `# ${inline(written.map.meta.title)}`,
    aboutLine(written, names),
    ...table(written, names),
    ...outline(written, names),
    ...connectorBlock(written, names),
    ...personaBlocks(names.personas(written.map.meta.personaIds)),
  ];
  return { text: `${blocks.join('\n\n')}\n`, notes: notesOf(written) };
}

function notesOf({ map }: MapToWrite): string[] {
  const pictures = [...map.cards.values()].filter(({ image }) => image !== null).length;
  const notes: string[] = [];
  if (pictures > 0) notes.push(`Markdown holds no pictures: ${pictures} are named only.`);
  if (map.comments.length > 0) notes.push(`Comments (${map.comments.length}) are left out.`);
  return notes;
}

function aboutLine({ map, date, segment }: MapToWrite, names: Names): string {
  const who = names.personas(map.meta.personaIds).map(({ name }) => name);
  const parts = [
    MAP_KIND_WORDS[map.meta.kind],
    ...who,
    date,
    ...(segment === null ? [] : [segmentWords(segment)]),
  ];
  return parts.map(inline).join(' · ');
}

/** The title above a column: its stage, and its step where the stage is divided. */
export function columnHead({ stage, step }: NamedColumn): string {
  return step === null ? stage : `${stage}${STEP_SIGN}${step}`;
}

function table(written: MapToWrite, names: Names): string[] {
  const { map } = written;
  if (names.columns.length === 0 || map.lanes.length === 0) return [];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = row(['', ...names.columns.map((column) => inline(columnHead(column)))]);
  const rule = row(['---', ...names.columns.map(() => '---')]);
  const rows = map.lanes.map((lane) =>
    row([
      `**${inline(laneTitle(lane))}**`,
      ...names.columns.map((column) =>
        joinCards(cellTexts(written, names, lane, column).map(escaped), '<br>'),
      ),
    ]),
  );
  const comments = [lanesComment(map.lanes.map(({ kind }) => kind)), ...stagesComment(map.stages)];
  return [[head, rule, ...rows].join('\n'), comments.join('\n')];
}

/** Says the kinds of lanes to our reader, and nothing to who reads the text. */
export function lanesComment(kinds: readonly LaneKind[]): string {
  return `<!-- sojourn lanes: ${kinds.join(' ')} -->`;
}

/** Stands in the comment for a stage of which no part of the life cycle is said. */
const NO_PHASE = 'unsaid';

/** Says the parts of the life cycle, stage by stage, in the same way; nothing where none is said. */
function stagesComment(stages: readonly Stage[]): string[] {
  if (stages.every(({ phase }) => phase === null)) return [];
  return [`<!-- sojourn stages: ${stages.map(({ phase }) => phase ?? NO_PHASE).join(' ')} -->`];
}

/** The title of a lane; that of its kind where it has none. */
export function laneTitle({ title, kind }: Lane): string {
  return title.trim() === '' ? LANE_KIND_INFO[kind].title : title;
}

/** What stands in a cell: the points of a curve lane, then its cards. */
export function cellTexts(
  { map }: MapToWrite,
  names: Names,
  lane: Lane,
  { id }: NamedColumn,
): readonly string[] {
  return [...curveLines(map, names, lane, id), ...names.cell(lane.id, id).map((card) => names.text(card))];
}

function curveLines(map: MapToWrite['map'], names: Names, lane: Lane, columnId: string): string[] {
  if (LANE_KIND_INFO[lane.kind].content !== 'curve') return [];
  const words = (point: CurvePoint): string => pointWords(point, map.meta.scale, names);
  const targets = names.points(lane.id, columnId, map.targets);
  return [
    ...names.points(lane.id, columnId).map(words),
    ...targets.map((point) => `Meant to be: ${words(point)}`),
  ];
}

function outline(written: MapToWrite, names: Names): string[] {
  const { map } = written;
  return map.stages.flatMap((stage) => {
    const columns = names.columns.filter(({ stageId }) => stageId === stage.id);
    return [
      `## ${inline(stage.title)}`,
      ...(stage.phase ? [`*${PHASE_WORDS[stage.phase]}*`] : []),
      ...columns.flatMap((column) => [
        ...(column.step === null ? [] : [`### ${inline(column.step)}`]),
        ...columnOutline(written, names, column),
      ]),
    ];
  });
}

function columnOutline(written: MapToWrite, names: Names, column: NamedColumn): string[] {
  const lines = written.map.lanes.flatMap((lane) => {
    const curve = curveLines(written.map, names, lane, column.id).map((line) => `  - ${item(line)}`);
    const cards = names
      .cell(lane.id, column.id)
      .flatMap((card) => [
        `  - ${item(names.text(card))}`,
        ...cardDetails(card, written, names).map(({ label, value }) => `    - ${label}: ${item(value)}`),
      ]);
    if (curve.length + cards.length === 0) return [];
    return [`- **${inline(laneTitle(lane))}**`, ...curve, ...cards];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function connectorBlock({ map }: MapToWrite, names: Names): string[] {
  const lines = map.connectors.flatMap(({ from, to, label }) => {
    const ends = [map.cards.get(from), map.cards.get(to)].map((card) => card && inline(names.text(card)));
    return ends.includes(undefined) ? [] : [`- ${ends.join(' → ')}${label === '' ? '' : `: ${item(label)}`}`];
  });
  return lines.length === 0 ? [] : ['## Connectors', lines.join('\n')];
}

function personaBlocks(personas: readonly Persona[]): string[] {
  if (personas.length === 0) return [];
  return [
    '## Personas',
    ...personas.flatMap((persona) => [`### ${inline(persona.name)}`, ...facts(persona)]),
  ];
}

function facts(persona: Persona): string[] {
  const lines: string[] = [];
  const add = (label: string, value: string): void => {
    if (value.trim() !== '') lines.push(`- ${inline(label)}: ${item(value)}`);
  };
  add('Segment', persona.segment);
  if (persona.share !== null) add('Share of customers', `${persona.share} %`);
  add('Quote', persona.quote);
  add('Goals', persona.goals);
  add('Needs', persona.needs);
  add('Frustrations', persona.frustrations);
  for (const { left, right, value } of persona.traits) add('Trait', `${left} – ${right}: ${value} of 100`);
  for (const { title, body } of persona.sections) add(title, body);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** An escaped text whose line breaks stay breaks inside a list item. */
const item = (text: string): string =>
  escaped(text.trim())
    .split(/\r\n|\r|\n/)
    .join('<br>');

/** An escaped text on one line. */
const inline = (text: string): string => escaped(text.replaceAll(/\s+/gu, ' ').trim());

/** Everything that Markdown or HTML could take for markup. */
const MARKUP = /[\\`*_{}[\]<>|~&$#]/g;
/** What is markup at the beginning of a line only. */
const LINE_START = /^([ \t]*)([+=-](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$)))/gm;

function escaped(text: string): string {
  return text.replaceAll(MARKUP, '\\$&').replaceAll(LINE_START, (_, blanks: string, sign: string) => {
    // A digit cannot be escaped, but the sign behind it can.
    return /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`;
  });
}
