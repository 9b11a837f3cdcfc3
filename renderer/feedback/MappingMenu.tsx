import { useState } from 'react';
import { ChevronDown, Save } from 'lucide-react';
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Dialog.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { TextInput } from '../ui/TextField.tsx';
import type { ImportEntry } from './import-entry.ts';
import { asInput, takeMapping } from './import-mapping.ts';
import { forgetMapping, useMappings } from './use-mappings.ts';

export interface MappingMenuProps {
  entry: ImportEntry;
  /** Says what was done. */
  onSaid: (words: string) => void;
}

/** Saved mappings and known exports to read the file with, and a name under which this mapping is remembered. */
export function MappingMenu({ entry, onSaid }: MappingMenuProps) {
  const known = useMappings();
  const used = entry.mapping?.preset;
  const take = (name: string): MenuEntry => ({
    label: name,
    checked: name === used,
    run: () => void takeMapping(entry.key, name),
  });
  const { saved, presets } = known.value;
  const entries: MenuEntry[] = [
    ...(saved.length > 0 ? [{ heading: 'Your mappings' }, ...saved.map(({ name }) => take(name))] : []),
    ...(presets.length > 0 ? [{ heading: 'Known exports' }, ...presets.map(take)] : []),
    ...saved
      .filter(({ name }) => name === used)
      .flatMap(({ name }): MenuEntry[] => [
        'line',
        { label: `Forget “${name}”`, danger: true, run: () => forgetMapping(name, known.refresh) },
      ]),
  ];
  return (
    <>
      {entries.length > 0 ? (
        <Menu
          align="end"
          trigger={
            <Button>
              Read it as…
              <ChevronDown size={14} aria-hidden />
            </Button>
          }
          entries={entries}
        />
      ) : null}
      <Remember
        suggestion={used ?? entry.sourceName}
        onSave={(name) => {
          const { mapping } = entry;
          if (!mapping) return;
          attempt(async () => {
            await core.call('feedback.saveMapping', { name, mapping: asInput(mapping) });
            onSaid(`Remembered as “${name}”.`);
            known.refresh();
          });
        }}
      />
    </>
  );
}

function Remember({ suggestion, onSave }: { suggestion: string; onSave: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const show = (next: boolean): void => {
    if (next) setName(suggestion);
    setOpen(next);
  };
  return (
    <Popover
      label="Remember this mapping"
      align="end"
      open={open}
      onOpenChange={show}
      trigger={<Button icon={<Save size={14} aria-hidden />}>Remember…</Button>}
    >
      <form
        className="fb-remember"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onSave(name.trim());
          setOpen(false);
        }}
      >
        <TextInput
          label="Remember this mapping as"
          value={name}
          maxLength={200}
          hint="For files to come, here and on the command line."
          onChange={setName}
        />
        <Button kind="primary" type="submit" disabled={name.trim() === ''}>
          Remember
        </Button>
      </form>
    </Popover>
  );
}
