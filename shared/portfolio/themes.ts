/** When the maps speak of a theme. */

/** Share of a theme's items that are evidence on some card from which on the maps speak of it. */
const SHARE = 0.2;
/** So many are enough however many items it has: as many as make evidence strong. */
const ENOUGH = 20;

/**
 * Whether enough of a theme's feedback is evidence on cards: a fifth of its items, or 20 of them.
 * @param linked its items that are evidence on any card
 * @param items all of its items
 */
export function isSpokenOf(linked: number, items: number): boolean {
  return linked > 0 && linked >= Math.min(ENOUGH, Math.ceil(items * SHARE));
}
