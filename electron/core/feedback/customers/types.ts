/** What the parts of an import of customers say to each other. */
import type { CustomerMapping, CustomerRole, ReadChoices } from '../../../../shared/contract/types.ts';
import type { NamedFile } from '../files/bytes.ts';
import type { FixedPrivacy } from '../privacy.ts';

/** A role for a column by its name or number, from the command line. */
export interface FixedCustomerRole {
  readonly column: string;
  readonly role: CustomerRole;
}

/** What is said of a customer table before it is looked into; the rest is guessed. */
export interface CustomersInput {
  readonly file: NamedFile;
  readonly mapping?: CustomerMapping | undefined;
  readonly roles?: readonly FixedCustomerRole[] | undefined;
  readonly privacy?: readonly FixedPrivacy[] | undefined;
  /** How the file is read, where no mapping says it. */
  readonly read?: ReadChoices | undefined;
}

/** A customer ready to be written. */
export interface NewCustomer {
  /** As stored, see `customerKey`; hashed where the key is personal data. */
  readonly key: string;
  readonly row: number;
  readonly name: string | null;
  readonly segment: string | null;
  readonly value: number | null;
  readonly since: string | null;
  readonly churned: boolean | null;
  /** The row's other values by their columns' names; null where the row has none. */
  readonly fields: Readonly<Record<string, string | null>>;
}

export interface CustomersControl {
  /** 0 to 1 */
  progress(value: number): void;
  /** Called between two short pieces of work and before each transaction; throws to stop, may wait. */
  pause(): void;
}
