import { useState } from 'react';
import { fuzzyName, fuzzyQuery, fuzzyScore } from '../../shared/text/fuzzy.ts';
import { COMMAND_GROUPS } from '../commands/command.ts';
import { closePanel, usePanels } from '../commands/panels.ts';
import { COMMANDS } from '../commands/table.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { isMac, shortcutLabel } from '../ui/shortcut.ts';
import { TextInput } from '../ui/TextField.tsx';
import { Marked } from './Marked.tsx';
import './sheet.css';

interface Line {
  readonly name: string;
  readonly keys: readonly string[];
}

interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Keys that are no commands: the field that is being typed in takes them. */
const FIELD_KEYS: readonly Group[] = [
  {
    title: 'On the map',
    lines: [
      { name: 'Begin a card, or a new title', keys: ['Any letter'] },
      { name: 'Move the view', keys: ['Space and drag'] },
      { name: 'Add a card to the selection, or take it out', keys: ['Mod+Click', 'Shift+Click'] },
      { name: 'Select all in a box', keys: ['Drag beside the cards'] },
    ],
  },
  {
    title: 'In a card',
    lines: [
      { name: 'Keep and go down', keys: ['Enter'] },
      { name: 'Keep and go right', keys: ['Tab'] },
      { name: 'Keep and add one more here', keys: ['Mod+Enter'] },
      { name: 'New line', keys: ['Shift+Enter'] },
      { name: 'Leave it as it was', keys: ['Esc'] },
    ],
  },
  {
    title: 'In the outline',
    lines: [
      { name: 'Close, or go out to what it stands in', keys: ['ArrowLeft'] },
      { name: 'Open, or go in', keys: ['ArrowRight'] },
      { name: 'Open all beside it', keys: ['*'] },
      { name: 'Find a stage, step or lane by its first letters', keys: ['Any letter'] },
      { name: 'Add a card to a lane; after a card the next one', keys: ['Enter'] },
      { name: 'From a new card to one in the next lane', keys: ['Tab'] },
      { name: 'Look around without selecting', keys: ['Mod+ArrowUp', 'Mod+ArrowDown'] },
      { name: 'Add a card to the selection, or take it out', keys: ['Mod+Space'] },
    ],
  },
];

/** The whole table of commands that have keys, and the keys of fields, group by group. */
export function shortcutGroups(): Group[] {
  const groups = COMMAND_GROUPS.map((group): Group => {
    const commands = COMMANDS.filter((command) => command.group === group && command.keys.length > 0);
    return { title: group, lines: commands.map(({ name, keys }) => ({ name, keys })) };
  });
  return [...groups, ...FIELD_KEYS].filter(({ lines }) => lines.length > 0);
}

/** The groups with the lines whose name, group or keys fit what is typed. */
function narrowed(groups: readonly Group[], typed: string, mac: boolean): Group[] {
  const query = fuzzyQuery(typed);
  if (!query) return [...groups];
  const fits = (title: string, { name, keys }: Line): boolean =>
    [name, title, ...keys.map((key) => shortcutLabel(key, mac))].some(
      (text) => fuzzyScore(fuzzyName(text), query, false) > 0,
    );
  return groups
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => fits(title, line)) }))
    .filter(({ lines }) => lines.length > 0);
}

type Keyboard = 'mac' | 'other';

/** All commands with their keys, to look through or search. */
export function ShortcutSheet() {
  const open = usePanels((s) => s.open === 'shortcuts');
  return open ? <OpenSheet /> : null;
}

function OpenSheet() {
  const [typed, setTyped] = useState('');
  const [keyboard, setKeyboard] = useState<Keyboard>(isMac ? 'mac' : 'other');
  const groups = narrowed(shortcutGroups(), typed, keyboard === 'mac');
  return (
    <Dialog open onClose={closePanel} title="Keyboard shortcuts" width={820}>
      <div className="sheet-head">
        <TextInput
          label="Search shortcuts"
          hideLabel
          placeholder="Search by name or key"
          value={typed}
          onChange={setTyped}
          className="sheet-search"
        />
        <Segmented<Keyboard>
          label="Keyboard"
          value={keyboard}
          options={[
            { value: 'other', label: 'Windows, Linux' },
            { value: 'mac', label: 'Mac' },
          ]}
          onChange={setKeyboard}
        />
      </div>
      {/* It scrolls and holds nothing else to focus: the keyboard scrolls it by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="shortcut-sheet" tabIndex={0} role="group" aria-label="Shortcuts">
        <div className="shortcut-columns">
          {groups.map(({ title, lines }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {lines.map(({ name, keys }) => (
                  <div key={`${name} ${keys.join(' ')}`} className="shortcut-row">
                    <dt>
                      <Marked text={name} typed={typed} />
                    </dt>
                    <dd>
                      {keys.slice(0, 2).map((key) => (
                        <kbd key={key} className="key">
                          {shortcutLabel(key, keyboard === 'mac')}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {groups.length === 0 ? <p className="secondary">No shortcut is called that.</p> : null}
      </div>
    </Dialog>
  );
}
