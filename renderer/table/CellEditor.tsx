import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react';
import { attempt, toastError } from '../app/toasts.ts';
import { cx } from '../ui/cx.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { clearCells, copyCells, editCell, pasteCells, writeCell } from './edit-cells.ts';
import { complete, CellOptions, OPTIONS_ID, optionId, useOffers } from './CellOptions.tsx';
import { moveCursor } from './range.ts';
import { addRow, dropDraft } from './row-actions.ts';
import { DRAFT, type Sheet } from './sheet.ts';
import { useTable } from './table-store.ts';

const PROBLEM_ID = 'tb-problem';

export interface CellEditorProps {
  sheet: Sheet;
  gridId: string;
  /** Id of the element of the keyboard's cell, or undefined where it is nowhere. */
  activeId: string | undefined;
  /** Where the cell stands in the grid, in px. */
  box: { left: number; top: number; width: number; height: number } | null;
  /** How wide and tall the field may grow, in px. */
  most: { width: number; height: number };
}

/**
 * The one field that everything in the table is typed into. It always has the keyboard while one works there: idle it
 * lies unseen over the keyboard's cell, so that the first letter typed already goes through the person's input method.
 */
export function CellEditor({ sheet, gridId, activeId, box, most }: CellEditorProps) {
  const editing = useTable((s) => s.editing);
  const cursor = useTable((s) => s.cursor);
  const [text, setText] = useState('');
  const [touched, setTouched] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef('');
  const column = editing && sheet.columns[sheet.columnIndex.get(editing.column) ?? -1];
  const offers = useOffers(sheet, editing, column ?? null, text, touched);

  useLayoutEffect(() => {
    const element = field.current;
    if (!editing || !element) return;
    begun.current = sheet.text(editing.row, editing.column);
    setText(editing.text ?? begun.current);
    setTouched(editing.text !== undefined && editing.text !== '');
    setProblem(null);
    element.focus({ preventScroll: true });
    // Once for each cell that is edited.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editing]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    if (editing) element.style.height = `${Math.min(element.scrollHeight + 2, most.height)}px`;
  }, [text, editing, most.height]);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  /** Writes what was typed. Answers whether it fitted. */
  const commit = (value: string): boolean => {
    if (!editing) return true;
    const wrong = writeCell(sheet, editing, value, begun.current);
    setProblem(wrong);
    if (wrong === null) setText('');
    return wrong === null;
  };

  const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value } = event.target;
    setProblem(null);
    setTouched(true);
    if (editing) setText(value);
    else if (value.trim() !== '') {
      setText(value);
      editCell(value);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!editing) {
      // A letter on a cell begins a text, also where it is the key of a command elsewhere.
      const isLetter = /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey;
      if (cursor && isLetter) event.stopPropagation();
      return;
    }
    if (key === 'Enter' && (shiftKey || altKey) && column?.lines) {
      if (!altKey) return;
      event.preventDefault();
      event.currentTarget.setRangeText(
        '\n',
        event.currentTarget.selectionStart,
        event.currentTarget.selectionEnd,
        'end',
      );
      setText(event.currentTarget.value);
    } else if (offers.names.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      offers.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setText('');
      setProblem(null);
      if (editing.row === DRAFT) dropDraft();
      else useTable.setState({ editing: null });
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      const offered = offers.names[offers.active];
      attempt(() => {
        if (!commit(offered === undefined ? text : complete(column ?? null, text, offered, touched))) return;
        if (key === 'Tab') moveCursor(shiftKey ? 'previous' : 'next', false);
        else if (ctrlKey || metaKey) addRow();
        else moveCursor('down', false);
      });
    }
  };

  const onBlur = (): void => {
    if (!editing) return;
    attempt(() => {
      const wrong = writeCell(sheet, editing, text, begun.current);
      setText('');
      setProblem(null);
      if (wrong === null) return;
      useTable.setState({ editing: null });
      toastError(new SojournError('badInput', `“${text.trim()}” was not written.`, { remedy: wrong }));
    });
  };

  const copy = (event: ClipboardEvent): boolean => {
    if (editing) return false;
    event.preventDefault();
    const cells = copyCells(false);
    if (!cells) return false;
    event.clipboardData.setData('text/plain', cells.text);
    event.clipboardData.setData('text/html', cells.html);
    return true;
  };

  const place = box ?? { left: 0, top: 0, width: 1, height: 1 };
  const showsOffers = editing !== null && offers.names.length > 0;
  const wide = column?.lines ? Math.max(place.width, Math.min(320, most.width)) : place.width;
  return (
    <>
      <textarea
        ref={field}
        className={cx('tb-editor', !editing && 'tb-editor-idle')}
        style={{ left: place.left, top: place.top, width: wide, minHeight: place.height }}
        dir="auto"
        rows={1}
        value={editing ? text : ''}
        readOnly={sheet.readOnly}
        data-draft={editing ? '' : undefined}
        data-idle={editing ? undefined : ''}
        aria-label={
          editing ? (column?.title ?? '') : `${sheet.label}. Arrows move, Enter edits, F1 lists the keys.`
        }
        aria-controls={showsOffers ? OPTIONS_ID : gridId}
        aria-autocomplete={showsOffers ? 'list' : undefined}
        aria-activedescendant={
          editing ? (showsOffers && offers.active >= 0 ? optionId(offers.active) : undefined) : activeId
        }
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? PROBLEM_ID : undefined}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onCopy={copy}
        onCut={(event) => {
          if (copy(event) && !sheet.readOnly) attempt(clearCells);
        }}
        onPaste={(event) => {
          if (editing) return;
          event.preventDefault();
          const { clipboardData } = event;
          attempt(() =>
            pasteCells({
              text: clipboardData.getData('text/plain'),
              html: clipboardData.getData('text/html'),
            }),
          );
        }}
      />
      {showsOffers ? (
        <CellOptions
          offers={offers}
          label={column?.title ?? ''}
          style={{ left: place.left, top: place.top + place.height + 3, minWidth: place.width }}
          onPick={(name) => {
            const next = complete(column ?? null, text, name, touched);
            if (column?.list) {
              setText(`${next}, `);
              setTouched(true);
            } else attempt(() => commit(next));
          }}
        />
      ) : null}
      {problem ? (
        <p
          id={PROBLEM_ID}
          className="tb-problem"
          role="alert"
          style={{ left: place.left, top: place.top + place.height + 4 }}
        >
          {problem}
        </p>
      ) : null}
    </>
  );
}
