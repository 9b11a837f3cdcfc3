/** Presenting a map: keys of keyboard and remote control, what is announced, and that nothing can be edited meanwhile. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MapScreen } from '../../renderer/canvas/MapScreen.tsx';
import { runCommand, useCommands } from '../../renderer/commands/dispatch.ts';
import { setFilter } from '../../renderer/filter/filter-state.ts';
import { presentAction } from '../../renderer/present/keys.ts';
import { elapsedWords } from '../../renderer/present/PresentBar.tsx';
import { stopPresenting, usePresent } from '../../renderer/present/present-state.ts';
import { edit, mapNow, openDocument } from '../../renderer/state/documents.ts';
import { navigate, select, useUi } from '../../renderer/state/ui.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, linkEvidence, setCardText } from '../../shared/model/edits/cards.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import { NO_FILTER } from '../../shared/model/filter.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

const DOC = mapDocId('m');
const REVIEW = {
  id: 'i1',
  source: 'Reviews',
  sourceId: 1,
  row: 1,
  text: 'Оплата не проходить',
  score: 1,
  scale: { min: 1, max: 5, higherIsBetter: true },
  date: '2026-03-04',
  author: null,
  channel: null,
  customer: null,
  customerFacts: null,
  sentiment: null,
  sentimentConfidence: null,
  sentimentFrom: null,
  themes: [],
  language: 'uk',
  languageFrom: 'text' as const,
  fields: {},
};

let core: FakeCore;
let stop: () => void;

async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init }));
  await settle();
}
const letter = (name: string): KeyboardEventInit => ({ code: `Key${name.toUpperCase()}` });
const said = (): string => document.querySelector('.present > output')?.textContent ?? '';
const dialog = (): HTMLElement | null => screen.queryByRole('dialog', { name: 'Presentation of Shop' });

const FIELD = { name: /^Find a slide/u };
const tiles = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.present [role="option"]')];

const chosen = (): string | undefined =>
  tiles()
    .find((tile) => tile.getAttribute('aria-selected') === 'true')
    ?.querySelector('.pr-tile-name')?.textContent;

function App() {
  useCommands();
  const isOnMap = useUi((state) => state.route.screen === 'map');
  return isOnMap ? <MapScreen mapId="m" /> : null;
}

beforeEach(async () => {
  core = createFakeCore();
  core.answer('feedback.items', () => [REVIEW]);
  core.answer('feedback.stats', ({ sets }) =>
    sets.map((ids) => ({
      count: ids.length,
      missing: 0,
      scored: ids.length,
      average: 1,
      scale: REVIEW.scale,
      mixed: false,
      rescaled: null,
      sentiment: null,
      voices: ids.length,
      felt: null,
    })),
  );
  const doc = core.stored(DOC);
  doc.transact(() => {
    setMapTitle(doc, 'Shop');
    addStage(doc, { id: 'find', title: 'Find' });
    addStage(doc, { id: 'buy', title: 'Buy' });
    addLane(doc, { id: 'steps', kind: 'steps' });
    addLane(doc, { id: 'pains', kind: 'painPoints' });
    addCard(doc, { id: 'late', laneId: 'pains', columnId: 'buy', text: 'Payment fails' });
    addCard(doc, { id: 'ad', laneId: 'steps', columnId: 'find', text: 'Sees an ad' });
    linkEvidence(doc, 'late', ['i1'], 0);
  });
  core.stored(LIBRARY_DOC).transact(() => addMapEntry(core.stored(LIBRARY_DOC), 'm'));
  stop = await connect(core);
  await act(async () => {
    await openDocument(DOC);
    navigate({ screen: 'map', mapId: 'm' });
  });
  await draw(<App />);
  await settle();
});

afterEach(() => {
  act(() => stopPresenting());
  act(() => stop());
});

test('F5 presents, keys of keyboard and remote control turn pages, Escape leaves and the last shown is selected', async () => {
  await press('F5');
  expect(dialog()).not.toBeNull();
  expect(document.activeElement).toBe(dialog());
  expect(said()).toBe('Slide 1 of 5, Shop');
  for (const key of ['PageDown', ' ']) await press(key);
  expect(said()).toBe('Slide 3 of 5, Buy');
  await press('ArrowRight');
  expect(said()).toBe('Slide 4 of 5, Buy, pain point: Payment fails');
  const slide = screen.getByRole('region', { name: 'Buy, pain point: Payment fails' });
  expect(slide.querySelector('h2')?.textContent).toBe('Payment fails');
  expect(slide.textContent).toContain('«Оплата не проходить»');
  expect(slide.querySelector('blockquote')?.lang).toBe('uk');
  await press('End');
  await press('ArrowRight');
  expect(said()).toMatch(/^Slide 5 of 5/u);
  for (const key of ['PageUp', 'Backspace']) await press(key);
  await press('p', letter('p'));
  expect(said()).toBe('Slide 2 of 5, Find');
  await press('т', letter('n'));
  await press('n', letter('n'));
  await press('Escape');
  expect(dialog()).toBeNull();
  expect(useUi.getState().selection).toMatchObject({ kind: 'card', ids: ['late'] });
});

test('a number and Enter go to a slide; numbers beyond the end go to the last', async () => {
  await press('F5');
  await press('4', { code: 'Digit4' });
  expect(document.querySelector('.pr-foot')?.textContent).toContain('→ 4');
  await press('Enter');
  expect(said()).toMatch(/^Slide 4/u);
  await press('๙', { code: 'Digit9' });
  await press('9', { code: 'Numpad9' });
  await press('Enter');
  expect(said()).toMatch(/^Slide 5/u);
});

test('the screen goes black or white, and any key brings the slide back without turning it', async () => {
  await press('F5');
  await press('.');
  expect(document.querySelector('.pr-blank')?.getAttribute('data-blank')).toBe('black');
  expect(said()).toBe('The screen is black');
  await press('w', letter('w'));
  expect(document.querySelector('.pr-blank')?.getAttribute('data-blank')).toBe('white');
  await press('PageDown');
  expect(said()).toBe('Slide 1 of 5, Shop');
});

test('spotlight, dot, time and keys are shown and hidden; + and − change the spotlight', async () => {
  await press('F5');
  await press('s', letter('s'));
  const { spotSize } = usePresent.getState();
  await press('+');
  expect(usePresent.getState().spotSize).toBeGreaterThan(spotSize);
  await press('-');
  expect(usePresent.getState().spotSize).toBeCloseTo(spotSize);
  await press('ArrowRight', { shiftKey: true });
  expect(dialog()?.style.getPropertyValue('--px')).toBe(`${window.innerWidth / 2 + 40}px`);
  await press('l', letter('l'));
  expect(document.querySelector('.pr-spot')).toBeNull();
  expect(document.querySelector('.pr-laser')).not.toBeNull();
  await press('t', letter('t'));
  expect(screen.getByRole('timer').textContent).toMatch(/^\d:\d\d · /u);
  await press('?');
  expect(screen.getByRole('region', { name: 'Keys' }).textContent).toContain('Go to slide 12');
  await press('Escape');
  expect(screen.queryByRole('region', { name: 'Keys' })).toBeNull();
  expect(dialog()).not.toBeNull();
});

test('all slides at once: arrows and typed words choose, Enter shows, Escape goes back', async () => {
  await press('F5');
  await press('-');
  const field = screen.getByRole('combobox', FIELD);
  expect(document.activeElement).toBe(field);
  expect(tiles()).toHaveLength(5);
  fireEvent.change(field, { target: { value: 'buy' } });
  await settle();
  expect(chosen()).toBe('3 Buy');
  await press('ArrowRight');
  await press('Enter');
  expect(screen.queryByRole('combobox', FIELD)).toBeNull();
  expect(said()).toMatch(/^Slide 4/u);
  await press('o', letter('o'));
  await press('Escape');
  expect(said()).toMatch(/^Slide 4/u);
  await press('o', letter('o'));
  fireEvent.click(tiles()[1]!);
  await settle();
  expect(said()).toBe('Slide 2 of 5, Find');
});

test('nothing is edited meanwhile, by no key, menu or paste; edits from elsewhere are shown at once', async () => {
  const cell = { laneId: 'pains', columnId: 'buy', index: 0 };
  act(() => select({ mapId: 'm', kind: 'card', ids: ['late'], cell }));
  const before = mapNow('m');
  await press('F5');
  for (const key of ['Delete', 'x', 'y', 'Enter', 'Tab']) await press(key);
  await press('z', { ctrlKey: true, ...letter('z') });
  await press('d', { ctrlKey: true, ...letter('d') });
  expect(runCommand('edit.delete')).toBe(false);
  expect(runCommand('map.addStageAfter')).toBe(false);
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  dialog()?.dispatchEvent(paste);
  expect(paste.defaultPrevented).toBe(true);
  expect(mapNow('m')).toBe(before);
  await press('3', { code: 'Digit3' });
  await press('Enter');
  act(() => edit(DOC, 'Edit', (doc) => setCardText(doc, 'late', 'การชำระเงินล้มเหลว')));
  await settle();
  expect(screen.getByRole('region', { name: 'Buy' }).textContent).toContain('การชำระเงินล้มเหลว');
});

test('a click turns the page, also after a stage was chosen to begin with', async () => {
  act(() => select({ mapId: 'm', kind: 'stage', ids: ['buy'] }));
  await press('F5', { shiftKey: true });
  expect(said()).toBe('Slide 3 of 5, Buy');
  fireEvent.click(screen.getByRole('region', { name: 'Buy' }));
  await settle();
  expect(said()).toMatch(/^Slide 4/u);
  fireEvent.click(screen.getByRole('button', { name: 'Previous slide' }));
  await settle();
  expect(said()).toMatch(/^Slide 3/u);
  fireEvent.click(screen.getByRole('button', { name: 'Leave the presentation' }));
  await settle();
  expect(dialog()).toBeNull();
  expect(useUi.getState().selection).toMatchObject({ kind: 'stage', ids: ['buy'] });
});

test('what the filter hides is not presented', async () => {
  act(() => setFilter('m', { ...NO_FILTER, kinds: ['steps'] }));
  await press('F5');
  expect(said()).toBe('Slide 1 of 3, Shop');
  expect(dialog()?.textContent).toContain('1 of 2 cards');
  act(() => setFilter('m', NO_FILTER));
});

test('leaving the map ends the presentation', async () => {
  await press('F5');
  act(() => navigate({ screen: 'home' }));
  expect(dialog()).toBeNull();
  expect(usePresent.getState().mapId).toBeNull();
});

test('keys mean the same on keyboards of other scripts, and nothing with Ctrl or Alt', () => {
  const key = (init: Partial<KeyboardEvent>) =>
    presentAction({
      key: '',
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      ...init,
    });
  expect(key({ key: 'и', code: 'KeyB' })).toBe('black');
  expect(key({ key: 'ห', code: 'KeyS' })).toBe('spotlight');
  expect(key({ key: 'N', code: 'KeyL' })).toBe('next');
  expect(key({ key: 's', code: 'KeyS', ctrlKey: true })).toBeNull();
  expect(key({ key: 'F5' })).toBe('leave');
  expect(key({ key: 'x', code: 'KeyX' })).toBeNull();
});

test('time is told in minutes, with hours where there are any', () => {
  expect(elapsedWords(65_400)).toBe('1:05');
  expect(elapsedWords(3_725_000)).toBe('1:02:05');
  expect(elapsedWords(-5)).toBe('0:00');
});
