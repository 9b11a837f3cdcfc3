/** A line in the order in which it is seen: pieces of one direction and one font, after Unicode Annex 9 in short. */
import { isRightToLeft } from '../../../../shared/layout/direction.ts';

export interface Run<F> {
  readonly text: string;
  readonly face: F | null;
  readonly isRight: boolean;
}

interface Letter<F> {
  readonly text: string;
  face: F | null;
  /** Even from left to right, odd from right to left. */
  level: number;
}

const MARK = /^(?:\p{M}|\u200c|\u200d|\ufe0f)$/u;
const DIRECTION_MARK = /[\u200e\u200f]/g;
const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT = /[\p{L}\p{N}]/u;

/**
 * Cuts a line into runs from left to right. Blanks and signs between two pieces of one direction belong to it, others to
 * the line's own. Marks stay with the font of their letter.
 */
export function visualRuns<F>(line: string, faceFor: (code: number) => F | null): readonly Run<F>[] {
  const base = isRightToLeft(line) ? 1 : 0;
  const letters: Letter<F>[] = [];
  for (const text of line.replaceAll(DIRECTION_MARK, '')) {
    const before = letters.at(-1);
    const code = text.codePointAt(0) ?? 0;
    const own = faceFor(code);
    const face = before && (MARK.test(text) || (text === ' ' && before.face !== null)) ? before.face : own;
    const strong = RIGHT.test(text) && !/\p{N}/u.test(text) ? 1 : LEFT.test(text) ? base * 2 : -1;
    letters.push({ text, face, level: strong });
  }
  settleNeutrals(letters, base);
  const runs: { text: string; face: F | null; level: number }[] = [];
  for (const { text, face, level } of letters) {
    const last = runs.at(-1);
    if (last?.face === face && last.level === level) last.text += text;
    else runs.push({ text, face, level });
  }
  for (const level of [2, 1]) reverseFrom(runs, level);
  return runs.map(({ text, face, level }) => ({ text, face, isRight: level % 2 === 1 }));
}

function settleNeutrals<F>(letters: Letter<F>[], base: number): void {
  letters.forEach((letter, i) => {
    if (letter.level >= 0) return;
    const before = letters[i - 1]?.level ?? base;
    const after = letters.slice(i).find(({ level }) => level >= 0)?.level ?? base;
    letter.level = before === after ? before : base;
  });
}

/** Reverses every row of neighbours that have this level or more. */
function reverseFrom(runs: { level: number }[], level: number): void {
  for (let from = 0; from < runs.length;) {
    if ((runs[from]?.level ?? 0) < level) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < runs.length && (runs[to]?.level ?? 0) >= level) to += 1;
    runs.splice(from, to - from, ...runs.slice(from, to).toReversed());
    from = to;
  }
}
