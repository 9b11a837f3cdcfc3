/** Which of many feedback texts speak most clearly for a card: a ranked choice, never a random one. */
import { foldCase } from '../text/fold.ts';

export interface VerbatimCandidate {
  readonly id: string;
  readonly text: string;
  /** As felt, 0 (worst) … 100 (best); null where unknown. */
  readonly felt: number | null;
  /** How certain that is, 0 … 1; a score is certain. */
  readonly confidence: number;
  readonly customer: string | null;
  readonly date: string | null;
}

/** Characters that are read at a glance. */
const READABLE = [40, 260] as const;
/** Two texts that share more of their three-letter pieces than this are the same words. */
const ALIKE = 0.6;

/** How much a text of so many characters says without tiring, 0 … 1. */
export function readableShare(length: number): number {
  const [least, most] = READABLE;
  if (length < least) return length / least;
  return length <= most ? 1 : Math.max(0.1, most / length);
}

/** Strength of a verbatim, 0 … 1: how far from the middle it feels, how certain that is, how well it reads. */
export function verbatimStrength({
  felt,
  confidence,
  text,
}: Omit<VerbatimCandidate, 'id' | 'customer' | 'date'>): number {
  const extreme = felt === null ? 0 : (Math.abs(felt - 50) / 50) * confidence;
  return (0.25 + 0.75 * extreme) * readableShare(text.trim().length);
}

/**
 * The strongest first; at most one of a customer, none that repeats another nearly word for word, none without words.
 * Of equal ones the newer comes first.
 */
export function strongestVerbatims(
  candidates: readonly VerbatimCandidate[],
  limit: number,
): readonly VerbatimCandidate[] {
  const ranked = candidates
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map((one) => ({ one, strength: verbatimStrength(one) }))
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        (b.one.date ?? '').localeCompare(a.one.date ?? '') ||
        (a.one.id < b.one.id ? -1 : 1),
    );
  const chosen: { one: VerbatimCandidate; pieces: ReadonlySet<string> }[] = [];
  for (const { one } of ranked) {
    if (chosen.length >= limit) break;
    if (one.customer !== null && chosen.some((other) => other.one.customer === one.customer)) continue;
    const pieces = piecesOf(one.text);
    if (chosen.some((other) => overlap(other.pieces, pieces) > ALIKE)) continue;
    chosen.push({ one, pieces });
  }
  return chosen.map(({ one }) => one);
}

/** The three-character pieces of a text's letters and digits, whatever its script. */
function piecesOf(text: string): ReadonlySet<string> {
  const letters = Array.from(foldCase(text.slice(0, 2000)).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ''));
  const pieces = new Set<string>();
  for (let at = 0; at < Math.max(1, letters.length - 2); at += 1)
    pieces.add(letters.slice(at, at + 3).join(''));
  return pieces;
}

/** Jaccard's index of two sets. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const piece of a) if (b.has(piece)) both += 1;
  return both / (a.size + b.size - both || 1);
}
