import { nameOfNew, type FoundSeries } from '../../../../shared/formats/series/found.ts';
import { periodFrom } from '../../../../shared/measures/series/periods.ts';
import { isRefused } from '../../../../shared/measures/metrics/result.ts';
import { entryValue } from '../../../../shared/measures/series/entry-value.ts';
import type { NewEntry } from '../../../../shared/model/measures/edits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countWords } from '../../../ui/when.ts';
import { scopeWords, type KnownThings } from '../scopes.ts';
import { allMetrics } from '../use-rows.ts';
import { formatCount, intervalWords, withUnit } from '../words.ts';
import { closeSeriesImport, keepSeries, setSeriesMetric, useSeriesImport } from './import-series.ts';

const SHOWN = 50;
const PROBLEMS = 30;

/** What a file of metric values holds, before anything is kept: values, metrics that are new, rows that are wrong. */
export function ImportSeries({ known }: { known: KnownThings }) {
  const { file, found, metric } = useSeriesImport();
  if (!file || !found) return null;
  const { entries, newMetrics, problems, notes } = found;
  const nameless = metric !== '' || problems.some(({ reason }) => reason.includes('of which metric'));
  return (
    <Dialog
      open
      onClose={closeSeriesImport}
      title="Import metrics"
      description={`${file.name}: ${countWords(entries.length, 'value')}${problems.length > 0 ? `, ${countWords(problems.length, 'row')} not taken` : ''}.`}
      width={760}
      buttons={
        <>
          <Button onClick={closeSeriesImport}>Cancel</Button>
          <Button kind="primary" disabled={entries.length === 0} onClick={() => keepSeries(found)}>
            {`Import ${countWords(entries.length, 'value')}`}
          </Button>
        </>
      }
    >
      {nameless ? (
        <Select
          label="The file names no metric. Its values are of"
          value={metric}
          options={[
            { value: '', label: 'Choose a metric' },
            ...allMetrics(known.measures)
              .filter(({ kind }) => kind !== 'index')
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setSeriesMetric}
        />
      ) : null}
      {newMetrics.length > 0 ? (
        <p>{`New metrics: ${newMetrics.map(({ name, unit }) => (unit ? `${name} (${unit})` : name)).join(', ')}.`}</p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className="secondary">
          {note}
        </p>
      ))}
      {/* Scrolls, and may hold nothing that takes the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="ms-import" role="group" aria-label="What the file holds" tabIndex={0}>
        {problems.length > 0 ? <Problems found={found} /> : null}
        {entries.length > 0 ? <Values entries={entries} found={found} known={known} /> : null}
      </div>
    </Dialog>
  );
}

function Problems({ found: { problems } }: { found: FoundSeries }) {
  return (
    <section aria-label="Rows that are not taken">
      <h3 className="panel-title">Rows that are not taken</h3>
      <ul className="ms-problems">
        {problems.slice(0, PROBLEMS).map(({ row, column, reason }) => (
          <li key={`${row}/${column}/${reason}`}>
            <b>{row === 0 ? 'File' : `Row ${row}${column ? `, ${column}` : ''}`}</b>: {reason}
          </li>
        ))}
        {problems.length > PROBLEMS ? <li>{`And ${problems.length - PROBLEMS} more.`}</li> : null}
      </ul>
    </section>
  );
}

interface ValuesProps {
  readonly entries: readonly NewEntry[];
  readonly found: FoundSeries;
  readonly known: KnownThings;
}

function Values({ entries, found, known }: ValuesProps) {
  const metrics = allMetrics(known.measures);
  return (
    <>
      <table className="chart-table">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Of</th>
            <th scope="col">Period</th>
            <th scope="col">Value</th>
            <th scope="col">n</th>
            <th scope="col">95 % interval</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map((entry) => {
            const fresh = found.newMetrics.find(({ name }) => name === nameOfNew(entry.metric));
            const setting = fresh ?? metrics.find(({ id }) => id === entry.metric);
            const value = setting ? entryValue(setting, entry) : null;
            const worked = value && !isRefused(value) ? value : null;
            return (
              <tr key={`${entry.metric}/${entry.scope.level}/${entry.scope.id}/${entry.from}/${entry.to}`}>
                <th scope="row">{setting?.name ?? ''}</th>
                <td>{scopeWords(entry.scope, known)}</td>
                <td className="ms-num">{periodFrom(entry.from, entry.to).label}</td>
                <td className="ms-num">{worked ? withUnit(worked.value, setting?.unit ?? '') : '–'}</td>
                <td>{worked && worked.n !== null ? formatCount(worked.n) : '–'}</td>
                <td className="ms-num">{worked ? intervalWords(worked) || '–' : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {entries.length > SHOWN ? (
        <p className="secondary">{`And ${formatCount(entries.length - SHOWN)} more.`}</p>
      ) : null}
    </>
  );
}
