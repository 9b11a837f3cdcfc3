/** The persona screen over a core in memory: everything can be made, changed, copied, deleted and undone. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addPersona } from '../../shared/model/edits/library.ts';
import { addMapPersona, setMapTitle } from '../../shared/model/edits/map.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import type { Persona } from '../../shared/model/types.ts';
import { PersonasScreen } from '../../renderer/personas/PersonasScreen.tsx';
import { traitWords } from '../../renderer/personas/Traits.tsx';
import { flushDocuments, libraryNow } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { createFakeCore, FAKE_WORKSPACE, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;

/** The screen at the present route, as the app draws it. */
function Here() {
  const route = useUi((s) => s.route);
  return <PersonasScreen personaId={route.screen === 'personas' ? route.personaId : null} />;
}

beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
});
afterEach(() => disconnect());

const personas = (): readonly Persona[] => libraryNow()?.personas ?? [];
const only = (): Persona => {
  const [persona] = personas();
  if (!persona) throw new Error('There is no persona.');
  return persona;
};

async function withPersona(): Promise<ReturnType<typeof userEvent.setup>> {
  await draw(<Here />);
  const user = userEvent.setup();
  await user.click(screen.getAllByRole('button', { name: 'New persona' })[0] as HTMLElement);
  return user;
}

async function type(user: ReturnType<typeof userEvent.setup>, label: string, text: string): Promise<void> {
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, text);
  await user.tab();
}

test('an empty place teaches, and Alt+N makes the first persona with its name ready to type', async () => {
  await draw(<Here />);
  expect(screen.getByText(/A persona is who travels/)).toBeTruthy();
  await act(async () => void fireEvent.keyDown(window, { key: 'n', code: 'KeyN', altKey: true }));
  expect(personas()).toHaveLength(1);
  const name = screen.getByRole('textbox', { name: 'Name' });
  expect(document.activeElement).toBe(name);
});

test('what is typed reaches core in every script', async () => {
  const user = await withPersona();
  await type(user, 'Name', 'Оксана');
  await type(user, 'Quote', 'อยากให้ของมาถึงตรงเวลา');
  await type(user, 'Segment', 'Khách hàng trẻ');
  await type(user, 'Goals', 'Cepat sampai');
  await type(user, 'Share of customers', '37,5');
  await act(async () => void (await flushDocuments()));
  expect(readLibrary(core.stored(LIBRARY_DOC)).personas[0]).toMatchObject({
    name: 'Оксана',
    quote: 'อยากให้ของมาถึงตรงเวลา',
    segment: 'Khách hàng trẻ',
    goals: 'Cepat sampai',
    share: 37.5,
  });
});

test('a name may not be emptied, a share is bounded, no number is refused, and nothing means unknown', async () => {
  const user = await withPersona();
  await user.clear(screen.getByRole('textbox', { name: 'Name' }));
  await user.tab();
  expect(only().name).toBe('New persona');
  await type(user, 'Share of customers', '250');
  expect(only().share).toBe(100);
  await type(user, 'Share of customers', 'many');
  expect(only().share).toBe(100);
  await user.clear(screen.getByRole('textbox', { name: 'Share of customers' }));
  await user.tab();
  expect(only().share).toBeNull();
});

test('Escape brings back what was there', async () => {
  const user = await withPersona();
  await type(user, 'Segment', 'families');
  const field = screen.getByRole('textbox', { name: 'Segment' });
  await user.click(field);
  await user.type(field, ' and pensioners{Escape}');
  expect(only().segment).toBe('families');
  expect((field as HTMLInputElement).value).toBe('families');
});

test('a change from elsewhere shows in the field', async () => {
  const user = await withPersona();
  await type(user, 'Segment', 'families');
  act(() => void undo());
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Segment' }).value).toBe('');
});

