/**
 * Text fields that save as one types: the words stay a draft while typing goes on, are committed when it pauses or the
 * field is left, and Escape brings back what was there when the field was entered.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

const PAUSE_MS = 500;

export interface DraftOptions {
  value: string;
  /** Writes the value. Called only when it differs from the present one. */
  onCommit: (value: string) => void;
  /** Returns the value to write, or null to refuse it and go back to the present one. */
  accept?: ((draft: string) => string | null) | undefined;
  /** Whether Enter commits and leaves the field (one-line fields). */
  enterCommits: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Props for an input or a text area. */
export interface DraftProps {
  value: string;
  'data-draft': '' | undefined;
  onChange: (event: { target: Field }) => void;
  onFocus: () => void;
  onBlur: () => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
  onKeyDown: (event: KeyboardEvent<Field>) => void;
}

/** The props that make a field a draft of `value`. */
export function useDraft({ value, onCommit, accept, enterCommits }: DraftOptions): DraftProps {
  const [draft, setDraft] = useState<string | null>(null);
  const atFocus = useRef(value);
  const latest = useRef({ draft, value, onCommit, accept });
  useLayoutEffect(() => {
    latest.current = { draft, value, onCommit, accept };
  });

  const commit = useCallback((final: boolean): void => {
    const { draft, value, onCommit, accept } = latest.current;
    if (draft === null) return;
    const accepted = accept ? accept(draft) : draft;
    if (final) {
      setDraft(null);
      latest.current.draft = null;
    }
    if (accepted !== null && accepted !== value) onCommit(accepted);
  }, []);

  // Half a word in an input method is nothing to write yet.
  const [isComposing, setComposing] = useState(false);
  useEffect(() => {
    if (draft === null || isComposing) return undefined;
    const timer = setTimeout(() => commit(false), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, isComposing, commit]);

  // Another window, or undo, changed the value under a draft that was already written: follow it.
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value && latest.current.draft === before.current) setDraft(null);
    before.current = value;
  }, [value]);

  // The field goes away with words in it: keep them.
  useEffect(() => () => commit(true), [commit]);

  return {
    value: draft ?? value,
    'data-draft': draft !== null && draft !== value ? '' : undefined,
    onChange: (event) => setDraft(event.target.value),
    onFocus: () => {
      atFocus.current = value;
    },
    onBlur: () => {
      setComposing(false);
      commit(true);
    },
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: () => setComposing(false),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && (enterCommits || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        commit(true);
        event.currentTarget.blur();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        setDraft(null);
        latest.current.draft = null;
        if (value !== atFocus.current) onCommit(atFocus.current);
        event.currentTarget.blur();
      }
    },
  };
}
