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

/** One of the things a command can be done with: a tag, a lane, a number. */
export interface Choice {
  /** Unique among the command's choices; it stays the same from one opening to the next. */
  readonly id: string;
  readonly name: string;
  /** Said beside the name, e.g. how many cards it concerns. */
  readonly hint?: string;
  /** One of the eight hues, where it has one. */
  readonly hue?: number;
  /** Whether it holds already; absent where that means nothing. */
  readonly checked?: boolean;
  readonly run: () => unknown;
}

/** What a command asks for before it can be done. The palette lists it, and finds each choice by itself too. */
export interface Choices {
  /** What is asked, e.g. "Which lane?". */
  readonly prompt: string;
  readonly list: (context: CommandContext) => readonly Choice[];
  /** The choice that a typed text stands for, e.g. a new tag of that name; null for none. */
  readonly typed?: (context: CommandContext, text: string) => Choice | null;
}

/** The groups of commands, in the order in which lists show them. */
export const COMMAND_GROUPS = [
  'Edit',
  'Card',
  'Select',
  'Map',
  'Table',
  'View',
  'Go',
  'File',
  'Move',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface Command {
  /** Dotted name, also used by the shell's menu, e.g. `edit.undo`. */
  readonly id: string;
  /** What it does, as menus show it. */
  readonly name: string;
  readonly group: CommandGroup;
  /** Shortcuts like `Mod+Z`; the first is the one shown. */
  readonly keys: readonly string[];
  /** Works only while the keyboard is on the map, because its keys mean something else elsewhere. */
  readonly onCanvas?: boolean;
  /** Works only while the keyboard is in the table of a map. */
  readonly onTable?: boolean;
  /** Its keys work in the middle of typing too, also in a field whose words are not saved yet. */
  readonly everywhere?: boolean;
  /**
   * A passing state that it belongs to, in which its keys mean something else than usual. It stands in the table before
   * the commands that have the same keys otherwise.
   */
  readonly mode?: 'connecting' | 'connector';
  /** Whether it applies now; always where absent. */
  readonly when?: (context: CommandContext) => boolean;
  /** What must be there for it to apply, as the palette says it: "Select cards first". */
  readonly needs?: string;
  /** What it is done with. `run` then asks: see `askFor` of renderer/palette/palette-state.ts. */
  readonly choices?: Choices;
  /** Its keys are shown, but the browser does them itself: nothing listens to them. */
  readonly byBrowser?: boolean;
  /** Leaves the key press to the browser as well: a paste goes on into the field that the command opened. */
  readonly keepsKey?: boolean;
  readonly run: (context: CommandContext) => unknown;
}