test('traits are added, moved by keys with words for their value, and deleted', async () => {
  const user = await withPersona();
  await user.click(screen.getByRole('button', { name: 'Add trait' }));
  const slider = screen.getByRole('slider', { name: 'Price – Quality' });
  act(() => slider.focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(only().traits).toMatchObject([{ left: 'Price', right: 'Quality', value: 52 }]);
  expect(slider.getAttribute('aria-valuetext')).toBe('52 % Quality');
  await type(user, 'Left pole of Price – Quality', 'Cheap');
  expect(only().traits[0]?.left).toBe('Cheap');
  await user.click(screen.getByRole('button', { name: 'Delete trait Cheap – Quality' }));
  expect(only().traits).toEqual([]);
});

test('trait words name the nearer pole', () => {
  const trait = { left: 'Price', right: 'Quality' };
  expect([0, 20, 50, 100].map((value) => traitWords(trait, value))).toEqual([
    '100 % Price',
    '80 % Price',
    'half way between Price and Quality',
    '100 % Quality',
  ]);
});

test('free sections are added, renamed, written, moved and deleted', async () => {
  const user = await withPersona();
  const titles = (): string[] => only().sections.map((section) => section.title);
  await user.click(screen.getByRole('button', { name: 'Add section' }));
  await type(user, 'Title of section 1', 'Devices');
  await type(user, 'Devices', 'An old phone');
  await user.click(screen.getByRole('button', { name: 'Add section' }));
  await type(user, 'Title of section 2', 'Fears');
  expect(titles()).toEqual(['Devices', 'Fears']);
  await user.click(screen.getByRole('button', { name: 'Move Fears up' }));
  expect(titles()).toEqual(['Fears', 'Devices']);
  await user.click(screen.getByRole('button', { name: 'Delete section Fears' }));
  expect(only().sections).toMatchObject([{ title: 'Devices', body: 'An old phone' }]);
});

test('a copy stands behind its original; a deletion is undone from the toast', async () => {
  const user = await withPersona();
  await type(user, 'Name', 'Anna');
  await user.click(screen.getByRole('button', { name: 'Duplicate persona' }));
  expect(personas().map(({ name }) => name)).toEqual(['Anna', 'Anna (copy)']);
  await user.click(screen.getByRole('button', { name: 'Delete persona' }));
  expect(personas().map(({ name }) => name)).toEqual(['Anna']);
  const messages = screen.getByRole('region', { name: /Messages/ });
  await user.click(within(messages).getByRole('button', { name: 'Undo' }));
  expect(personas().map(({ name }) => name)).toEqual(['Anna', 'Anna (copy)']);
});

test('a file that is no picture is refused beside the portrait, and nothing is stored', async () => {
  await withPersona();
  const input = screen.getByLabelText('Picture file');
  const file = new File(['not a picture'], 'bad.png', { type: 'image/png' });
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
  await vi.waitFor(() =>
    expect(screen.getByRole('alert').textContent).toContain('“bad.png” is not a picture'),
  );
  expect(core.made).not.toContain('blob.put');
  expect(only().portrait).toBeNull();
});

test('lists the maps on which the persona travels', async () => {
  const library = core.stored(LIBRARY_DOC);
  const id = addPersona(library, { name: 'Traveller' });
  addMapEntry(library, 'm1');
  addMapEntry(library, 'm2');
  setMapTitle(core.stored(mapDocId('m1')), 'Buying online');
  addMapPersona(core.stored(mapDocId('m1')), id);
  setMapTitle(core.stored(mapDocId('m2')), 'Returning');
  disconnect();
  disconnect = await connect(core);
  await draw(<Here />);
  const maps = await screen.findByRole('region', { name: 'On these maps' });
  await vi.waitFor(() => expect(within(maps).getByRole('link').textContent).toBe('Buying online'));
});

test('read only: everything is shown and nothing can be changed', async () => {
  core = createFakeCore({ ...FAKE_WORKSPACE, readOnly: true, readOnlyReason: 'Locked.' });
  addPersona(core.stored(LIBRARY_DOC), { name: 'Fixed' });
  disconnect();
  disconnect = await connect(core);
  await draw(<Here />);
  const editor = screen.getByRole('article', { name: 'Fixed' });
  for (const field of within(editor).getAllByRole('textbox')) {
    expect((field as HTMLInputElement).disabled).toBe(true);
  }
  await act(async () => void fireEvent.keyDown(window, { key: 'n', code: 'KeyN', altKey: true }));
  expect(personas()).toHaveLength(1);
});
