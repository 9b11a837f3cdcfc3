import { useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ColumnRole, ImportPreview, Mapping, PrivacyChoice } from '../../shared/contract/types.ts';
import { cx } from '../ui/cx.ts';
import { Select } from '../ui/Select.tsx';
import { beginning } from './excerpt.ts';
import { describeFinding, TREATMENTS, treatmentOf } from './import-privacy.ts';
import { ROLE_OPTIONS, roleName } from './import-words.ts';
import { useScale } from './use-scale.ts';

const COLUMN_WIDTH = 184;
const NUMBER_WIDTH = 48;
/** Characters shown of a cell. */
const CELL_LENGTH = 120;

export interface MappingTableProps {
  preview: ImportPreview;
  /** What was guessed, with the reasons. */
  guess: ImportPreview;
  mapping: Mapping;
  onRole: (column: number, role: ColumnRole) => void;
  onTreatment: (column: number, choice: PrivacyChoice) => void;
}

/**
 * The first rows of the file with a choice above every column. Only the columns on the screen are in the document, so
 * that a survey of many hundred questions stays usable.
 */
export function MappingTable({ preview, guess, mapping, onRole, onTreatment }: MappingTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const width = Math.round(COLUMN_WIDTH * useScale());
  const columns = useMemo(
    () => Math.max(mapping.roles.length, mapping.names.length, ...preview.rows.map((row) => row.length)),
    [mapping, preview],
  );
  // eslint-disable-next-line react/incompatible-library -- no compiler runs here; nothing memoises its functions
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    overscan: 3,
    scrollPaddingStart: NUMBER_WIDTH,
  });
  const shown = virtualizer.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const start = <td className="fb-table-space" aria-hidden style={{ width: before }} />;
  const end = <td className="fb-table-space" aria-hidden style={{ width: after }} />;
  return (
    <>
      <ChosenColumns
        mapping={mapping}
        onShow={(column) => virtualizer.scrollToIndex(column, { align: 'center' })}
      />
      <section
        ref={scroller}
        className="fb-table-scroll"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={`The first rows of ${preview.file}`}
      >
        <table
          className="fb-table"
          aria-colcount={columns + 1}
          style={{ width: virtualizer.getTotalSize() + NUMBER_WIDTH }}
        >
          <thead>
            <tr>
              <th scope="col" className="fb-table-number" style={{ width: NUMBER_WIDTH }}>
                Row
              </th>
              {start}
              {shown.map(({ index }) => {
                const name = mapping.names[index] ?? `column ${index + 1}`;
                const role = mapping.roles[index] ?? 'field';
                const finding = preview.personal[index];
                const isGuess = guess.mapping.roles[index] === role;
                return (
                  <th
                    key={index}
                    scope="col"
                    aria-colindex={index + 2}
                    className={cx('fb-table-head', `fb-role-${role}`)}
                    style={{ width }}
                  >
                    <span className="fb-table-name" title={name}>
                      <span className="secondary tabular">{index + 1}</span> {beginning(name, 160)}
                    </span>
                    <Select
                      label={`What “${beginning(name, 160)}” is`}
                      hideLabel
                      value={role}
                      options={ROLE_OPTIONS}
                      onChange={(next) => onRole(index, next)}
                    />
                    <span className="fb-table-reason" title={guess.reasons[index]}>
                      {isGuess ? (guess.reasons[index] ?? '') : 'as you chose'}
                    </span>
                    {finding && role !== 'skip' ? (
                      <Select
                        label={`Personal data in “${beginning(name, 160)}”`}
                        hideLabel
                        className="fb-table-personal"
                        value={treatmentOf(mapping, preview, index)}
                        options={TREATMENTS}
                        hint={describeFinding(finding)}
                        onChange={(choice) => onTreatment(index, choice)}
                      />
                    ) : null}
                  </th>
                );
              })}
              {end}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, rowIndex) => (
              // The rows are the file's, in its order.
              <tr key={`row-${rowIndex}`}>
                <td className="fb-table-number tabular">{rowIndex + 1}</td>
                {start}
                {shown.map(({ index }) => (
                  <td
                    key={index}
                    aria-colindex={index + 2}
                    className={cx('fb-table-cell', mapping.roles[index] === 'skip' && 'fb-table-skip')}
                  >
                    {beginning(row[index] ?? '', CELL_LENGTH)}
                  </td>
                ))}
                {end}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Roles that matter to a reader of the table, in this order. */
const TOLD: readonly ColumnRole[] = [
  'text',
  'score',
  'date',
  'id',
  'author',
  'customer',
  'channel',
  'language',
];
/** Columns named at most. */
const TOLD_COLUMNS = 12;

/** Which columns have a role, to find them among many. */
function ChosenColumns({ mapping, onShow }: { mapping: Mapping; onShow: (column: number) => void }) {
  const chosen = TOLD.flatMap((role) =>
    mapping.roles.flatMap((of, column) => (of === role ? [{ role, column }] : [])),
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="fb-chosen" aria-label="Columns with a role">
      {chosen.slice(0, TOLD_COLUMNS).map(({ role, column }) => (
        <li key={column}>
          <button type="button" className="fb-chosen-column" onClick={() => onShow(column)}>
            <span className="secondary">
              {roleName(role)} {column + 1}
            </span>{' '}
            {beginning(mapping.names[column] ?? `column ${column + 1}`, 40)}
          </button>
        </li>
      ))}
      {chosen.length > TOLD_COLUMNS ? (
        <li className="secondary small">and {chosen.length - TOLD_COLUMNS} more</li>
      ) : null}
    </ul>
  );
}
