import { Trash2 } from 'lucide-react';
import { isRefused } from '../../../../shared/measures/metrics/result.ts';
import { entryValue } from '../../../../shared/measures/series/entry-value.ts';
import { periodFrom } from '../../../../shared/measures/series/periods.ts';
import { MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { deleteEntries } from '../../../../shared/model/measures/edits.ts';
import type { MetricEntry, MetricSetting } from '../../../../shared/model/measures/projection.ts';
import { attempt, toast } from '../../../app/toasts.ts';
import { undoNow } from '../../../app/undo.ts';
import { edit } from '../../../state/documents.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Marks.tsx';
import { formatCount, intervalWords, withUnit } from '../../../../shared/measures/series/words.ts';

/** Entries that are shown; the others stand in the chart's numbers. */
const MOST = 60;

export interface EntryListProps {
  readonly metric: MetricSetting;
  /** Oldest first. */
  readonly entries: readonly MetricEntry[];
  readonly readOnly: boolean;
}

/** What was entered or imported, newest first. */
export function EntryList({ metric, entries, readOnly }: EntryListProps) {
  const remove = (entry: MetricEntry, label: string): void =>
    attempt(() => {
      edit(MEASURES_DOC, 'Delete value', (doc) => deleteEntries(doc, [entry.id]));
      toast(`Value of ${label} deleted`, { undo: undoNow });
    });
  const shown = entries.toReversed().slice(0, MOST);
  return (
    <Panel title={`Entered values · ${formatCount(entries.length)}`} name="entered values">
      <table className="chart-table ms-entries">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Value</th>
            <th scope="col">n</th>
            <th scope="col">Interval</th>
            <th scope="col">From</th>
            <th scope="col" aria-label="Delete" />
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => {
            const found = entryValue(metric, entry);
            const { label } = periodFrom(entry.from, entry.to);
            return (
              <tr key={entry.id}>
                <th scope="row">{label}</th>
                <td>{isRefused(found) ? found.refused : withUnit(found.value, metric.unit)}</td>
                <td>{isRefused(found) || found.n === null ? '–' : formatCount(found.n)}</td>
                <td>{isRefused(found) ? '–' : intervalWords(found) || '–'}</td>
                <td>{entry.origin || 'entered'}</td>
                <td>
                  {readOnly ? null : (
                    <IconButton
                      label={`Delete the value of ${label}`}
                      icon={<Trash2 size={14} aria-hidden />}
                      onClick={() => remove(entry, label)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {entries.length > MOST ? (
        <p className="secondary">{`${formatCount(entries.length - MOST)} older ones stand in the numbers of the chart.`}</p>
      ) : null}
    </Panel>
  );
}
