/** Small pieces of the kit and the settings. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SettingsScreen } from '../../renderer/settings/SettingsScreen.tsx';
import { LICENCES } from '../../renderer/settings/Licences.tsx';
import { formatRoute, parseRoute, type Route } from '../../renderer/state/route.ts';
import { retryDelay } from '../../renderer/state/socket-link.ts';
import { applyAppearance, useUi } from '../../renderer/state/ui.ts';
import { Button } from '../../renderer/ui/Button.tsx';
import { EvidenceMark } from '../../renderer/ui/EvidenceMark.tsx';
import { parseNumber } from '../../renderer/ui/parse-number.ts';
import { ariaShortcut, matchesShortcut, shortcutLabel } from '../../renderer/ui/shortcut.ts';
import { countWords, sizeWords, whenWords } from '../../renderer/ui/when.ts';
import { initials } from '../../renderer/personas/Avatar.tsx';
import { draw } from './start-app.tsx';

test.each([
  ['37,5', 37.5],
  [' 1 200 ', 1200],
  ['1 200.5', 1200.5],
  ['−3', -3],
  ['.5', 0.5],
  ['1e9', null],
  ['12 %', null],
  ['1,2,3', null],
  ['1.2.3,4', null],
  ['1,234,567', 1_234_567],
  ['-1.234.567', -1_234_567],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['12,34.5', null],
  ["160'000", 160_000],
  ['1,50', 1.5],
  ['', null],
])('the number in %j', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test.each([
  ['en', '160,000', 160_000],
  ['en', '1.500', 1.5],
  ['id', '160.000', 160_000],
  ['vi', '1,500', 1.5],
  ['uk', '160,000', 160],
  ['th', '160,000', 160_000],
])('in %s, %s is what people there mean', (language, text, number) => {
  expect(parseNumber(text, language)).toBe(number);
});

test('shortcuts read as the keyboard has them', () => {
  expect(shortcutLabel('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shortcutLabel('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(shortcutLabel('Alt+ArrowUp', false)).toBe('Alt+↑');
  expect(ariaShortcut('Mod+.', false)).toBe('Control+.');
});

test('shortcuts work on other layouts: the key of Z counts where it types я', () => {
  const event = new KeyboardEvent('keydown', { key: 'я', code: 'KeyZ', ctrlKey: true });
  expect(matchesShortcut(event, 'Mod+Z', false)).toBe(true);
  expect(matchesShortcut(event, 'Mod+Z', true)).toBe(false);
  expect(matchesShortcut(event, 'Mod+Shift+Z', false)).toBe(false);
});

test.each<Route>([
  { screen: 'home' },
  { screen: 'map', mapId: 'a/b #ё' },
  { screen: 'personas', personaId: null },
  { screen: 'personas', personaId: 'p1' },
  { screen: 'measures', part: 'drivers' },
  { screen: 'audit', part: 'visits' },
  { screen: 'actions', part: 'hotspots' },
  { screen: 'overview', role: 'lead', of: null },
  { screen: 'overview', role: 'department', of: 'Збут / a b' },
])('the address of %j leads back to it', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(['', '#token=abc', '#/map', '#/map/%E0%A4%A', '#/nowhere'])('%j names no screen', (fragment) => {
  expect(parseRoute(fragment)).toBeNull();
});

test('waits longer between tries, at most five seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 60].map(retryDelay)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
});

test('times, counts and sizes in words', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  expect(whenWords(now - 5_000, now)).toBe('just now');
  expect(whenWords(now - 5 * 60_000, now)).toBe('5 minutes ago');
  expect(whenWords(now - 26 * 3_600_000, now)).toBe('yesterday');
  expect(whenWords(now - 30 * 86_400_000, now)).toContain('2026');
  expect(countWords(1, 'card')).toBe('1 card');
  expect(countWords(1200, 'card')).toBe('1,200 cards');
  expect(sizeWords(430_000)).toBe('0.4 MB');
});

test('initials are whole graphemes in every script', () => {
  expect(initials('Оксана Їжакевич')).toBe('ОЇ');
  expect(initials('น้ำฝน ใจดี')).toBe('น้ำใ');
  expect(initials('  ')).toBe('');
  expect(initials('Nguyễn Thị Ánh')).toBe('NT');
});

test.each([
  [0, 'Assumed: 0 feedback items'],
  [1, 'Anecdotal: 1 feedback item'],
  [5, 'Supported: 5 feedback items'],
  [20, 'Strong: 20 feedback items'],
])('the evidence mark of %i items says %s', (count, words) => {
  render(<EvidenceMark count={count} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test('the evidence mark tells the average with its scale', () => {
  render(<EvidenceMark count={3} average={2.44} scale={{ min: 1, max: 5, higherIsBetter: true }} />);
  expect(screen.getByText('Anecdotal: 3 feedback items, average 2.4 / 5')).toBeTruthy();
});

test('a button that can no longer be pressed keeps the keyboard until it is left', () => {
  let pressed = 0;
  const row = (disabled: boolean) => (
    <>
      <Button disabled={disabled} onClick={() => (pressed += 1)}>
        Replace all
      </Button>
      <Button>Close</Button>
    </>
  );
  const { rerender } = render(row(false));
  const button = screen.getByRole('button', { name: 'Replace all' });
  act(() => button.focus());
  rerender(row(true));
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button);
  expect(pressed).toBe(0);
  act(() => screen.getByRole('button', { name: 'Close' }).focus());
  expect(button).toHaveProperty('disabled', true);
});

test('theme and text size take effect at once and are remembered', async () => {
  await draw(<SettingsScreen />);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Dark' })));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Larger' })));
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', size: 'larger' });
  expect(JSON.parse(localStorage.getItem('sojourn.appearance') ?? '')).toMatchObject({
    theme: 'dark',
    textSize: 'larger',
  });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'System' })));
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  act(() => useUi.setState({ theme: 'system', textSize: 'normal' }));
  applyAppearance();
});

test.each(LICENCES)('$name has the licence that settings name', ({ name, licence }) => {
  const require = createRequire(import.meta.url);
  const roots = require.resolve.paths(name) ?? [];
  const found = roots
    .map((root) => join(root, name, 'package.json'))
    .find((path) => {
      try {
        return readFileSync(path) !== null;
      } catch {
        return false;
      }
    });
  if (!found) throw new Error(`${name} is not installed.`);
  expect(dirname(found)).toContain('node_modules');
  expect(JSON.parse(readFileSync(found, 'utf8')) as object).toMatchObject({ license: licence });
});
