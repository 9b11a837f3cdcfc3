import { useState, type FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextInput } from './TextField.tsx';

export interface NameDialogProps {
  title: string;
  description: string;
  /** The name that stands there at first. */
  name: string;
  placeholder?: string;
  /** What the button says. */
  confirm: string;
  /** With the name, without blanks at its ends; never an empty one. */
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({
  title,
  description,
  name: given,
  placeholder,
  confirm,
  onName,
  onClose,
}: NameDialogProps) {
  const [name, setName] = useState(given);
  const clean = name.trim();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (clean === '') return;
    onClose();
    onName(clean);
  };
  return (
    <Dialog open onClose={onClose} title={title} description={description} width={420}>
      <form className="dialog-form" onSubmit={save}>
        <TextInput
          label="Name"
          value={name}
          maxLength={200}
          {...(placeholder !== undefined && { placeholder })}
          onChange={setName}
        />
        <div className="dialog-buttons">
          <Button type="button" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" disabled={clean === ''}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
