import { useRef, useState } from 'react';

export interface NameInputProps {
  id?: string;
  /** Names the field. */
  label: string;
  name: string;
  maxLength: number;
  placeholder?: string;
  disabled?: boolean;
  /** Takes the keyboard as it appears: the name is changed in place. */
  inPlace?: boolean;
  className?: string;
  /** Called once the field is left by Enter or otherwise, with another name that is not blank. */
  onCommit: (name: string) => void;
  /** Called when typing is over, by whatever key. */
  onEnd?: () => void;
}

/**
 * One name. It is written when the field is left and not before: on the way to it there may be another entry's name,
 * and the list must not be sorted under the typing hand.
 */
export function NameInput(props: NameInputProps) {
  const { id, label, name, maxLength, placeholder, disabled, inPlace, className, onCommit, onEnd } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const ended = useRef(false);
  const end = (keep: boolean): void => {
    if (ended.current) return;
    ended.current = inPlace === true;
    const next = draft?.normalize('NFC').trim() ?? name;
    setDraft(null);
    if (keep && next !== '' && next !== name) onCommit(next);
    onEnd?.();
  };
  return (
    <input
      id={id}
      className={className ?? 'input'}
      aria-label={label}
      dir="auto"
      maxLength={maxLength}
      placeholder={placeholder}
      disabled={disabled ?? false}
      data-draft={inPlace || (draft !== null && draft !== name) ? '' : undefined}
      ref={inPlace ? focusOnce : undefined}
      value={draft ?? name}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={(event) => (inPlace ? event.target.select() : undefined)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          end(event.key === 'Enter');
        } else if (event.key === 'Tab' && inPlace) {
          event.preventDefault();
          end(true);
        }
      }}
    />
  );
}

/** Opening the field is what the person asked for: it takes the keyboard at once. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement !== field) field.focus();
}
