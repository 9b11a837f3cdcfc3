import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openShellSettings } from '../../../electron/shell/settings.ts';

let folder: string;
let warnings: string[];
const open = () => openShellSettings(folder, (message) => void warnings.push(message));
const place = { box: { x: 1, y: 2, width: 800, height: 600 }, maximized: false, fullScreen: true };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-settings-'));
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps theme and places', () => {
  const first = open();
  expect(first.theme()).toBe('system');
  first.setTheme('dark');
  first.setPlace('ws-1', place);
  const second = open();
  expect(second.theme()).toBe('dark');
  expect(second.place('ws-1')).toEqual(place);
  expect(second.place('ws-2')).toBeNull();
  expect(second.place('__proto__')).toBeNull();
  expect(warnings).toEqual([]);
});

it('forgets the workspaces that were placed longest ago', () => {
  const settings = open();
  for (let i = 0; i < 101; i++) settings.setPlace(`ws-${i}`, place);
  settings.setPlace('ws-1', place);
  settings.setPlace('new', place);
  const again = open();
  expect(again.place('ws-0')).toBeNull();
  expect(again.place('ws-1')).toEqual(place);
  expect(again.place('ws-2')).toBeNull();
  expect(again.place('new')).toEqual(place);
});

it('drops what is no place and keeps the rest', () => {
  writeFileSync(
    join(folder, 'shell.json'),
    JSON.stringify({ theme: 'pink', places: [['a', place], ['b', { box: 1 }], 7, [8, place]] }),
  );
  const settings = open();
  expect(settings.theme()).toBe('system');
  expect(settings.place('a')).toEqual(place);
  expect(settings.place('b')).toBeNull();
});

it.each(['{', '[]x', 'null', '"text"'])('never writes over a file that it cannot read: %s', (text) => {
  const file = join(folder, 'shell.json');
  writeFileSync(file, text);
  const settings = open();
  settings.setTheme('dark');
  expect(settings.theme()).toBe('dark');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(warnings[0]).toContain(file);
});

it('goes on without a file that cannot be written', () => {
  mkdirSync(join(folder, 'shell.json.new'));
  const settings = open();
  settings.setTheme('light');
  settings.setTheme('dark');
  expect(settings.theme()).toBe('dark');
  expect(warnings).toHaveLength(1);
});
