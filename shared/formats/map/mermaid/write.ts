/**
 * A map as a `journey` of Mermaid: stages are sections, steps are tasks with a score from 1 to 5 and the personas as
 * actors. The rest of the map is kept in comments (`kept-lines.ts`).
 * Grammar: github.com/mermaid-js/mermaid, packages/mermaid/src/diagrams/user-journey/parser/journey.jison
 */
import type { CurvePoint } from '../../../model/types.ts';
import type { MapFile } from '../json/schema.ts';
import { namesOf, type MapToWrite, type NamedColumn, type Names, type Written } from '../written-map.ts';
import { keptLines } from './kept-lines.ts';

/** What Mermaid draws at most, comments aside, unless it is told otherwise (`maxTextSize`; mermaidAPI.ts, preprocess.ts). */
const MERMAID_CHARS = 50_000;
/** Stands where nothing is known of a step's emotion. */
const NEUTRAL = 3;

/** @param file the same map as a file of our own, kept without its pictures; null to keep nothing that is not seen */
export function writeMermaid(written: MapToWrite, file: MapFile | null): Written {
  const names = namesOf(written);
  const { map } = written;
  const visible = ['journey', `    title ${plain(map.meta.title, 'Journey')}`];
  let unknown = 0;
  for (const stage of map.stages) {
    visible.push(`    section ${plain(stage.title, 'Stage')}`);
    for (const column of names.columns) {
      if (column.stageId !== stage.id) continue;
      const tasks = tasksOf(written, names, column);
      unknown += tasks.filter(({ isKnown }) => !isKnown).length;
      visible.push(...tasks.map(({ line }) => `      ${line}`));
    }
  }
  const kept = file ? keptLines({ ...file, pictures: [] }, visible) : [];
  const text = `${[...visible, ...kept].join('\n')}\n`;
  return { text, notes: notesOf(written, file !== null, unknown, visible.join('\n').length) };
}

function notesOf({ map }: MapToWrite, isKept: boolean, unknown: number, length: number): string[] {
  const rest = isKept ? 'is kept in comments, which Sojourn reads again' : 'is left out';
  const notes = [
    `Mermaid shows stages, steps, scores and actors only. All else (cards of other lanes, channels, pain points, evidence, what is said of personas) ${rest}.`,
    'Scores are whole numbers from 1 to 5, one for each step: the mean of all personas, rounded.',
  ];
  if (unknown > 0)
    notes.push(
      `${unknown} steps without an emotion have the score ${NEUTRAL}, which is neither good nor bad.`,
    );
  if ([...map.cards.values()].some(({ evidence }) => evidence.length > 0))
    notes.push(
      'Links to feedback work where the workspace has that feedback; the feedback is not in the file.',
    );
  if ([...map.cards.values()].some(({ image }) => image !== null))
    notes.push('Pictures are not in the file.');
  if (length > MERMAID_CHARS)
    notes.push(
      `The journey has more than ${MERMAID_CHARS} characters without its comments: raise Mermaid's "maxTextSize" to draw it.`,
    );
  return notes;
}

interface Task {
  readonly line: string;
  readonly isKnown: boolean;
}

/** The cards of the column's steps lane as tasks, or else the column itself. */
function tasksOf({ map }: MapToWrite, names: Names, column: NamedColumn): Task[] {
  const points = map.lanes.flatMap(({ id }) => names.points(id, column.id));
  const score = scoreOf(points, map.meta.scale);
  const steps = map.lanes.filter(({ kind }) => kind === 'steps');
  const cards = steps.flatMap(({ id }) => names.cell(id, column.id));
  const travellers = names.personas(map.meta.personaIds);
  const task = (name: string, personaIds: readonly string[]): Task => {
    const own = names.personas(personaIds);
    const actors = (own.length > 0 ? own : travellers).map(({ name: who }) =>
      plain(who, '').replaceAll(',', ''),
    );
    const said = [...new Set(actors)].filter((actor) => actor !== '').join(', ');
    const line = `${plain(name, 'Step')}: ${score ?? NEUTRAL}${said === '' ? '' : `: ${said}`}`;
    return { line, isKnown: score !== null };
  };
  if (cards.length === 0) return [task(column.step ?? column.stage, [])];
  return cards.map((card) => task(names.text(card), card.personaIds));
}

/** The mean of points as a whole number from 1 (the scale's worst) to 5 (its best); null for none. */
function scoreOf(points: readonly CurvePoint[], { min, max }: { min: number; max: number }): number | null {
  if (points.length === 0) return null;
  const mean = points.reduce((sum, { value }) => sum + value, 0) / points.length;
  const share = max > min ? (mean - min) / (max - min) : 0.5;
  return Math.round(1 + 4 * Math.min(1, Math.max(0, share)));
}

/** A name on one line without the signs that Mermaid has a meaning for and no escape. */
function plain(text: string, otherwise: string): string {
  const name = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(':', '∶')
    .replaceAll('#', '＃')
    .replaceAll(';', ',')
    .replaceAll('%%', '％％')
    .trim();
  // A name that begins like a statement would be one.
  if (/^(?:(?:title|section)(?:\s|$)|accTitle|accDescr|journey)/i.test(name)) return `“${name}”`;
  return name === '' ? otherwise : name;
}
