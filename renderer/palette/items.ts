/** What the palette lists: commands and their choices, and places to go to, the best fit for what is typed first. */
import {
  fuzzyName,
  fuzzyQuery,
  fuzzyScore,
  type FuzzyName,
  type FuzzyQuery,
} from '../../shared/text/fuzzy.ts';
import { COMMAND_GROUPS, type Choice, type Command, type CommandContext } from '../commands/command.ts';
import { recentIds } from './recent.ts';

export interface PaletteItem {
  readonly key: string;
  readonly section: string;
  readonly name: string;
  /** Said beside the name: where it stands, or why it does not apply. */
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly hue?: number | undefined;
  readonly checked?: boolean | undefined;
  /** Does not apply now; `detail` says why. */
  readonly disabled?: boolean;
  /** What is remembered as used: a command's id, or `command/choice`. */
  readonly remember?: string;
  readonly run: () => unknown;
}

/** A place to go to, with its name made ready for comparing. */
export interface Destination {
  readonly item: PaletteItem;
  readonly name: FuzzyName;
  /** Cards have long texts: of them only the letters as typed are looked for. */
  readonly loose: boolean;
}

/** Rows shown at most; typing on narrows the rest down. */
export const MOST_ROWS = 60;
/** Of each kind of place at most so many are listed. */
const MOST_OF_SECTION = 12;

const names = new Map<string, FuzzyName>();

/** Names of commands are few and stay the same: each is made ready once. */
function nameOf(text: string): FuzzyName {
  const known = names.get(text);
  if (known) return known;
  if (names.size > 5000) names.clear();
  const made = fuzzyName(text);
  names.set(text, made);
  return made;
}

const without = (name: string): string => name.replace(/…$/u, '');

/** Why a command does not apply now. */
function reason(command: Command, { view }: CommandContext): string {
  if (view === null && command.group !== 'File' && command.group !== 'Go') return 'Open a map first';
  if (view?.readOnly) return 'This workspace is open for reading only';
  return command.needs ?? 'Not possible just now';
}

export function commandItem(command: Command, context: CommandContext): PaletteItem {
  const disabled = command.when !== undefined && !command.when(context);
  return {
    key: command.id,
    section: command.group,
    name: command.name,
    shortcut: command.keys[0],
    remember: command.id,
    run: () => command.run(context),
    ...(disabled && { disabled, detail: reason(command, context) }),
  };
}

function choiceItem(command: Command, choice: Choice, asked: boolean): PaletteItem {
  const { hint, hue, checked } = choice;
  return {
    key: `${command.id}/${choice.id}`,
    section: asked ? without(command.name) : command.group,
    name: asked ? choice.name : `${without(command.name)}: ${choice.name}`,
    detail: hint,
    hue,
    checked,
    remember: `${command.id}/${choice.id}`,
    run: choice.run,
  };
}

interface Ranked {
  readonly item: PaletteItem;
  readonly score: number;
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score;

function rank(item: PaletteItem, query: FuzzyQuery, loose = true, name = nameOf(item.name)): Ranked[] {
  const score = fuzzyScore(name, query, loose);
  return score > 0 ? [{ item, score }] : [];
}

/** Sections one after the other, the one with the best fit first; what does not apply comes last. */
function inSections(ranked: readonly Ranked[]): PaletteItem[] {
  const sections = new Map<string, Ranked[]>();
  for (const entry of ranked.toSorted(byScore)) {
    const { section } = entry.item;
    const list = sections.get(section);
    if (!list) sections.set(section, [entry]);
    else if (list.length < MOST_OF_SECTION) list.push(entry);
  }
  return [...sections.values()].flat().map(({ item }) => item);
}

/** Without anything typed: what was used last, then everything that applies. */
function overview(commands: readonly Command[], context: CommandContext): PaletteItem[] {
  const applying = commands
    .map((command) => ({ command, item: commandItem(command, context) }))
    .filter(({ command, item }) => !item.disabled && command.id !== 'app.palette');
  const recent = recentIds().flatMap((id) => {
    const [commandId = '', ...rest] = id.split('/');
    const entry = applying.find(({ command }) => command.id === commandId);
    if (!entry || rest.length === 0) return entry ? [entry.item] : [];
    const choice = entry.command.choices?.list(context).find((other) => other.id === rest.join('/'));
    return choice ? [choiceItem(entry.command, choice, false)] : [];
  });
  const groups = COMMAND_GROUPS.flatMap((group) =>
    applying.flatMap(({ item }) => (item.section === group ? [item] : [])),
  );
  return [...recent.map((item) => ({ ...item, key: `recent ${item.key}`, section: 'Recent' })), ...groups];
}

/** More choices than this are only listed when their command asks. */
const FEW = 200;
const NO_CHOICES: readonly Choice[] = [];
const known = new WeakMap<CommandContext, Map<string, readonly Choice[]>>();

/** The choices of a command that are found by their own names too; made once for each opening of the palette. */
function fewChoices(command: Command, context: CommandContext): readonly Choice[] {
  if (!command.choices) return NO_CHOICES;
  const lists = known.get(context) ?? new Map<string, readonly Choice[]>();
  known.set(context, lists);
  const list = lists.get(command.id) ?? command.choices.list(context);
  lists.set(command.id, list);
  return list.length <= FEW ? list : NO_CHOICES;
}

export interface PaletteInput {
  readonly commands: readonly Command[];
  readonly context: CommandContext;
  readonly destinations: readonly Destination[];
  readonly typed: string;
}

/** All rows, best first. */
export function paletteItems({ commands, context, destinations, typed }: PaletteInput): PaletteItem[] {
  const query = fuzzyQuery(typed);
  if (!query) return overview(commands, context);
  const fits: Ranked[] = [];
  const unfit: Ranked[] = [];
  for (const command of commands) {
    const item = commandItem(command, context);
    const ranked = rank(item, query);
    if (item.disabled) {
      unfit.push(...ranked);
      continue;
    }
    fits.push(...ranked);
    for (const choice of fewChoices(command, context))
      fits.push(...rank(choiceItem(command, choice, false), query, false));
  }
  for (const { item, name, loose } of destinations) fits.push(...rank(item, query, loose, name));
  const last = unfit.toSorted(byScore).map(({ item }) => ({ ...item, section: 'Not just now' }));
  return [...inSections(fits), ...last];
}

/** The choices of one command: those that fit, then what the typed text itself stands for. */
export function choiceItems(command: Command, context: CommandContext, typed: string): PaletteItem[] {
  const { choices } = command;
  if (!choices) return [];
  const query = fuzzyQuery(typed);
  const all = choices.list(context).map((choice) => choiceItem(command, choice, true));
  const fits = query
    ? all
        .flatMap((item) => rank(item, query))
        .sort(byScore)
        .map(({ item }) => item)
    : all;
  const own = typed.trim() === '' ? null : (choices.typed?.(context, typed.trim()) ?? null);
  return own ? [...fits, choiceItem(command, own, true)] : fits;
}
