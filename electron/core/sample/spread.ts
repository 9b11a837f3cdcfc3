/** A number from 0 to 1 that is spread evenly over the places of a list, and differently for each turn. */
export function spread(place: number, turn: number): number {
  return ((place + 1) * (0.618_034 + turn * 0.137)) % 1;
}
