/** The command palette on a core in memory: what it lists, how it is used by keyboard, and where the keyboard goes. */
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useCommands } from '../../renderer/commands/dispatch.ts';
import type { CommandContext } from '../../renderer/commands/command.ts';
import { COMMANDS } from '../../renderer/commands/table.ts';
import { choiceItems, paletteItems } from '../../renderer/palette/items.ts';
import { closePalette } from '../../renderer/palette/palette-state.ts';
import { Palette } from '../../renderer/palette/Palette.tsx';
import { useUi } from '../../renderer/state/ui.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addPersona } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let stop: () => void;

beforeEach(async () => {
  localStorage.clear();
  core = createFakeCore();
  addMapEntry(core.stored(LIBRARY_DOC), 'm');
  setMapTitle(core.stored(mapDocId('m')), 'Hành trình mua giày');
  addPersona(core.stored(LIBRARY_DOC), { id: 'p', name: 'Олена' });
  stop = await connect(core);
});
afterEach(() => {
  act(closePalette);
  stop();
});

function App() {
  useCommands();
  return (
    <>
      <button type="button">Somewhere</button>
      <Palette />
    </>
  );
}

async function open() {
  await draw(<App />);
  const user = userEvent.setup();
  screen.getByRole('button', { name: 'Somewhere' }).focus();
  await user.keyboard('{Control>}k{/Control}');
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return user;
}

const picked = (): string | null => screen.getByRole('option', { selected: true }).textContent;

test('opens with Ctrl+K, is a combobox over a list, and Escape gives the keyboard back', async () => {
  const user = await open();
  const field = screen.getByRole('combobox');
  expect(document.activeElement).toBe(field);
  const active = field.getAttribute('aria-activedescendant');
  expect(document.getElementById(active ?? '')?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Somewhere');
});

test('finds maps without diacritics and personas in any case, and goes there', async () => {
  const user = await open();
  await user.keyboard('hanh trinh');
  expect(picked()).toContain('Hành trình mua giày');
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('ОЛЕНА{Enter}');
  expect(useUi.getState().route).toEqual({ screen: 'personas', personaId: 'p' });
});

test('what does not apply says why and does nothing; what was used last comes first', async () => {
  const user = await open();
  await user.keyboard('duplicate cards');
  const row = screen.getByRole('option', { name: /Duplicate cards/ });
  expect(row.getAttribute('aria-disabled')).toBe('true');
  expect(row.textContent).toContain('Open a map first');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('combobox')).toBeTruthy();
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('settings{Enter}');
  expect(useUi.getState().route).toEqual({ screen: 'settings' });
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.getByRole('group', { name: 'Recent' }).textContent).toContain('Settings');
});

test('an input method’s Enter chooses nothing', async () => {
  const user = await open();
  await user.keyboard('settings');
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  Object.defineProperty(enter, 'isComposing', { value: true });
  fireEvent(screen.getByRole('combobox'), enter);
  expect(screen.getByRole('combobox')).toBeTruthy();
});

test('choices are found by their own names, and a typed text can be one', () => {
  const context: CommandContext = {
    selection: { mapId: 'm', kind: null, ids: [] },
    view: null,
    canUndo: false,
    canRedo: false,
  };
  const command = {
    id: 'x.tag',
    name: 'Set tag…',
    group: 'Card',
    keys: [],
    run: () => undefined,
    choices: {
      prompt: 'Which?',
      list: () => [{ id: 'a', name: 'Ціна', run: () => 'a' }],
      typed: (_context: CommandContext, text: string) => ({
        id: 'new',
        name: `New “${text}”`,
        run: () => text,
      }),
    },
  } as const;
  const rows = paletteItems({ commands: [command], context, destinations: [], typed: 'ціна' });
  expect(rows.map(({ name }) => name)).toEqual(['Set tag: Ціна']);
  expect(choiceItems(command, context, 'Цін').map(({ name }) => name)).toEqual(['Ціна', 'New “Цін”']);
  expect(choiceItems(command, context, 'х').map(({ name }) => name)).toEqual(['New “х”']);
});

test('every command has a name of its own in its group', () => {
  const names = COMMANDS.map(({ group, name }) => `${group}: ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
