/** What a command is: one entry of the one table that feeds menus, toolbar, context menus and the keyboard. */
import type { MapView } from '../canvas/context.ts';
import type { Selection } from '../state/selection.ts';

/** Where the person is when a command is asked for. */
export interface CommandContext {
  readonly selection: Selection;
  /** The open map, where one is on screen. */
  readonly view: MapView | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface Command {
  /** Dotted name, also used by the shell's menu, e.g. `edit.undo`. */
  readonly id: string;
  /** What it does, as menus show it. */
  readonly name: string;
  readonly group: 'Edit' | 'Map' | 'Move' | 'View' | 'Go' | 'File';
  /** Shortcuts like `Mod+Z`; the first is the one shown. */
  readonly keys: readonly string[];
  /** Works only while the keyboard is on the map, because its keys mean something else elsewhere. */
  readonly onCanvas?: boolean;
  /** Whether it applies now; always where absent. */
  readonly when?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => unknown;
}
