/** Gives the records of one file their ids. */
import type { ItemPlan, ParsedItem, RecordValues } from '../../../shared/formats/item.ts';
import { plainName } from '../../../shared/formats/names.ts';
import { isCountedName, isTakenName } from '../../../shared/formats/passing-columns.ts';
import {
  ContentText,
  contentItemId,
  contentMark,
  externalItemId,
  mappingMark,
  sourceKey,
  toldItemId,
} from './identity.ts';
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
  /** What was stored of the same record before its date was left out of it; null where that is the same. */
  readonly former: FormerIdentity | null;
}

export interface FormerIdentity {
  /** Null where the id is the same. */
  readonly id: Buffer | null;
  readonly content: number;
}

/** The texts of a file's records: whole, and as they are known again in a later export. */
class Texts {
  readonly names: readonly string[];
  readonly whole: ContentText;
  /** What tells a record from others: without its date, and without what passes. */
  readonly lasting: ContentText;
  /** What may be updated: without its date, and without when it was taken. */
  readonly dateless: ContentText;

  constructor(names: readonly string[], { date, roles }: Pick<ItemPlan, 'date' | 'roles'>) {
    this.names = names;
    this.whole = new ContentText(names);
    // What people said stays a part of it, whatever its column is called.
    const isLeftOut = (index: number, isPassing: boolean): boolean =>
      index === date || (isPassing && ['field', 'skip', undefined].includes(roles[index]));
    this.dateless = new ContentText(names, (name, index) => isLeftOut(index, isTakenName(plainName(name))));
    this.lasting = new ContentText(names, (name, index) => {
      const plain = plainName(name);
      return isLeftOut(index, isTakenName(plain) || isCountedName(plain));
    });
  }
}

export class Identities {
  readonly #source: string;
  readonly #plan: ItemPlan;
  #texts: Texts;
  /** What the mapping makes of a record; that of records whose dates are told from a day, and of which that says nothing. */
  readonly #mark: number;
  readonly #daylessMark: number;
  /** How often each content has come, for records without an id of their own. */
  readonly #occurrences = new SeenTable();
  readonly #toldOccurrences = new SeenTable();
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
    this.#plan = plan;
    this.#texts = new Texts([], plan);
    this.#mark = mappingMark(plan.mapping);
    const { asOf: _day, ...dayless } = plan.mapping;
    this.#daylessMark = mappingMark(dayless);
  }

  /**
   * First pass over a file whose id column repeats: finds the ids that stand for different records. They must be known
   * before the first id is given out, so that ids do not depend on the order of the records.
   */
  look(values: RecordValues, names: readonly string[]): void {
    const externalId = (values[this.#plan.id] ?? '').trim();
    if (externalId === '' || this.#unusable) return;
    const content = quickHash(this.#of(names).whole.of(values)).low || 1;
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
    { externalId, told }: Pick<ParsedItem, 'externalId' | 'told'>,
  ): Identity {
    const texts = this.#of(names);
    const text = texts.whole.of(values);
    const hash = quickHash(text);
    const whole = contentMark(hash, this.#mark);
    // From which day dates count says nothing of a record: the file of a later export has another one.
    const isDayless = this.#mark !== this.#daylessMark;
    const hashed = told === null ? hash : quickHash(texts.dateless.of(values));
    const content = isDayless ? contentMark(hashed, this.#daylessMark) : whole;
    const former = isDayless ? { id: null, content: whole } : null;
    if (externalId !== null && !this.#unusable && !this.#repeated.has(externalId)) {
      const own = quickHash(externalId);
      const mark = hash.low || 1;
      const before = this.#given.get(own);
      const repeat = before !== 0;
      if (repeat && before !== mark && !this.#looked) throw new RepeatedId(externalId);
      if (!repeat) this.#given.set(own, mark);
      return { id: externalItemId(this.#source, externalId), content, repeat, former };
    }
    const id = contentItemId(this.#source, text, this.#occurrences.count(hash));
    if (told === null) return { id, content, repeat: false, former };
    const lasting = texts.lasting.of(values);
    const occurrence = this.#toldOccurrences.count(quickHash(lasting));
    return {
      id: toldItemId(this.#source, lasting, occurrence),
      content,
      repeat: false,
      former: { id, content: whole },
    };
  }

  #of(names: readonly string[]): Texts {
    if (this.#texts.names !== names) this.#texts = new Texts(names, this.#plan);
    return this.#texts;
  }
}
