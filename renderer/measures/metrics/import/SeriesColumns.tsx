import type { SeriesTablePreview } from '../../../../shared/contract/series-types.ts';
import {
  columnsOfRoles,
  withSeriesRole,
  type SeriesMapping,
  type SeriesRole,
  saying,
} from '../../../../shared/formats/series/roles.ts';
import type { MetricSetting } from '../../../../shared/model/measures/projection.ts';
import { ColumnsTable } from '../../../feedback/ColumnsTable.tsx';
import { TableReadFields } from '../../../feedback/TableReadFields.tsx';
import { Select } from '../../../ui/Select.tsx';
import { setSeriesHeader, setSeriesMapping, setSeriesMetric, setSeriesReading } from './import-series.ts';
import { SERIES_ROLE_OPTIONS, TOLD_SERIES_ROLES } from './role-words.ts';

/** Rows that are shown: what the columns are is seen by then, and the values follow below. */
const ROWS = 4;
/** Columns that are seen at once, so that nobody need look for one. */
const SEEN = 5;

export interface SeriesColumnsProps {
  readonly file: string;
  readonly preview: SeriesTablePreview;
  /** As it was guessed, with the reasons. */
  readonly guess: SeriesTablePreview;
  readonly mapping: SeriesMapping;
  readonly metrics: readonly MetricSetting[];
}

/** How a table of metric values is read, and what each of its columns is. */
export function SeriesColumns({ file, preview, guess, mapping, metrics }: SeriesColumnsProps) {
  const { at, isLong } = columnsOfRoles(mapping.roles);
  return (
    <>
      <TableReadFields
        preview={preview}
        mapping={mapping}
        hasDates={at('period') !== null || at('from') !== null}
        hasNumbers
        onRead={(change) => void setSeriesReading(change)}
        onHeader={(rows) => void setSeriesHeader(rows)}
        onChange={(part) => void setSeriesMapping(saying(mapping, part))}
      />
      <section aria-label="Columns" className="ms-import-columns">
        <h3 className="panel-title">What each column is</h3>
        <ColumnsTable<SeriesRole | 'field'>
          file={file}
          rows={preview.rows.slice(0, ROWS)}
          names={mapping.names}
          roles={mapping.roles}
          guessed={guess.mapping.roles}
          reasons={guess.reasons}
          options={SERIES_ROLE_OPTIONS}
          told={mapping.names.length > SEEN ? TOLD_SERIES_ROLES : []}
          onRole={(column, role) =>
            role === 'field' ? undefined : void setSeriesMapping(withSeriesRole(mapping, column, role))
          }
        />
      </section>
      {isLong && at('metric') === null ? (
        <Select
          label="The file names no metric. Its values are of"
          className="ms-import-metric"
          value={mapping.metric ?? ''}
          options={[
            { value: '', label: 'Choose a metric' },
            ...metrics
              .filter(({ kind }) => kind !== 'index')
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setSeriesMetric}
        />
      ) : null}
    </>
  );
}
