/** The columns of the portfolio, with what they are sorted by. Those that have no room are left out by the style. */
import type { SortKey } from '../listing.ts';

export interface PortfolioColumn {
  readonly sort: SortKey;
  readonly title: string;
  readonly className: string;
  readonly number: boolean;
}

const column = (sort: SortKey, title: string, className: string, number = false): PortfolioColumn => ({
  sort,
  title,
  className,
  number,
});

export const COLUMNS: readonly PortfolioColumn[] = [
  column('text', 'Card', 'pf-c-text'),
  column('map', 'Map', 'pf-c-map'),
  column('evidence', 'Evidence', 'pf-c-evidence', true),
  column('severity', 'Severity', 'pf-c-severity', true),
  column('reach', 'Reach', 'pf-c-reach', true),
  column('value', 'Value', 'pf-c-value', true),
  column('effort', 'Effort', 'pf-c-effort', true),
  column('owner', 'Owner', 'pf-c-owner'),
  column('department', 'Department', 'pf-c-department'),
  column('due', 'Due', 'pf-c-due'),
  column('effect', 'Effect', 'pf-c-effect'),
  column('status', 'Status', 'pf-c-status'),
];
