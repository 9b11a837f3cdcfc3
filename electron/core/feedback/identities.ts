/** Gives the records of one file their ids. */
import type { ItemPlan, RecordValues } from '../../../shared/formats/item.ts';
import { hash } from 'node:crypto';
import { ContentDigest, contentItemId, contentMark, externalItemId, sourceKey } from './identity.ts';
import { SeenTable } from './seen-table.ts';

/** With more ids than this that stand for different records, the id column is no id column. */
const MAX_REPEATED = 100_000;

const digestOf = (text: string): Buffer => hash('sha256', text, 'buffer');

export class Identities {
  readonly #source: string;
  readonly #idColumn: number;
  #content: ContentDigest | null = null;
  #names: readonly string[] = [];
  /** How often each content has come, for records without an id of their own. */
  readonly #occurrences = new SeenTable();
  /** What content each id of the file stands for: 32 bits of its digest. */
  readonly #contents = new SeenTable();
  /** Ids that stand for several different records, and so for none. */
  readonly #repeated = new Set<string>();
  #unusable = false;

  constructor(source: string, plan: ItemPlan) {
    this.#source = sourceKey(source);
    this.#idColumn = plan.id;
  }

  /**
   * First pass over a file with an id column: finds the ids that stand for different records. They must be known
   * before the first id is given out, so that ids do not depend on the order of the records.
   */
  look(values: RecordValues, names: readonly string[]): void {
    const externalId = (values[this.#idColumn] ?? '').trim();
    if (externalId === '' || this.#unusable) return;
    const content = (this.#digest(values, names).readUInt32BE(0) || 1) >>> 0;
    const id = digestOf(externalId);
    const before = this.#contents.get(id);
    if (before === 0) this.#contents.set(id, content);
    else if (before !== content) this.#repeated.add(externalId);
    if (this.#repeated.size > MAX_REPEATED) this.#unusable = true;
  }

  /** The id of a record, and the mark that tells whether it has changed since an earlier import. */
  of(
    values: RecordValues,
    names: readonly string[],
    externalId: string | null,
    mappingMark: number,
  ): { id: Buffer; content: number } {
    const digest = this.#digest(values, names);
    const content = contentMark(digest, mappingMark);
    if (externalId !== null && !this.#unusable && !this.#repeated.has(externalId)) {
      return { id: externalItemId(this.#source, externalId), content };
    }
    return { id: contentItemId(this.#source, digest, this.#occurrences.count(digest)), content };
  }

  #digest(values: RecordValues, names: readonly string[]): Buffer {
    if (this.#content === null || this.#names !== names) {
      this.#content = new ContentDigest(names);
      this.#names = names;
    }
    return this.#content.of(values);
  }
}
