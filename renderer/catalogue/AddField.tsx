import { useState } from 'react';
import { attempt } from '../app/toasts.ts';
import type { CataloguePart } from '../state/route.ts';
import { addNames } from './actions.ts';
import { readNames } from './paste-names.ts';
import { PART_WORDS } from './words.ts';

export interface AddFieldProps {
  part: Exclude<CataloguePart, 'channels'>;
  disabled: boolean;
  /** Told the ids of what was added, or was there already. */
  onAdded: (ids: readonly string[]) => void;
}

/** Adds what is typed at Enter, and every line of a pasted list at once. */
export function AddField({ part, disabled, onAdded }: AddFieldProps) {
  const [text, setText] = useState('');
  const { one, maxName } = PART_WORDS[part];
  const add = (given: string): void =>
    attempt(() => {
      const names = readNames(given, maxName);
      if (names.length === 0) return;
      const ids = addNames(part, names);
      setText('');
      onAdded(ids);
    });
  return (
    <input
      className="input cat-add"
      aria-label={`New ${one}, or a pasted list with one a line`}
      placeholder={`New ${one}, or paste a list`}
      dir="auto"
      data-add=""
      data-draft={text === '' ? undefined : ''}
      disabled={disabled}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        if (!/[\n\r\t]/.test(pasted.trim())) return;
        event.preventDefault();
        add(pasted);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          add(text);
        } else if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          setText('');
        }
      }}
    />
  );
}
