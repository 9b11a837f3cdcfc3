import { Columns3, Filter, Plus, X } from 'lucide-react';
import { shortcutOf } from '../commands/table.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useMapView } from '../canvas/context.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Check.tsx';
import { Popover } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { CARD_COLUMNS } from './card-columns.ts';
import { resetColumns, showColumn } from './column-layout.ts';
import {
  FIELD_TITLES,
  fieldValues,
  FILTER_FIELDS,
  isFiltered,
  NO_TABLE_FILTER,
  setFilterText,
  toggleFilter,
  useTableFilter,
} from './filter.ts';
import type { Names } from './names.ts';
import { showSection, useTable } from './table-store.ts';

export interface TableBarProps {
  names: Names;
  /** Ids of the columns that are shown. */
  columns: readonly string[];
  /** Cards that pass the filter, and all. */
  found: number;
  all: number;
}

/** Above the grid: which table, what of it is shown, and a button for a new card. */
export function TableBar({ names, columns, found, all }: TableBarProps) {
  const { map, readOnly } = useMapView();
  const section = useTable((s) => s.section);
  const filter = useTableFilter((s) => s.filter);
  const filtered = isFiltered(filter);
  return (
    <div className="tb-bar" role="toolbar" aria-label="Table">
      {map.lanes.some(isCurveLane) ? (
        <Segmented
          label="Rows"
          value={section}
          options={[
            { value: 'cards', label: 'Cards' },
            { value: 'emotion', label: 'Emotion' },
          ]}
          onChange={showSection}
        />
      ) : null}
      {section === 'cards' ? (
        <>
          <TextInput
            className="tb-search"
            label="Show cards with these words"
            hideLabel
            type="search"
            placeholder="Filter by words"
            value={filter.text}
            onChange={setFilterText}
          />
          <FilterButton names={names} />
          <Chips names={names} />
          {filtered ? (
            <>
              <output className="secondary tabular tb-found">
                {found.toLocaleString('en')} of {all.toLocaleString('en')}
              </output>
              <Button kind="quiet" onClick={() => useTableFilter.setState({ filter: NO_TABLE_FILTER })}>
                Show all
              </Button>
            </>
          ) : null}
          <span className="tb-gap" />
          <ColumnsButton columns={columns} />
          {readOnly ? null : (
            <Button
              icon={<Plus size={15} aria-hidden />}
              shortcut={shortcutOf('table.addCard')}
              onClick={() => runCommand('table.addCard')}
            >
              Card
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}

function FilterButton({ names }: { names: Names }) {
  return (
    <Popover
      label="Filter"
      trigger={
        <Button kind="quiet" icon={<Filter size={15} aria-hidden />}>
          Filter
        </Button>
      }
    >
      <FilterChoices names={names} />
    </Popover>
  );
}

/** All values that one can filter by. */
function FilterChoices({ names }: { names: Names }) {
  const { values } = useTableFilter((s) => s.filter);
  return (
    <div className="tb-choices">
      {FILTER_FIELDS.map((field) => {
        const entries = fieldValues(field, names);
        if (entries.length === 0) return null;
        return (
          <fieldset key={field}>
            <legend>{FIELD_TITLES[field]}</legend>
            {entries.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={values[field]?.includes(id) ?? false}
                onChange={() => toggleFilter(field, id)}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

/** The values that are filtered by; a click takes one out. */
function Chips({ names }: { names: Names }) {
  const { values } = useTableFilter((s) => s.filter);
  return FILTER_FIELDS.flatMap((field) =>
    (values[field] ?? []).map((id) => {
      const name = fieldValues(field, names).find((entry) => entry.id === id)?.name ?? id;
      return (
        <button
          key={`${field}/${id}`}
          type="button"
          className="tb-chip"
          aria-label={`Filter ${FIELD_TITLES[field]} ${name}: take it out`}
          onClick={() => toggleFilter(field, id)}
        >
          <span className="secondary">{FIELD_TITLES[field]}</span>
          <span className="truncate">{name}</span>
          <X size={13} aria-hidden />
        </button>
      );
    }),
  );
}

function ColumnsButton({ columns }: { columns: readonly string[] }) {
  return (
    <Popover
      label="Columns"
      align="end"
      trigger={
        <Button kind="quiet" icon={<Columns3 size={15} aria-hidden />}>
          Columns
        </Button>
      }
    >
      <div className="tb-choices">
        <fieldset>
          <legend>Columns shown</legend>
          {CARD_COLUMNS.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={columns.includes(id)}
              disabled={columns.length === 1 && columns.includes(id)}
              onChange={(isOn) => showColumn(id, isOn)}
            />
          ))}
        </fieldset>
        <Button kind="quiet" onClick={resetColumns}>
          As they come
        </Button>
      </div>
    </Popover>
  );
}
