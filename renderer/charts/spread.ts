/** Bubbles that would lie upon each other are spread around their place. */

export interface Bubble {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The golden angle: neighbours in order never point the same way. */
const ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves bubbles of one and the same place apart, the first one staying where it is, in a spiral that grows with their
 * areas; what stands alone is not moved. Where there is no room they may overlap in part.
 * @param most how far in px a bubble may be moved
 */
export function spread<T extends Bubble>(bubbles: readonly T[], most: number): T[] {
  const places = new Map<string, T[]>();
  for (const bubble of bubbles) {
    const key = `${bubble.x}/${bubble.y}`;
    const here = places.get(key);
    if (here) here.push(bubble);
    else places.set(key, [bubble]);
  }
  return [...places.values()].flatMap((here) => {
    let area = 0;
    return here.map((bubble, at) => {
      const distance = at === 0 ? 0 : Math.min(most, Math.sqrt(area) + bubble.r);
      area += bubble.r * bubble.r;
      return {
        ...bubble,
        x: bubble.x + distance * Math.cos(at * ANGLE),
        y: bubble.y + distance * Math.sin(at * ANGLE),
      };
    });
  });
}

/** The radius in px of a bubble whose area stands for an amount; the least amount is still seen. @param most the largest amount */
export function bubbleRadius(amount: number, most: number, largest = 22): number {
  const least = 5;
  if (most <= 0) return least;
  return Math.max(least, largest * Math.sqrt(Math.max(0, amount) / most));
}
