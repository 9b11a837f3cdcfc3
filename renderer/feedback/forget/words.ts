/** What deleting for good takes out, in words. */
import type { ForgetCounts, ForgetReport } from '../../../shared/contract/types.ts';
import { countOf, formatCount } from '../format.ts';

/** Rows of what would go: what, and how many. What does not occur is left out, but for the items. */
export function forgetRows(counts: ForgetCounts): readonly (readonly [what: string, count: string])[] {
  const { items, customers, links, maps, quotes } = counts;
  const rows: readonly (readonly [string, number])[] = [
    ['Items', items],
    ['Customers', customers],
    ['Evidence links on cards', links],
    ['Maps with such links', maps],
    ['Quote cards with their words', quotes],
  ];
  return rows.flatMap(([what, count], index) =>
    index === 0 || count > 0 ? [[what, formatCount(count)] as const] : [],
  );
}

/** What went, and what could not be reached, in a few sentences. */
export function forgottenWords(report: ForgetReport): string {
  const {
    items,
    links,
    maps,
    quotes,
    unreadable,
    unreadableVersions,
    vacuumed,
    backupsDeleted,
    backupsKept,
  } = report;
  const gone = [
    countOf(items, 'item'),
    links > 0 ? `${countOf(links, 'evidence link')} on ${countOf(maps, 'map')}` : '',
    quotes > 0 ? countOf(quotes, 'quote card') : '',
    backupsDeleted > 0 ? countOf(backupsDeleted, 'backup') : '',
  ].filter(Boolean);
  const left = [
    backupsKept > 0 ? `${countOf(backupsKept, 'backup')} may still hold it.` : '',
    unreadable.length > 0 ? `${countOf(unreadable.length, 'map')} could not be read.` : '',
    unreadableVersions > 0 ? `${countOf(unreadableVersions, 'version')} could not be read.` : '',
    vacuumed ? '' : 'The file could not be rewritten: free some disk space and open it again.',
  ].filter(Boolean);
  return [`${gone.join(', ')}.`, ...left].join(' ');
}
