/**
 * What a role sees of the workspace, as plain blocks that screen and paper draw alike. All words are made here, so that
 * both say the same.
 */
import type { PrintedQuote } from '../contract/print.ts';

export const OVERVIEW_ROLES = ['executive', 'lead', 'department', 'frontline'] as const;
export type OverviewRole = (typeof OVERVIEW_ROLES)[number];

export const ROLE_WORDS: Readonly<Record<OverviewRole, string>> = {
  executive: 'Executive',
  lead: 'CX lead',
  department: 'Department',
  frontline: 'Front line',
};

/** What each sees, for who chooses. */
export const ROLE_ABOUT: Readonly<Record<OverviewRole, string>> = {
  executive: 'What customers feel, what hurts most, what is done about it and what it is worth, on one page',
  lead: 'The loop, what waits in it, hot spots, the life cycle and employees',
  department: 'What one department has to do, and what hurts where it works',
  frontline: 'What customers are after at one touchpoint, what goes wrong and what they say',
};

/** A number with what it stands on. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  /** n, interval, period, method. */
  readonly detail: string;
  /** Too little stands behind it: grey, with the reason in `detail`. */
  readonly weak: boolean;
  readonly tone: 'good' | 'bad' | null;
}

/** What a row leads to: a place on a map, or a business case. */
export type OverviewPlace =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'card'; readonly mapId: string; readonly cardId: string }
  | { readonly kind: 'column'; readonly mapId: string; readonly columnId: string; readonly stageId: string };

export interface OverviewCell {
  readonly text: string;
  /** In small letters below. */
  readonly small?: string;
  /** Several things, one below the other; `text` is empty then. */
  readonly lines?: readonly string[];
  readonly tone?: 'bad' | 'quiet';
}

export interface OverviewRow {
  readonly cells: readonly OverviewCell[];
  readonly place?: OverviewPlace;
}

export interface OverviewColumn {
  readonly title: string;
  readonly isNumber?: boolean;
  /** Share of the width; 1 where absent. */
  readonly wide?: number;
}

export type OverviewBlock = { readonly title: string; readonly about?: string } & (
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly OverviewColumn[];
      readonly rows: readonly OverviewRow[];
      /** Rows that are left out. */
      readonly more: number;
      /** What is said where there are no rows. */
      readonly empty: string;
    }
  | { readonly kind: 'texts'; readonly items: readonly string[]; readonly empty: string }
  | { readonly kind: 'quotes'; readonly quotes: readonly PrintedQuote[]; readonly empty: string }
);

export interface Overview {
  readonly role: OverviewRole;
  /** The department or touchpoint that it is of; null where the role asks for none, or none is there. */
  readonly of: string | null;
  /** Departments or touchpoints to choose from. */
  readonly choices: readonly string[];
  readonly title: string;
  readonly workspace: string;
  /** ISO day. */
  readonly date: string;
  readonly blocks: readonly OverviewBlock[];
}
