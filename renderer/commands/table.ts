/** The one table of commands. */
import type { Command } from './command.ts';
import { APP_COMMANDS } from './app-commands.ts';
import { CARD_COMMANDS } from './card-commands.ts';
import { COMMENT_COMMANDS } from './comment-commands.ts';
import { CONNECTOR_COMMANDS } from './connector-commands.ts';
import { CAPTURE_COMMANDS } from './capture-commands.ts';
import { CATALOGUE_COMMANDS } from './catalogue-commands.ts';
import { CLIPBOARD_COMMANDS } from './clipboard-commands.ts';
import { EVIDENCE_COMMANDS } from './evidence-commands.ts';
import { FEEDBACK_COMMANDS } from './feedback-commands.ts';
import { FIND_COMMANDS } from './find-commands.ts';
import { COLLAPSE_COMMANDS } from './collapse-commands.ts';
import { FILTER_COMMANDS } from './filter-commands.ts';
import { CURVE_COMMANDS } from './curve-commands.ts';
import { INSPECTOR_COMMANDS } from './inspector-commands.ts';
import { MAP_COMMANDS } from './map-commands.ts';
import { METRIC_COMMANDS } from './metric-commands.ts';
import { OUTLINE_COMMANDS } from './outline-commands.ts';
import { PALETTE_COMMANDS } from './palette-commands.ts';
import { PERSONA_COMMANDS } from './persona-commands.ts';
import { PICTURE_COMMANDS } from './picture-commands.ts';
import { PRESENT_COMMANDS } from './present-commands.ts';
import { SELECT_COMMANDS } from './select-commands.ts';
import { STRUCTURE_COMMANDS } from './structure-commands.ts';
import { TABLE_COMMANDS } from './table-commands.ts';
import { VERSION_COMMANDS } from './version-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';

export const COMMANDS: readonly Command[] = [
  ...APP_COMMANDS,
  ...VERSION_COMMANDS,
  ...VIEW_COMMANDS,
  ...PRESENT_COMMANDS,
  ...CONNECTOR_COMMANDS,
  ...MAP_COMMANDS,
  ...COLLAPSE_COMMANDS,
  ...FILTER_COMMANDS,
  ...CURVE_COMMANDS,
  ...EVIDENCE_COMMANDS,
  ...FEEDBACK_COMMANDS,
  ...CARD_COMMANDS,
  ...COMMENT_COMMANDS,
  ...METRIC_COMMANDS,
  ...OUTLINE_COMMANDS,
  ...PALETTE_COMMANDS,
  ...PERSONA_COMMANDS,
  ...PICTURE_COMMANDS,
  ...SELECT_COMMANDS,
  ...CLIPBOARD_COMMANDS,
  ...FIND_COMMANDS,
  ...INSPECTOR_COMMANDS,
  ...CATALOGUE_COMMANDS,
  ...CAPTURE_COMMANDS,
  ...STRUCTURE_COMMANDS,
  ...TABLE_COMMANDS,
];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

/** A command by its id, or undefined where there is none. */
export function commandById(id: string): Command | undefined {
  return byId.get(id);
}

/** The shortcut shown for a command. */
export function shortcutOf(id: string): string | undefined {
  return byId.get(id)?.keys[0];
}
