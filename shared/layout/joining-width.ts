/** Widths of letters of Arabic script, whose shape depends on which neighbours they join. */
import { JOINING_400, JOINING_600 } from './font-metrics.ts';

/** Widths in thousandths of an em; without `initial` a letter joins the one before it only. */
interface Forms {
  readonly isolated: number;
  readonly final: number;
  readonly initial: number | undefined;
  readonly medial: number | undefined;
}

const FIRST = 0x620;
const LAST = 0x77f;
/** Marks and signs without width that stand between letters which join all the same. */
const TRANSPARENT = /\p{M}|\u200d/u;

function parse(text: string): ReadonlyMap<number, Forms> {
  const forms = new Map<number, Forms>();
  let at = 0;
  for (const entry of text.split(';')) {
    const [first = '', rest] = entry.split(':');
    if (rest !== undefined) at = Number.parseInt(first, 36);
    const widths = (rest ?? first).split(' ').map((width) => Number.parseInt(width, 36));
    const [isolated = 0, final = 0, initial, medial] = widths;
    forms.set(at, { isolated, final, initial, medial });
    at += 1;
  }
  return forms;
}

const tables = new Map<400 | 600, ReadonlyMap<number, Forms>>();

function formsOf(weight: 400 | 600, unit: number): Forms | undefined {
  let table = tables.get(weight);
  if (!table) {
    table = parse(weight === 400 ? JOINING_400 : JOINING_600);
    tables.set(weight, table);
  }
  return table.get(unit);
}

/** Whether a UTF-16 code unit may be a letter that joins its neighbours. */
export function mayJoin(unit: number): boolean {
  return unit >= FIRST && unit <= LAST;
}

function neighbour(text: string, at: number, step: 1 | -1, from: number, to: number): number {
  let next = at + step;
  while (next >= from && next < to && TRANSPARENT.test(text[next] ?? '')) next += step;
  return next >= from && next < to ? text.charCodeAt(next) : 0;
}

/**
 * Width of the letter at `at`, joined to its neighbours between the indexes `from` and `to`, in thousandths of an em;
 * null where it is no letter that joins.
 */
export function joinedWidth(
  weight: 400 | 600,
  text: string,
  at: number,
  from: number,
  to: number,
): number | null {
  const forms = formsOf(weight, text.charCodeAt(at));
  if (!forms) return null;
  const joinsBefore = formsOf(weight, neighbour(text, at, -1, from, to))?.initial !== undefined;
  const joinsAfter =
    forms.initial !== undefined && formsOf(weight, neighbour(text, at, 1, from, to)) !== undefined;
  if (joinsBefore) return (joinsAfter ? forms.medial : undefined) ?? forms.final;
  return (joinsAfter ? forms.initial : undefined) ?? forms.isolated;
}
