import { Users } from 'lucide-react';
import type { CustomersPreview } from '../../../shared/contract/types.ts';
import { Button } from '../../ui/Button.tsx';
import { ColumnsTable } from '../ColumnsTable.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { countOf, formatCount } from '../format.ts';
import { describeFormat } from '../import-words.ts';
import { TableReadFields } from '../TableReadFields.tsx';
import { CUSTOMER_ROLE_OPTIONS, TOLD_CUSTOMER_ROLES } from './customer-words.ts';
import {
  closeTable,
  setTableHeader,
  setTableMapping,
  setTableReading,
  tableInput,
  tableProblem,
  withTableRole,
  withTableTreatment,
} from './customers-flow.ts';
import { importTable } from './customers-run.ts';
import type { TableEntry } from './customers-store.ts';
import { CustomersPreviewRows } from './CustomersPreviewRows.tsx';

/** What the columns of a customer table are, what becomes of its rows, and the button that imports them. */
export function CustomersMap({ entry }: { entry: TableEntry }) {
  const { preview, guess, mapping, token } = entry;
  if (!preview || !guess || !mapping || token === null) return null;
  const problem = tableProblem(mapping);
  const ready = problem === null && !entry.refreshing && entry.error === null;
  return (
    <form
      className="fb-map"
      aria-label="Customer table"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void importTable({ file: token, mapping: tableInput(mapping) });
      }}
    >
      <div className="fb-map-scroll">
        <p className="fb-known">
          <Users size={16} aria-hidden />
          <span className="fb-known-words">
            <Known preview={preview} />
            <span className="secondary small fb-known-file">{describeFormat(preview)}</span>
          </span>
        </p>
        <TableReadFields
          preview={preview}
          mapping={mapping}
          hasDates={mapping.roles.some((role) => role === 'since' || role === 'churned')}
          hasNumbers={mapping.roles.includes('value')}
          onRead={(change) => void setTableReading(change)}
          onHeader={(rows) => void setTableHeader(rows)}
          onChange={(part) => void setTableMapping({ ...mapping, ...part })}
        />
        {preview.warnings.length > 0 ? (
          <ul className="fb-warnings" aria-label="Please check">
            {preview.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        ) : null}
        <section aria-label="Columns">
          <h3>What each column is</h3>
          <ColumnsTable
            file={preview.file}
            rows={preview.rows}
            names={mapping.names}
            roles={mapping.roles}
            guessed={guess.mapping.roles}
            reasons={guess.reasons}
            personal={preview.personal}
            options={CUSTOMER_ROLE_OPTIONS}
            told={TOLD_CUSTOMER_ROLES}
            treatmentOf={(column) => mapping.privacy?.[column] ?? 'keep'}
            // A mark in place of the key would make all customers one.
            treatments={(role) => (role === 'key' ? ['keep', 'hash'] : ['keep', 'mask', 'hash', 'drop'])}
            onRole={(column, role) => void setTableMapping(withTableRole(mapping, column, role))}
            onTreatment={(column, choice) =>
              void setTableMapping(withTableTreatment(mapping, column, choice))
            }
          />
        </section>
        {entry.error ? <ErrorNote error={entry.error} /> : null}
        <CustomersPreviewRows customers={preview.customers} stale={entry.refreshing || problem !== null} />
      </div>
      <footer className="fb-map-foot">
        <output className="fb-map-problem">{problem ?? ''}</output>
        <Button onClick={closeTable}>Cancel</Button>
        <Button kind="primary" type="submit" disabled={!ready}>
          Import
        </Button>
      </footer>
    </form>
  );
}

/** How many of the rows are customers whom the workspace knows: what tells a right key from a wrong one. */
function Known({ preview: { looked, known, inWorkspace } }: { preview: CustomersPreview }) {
  if (inWorkspace === 0)
    return <>No feedback of this workspace names its customers yet; the table will wait for it.</>;
  if (known === 0) {
    return (
      <>
        None of {countOf(looked, 'row')} looked at is one of the {countOf(inWorkspace, 'customer')} of this
        workspace. Is another column the key?
      </>
    );
  }
  return (
    <>
      {formatCount(known)} of {countOf(looked, 'row')} looked at are customers whom this workspace knows.
    </>
  );
}
