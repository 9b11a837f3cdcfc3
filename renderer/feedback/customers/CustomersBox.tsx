import { Trash2, Users } from 'lucide-react';
import { attempt } from '../../app/toasts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { countOf } from '../format.ts';
import { chooseCustomerTable, openTable } from './customers-flow.ts';
import { removeTables } from './customers-run.ts';
import { useCustomerTable } from './customers-store.ts';
import { useSegments } from './use-customers.ts';
import './customers.css';

/** One line about the customer table: how many there are, the way to import one, and to take it out. */
export function CustomersBox({ readOnly }: { readOnly: boolean }) {
  const known = useSegments();
  const running = useCustomerTable(({ entry }) => entry?.step === 'run');
  if (!known || (readOnly && known.customers === 0)) return null;
  const { customers, segments } = known;
  const line =
    customers === 0
      ? 'Customer table…'
      : `${countOf(customers, 'customer')}${segments.length > 0 ? `, ${countOf(segments.length, 'segment')}` : ''}`;
  return (
    <section className="fb-customers" aria-label="Customers">
      {readOnly ? (
        <p className="secondary small">{line}</p>
      ) : (
        <Button
          kind="quiet"
          className="fb-customers-choose"
          icon={<Users size={15} aria-hidden />}
          title={customers === 0 ? undefined : 'Import a customer table'}
          onClick={running ? openTable : chooseCustomerTable}
        >
          <span>{running ? 'Customers are imported…' : line}</span>
        </Button>
      )}
      {readOnly || customers === 0 || running ? null : (
        <IconButton
          label="Remove the customer table"
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => attempt(() => removeTables(customers))}
        />
      )}
    </section>
  );
}
