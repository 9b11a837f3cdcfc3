/** Reads journeys of Mermaid: sections become stages, tasks steps, scores the emotion curve, actors personas. */
import { SojournError } from '../../../contract/errors.ts';
import type { DraftPoint, DraftStage } from '../draft.ts';
import { readMapJson } from '../json/read.ts';
import type { FoundMap, MapReader } from '../reader.ts';
import { keptOf } from './kept-lines.ts';
import { parseJourney, type Journey } from './parse.ts';

export const mermaidReader: MapReader = {
  name: 'Mermaid journey',
  endings: ['mmd', 'mermaid'],
  fits: ({ text }) => startsLikeJourney(text),
  read: (input) => {
    const found = readJourney(input.text.split(/\r\n|\r|\n/), 1, input.name);
    if (found) return found;
    throw new SojournError('badInput', `${input.name} is no journey of Mermaid, but another diagram.`, {
      remedy: 'Its first line must say "journey".',
      where: { file: input.name },
    });
  },
};

/** How far into a file its first statement is looked for. */
const HEAD_CHARS = 100_000;

function startsLikeJourney(text: string): boolean {
  if (!/^[\s\uFEFF]*(?:journey\b|%%|---|#)/i.test(text.slice(0, HEAD_CHARS))) return false;
  const lines = text.slice(0, HEAD_CHARS).split(/\r\n|\r|\n/);
  return parseJourney(lines, 1) !== null;
}

/**
 * The maps in the lines of a diagram; null where it is no journey. A journey of ours that was changed since gives two:
 * the map that its comments keep, and what its visible lines say now.
 * @param firstLine number of the first line in the file
 */
export function readJourney(lines: readonly string[], firstLine: number, name: string): FoundMap[] | null {
  const journey = parseJourney(lines, firstLine);
  if (!journey) return null;
  const kept = keptOf(lines);
  if (!kept) return [draftOf(journey)];
  try {
    const whole: FoundMap = { type: 'whole', file: readMapJson({ name, text: kept.json }), losses: [] };
    if (kept.isUnchanged) return [whole];
    const changed = 'The visible journey was changed after Sojourn had written it.';
    const asItWas = { ...whole, losses: [`${changed} This is the map as it was before, with all it had.`] };
    const asItIs = draftOf(journey);
    return [asItWas, { ...asItIs, losses: [`${changed} This is what it says now.`, ...asItIs.losses] }];
  } catch (error) {
    if (!(error instanceof SojournError)) throw error;
    const draft = draftOf(journey);
    const damaged = `What Sojourn kept in comments cannot be read any more (${error.message}): only the visible journey is.`;
    return [{ ...draft, losses: [damaged, ...draft.losses] }];
  }
}

/** Most personas whose curves a map shows; the other actors are named. */
const MOST_PERSONAS = 5;

function draftOf({ title, sections, losses: told }: Journey): FoundMap {
  const losses = [...told];
  const points: DraftPoint[] = [];
  const tasks = sections.flatMap((section) => section.tasks);
  const counts = new Map<string, number>();
  for (const actor of tasks.flatMap(({ actors }) => actors)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const names = [...counts.keys()];
  // Of many, those who do most: a journey of a program names its parts as actors, too.
  const most = names.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_PERSONAS);
  const personas = names.filter((name) => most.includes(name));
  if (names.length > personas.length) {
    const others = names.filter((name) => !most.includes(name));
    losses.push(
      `A map shows the curves of ${MOST_PERSONAS} personas; these actors have none: ${listed(others)}.`,
    );
  }
  const stages = sections.map(({ title: stageTitle, tasks: own }, stage): DraftStage => {
    own.forEach(({ score, actors, line }, step) => {
      if (score === null) return;
      if (score < 1 || score > 5)
        losses.push(`Line ${line}: the score ${score} is not from 1 to 5 and is bounded.`);
      const value = Math.min(5, Math.max(1, score)) - 3;
      const who = actors.filter((actor) => personas.includes(actor));
      if (actors.length === 0) points.push({ lane: 1, stage, step, value });
      for (const persona of who) points.push({ lane: 1, stage, step, value, persona });
    });
    return { title: stageTitle, steps: own.map(({ name }) => name) };
  });
  const cards = sections.flatMap((section, stage) =>
    section.tasks.map(({ name, actors }, step) => ({
      lane: 0,
      stage,
      step,
      text: name,
      personas: actors.filter((actor) => personas.includes(actor)),
    })),
  );
  return {
    type: 'draft',
    draft: {
      title,
      kind: 'current',
      stages,
      lanes: [
        { kind: 'steps', title: '' },
        { kind: 'emotion', title: '' },
      ],
      cards,
      points,
      personas,
    },
    losses,
  };
}

/** Names between commas; of many the first. */
function listed(names: readonly string[]): string {
  const most = 20;
  const first = names.slice(0, most).join(', ');
  return names.length <= most ? first : `${first} and ${names.length - most} more`;
}
