/** How alike two texts are, in any script. */

/** Texts longer than this count by their beginning. */
const MOST = 400;

/** A text as it is compared: case, blanks and forms of the same letter do not count. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');
}

/** The pairs of neighbouring letters of a text, with how often each occurs. */
export type Pairs = ReadonlyMap<string, number>;

export function pairsOf(text: string): Pairs {
  const letters = Array.from(foldText(text)).slice(0, MOST);
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const pair = `${letters[index]}${letters[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** From 0 (nothing in common) to 1: twice the common pairs over all pairs (Sørensen and Dice). 0 for a text of one letter. */
export function similarity(a: Pairs, b: Pairs): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}
