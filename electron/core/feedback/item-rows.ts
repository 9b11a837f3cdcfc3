/** Rows of the items table as feedback items. */
import type { Database, Statement } from 'better-sqlite3';
import {
  SENTIMENT_ORIGINS,
  type FeedbackItem,
  type ScoreMethod,
  type ScoreScale,
} from '../../../shared/contract/types.ts';
import { customerFinder, factsOf, type CustomerRow } from './customers/rows.ts';
import { idText } from './identity.ts';

/** Columns that `ItemRows.item` needs, of the items table under the name `i` and the order under the name `o`. */
export const ITEM_COLUMNS = `i.id, i.seq, i.sort_key, i.source_id, i.row, i.text, i.score, i.scale_id, i.date, i.author,
  i.channel, i.language AS said_language, i.columns_id, i.fields, i.customer_id, o.language, o.sentiment, o.confidence,
  o.origin, (SELECT l.language FROM feedback_labels l WHERE l.id = i.id) AS label_language`;

export interface ItemRow {
  readonly id: Buffer;
  readonly seq: number;
  readonly sort_key: number;
  readonly source_id: number;
  readonly row: number;
  readonly text: string;
  readonly score: number | null;
  readonly scale_id: number | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly channel: string | null;
  /** As the file says. */
  readonly said_language: string | null;
  readonly columns_id: number;
  readonly fields: string;
  readonly customer_id: number | null;
  readonly language: string | null;
  readonly sentiment: number | null;
  readonly confidence: number | null;
  readonly origin: number | null;
  /** As a person said. */
  readonly label_language: string | null;
}

interface ScaleRow {
  readonly id: number;
  readonly min: number;
  readonly max: number;
  readonly higher_is_better: number;
  readonly method: string;
}

/** The scales of the workspace by id. */
export function scalesOf(db: Database): Map<number, ScoreScale> {
  const rows = db
    .prepare<[], ScaleRow>('SELECT id, min, max, higher_is_better, method FROM feedback_scales')
    .all();
  return new Map(
    rows.map(({ id, min, max, higher_is_better, method }) => {
      const scale = { min, max, higherIsBetter: higher_is_better === 1 };
      return [id, method === '' ? scale : { ...scale, method: method as ScoreMethod }];
    }),
  );
}

function languageFrom({ label_language, language, said_language }: ItemRow): FeedbackItem['languageFrom'] {
  if (label_language !== null) return 'person';
  return language !== null ? 'text' : said_language !== null ? 'file' : null;
}

const NOBODY = { customer: null, customerFacts: null } as const;

/** A column's name as a key of `fields`. This one key is refused by whoever decodes messages, and with it the page. */
export function fieldName(name: string): string {
  return name === '__proto__' ? '__proto__ (column)' : name;
}

/** Turns rows into items; what items share (names, scales, sources) is read once. For one query only. */
export class ItemRows {
  readonly #db: Database;
  readonly #scales: Map<number, ScoreScale>;
  readonly #names = new Map<number, readonly string[]>();
  readonly #sources = new Map<number, string>();
  readonly #customers = new Map<number, Pick<FeedbackItem, 'customer' | 'customerFacts'>>();
  readonly #findCustomer: Statement<[number], CustomerRow>;
  readonly #themes;

  constructor(db: Database) {
    this.#db = db;
    this.#scales = scalesOf(db);
    this.#findCustomer = customerFinder(db);
    this.#themes = db
      .prepare<[number], string>(
        `SELECT t.label FROM feedback_item_themes x CROSS JOIN feedback_themes t ON t.id = x.theme_id
         WHERE x.seq = ? ORDER BY t.items DESC, t.label`,
      )
      .pluck();
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
      ...this.#customer(row.customer_id),
      language: row.label_language ?? row.language ?? row.said_language,
      languageFrom: languageFrom(row),
      sentiment: row.sentiment,
      sentimentConfidence: row.sentiment === null ? null : row.confidence,
      sentimentFrom: SENTIMENT_ORIGINS[(row.origin ?? 0) - 1] ?? null,
      themes: this.#themes.all(row.seq),
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

  #customer(id: number | null): Pick<FeedbackItem, 'customer' | 'customerFacts'> {
    if (id === null) return NOBODY;
    let known = this.#customers.get(id);
    if (known === undefined) {
      const row = this.#findCustomer.get(id);
      known = row ? { customer: row.key, customerFacts: factsOf(row) } : NOBODY;
      this.#customers.set(id, known);
    }
    return known;
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
