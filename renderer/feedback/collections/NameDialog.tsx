import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextField.tsx';

export interface NameDialogProps {
  title: string;
  /** The name that stands there at first. */
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for the name of a collection. */
export function NameDialog({ title, name: given, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(given);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onClose();
    onName(name.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description="It holds what the filter finds whenever you look, here and on the command line."
      width={420}
    >
      <form className="forget-form" onSubmit={save}>
        <TextInput label="Name" value={name} maxLength={200} onChange={setName} />
        <div className="dialog-buttons">
          <Button type="button" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" kind="primary" disabled={name.trim() === ''}>
            Keep
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
