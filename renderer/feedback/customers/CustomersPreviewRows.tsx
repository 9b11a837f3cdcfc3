import type { PreviewCustomer } from '../../../shared/contract/types.ts';
import { cx } from '../../ui/cx.ts';
import { beginning } from '../excerpt.ts';
import { formatDate } from '../format.ts';
import { churnText, formatAmount } from './customer-words.ts';

export interface CustomersPreviewRowsProps {
  customers: readonly PreviewCustomer[];
  /** The columns were changed and the rows are not up to date yet. */
  stale: boolean;
}

const SHOWN = 60;

/** The first rows as the customers they will become, or why they will not. */
export function CustomersPreviewRows({ customers, stale }: CustomersPreviewRowsProps) {
  const kept = customers.filter(({ rejected }) => rejected === null).length;
  const withNames = customers.some(({ name }) => name !== null);
  return (
    <section aria-label="As they will be" aria-busy={stale}>
      <h3>
        As they will be{' '}
        <span className="secondary small">
          {customers.length > 0 ? `${kept} of the first ${customers.length} rows become customers` : ''}
        </span>
      </h3>
      <div className="fb-customers-scroll">
        <table className={cx('fb-customers-table', stale && 'fb-preview-stale')}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Key</th>
              {withNames ? <th scope="col">Name</th> : null}
              <th scope="col">Segment</th>
              <th scope="col" className="fb-customers-number">
                Value
              </th>
              <th scope="col">Since</th>
              <th scope="col">Churned</th>
              <th scope="col">In this workspace</th>
            </tr>
          </thead>
          <tbody>
            {customers.map((customer) =>
              customer.rejected === null ? (
                <tr key={customer.row}>
                  <td className="tabular secondary">{customer.row}</td>
                  <td className="fb-customers-key">{beginning(customer.key, SHOWN)}</td>
                  {withNames ? <td>{beginning(customer.name ?? '', SHOWN)}</td> : null}
                  <td>{beginning(customer.segment ?? '', SHOWN)}</td>
                  <td className="fb-customers-number tabular">{formatAmount(customer.value)}</td>
                  <td>{formatDate(customer.since)}</td>
                  <td>{churnText(customer.churned)}</td>
                  <td className={customer.known ? undefined : 'secondary'}>
                    {customer.known ? 'known' : 'new'}
                  </td>
                </tr>
              ) : (
                <tr key={customer.row} className="fb-preview-rejected">
                  <td className="tabular">{customer.row}</td>
                  <td colSpan={withNames ? 7 : 6}>Left out: {customer.rejected}.</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
