import type { SeriesAnswer } from '../../../../shared/contract/series-types.ts';
import { nameOfNew, unknownWords, type FoundSeries } from '../../../../shared/formats/series/found.ts';
import { seriesMappingProblem } from '../../../../shared/formats/series/roles.ts';
import { periodFrom } from '../../../../shared/measures/series/periods.ts';
import { isRefused } from '../../../../shared/measures/metrics/result.ts';
import { entryValue } from '../../../../shared/measures/series/entry-value.ts';
import type { NewEntry } from '../../../../shared/model/measures/edits.ts';
import { ErrorNote } from '../../../feedback/ErrorNote.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Check.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { countWords } from '../../../ui/when.ts';
import { LEVEL_WORDS, scopeWords, type KnownThings } from '../../../../shared/measures/series/scopes.ts';
import { allMetrics } from '../../../../shared/measures/series/rows.ts';
import { formatCount, intervalWords, withUnit } from '../../../../shared/measures/series/words.ts';
import { closeSeriesImport, keepSeries, setKnownOnly, useSeriesImport } from './import-series.ts';
import { SeriesColumns } from './SeriesColumns.tsx';

const SHOWN = 50;
const PROBLEMS = 30;
/** Names that are listed. */
const NAMES = 12;

/** What a file of metric values holds, before anything is kept: its columns, values, unknown names, rows that are wrong. */
export function ImportSeries({ known }: { known: KnownThings }) {
  const { file, found, mapping, guess, knownOnly, refreshing, error } = useSeriesImport();
  if (!file || !found) return null;
  const { entries, problems } = found;
  const problem = mapping ? seriesMappingProblem(mapping) : null;
  const ready = entries.length > 0 && problem === null && !refreshing && !error;
  const rows = problems.filter(({ row }) => row > 0).length;
  const left = rows > 0 ? `, ${countWords(rows, 'row')} not taken` : '';
  return (
    <Dialog
      open
      onClose={closeSeriesImport}
      title="Import metrics"
      description={`${file.name}: ${countWords(entries.length, 'value')}${left}.`}
      width={1040}
      buttons={
        <>
          <output className="ms-import-problem">{problem ?? ''}</output>
          <Button onClick={closeSeriesImport}>Cancel</Button>
          <Button kind="primary" disabled={!ready} onClick={() => keepSeries(found)}>
            {`Import ${countWords(entries.length, 'value')}`}
          </Button>
        </>
      }
    >
      {mapping && guess && found.table ? (
        <SeriesColumns
          file={file.name}
          preview={found.table}
          guess={guess}
          mapping={mapping}
          metrics={allMetrics(known.measures)}
        />
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
      {/* Scrolls, and may hold nothing that takes the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="ms-import" role="group" aria-label="What the file holds" tabIndex={0}>
        <Notes found={found} knownOnly={knownOnly} />
        {problems.length > 0 && problem === null ? <Problems found={found} /> : null}
        {entries.length > 0 && problem === null ? (
          <Values entries={entries} found={found} known={known} stale={refreshing} />
        ) : null}
      </div>
    </Dialog>
  );
}

/** What the person should know: new metrics, names that are not known, how the file was read. */
function Notes({ found, knownOnly }: { found: SeriesAnswer; knownOnly: boolean }) {
  const { newMetrics, unknown, notes } = found;
  const canChoose = knownOnly || unknown.some(({ taken }) => taken);
  if (newMetrics.length + unknown.length + notes.length === 0) return null;
  return (
    <section aria-label="Please check">
      <ul className="fb-warnings">
        {newMetrics.length > 0 ? (
          <li>{`New metrics: ${newMetrics.map(({ name, unit }) => (unit ? `${name} (${unit})` : name)).join(', ')}.`}</li>
        ) : null}
        {unknown.map((one) => (
          <li key={one.level}>{`${unknownWords(one, NAMES)}.`}</li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {canChoose ? (
        <Checkbox
          label="Leave out segments and channels that are not known here"
          checked={knownOnly}
          onChange={(next) => void setKnownOnly(next)}
        />
      ) : null}
    </section>
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

/** Of what a value is; a segment has its name from the file. */
function ofWords({ scope, scopeName }: NewEntry, known: KnownThings): string {
  return scopeName === undefined ? scopeWords(scope, known) : `${LEVEL_WORDS[scope.level]} ${scopeName}`;
}

interface ValuesProps {
  readonly entries: readonly NewEntry[];
  readonly found: FoundSeries;
  readonly known: KnownThings;
  /** Another reading is under way. */
  readonly stale: boolean;
}

function Values({ entries, found, known, stale }: ValuesProps) {
  const metrics = allMetrics(known.measures);
  return (
    <section aria-label="Values" aria-busy={stale} className={cx(stale && 'ms-stale')}>
      <h3 className="panel-title">Values as they will be</h3>
      <table className="chart-table">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" className="ms-of">
              Of
            </th>
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
                <td className="ms-of">{ofWords(entry, known)}</td>
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
    </section>
  );
}
