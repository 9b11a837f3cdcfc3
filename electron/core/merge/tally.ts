/** Counts what a merge leaves out or takes away because it was removed, and says it. */
import type { RemovedInMerge } from '../../../shared/contract/merge-types.ts';
import { countWords } from '../../../shared/formats/office/card-facts.ts';
import type { GoneFrom, GoneSource, JudgedItem } from './gone.ts';

interface SourceTally {
  readonly name: string;
  gone: number;
  kept: number;
}

/** Of one copy. */
export class Tally {
  readonly #sources = new Map<number, SourceTally>();
  readonly #customers = new Set<number>();
  #items = 0;
  #itemsOfCustomers = 0;
  #keptOfCustomers = 0;
  /** Customers of whom what a customer table told is gone. */
  listings = 0;
  mappings = 0;
  versions = 0;

  /** Judges an item and counts it. @returns whether it is gone */
  judge(from: GoneFrom, item: JudgedItem): boolean {
    const why = from.why(item);
    if (why?.by === 'customer') {
      this.#itemsOfCustomers += 1;
      if (item.customer_id !== null) this.#customers.add(item.customer_id);
    } else if (item.customer_id !== null && from.customers.has(item.customer_id)) {
      this.#keptOfCustomers += 1;
    }
    const source = from.sources.get(item.source_id);
    if (source) {
      const tally = this.#ofSource(source);
      if (why?.by === 'source') tally.gone += 1;
      else if (why === null) tally.kept += 1;
    }
    if (why !== null) this.#items += 1;
    return why !== null;
  }

  /** A source is gone as a whole, though it may have no items. */
  source(source: GoneSource): void {
    this.#ofSource(source);
  }

  customer(id: number): void {
    this.#customers.add(id);
  }

  get counts(): RemovedInMerge['here'] {
    const gone = [...this.#sources.values()].filter(isGone);
    return {
      items: this.#items,
      sources: gone.length,
      customers: this.#customers.size,
      listings: this.listings,
      mappings: this.mappings,
      versions: this.versions,
    };
  }

  /** @param side where what is gone was: here, or in the other copy */
  words(side: 'here' | 'there'): string[] {
    const isHere = side === 'here';
    const why = isHere
      ? 'Removed in the other copy, and so here too'
      : 'Left out, because it was removed here';
    const came = isHere ? 'stay' : 'came';
    const notes = [...this.#sources.values()].filter(isGone).map(({ name, gone, kept }) => {
      const rest = kept === 0 ? '' : `; ${countWords(kept, 'item')} imported after that ${came}`;
      return `${why}: source “${name}” (${countWords(gone, 'item')})${rest}. To have it all again, import its file again.`;
    });
    if (this.#customers.size > 0 || this.#itemsOfCustomers > 0) {
      const rest =
        this.#keptOfCustomers === 0
          ? ''
          : ` What is dated after that day ${came}: ${countWords(this.#keptOfCustomers, 'item')}.`;
      const backups = isHere
        ? ' Backups of before still hold them: “sojourn forget FILE --backups” deletes those.'
        : '';
      notes.push(
        `${isHere ? 'Deleted for good in the other copy, and so here too' : 'Left out, because deleted for good here'}: ` +
          `${countWords(this.#customers.size, 'customer')}, ${countWords(this.#itemsOfCustomers, 'item')} of theirs.${rest}${backups}`,
      );
    }
    if (this.listings > 0) {
      const told = isHere ? 'what the customer table told' : 'what its customer table tells';
      notes.push(
        `${why}: ${told} of ${countWords(this.listings, 'customer')}. To have it again, import the table again.`,
      );
    }
    if (this.mappings > 0) notes.push(`${why}: ${countWords(this.mappings, 'saved mapping')}.`);
    if (this.versions > 0) notes.push(`${why}: ${countWords(this.versions, 'named version')}.`);
    return notes;
  }

  #ofSource({ id, name }: GoneSource): SourceTally {
    const known = this.#sources.get(id) ?? { name, gone: 0, kept: 0 };
    this.#sources.set(id, known);
    return known;
  }
}

/** Whether anything of a source is gone: one that was imported anew is whole. */
function isGone({ gone, kept }: SourceTally): boolean {
  return gone > 0 || kept === 0;
}
