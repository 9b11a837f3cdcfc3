import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { useDraft } from './use-draft.ts';
import './field.css';

interface FieldFrameProps {
  id: string;
  label: string;
  /** The label is read out but not shown: the place says it already. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Label, control, hint and error of one field. */
export function FieldFrame({ id, label, hideLabel, hint, error, className, children }: FieldFrameProps) {
  return (
    <div className={cx('field', className)}>
      <label htmlFor={id} className={cx('field-label', hideLabel && 'visually-hidden')}>
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** Value of `aria-describedby` for a control inside a `FieldFrame`. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export interface TextFieldProps {
  label: string;
  value: string;
  /** Called when typing pauses, on Enter, and when the field is left; `base` is the value that the words were made of. */
  onCommit: (value: string, base: string) => void;
  hideLabel?: boolean;
  placeholder?: string;
  hint?: ReactNode;
  /** An empty value is refused: the field goes back to what it was. */
  required?: boolean;
  maxLength?: number;
  disabled?: boolean;
  /** Looks like text until it is pointed at: for titles edited in place. */
  bare?: boolean;
  autoFocus?: boolean;
  /** Id of a `datalist` with words that are offered. */
  list?: string;
  className?: string;
}

const trimmed = (draft: string): string | null => draft.trim() || null;

/** One line of text that saves as one types. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, hideLabel, hint, required, bare, className, ...input } = props;
  const id = useId();
  const draft = useDraft({ value, onCommit, enterCommits: true, accept: required ? trimmed : undefined });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} className={className}>
      <input
        id={id}
        className={cx('input', bare && 'input-bare')}
        aria-describedby={describedBy(id, hint, null)}
        required={required}
        {...input}
        {...draft}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'autoFocus' | 'list'> {
  /** Lines shown at least; it grows with its text. */
  rows?: number;
  /** A title that may wrap but has no line breaks: Enter leaves it. */
  oneLine?: boolean;
}

const onOneLine = (draft: string): string => draft.replaceAll(/\s*[\n\r]+\s*/g, ' ').trim();

/** Several lines of text; grows with its content and saves as one types. Ctrl/Cmd+Enter leaves it. */
export function TextArea({ rows = 2, oneLine = false, ...props }: TextAreaProps) {
  const { label, value, onCommit, hideLabel, hint, required, bare, className, ...input } = props;
  const id = useId();
  const accept = (draft: string): string | null => {
    const text = oneLine ? onOneLine(draft) : draft;
    return required && text.trim() === '' ? null : text;
  };
  const draft = useDraft({ value, onCommit, enterCommits: oneLine, accept });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} className={className}>
      <textarea
        id={id}
        rows={rows}
        className={cx('input', 'textarea', bare && 'input-bare')}
        style={{ minHeight: `calc(${rows}lh + 8px)` }}
        required={required}
        aria-describedby={describedBy(id, hint, null)}
        {...input}
        {...draft}
      />
    </FieldFrame>
  );
}

export interface TextInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hideLabel?: boolean;
  placeholder?: string;
  hint?: ReactNode;
  error?: string | null;
  type?: 'text' | 'search' | 'date';
  maxLength?: number;
  disabled?: boolean;
  autoFocus?: boolean;
  className?: string;
}

/** One line of text that belongs to a form or a search: every key press is told. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, hideLabel, hint, error, type = 'text', className, ...input } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error} className={className}>
      <input
        id={id}
        type={type}
        className="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(event.target.value)}
        {...input}
      />
    </FieldFrame>
  );
}
