import { useEffect, useRef } from 'react';
import { Search, X } from 'lucide-react';
import { isTyping } from '../commands/dispatch.ts';
import { IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { ariaShortcut, matchesShortcut } from '../ui/shortcut.ts';
import { SearchHelp } from './SearchHelp.tsx';

export interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Arrow down and Enter: on to what was found. */
  onDown: () => void;
  /** Takes the focus when it appears. */
  focusFirst?: boolean;
  className?: string;
}

/** The search in feedback. Ctrl/Cmd+F and / lead here from anywhere on the screen; Escape empties it. */
export function SearchField({ value, onChange, onDown, focusFirst, className }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isField;
      if (!isSlash && !matchesShortcut(event, 'Mod+F')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    if (focusFirst && !isTyping(document.activeElement)) input.current?.focus();
  }, [focusFirst]);
  return (
    <search className={cx('fb-search', className)}>
      <Search size={15} aria-hidden className="fb-search-icon" />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        className="input"
        data-draft={value === '' ? undefined : ''}
        aria-label="Search feedback"
        aria-keyshortcuts={`${ariaShortcut('Mod+F')} /`}
        placeholder="Search the words of your customers"
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          } else if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onChange('');
          }
        }}
      />
      {value === '' ? null : (
        <IconButton
          label="Empty the search"
          className="fb-search-clear"
          icon={<X size={14} aria-hidden />}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        />
      )}
      <SearchHelp />
    </search>
  );
}
