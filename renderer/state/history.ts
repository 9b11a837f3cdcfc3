/**
 * Undo and redo over all documents of the window. A step is one intention: it may touch the library and a map together,
 * and it remembers the selection before and after. Edits of other windows are never undone. Steps that change no
 * document (a feedback source was removed) take part with their own `undo` and `redo`.
 */
import type * as Y from 'yjs';
import { create } from 'zustand';
import { LOCAL_ORIGIN } from './origins.ts';
import type { Route } from './route.ts';
import type { Selection } from './selection.ts';
import { navigate, select, useUi } from './ui.ts';
import { createUndoManager, replayItem, type StackItem } from './undo-item.ts';

/** How many steps are kept. */
export const HISTORY_DEPTH = 500;
/** Edits with the same `merge` key within this many ms are one step. */
const MERGE_MS = 2000;

/** One Yjs stack item of one document. */
interface Part {
  readonly manager: Y.UndoManager;
  readonly item: StackItem;
}

/** What a map's canvas showed: its corner in px and its zoom, as the canvas itself counts them. */
export interface ViewPlace {
  readonly mapId: string;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** How something outside the documents is undone and done again. */
export interface Outside {
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Step {
  readonly label: string;
  parts: Part[];
  /** Where the person was: undo and redo go back there, so that one sees what changes. */
  readonly route: Route;
  readonly before: Selection;
  after: Selection;
  readonly place: ViewPlace | null;
  readonly merge: string | null;
  at: number;
  /** For steps outside the documents. */
  readonly undo?: () => void;
  readonly redo?: () => void;
}

/** What can be undone and redone now: the labels for the buttons, or null. */
export const useHistory = create<{ readonly undo: string | null; readonly redo: string | null }>()(() => ({
  undo: null,
  redo: null,
}));

/** Where undo or redo has just gone back to, until the canvas has gone there as well. */
export const useReturn = create<{
  readonly to: { readonly selection: Selection; readonly place: ViewPlace | null } | null;
}>()(() => ({ to: null }));

let placeNow: () => ViewPlace | null = () => null;

/** Says how to learn what the canvas shows, so that undo comes back to it; null while there is none. */
export function keepPlaces(now: (() => ViewPlace) | null): void {
  placeNow = now ?? (() => null);
}

const managers = new Map<Y.Doc, Y.UndoManager>();
let undoSteps: Step[] = [];
let redoSteps: Step[] = [];
/** The step that is being made, while an `intent` runs. */
let open: Step | null = null;
/** Where stack items go that appear while undo or redo runs. */
let replay: Part[] | null = null;

/** Makes a document take part; `scope` are the Yjs types that are followed. */
export function followDocument(doc: Y.Doc, scope: Y.Map<unknown>[]): void {
  const manager = createUndoManager(scope, LOCAL_ORIGIN);
  manager.on('stack-item-added', ({ stackItem }) => {
    const part: Part = { manager, item: stackItem };
    if (replay) replay.push(part);
    else if (open) open.parts.push(part);
    else push({ ...blankStep('Edit', null), parts: [part] });
  });
  managers.set(doc, manager);
}

/**
 * Runs `fn` as one step: every edit inside, in whatever document, is undone together. Nested intents belong to the
 * outermost. With `merge`, it joins the step before it when that has the same key and is fresh (typing in one field).
 * @param options.outside what was done outside the documents for it: how that is undone and redone
 */
export function intent<T>(
  label: string,
  fn: () => T,
  { merge = null, outside }: { merge?: string | null; outside?: Outside | null } = {},
): T {
  if (open) return fn();
  const step = { ...blankStep(label, merge), ...outside };
  open = step;
  try {
    return fn();
  } finally {
    open = null;
    step.after = useUi.getState().selection;
    if (step.parts.length > 0) push(step);
  }
}

/** Adds a step that changes no document. It has already been done. */
export function pushStep(step: { label: string; undo: () => void; redo: () => void }): void {
  push({ ...blankStep(step.label, null), undo: step.undo, redo: step.redo });
}

/** Sets the selection that redo restores for the newest step: for selections made right after an edit. */
export function rememberSelection(): void {
  const last = undoSteps.at(-1);
  if (last) last.after = useUi.getState().selection;
}

/** The newest step that can be undone, to recognise it later; null where there is none. */
export function newestStep(): object | null {
  return undoSteps.at(-1) ?? null;
}

/** Takes the newest step back. Returns its label, or null where there is none. */
export function undo(): string | null {
  return move('undo');
}

/** Does the last undone step again. Returns its label, or null where there is none. */
export function redo(): string | null {
  return move('redo');
}

/** Forgets everything: the documents are closed. */
export function clearHistory(): void {
  for (const manager of managers.values()) manager.destroy();
  managers.clear();
  dropSteps();
}

/** Forgets what can be undone and redone; from here on steps are kept again. */
export function dropSteps(): void {
  for (const manager of managers.values()) manager.clear();
  undoSteps = [];
  redoSteps = [];
  useReturn.setState({ to: null });
  publish();
}

function blankStep(label: string, merge: string | null): Step {
  const { selection, route } = useUi.getState();
  const place = placeNow();
  return { label, parts: [], route, before: selection, after: selection, place, merge, at: Date.now() };
}

function push(step: Step): void {
  redoSteps = [];
  const touched = new Set(step.parts.map((part) => part.manager));
  for (const manager of managers.values()) if (!touched.has(manager)) manager.clear(false, true);
  const last = undoSteps.at(-1);
  if (last && step.merge !== null && last.merge === step.merge && step.at - last.at < MERGE_MS) {
    last.parts.push(...step.parts);
    last.after = step.after;
    last.at = step.at;
  } else {
    undoSteps.push(step);
    if (undoSteps.length > HISTORY_DEPTH) forget(undoSteps.shift());
  }
  publish();
}

/** Drops the stack items of a step that fell off the end. */
function forget(step: Step | undefined): void {
  for (const part of step?.parts ?? []) {
    const stack = part.manager.undoStack;
    const index = stack.indexOf(part.item);
    if (index !== -1) stack.splice(index, 1);
  }
}

function move(direction: 'undo' | 'redo'): string | null {
  const from = direction === 'undo' ? undoSteps : redoSteps;
  const step = from.pop();
  if (!step) {
    publish();
    return null;
  }
  const parts: Part[] = [];
  replay = parts;
  try {
    if (direction === 'undo') step.undo?.();
    else step.redo?.();
    for (const { manager, item } of step.parts.toReversed()) replayItem(manager, item, direction);
  } finally {
    replay = null;
  }
  // Nothing is left of it where another window wrote over all of it: one goes on to the step before.
  if (parts.length === 0 && !step.undo) return move(direction);
  (direction === 'undo' ? redoSteps : undoSteps).push({ ...step, parts, merge: null });
  showStep(step, direction);
  publish();
  return step.label;
}

/** Goes to where the step was made and restores the selection. */
function showStep(step: Step, direction: 'undo' | 'redo'): void {
  const selection = direction === 'undo' ? step.before : step.after;
  navigate(step.route);
  select(selection);
  useReturn.setState({ to: { selection, place: step.place } });
}

function publish(): void {
  const next = { undo: undoSteps.at(-1)?.label ?? null, redo: redoSteps.at(-1)?.label ?? null };
  const now = useHistory.getState();
  if (now.undo !== next.undo || now.redo !== next.redo) useHistory.setState(next);
}
