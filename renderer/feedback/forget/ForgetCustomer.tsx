import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { ForgetDialog } from './ForgetDialog.tsx';
import './forget.css';

/** The button at an item that deletes its customer, with all items of that customer. */
export function ForgetCustomer({ customer }: { customer: string }) {
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <p className="forget-customer">
      <Button kind="danger" icon={<Trash2 size={14} aria-hidden />} onClick={() => setAsking(true)}>
        Delete this customer…
      </Button>
      {asking ? (
        <ForgetDialog target={{ customer }} name={`customer “${customer}”`} onClose={close} onGone={close} />
      ) : null}
    </p>
  );
}
