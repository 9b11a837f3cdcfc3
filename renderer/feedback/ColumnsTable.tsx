import { useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PersonalFinding, PrivacyChoice } from '../../shared/contract/types.ts';
import { cx } from '../ui/cx.ts';
import { Select } from '../ui/Select.tsx';
import { beginning } from './excerpt.ts';
import { describeFinding, TREATMENTS } from './import-privacy.ts';
import { useScale } from './use-scale.ts';
import './import-columns.css';

const COLUMN_WIDTH = 184;
const NUMBER_WIDTH = 48;
/** Characters shown of a cell. */
const CELL_LENGTH = 120;

export interface ColumnsTableProps<R extends string> {
  file: string;
  rows: readonly (readonly string[])[];
  names: readonly string[];
  /** Role of each column; those beyond its length are fields. */
  roles: readonly (R | 'field')[];
  /** What was guessed, with the reasons. */
  guessed: readonly (R | 'field')[];
  reasons: readonly string[];
  /** Personal data in each column; not asked about where absent. */
  personal?: readonly (PersonalFinding | null)[];
  /** The roles that there are, in the order of the menu. */
  options: readonly { readonly value: R | 'field'; readonly label: string }[];
  /** Roles that matter to a reader of the table, in this order. */
  told: readonly R[];
  treatmentOf?: (column: number) => PrivacyChoice;
  /** Treatments that make sense for a role; all where absent. */
  treatments?: (role: R | 'field') => readonly PrivacyChoice[];
  onRole: (column: number, role: R | 'field') => void;
  onTreatment?: (column: number, choice: PrivacyChoice) => void;
}

/**
 * The first rows of a file with a choice above every column. Only the columns on the screen are in the document, so that
 * a survey of many hundred questions stays usable.
 */
export function ColumnsTable<R extends string>(props: ColumnsTableProps<R>) {
  const { file, rows, names, roles, guessed, reasons, personal = [], options } = props;
  const scroller = useRef<HTMLElement>(null);
  const width = Math.round(COLUMN_WIDTH * useScale());
  const columns = useMemo(
    () => Math.max(roles.length, names.length, ...rows.map((row) => row.length)),
    [roles, names, rows],
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
      <ChosenColumns {...props} onShow={(column) => virtualizer.scrollToIndex(column, { align: 'center' })} />
      <section
        ref={scroller}
        className="fb-table-scroll"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={`The first rows of ${file}`}
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
                const name = names[index] ?? `column ${index + 1}`;
                const role = roles[index] ?? 'field';
                const finding = personal[index];
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
                      options={options}
                      onChange={(next) => props.onRole(index, next)}
                    />
                    <span className="fb-table-reason" title={reasons[index]}>
                      {guessed[index] === role ? (reasons[index] ?? '') : 'as you chose'}
                    </span>
                    {finding && role !== 'skip' ? (
                      <Select
                        label={`Personal data in “${beginning(name, 160)}”`}
                        hideLabel
                        className="fb-table-personal"
                        value={props.treatmentOf?.(index) ?? 'keep'}
                        options={TREATMENTS.filter(
                          ({ value }) => props.treatments?.(role).includes(value) ?? true,
                        )}
                        hint={describeFinding(finding)}
                        onChange={(choice) => props.onTreatment?.(index, choice)}
                      />
                    ) : null}
                  </th>
                );
              })}
              {end}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              // The rows are the file's, in its order.
              <tr key={`row-${rowIndex}`}>
                <td className="fb-table-number tabular">{rowIndex + 1}</td>
                {start}
                {shown.map(({ index }) => (
                  <td
                    key={index}
                    aria-colindex={index + 2}
                    className={cx('fb-table-cell', roles[index] === 'skip' && 'fb-table-skip')}
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

/** Columns named at most. */
const TOLD_COLUMNS = 12;

/** Which columns have a role, to find them among many. */
function ChosenColumns<R extends string>({
  roles,
  names,
  told,
  options,
  onShow,
}: ColumnsTableProps<R> & { onShow: (column: number) => void }) {
  const chosen = told.flatMap((role) =>
    roles.flatMap((of, column) => (of === role ? [{ role, column }] : [])),
  );
  if (chosen.length === 0) return null;
  const nameOf = (role: R): string =>
    (options.find(({ value }) => value === role)?.label ?? role).replace(/:.*/, '');
  return (
    <ul className="fb-chosen" aria-label="Columns with a role">
      {chosen.slice(0, TOLD_COLUMNS).map(({ role, column }) => (
        <li key={column}>
          <button type="button" className="fb-chosen-column" onClick={() => onShow(column)}>
            <span className="secondary">
              {nameOf(role)} {column + 1}
            </span>{' '}
            {beginning(names[column] ?? `column ${column + 1}`, 40)}
          </button>
        </li>
      ))}
      {chosen.length > TOLD_COLUMNS ? (
        <li className="secondary small">and {chosen.length - TOLD_COLUMNS} more</li>
      ) : null}
    </ul>
  );
}
