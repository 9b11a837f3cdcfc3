/** What the speaker reads below a slide: everything that has no room on it, in reading order. */
import { STATUS_WORDS } from '../model/words.ts';
import { cardWords, evidenceWords, personaNames, placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import { LANE_KIND_INFO } from '../model/lanes.ts';
import type { MeanInterval } from '../measures/interval.ts';
import { own } from '../model/own.ts';
import { cellKey, type Card, type Column, type Lane, type Stage } from '../model/types.ts';
import { effectWords } from '../print/effect-words.ts';
import { dateWord, metricNumber, signedNumber } from '../print/words.ts';

/** Lines of notes are at most so many; a stage of a thousand cards is read on its slides. */
const MOST_LINES = 400;

/** A text as one line. */
export const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The lanes of a stage with their cards, their notes and how well they are backed. */
export function stageNotes(
  stage: Stage,
  columns: readonly Column[],
  lanes: readonly Lane[],
  source: OfficeSource,
): string {
  const { map } = source;
  const lines = [stage.title];
  for (const lane of new Set(lanes)) {
    lines.push('', `${lane.title}:`);
    for (const { id } of columns) {
      const where = columns.length > 1 ? `${placeWords(id, map)}: ` : '';
      for (const card of map.cells.get(cellKey(lane.id, id)) ?? []) {
        lines.push(`${where}${cardNote(card, lane, source)}`);
      }
    }
  }
  return shortened(lines).join('\n');
}

function cardNote(card: Card, lane: Lane, source: OfficeSource): string {
  const backed =
    LANE_KIND_INFO[lane.kind].evidence || card.evidence.length > 0 ? ` (${evidenceWords(card, source)})` : '';
  const note = card.note.trim() === '' ? '' : ` Note: ${flat(card.note)}`;
  return `${flat(cardWords(card, source))}${backed}${note}`;
}

/** Lines of notes as far as there is room for them. */
export function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} lines more, see the slides.`];
}

/** An answer to a pain point, with who does it until when. */
export function answerWords(card: Card, source: OfficeSource): string {
  const facts = [
    card.status === null ? '' : STATUS_WORDS[card.status],
    card.owner ?? '',
    card.department ?? '',
    card.due === null ? '' : `due ${dateWord(card.due)}`,
    card.value === null ? '' : `value ${card.value}`,
    card.effort === null ? '' : `effort ${card.effort}`,
    effectWords(card),
  ].filter((fact) => fact !== '');
  return `${flat(cardWords(card, source))}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** A pain point in numbers, and what answers it. */
export function painNotes(card: Card, answers: readonly Card[], source: OfficeSource): string {
  const names = personaNames(card, source);
  const lines = [
    `${placeWords(card.columnId, source.map)}. ${evidenceWords(card, source)}.`,
    card.severity === null ? '' : `Severity ${card.severity} of 5.`,
    card.reach === null ? '' : `Reaches ${metricNumber(card.reach)} % of customers.`,
    names.length === 0 ? '' : `Of ${names.join(', ')}.`,
    card.note.trim() === '' ? '' : `Note: ${flat(card.note)}`,
    answers.length === 0
      ? 'Nothing answers it yet.'
      : `What answers it: ${answers.map((answer) => answerWords(answer, source)).join('; ')}.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The curves of a lane point by point, and what was measured beside them. */
export function curveNotes(lane: Lane, source: OfficeSource): string {
  const { map, personas } = source;
  const names = new Map([['', 'Everyone'], ...personas.map(({ id, name }) => [id, name] as const)]);
  const lines = [
    'Curves are assumed: drawn by the team. Diamonds are measured from feedback, squares by mystery visits.',
  ];
  for (const [id, name] of names) {
    const points = map.points.filter((point) => point.laneId === lane.id && point.personaId === id);
    if (points.length === 0) continue;
    lines.push('', `${name}:`);
    for (const { columnId, value, word, quote } of points) {
      const said = quote === '' ? '' : ` “${flat(quote)}”`;
      lines.push(
        `${placeWords(columnId, map)}: ${signedNumber(value)}${word === '' ? '' : ` ${flat(word)}`}${said}`,
      );
    }
  }
  if (lane.people !== 'employees') {
    lines.push(...meanNotes('Measured:', source.measured, source));
    lines.push(...meanNotes('Mystery visits:', source.visited, source));
  }
  return shortened(lines).join('\n');
}

function meanNotes(
  title: string,
  means: Readonly<Record<string, MeanInterval>>,
  { map }: OfficeSource,
): string[] {
  const told = map.columns.flatMap(({ id }) => {
    const mean = own(means, id);
    return mean ? [`${placeWords(id, map)}: ${Math.round(mean.mean)} of 100 (n = ${mean.n})`] : [];
  });
  return told.length === 0 ? [] : ['', title, ...told];
}
