/** Rows of the items table as feedback items. */
import type { Database } from 'better-sqlite3';
import type { FeedbackItem, ScoreScale } from '../../../shared/contract/types.ts';
import { idText } from './identity.ts';

/** Columns that `ItemRows.item` needs, of the items table under the name `i`. */
export const ITEM_COLUMNS =
  'i.id, i.sort_key, i.source_id, i.row, i.text, i.score, i.scale_id, i.date, i.author, i.channel, i.language, i.columns_id, i.fields';

export interface ItemRow {
  readonly id: Buffer;
  readonly sort_key: number;
  readonly source_id: number;
  readonly row: number;
  readonly text: string;
  readonly score: number | null;
  readonly scale_id: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly columns_id: number;
  readonly fields: string;
}

interface ScaleRow {
  readonly id: number;
  readonly min: number;
  readonly max: number;
  readonly higher_is_better: number;
}

/** The scales of the workspace by id. */
export function scalesOf(db: Database): Map<number, ScoreScale> {
  const rows = db.prepare<[], ScaleRow>('SELECT id, min, max, higher_is_better FROM feedback_scales').all();
  return new Map(
    rows.map((row) => [row.id, { min: row.min, max: row.max, higherIsBetter: row.higher_is_better === 1 }]),
  );
}

/** A column's name as a key of `fields`. This one key is refused by whoever decodes messages, and with it the page. */
function fieldName(name: string): string {
  return name === '__proto__' ? '__proto__ (column)' : name;
}

/** Turns rows into items; what items share (names, scales, sources) is read once. For one query only. */
export class ItemRows {
  readonly #db: Database;
  readonly #scales: Map<number, ScoreScale>;
  readonly #names = new Map<number, readonly string[]>();
  readonly #sources = new Map<number, string>();

  constructor(db: Database) {
    this.#db = db;
    this.#scales = scalesOf(db);
  }

  item(row: ItemRow): FeedbackItem {
    return {
      id: idText(row.id),
      source: this.#source(row.source_id),
      sourceId: row.source_id,
      row: row.row,
      text: row.text,
      score: row.score,
      scale: row.scale_id === null ? null : (this.#scales.get(row.scale_id) ?? null),
      date: row.date,
      author: row.author,
      channel: row.channel,
      language: row.language,
      fields: this.#fields(row),
    };
  }

  #fields(row: ItemRow): Record<string, string> {
    const names = this.#columns(row.columns_id);
    const values = JSON.parse(row.fields) as (string | null)[];
    return Object.fromEntries(
      values.flatMap((value, index) =>
        value === null ? [] : [[names[index] ?? `column ${index + 1}`, value]],
      ),
    );
  }

  #columns(id: number): readonly string[] {
    let names = this.#names.get(id);
    if (names === undefined) {
      const row = this.#db
        .prepare<[number], { names: string }>('SELECT names FROM feedback_columns WHERE id = ?')
        .get(id);
      names = row ? (JSON.parse(row.names) as string[]).map(fieldName) : [];
      this.#names.set(id, names);
    }
    return names;
  }

  #source(id: number): string {
    let name = this.#sources.get(id);
    if (name === undefined) {
      const row = this.#db
        .prepare<[number], { name: string }>('SELECT name FROM feedback_sources WHERE id = ?')
        .get(id);
      name = row?.name ?? '';
      this.#sources.set(id, name);
    }
    return name;
  }
}
