/**
 * Text fields that save as one types: the words stay a draft while typing goes on, are committed when it pauses or the
 * field is left, and Escape brings back what was there when the typing began.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

const PAUSE_MS = 500;

export interface DraftOptions {
  value: string;
  /** Writes the value. `base` is what it was made of, which others may have changed meanwhile. Called only for a change. */
  onCommit: (value: string, base: string) => void;
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
  onBlur: () => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
  onKeyDown: (event: KeyboardEvent<Field>) => void;
}

/** The props that make a field a draft of `value`. */
export function useDraft({ value, onCommit, accept, enterCommits }: DraftOptions): DraftProps {
  const [draft, setDraft] = useState<string | null>(null);
  /** What was there when the typing began, and what the draft was made of: that, then what was written of it last. */
  const begun = useRef({ start: value, base: value });
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
    const { base } = begun.current;
    if (accepted === null || accepted === base) return;
    if (accepted !== value) onCommit(accepted, base);
    begun.current.base = accepted;
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
    onChange: (event) => {
      if (latest.current.draft === null) begun.current = { start: value, base: value };
      setDraft(event.target.value);
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
        const { start, base } = begun.current;
        if (latest.current.draft !== null && base !== start) onCommit(start, base);
        latest.current.draft = null;
        event.currentTarget.blur();
      }
    },
  };
}
