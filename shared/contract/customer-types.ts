/** The shapes of customers that travel between screen and core: a customer table, and what it tells of a customer. */
import type {
  DateOrder,
  FeedbackEncoding,
  FeedbackFormat,
  PersonalFinding,
  PersonalKind,
  PrivacyChoice,
  ReadChoices,
  RejectedRow,
} from './feedback-types.ts';

/**
 * What a column of a customer table is. `active` is `churned` the other way round: whether somebody still is a customer.
 * `field` keeps a column as one of the customer's other fields; `skip` leaves it out.
 */
export const CUSTOMER_ROLES = [
  'key',
  'name',
  'segment',
  'value',
  'since',
  'churned',
  'active',
  'field',
  'skip',
] as const;
export type CustomerRole = (typeof CUSTOMER_ROLES)[number];

export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** How the columns of a customer table become customers. Plain data, usable without a screen. */
export interface CustomerMapping {
  /** Number of header rows: 0, 1, 2 or 3. Lists of objects have 1. */
  readonly headerRows: number;
  /** Names of the columns by position. */
  readonly names: readonly string[];
  /** Role of each column by position; columns beyond its length are fields. But for fields, the first of a role counts. */
  readonly roles: readonly CustomerRole[];
  readonly dateOrder: DateOrder;
  /** What separates decimals where a number alone does not tell, as 1.250 does not. */
  readonly decimal: DecimalSign;
  /** Treatment of each column by position; missing: left out or masked where personal data was found, else kept. */
  readonly privacy?: readonly PrivacyChoice[] | undefined;
  readonly read?: ReadChoices | undefined;
}

/** What a customer table tells of a customer; null where it does not. */
export interface CustomerFacts {
  readonly name: string | null;
  readonly segment: string | null;
  /** In the unit of the table, such as a currency. */
  readonly value: number | null;
  /** ISO date or date-time from which on somebody is a customer. */
  readonly since: string | null;
  readonly churned: boolean | null;
}

/** One row of a customer table as it will be stored, for the preview. */
export interface PreviewCustomer extends CustomerFacts {
  readonly row: number;
  /** As stored: hashed where the key is personal data. */
  readonly key: string;
  /** Why the row is not taken, or null. */
  readonly rejected: string | null;
  /** The workspace knows this customer: from feedback, or from an earlier table. */
  readonly known: boolean;
}

export interface CustomersPreview {
  readonly file: string;
  readonly format: FeedbackFormat;
  readonly encoding: FeedbackEncoding;
  readonly delimiter: string | null;
  readonly mapping: CustomerMapping;
  /** Why each column got its role, by position. */
  readonly reasons: readonly string[];
  /** The first rows as read, up to 20 … */
  readonly rows: readonly (readonly string[])[];
  /** … and what becomes of them. */
  readonly customers: readonly PreviewCustomer[];
  readonly warnings: readonly string[];
  /** Sheets of a workbook; empty for other files. */
  readonly sheets: readonly string[];
  /** Personal data that was found in each column, by position. */
  readonly personal: readonly (PersonalFinding | null)[];
  /** Rows of the sample that were looked at, and how many of them are customers whom the workspace knows. */
  readonly looked: number;
  readonly known: number;
  /** Customers whom the workspace knows in all: from feedback, or from an earlier table. */
  readonly inWorkspace: number;
}

/** A customer whom an item names. */
export interface Customer extends CustomerFacts {
  /** As stored. */
  readonly key: string;
  /** A customer table tells of it. */
  readonly listed: boolean;
  /** The other columns of the table. */
  readonly fields: Readonly<Record<string, string>>;
  /** Feedback items of this customer. */
  readonly items: number;
}

export interface SegmentCount {
  /** As most rows write it; compared with `foldSegment`. */
  readonly segment: string;
  readonly customers: number;
  /** Feedback items of these customers. */
  readonly items: number;
}

export interface SegmentsAnswer {
  /** Customers of tables, in a segment or not. */
  readonly customers: number;
  readonly segments: readonly SegmentCount[];
}

/** Items of customers of one segment. */
export interface SegmentItems {
  /** The segment's name, as most customers have it. */
  readonly segment: string;
  readonly ids: readonly string[];
}

export interface CustomersReport {
  readonly file: string;
  /** Records in the file without headers; the four after it add up to it, with customers who were deleted for good. */
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The first `REJECTED_LIMIT` rejected rows with their reasons, and how many there were in all. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  /** Places that were masked, hashed or left out, by kind of personal data; kinds without any are absent. */
  readonly masked: Readonly<Partial<Record<PersonalKind, number>>>;
  readonly warnings: readonly string[];
  /** All customers of tables afterwards, and what of the feedback is theirs. */
  readonly joined: CustomersJoined;
  /** For `feedback.undoCustomers`; null where nothing was changed. */
  readonly change: number | null;
}

/** How customers of tables and feedback meet. */
export interface CustomersJoined {
  /** Customers of tables, and those of them that have feedback. */
  readonly customers: number;
  readonly withFeedback: number;
  /** Feedback items that name a customer, and those of them whose customer is in a table. */
  readonly named: number;
  readonly items: number;
}
