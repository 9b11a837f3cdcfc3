/** The words about customers: what a column of a table can be, and how their facts are written. */
import type { CustomerFacts, CustomerRole } from '../../../shared/contract/types.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';
import { formatDate } from '../format.ts';

/** What a column can be, in the order in which the menu shows it. */
export const CUSTOMER_ROLE_OPTIONS: readonly { readonly value: CustomerRole; readonly label: string }[] = [
  { value: 'key', label: 'Key: whose it is' },
  { value: 'name', label: 'Name' },
  { value: 'segment', label: 'Segment' },
  { value: 'value', label: 'Value: amount' },
  { value: 'since', label: 'Since: first day' },
  { value: 'churned', label: 'Churned: has left' },
  { value: 'active', label: 'Active: still there' },
  { value: 'field', label: 'Other field' },
  { value: 'skip', label: 'Leave out' },
];

/** Roles that matter to a reader of the table, in this order. */
export const TOLD_CUSTOMER_ROLES: readonly CustomerRole[] = [
  'key',
  'name',
  'segment',
  'value',
  'since',
  'churned',
  'active',
];

const amount = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** "1,250.5"; '' for none. */
export function formatAmount(value: number | null): string {
  return value === null ? '' : amount.format(value);
}

/** "has left", "is a customer"; '' where nobody knows. */
export function churnText(churned: boolean | null): string {
  if (churned === null) return '';
  return churned ? 'has left' : 'is a customer';
}

/** What is known of a customer, as rows of name and value. */
export function factRows({ name, segment, value, since, churned }: CustomerFacts): [string, string][] {
  const rows: [string, string][] = [
    ['Name', name ?? ''],
    ['Segment', segment ?? ''],
    ['Value', formatAmount(value)],
    ['Customer since', since === null ? '' : formatDate(since)],
    ['Churned', churned === null ? '' : churned ? 'yes' : 'no'],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** Segments that a hint names at most. */
const NAMED = 6;

/** What is to be said beside the segment of a persona: those of the customer table, where it is none of them; '' else. */
export function segmentHint(segment: string, known: readonly string[]): string {
  const folded = foldSegment(segment);
  if (known.length === 0 || known.some((name) => foldSegment(name) === folded)) return '';
  const names = `${known.slice(0, NAMED).join(', ')}${known.length > NAMED ? ', …' : ''}`;
  return folded === ''
    ? `Of the customer table: ${names}.`
    : `No segment of the customer table has this name. There are: ${names}.`;
}
