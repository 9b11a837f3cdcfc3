/** Gives the records of one file their ids. */
import type { ItemPlan, RecordValues } from '../../../shared/formats/item.ts';
import { ContentText, contentItemId, contentMark, externalItemId, sourceKey } from './identity.ts';
import { quickHash, SeenTable } from './seen-table.ts';

/** With more ids than this that stand for different records, the id column is no id column. */
const MAX_REPEATED = 100_000;

/** Thrown when an id stands for two different records and no first pass has told so. */
export class RepeatedId extends Error {}

/** Who a record is. */
export interface Identity {
  readonly id: Buffer;
  /** Tells whether the item has changed since an earlier import. */
  readonly content: number;
  /** The file has held this very record before, with the same id of its own. */
  readonly repeat: boolean;
}

export class Identities {
  readonly #source: string;
  readonly #idColumn: number;
  #content = new ContentText([]);
  #names: readonly string[] = [];
  /** How often each content has come, for records without an id of their own. */
  readonly #occurrences = new SeenTable();
  /** What content each id of the file stands for: 32 bits of its hash. */
  readonly #contents = new SeenTable();
  /** Ids that stand for several different records, and so for none. */
  readonly #repeated = new Set<string>();
  readonly #given = new SeenTable();
  #unusable = false;
  /** A first pass has been made. */
  #looked = false;

  constructor(source: string, plan: ItemPlan) {
    this.#source = sourceKey(source);
    this.#idColumn = plan.id;
  }

  /**
   * First pass over a file whose id column repeats: finds the ids that stand for different records. They must be known
   * before the first id is given out, so that ids do not depend on the order of the records.
   */
  look(values: RecordValues, names: readonly string[]): void {
    const externalId = (values[this.#idColumn] ?? '').trim();
    if (externalId === '' || this.#unusable) return;
    const content = quickHash(this.#text(values, names)).low || 1;
    const id = quickHash(externalId);
    const before = this.#contents.get(id);
    if (before === 0) this.#contents.set(id, content);
    else if (before !== content) this.#repeated.add(externalId);
    if (this.#repeated.size > MAX_REPEATED) this.#unusable = true;
  }

  /** Ends the first pass. */
  trust(): void {
    this.#looked = true;
  }

  /** @throws RepeatedId where a first pass turns out to be needed */
  of(
    values: RecordValues,
    names: readonly string[],
    externalId: string | null,
    mappingMark: number,
  ): Identity {
    const text = this.#text(values, names);
    const hash = quickHash(text);
    const content = contentMark(hash, mappingMark);
    if (externalId !== null && !this.#unusable && !this.#repeated.has(externalId)) {
      const own = quickHash(externalId);
      const mark = hash.low || 1;
      const before = this.#given.get(own);
      const repeat = before !== 0;
      if (repeat && before !== mark && !this.#looked) throw new RepeatedId(externalId);
      if (!repeat) this.#given.set(own, mark);
      return { id: externalItemId(this.#source, externalId), content, repeat };
    }
    const occurrence = this.#occurrences.count(hash);
    return { id: contentItemId(this.#source, text, occurrence), content, repeat: false };
  }

  #text(values: RecordValues, names: readonly string[]): string {
    if (this.#names !== names) {
      this.#content = new ContentText(names);
      this.#names = names;
    }
    return this.#content.of(values);
  }
}
