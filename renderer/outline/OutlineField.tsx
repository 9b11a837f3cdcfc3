import { useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { MAX_CARD_TEXT } from '../../shared/model/card-limits.ts';
import type { Card } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { stopEditing, useCanvas, type Editing } from '../canvas/canvas-store.ts';
import { clipboardEvents } from '../canvas/clipboard-events.ts';
import { useMapView } from '../canvas/context.ts';
import { editedCard, laneUnder, inPlace, pointProblem } from '../canvas/in-place.ts';
import { NAMES_ID, nameId, TouchpointNames, useTouchpointNames } from '../canvas/TouchpointNames.tsx';
import { commandContext } from '../commands/dispatch.ts';
import { editSelected } from '../commands/map-commands.ts';
import { useUi } from '../state/ui.ts';
import { cx } from '../ui/cx.ts';
import { editingLabel, editingText, goOn, holdsCards, isTitle, writeEditing } from './edit-row.ts';
import { typeAhead } from './move.ts';
import { rowText } from './row-words.ts';
import type { Row } from './rows.ts';
import type { Tree } from './use-tree.ts';

/** Letters typed within so many ms are one word to look for. */
const TYPING_MS = 1000;

export interface OutlineFieldProps {
  tree: Tree;
  /** Id of the tree's element, and of the row that the keyboard is on. */
  treeId: string;
  activeId: string | undefined;
  /** Place and height in px of the row that the keyboard is on, or of the one that is edited. */
  top: number;
  rowHeight: number;
  level: number;
  /** Takes a key of the tree. Answers whether it meant something. */
  onTreeKey: (event: KeyboardEvent) => boolean;
}

/**
 * The one field that has the keyboard in the outline, as on the canvas: idle it lies unseen over the active row and
 * names it to assistive technology; the first letter typed on a card already goes through the person's input method
 * and makes it the card's editor. On stages, steps and lanes letters look for the row that begins with them.
 */
export function OutlineField(props: OutlineFieldProps) {
  const { tree, treeId, activeId, top, rowHeight, level, onTreeKey } = props;
  const view = useMapView();
  const selection = useUi((s) => s.selection);
  const editing = useCanvas((s) => s.editing);
  const [draft, setDraft] = useState<{ of: Editing; text: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [height, setHeight] = useState(rowHeight);
  const sought = useSought(tree);
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef<Card>(undefined);
  const text = !editing ? '' : draft?.of === editing ? draft.text : editingText(view, editing);
  const card = inPlace(editing);
  const isTouchpoint =
    card !== null && card.kind !== 'point' && laneUnder(view, card)?.kind === 'touchpoints';
  const offered = useTouchpointNames(isTouchpoint ? text : null);
  const offersNames = offered.names.length > 0;

  useLayoutEffect(() => {
    const element = field.current;
    if (!editing || !element) return;
    begun.current = card ? editedCard(view, card) : undefined;
    element.focus({ preventScroll: true });
    // A text that was begun by typing may still be composed: the caret stays where the input method has it.
    if ('text' in editing && editing.text) return;
    if (isTitle(editing)) element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
    // Once for each row that is edited.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editing]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !editing) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
    setHeight(element.offsetHeight);
    // The text is what the height follows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, editing]);

  const end = (): void => {
    setDraft(null);
    setProblem(null);
    stopEditing();
  };
  const commit = (value = text): void => {
    if (!editing) return;
    setDraft(null);
    setProblem(null);
    useCanvas.setState({ editing: null });
    attempt(() => writeEditing(view, editing, value, begun.current));
  };

  const type = (what: Editing, typed: string): void => {
    // Until one types, the field shows what others write meanwhile.
    if (draft?.of !== what && card && card.text === undefined) begun.current = editedCard(view, card);
    setDraft({ of: what, text: typed });
  };

  /** Edits the active row, which becomes what is selected. */
  const begin = (start?: string): void => {
    sought.clear();
    tree.go(tree.active);
    editSelected(commandContext(), start);
  };

  const onChange = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value } = event.target;
    setProblem(null);
    if (editing) type(editing, value);
    else if (beginsEdit(tree.rows[tree.active], value)) begin(value);
    else sought.type(value);
  };

  const onEditKey = (event: KeyboardEvent<HTMLTextAreaElement>, what: Editing): void => {
    if (
      event.key === 'Enter' &&
      (event.shiftKey || event.altKey) &&
      !isTitle(what) &&
      what.kind !== 'point'
    ) {
      if (!event.altKey) return;
      event.preventDefault();
      const area = event.currentTarget;
      area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
      type(what, area.value);
    } else if (offersNames && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      offered.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      end();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      const wrong = what.kind === 'point' ? pointProblem(view, text) : null;
      setProblem(wrong);
      if (wrong) return;
      const value = offered.names[offered.active] ?? text;
      commit(value);
      goOn(event, what, tree, value.trim() === '');
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (editing) {
      onEditKey(event, editing);
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Tab') {
      // Tab leaves the tree, whatever it means on the canvas.
      event.stopPropagation();
      return;
    }
    if (event.key === 'F2' || (event.key === 'Enter' && isPlain && !event.shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
      const row = tree.rows[tree.active];
      if (view.readOnly || !row) return;
      if (event.key === 'Enter' && row.kind === 'lane' && holdsCards(row)) addHere(tree);
      else begin();
    } else if (onTreeKey(event)) {
      sought.clear();
      event.preventDefault();
      event.stopPropagation();
    } else if (view.readOnly && isPlain && /^[\p{L}\p{N}]\p{M}*$/u.test(event.key))
      sought.type(sought.text + event.key);
  };

  return (
    <>
      <textarea
        ref={field}
        className={cx('outline-field', !editing && 'outline-field-idle')}
        data-draft={editing ? '' : undefined}
        data-idle={editing ? undefined : ''}
        data-kind={tree.rows[editing ? tree.edited : tree.active]?.kind}
        dir="auto"
        aria-label={
          editing
            ? editingLabel(view, editing)
            : `Outline of ${view.map.meta.title}. Arrows move, Enter edits or adds, F1 lists the keys.`
        }
        aria-controls={editing ? (offersNames ? NAMES_ID : undefined) : treeId}
        aria-activedescendant={
          !editing ? activeId : offersNames && offered.active >= 0 ? nameId(offered.active) : undefined
        }
        aria-autocomplete={isTouchpoint ? 'list' : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? PROBLEM_ID : undefined}
        readOnly={view.readOnly}
        rows={1}
        maxLength={MAX_CARD_TEXT}
        spellCheck={editing !== null}
        value={editing ? text : sought.text}
        style={{ top, minHeight: rowHeight, '--level': level } as React.CSSProperties}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onCompositionStart={sought.hold}
        onCompositionEnd={sought.release}
        {...clipboardEvents(view, selection, editing !== null)}
        onBlur={() => {
          sought.clear();
          commit();
        }}
      />
      {offersNames ? (
        <TouchpointNames
          offered={offered}
          style={{ left: 24 * level, top: top + height + 2, minWidth: 240 }}
          onPick={(name) => {
            commit(name);
            useCanvas.getState().view?.focus();
          }}
        />
      ) : null}
      {problem ? (
        <p
          id={PROBLEM_ID}
          className="editor-problem"
          role="alert"
          style={{ left: 24 * level, top: top + height + 2 }}
        >
          {problem}
        </p>
      ) : null}
    </>
  );
}

const PROBLEM_ID = 'outline-problem';

/** Whether a text typed on a row is the beginning of its text: any on a card, a number on a point. */
function beginsEdit(row: Row | undefined, text: string): boolean {
  if (row?.kind === 'card') return text !== '';
  return row?.kind === 'point' && /^[-+−]?[0-9.,]*$/.test(text);
}

/** Begins a card at the end of the active lane. */
function addHere(tree: Tree): void {
  const cell = tree.rows[tree.active]?.cell;
  tree.go(tree.active);
  const context = commandContext();
  if (cell && context.view)
    editSelected({ ...context, selection: { ...context.selection, kind: 'cell', cell } });
}

/** What is being looked for by its first letters. It waits for an input method, and is forgotten after a second. */
function useSought(tree: Tree) {
  const view = useMapView();
  const [text, setText] = useState('');
  const timer = useRef(0);
  const composing = useRef(false);
  const clear = (): void => {
    clearTimeout(timer.current);
    setText('');
  };
  const wait = (): void => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = window.setTimeout(() => setText(''), TYPING_MS);
  };
  return {
    text,
    clear,
    type: (typed: string): void => {
      setText(typed);
      wait();
      // Letters on a card begin its text, so that nothing is looked for among cards that can be edited.
      const texts = tree.rows.map((row) => (row.kind === 'card' && !view.readOnly ? '' : rowText(row, view)));
      const found = typeAhead(texts, tree.active, typed);
      if (found >= 0 && found !== tree.active) tree.go(found);
    },
    hold: (): void => {
      composing.current = true;
      clearTimeout(timer.current);
    },
    release: (): void => {
      composing.current = false;
      wait();
    },
  };
}
