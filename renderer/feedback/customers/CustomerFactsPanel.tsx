import { Inbox } from 'lucide-react';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { beginning } from '../excerpt.ts';
import { countOf } from '../format.ts';
import { showSearch } from '../inbox-state.ts';
import { factRows } from './customer-words.ts';
import { useCustomerOf } from './use-customers.ts';

/** What a customer table tells of the customer of an item, and the way to their other feedback. */
export function CustomerFactsPanel({ item }: { item: FeedbackItem }) {
  const customer = useCustomerOf(item.id);
  const facts = customer?.listed ? customer : item.customerFacts;
  if (!facts && (customer?.items ?? 0) < 2) return null;
  const rows = [...(facts ? factRows(facts) : []), ...Object.entries(customer?.fields ?? {})];
  return (
    <Panel title="Customer">
      {rows.length > 0 ? (
        <table className="fb-fields">
          <tbody>
            {rows.map(([name, value], index) => (
              // A field may have the name of a fact; their order does not change.
              <tr key={`${name}-${index}`}>
                <th scope="row">{name}</th>
                <td>{beginning(value, 2000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {customer && customer.items > 1 ? (
        <Button
          icon={<Inbox size={16} aria-hidden />}
          onClick={() => showSearch(`customer:"${customer.key.replaceAll('"', '')}"`)}
        >
          Show all {countOf(customer.items, 'item')} of this customer
        </Button>
      ) : null}
    </Panel>
  );
}
