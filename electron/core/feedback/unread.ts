/** Scores and dates of an import that could not be read: how many, and where the first of them are. */
import type { ItemPlan, ParsedItem } from '../../../shared/formats/item.ts';
import { scaleText } from '../../../shared/formats/guess-scale.ts';
import { maskText } from '../../../shared/privacy/mask.ts';

/** Places that are named. */
const SHOWN = 3;
const WIDTH = 40;

interface Found {
  count: number;
  readonly places: string[];
}

export class Unread {
  readonly #plan: ItemPlan;
  readonly #scores: Found = { count: 0, places: [] };
  readonly #dates: Found = { count: 0, places: [] };

  constructor(plan: ItemPlan) {
    this.#plan = plan;
  }

  add(row: number, { score, date }: ParsedItem['unread']): void {
    if (score !== null) note(this.#scores, row, score);
    if (date !== null) note(this.#dates, row, date);
  }

  /** In plain words, with row and column; empty where everything was read. */
  notes(): string[] {
    const { mapping, score, date } = this.#plan;
    const column = (index: number): string => `“${maskText(mapping.names[index] ?? `column ${index + 1}`)}”`;
    const notes: string[] = [];
    if (this.#scores.count > 0 && mapping.scale) {
      const scale = scaleText(mapping.scale);
      notes.push(
        told(
          this.#scores,
          'score',
          column(score),
          `are not on the scale ${scale}`,
          `is not on the scale ${scale}`,
        ),
      );
    }
    if (this.#dates.count > 0)
      notes.push(told(this.#dates, 'date', column(date), 'could not be read', 'could not be read'));
    return notes;
  }
}

function note(found: Found, row: number, value: string): void {
  found.count += 1;
  if (found.places.length >= SHOWN) return;
  const text = maskText(value);
  found.places.push(`row ${row} “${text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text}”`);
}

function told({ count, places }: Found, what: string, column: string, many: string, one: string): string {
  const more = count > places.length ? ', …' : '';
  const [subject, verb, kept] =
    count === 1
      ? [`1 ${what}`, one, 'It is kept as a field']
      : [`${count} ${what}s`, many, 'They are kept as fields'];
  return `${subject} in ${column} ${verb} (${places.join(', ')}${more}). ${kept}.`;
}
