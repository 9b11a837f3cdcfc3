/** The keys that the README names are the keys that the commands have, under the names that the app shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../renderer/commands/table.ts';
import { shortcutLabel } from '../../renderer/ui/shortcut.ts';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const ROW = /^\| (`[^|]+`) \| ([^|]+) \|$/gm;

test('every key of the README’s table belongs to the command of that name', () => {
  const start = README.indexOf('### Keys');
  const rows = Array.from(README.slice(start, README.indexOf('\n## ', start)).matchAll(ROW));
  expect(rows.length).toBeGreaterThan(25);
  const wrong = rows.flatMap(([row, keys = '', name]) => {
    const command = COMMANDS.find((one) => one.name.replace('…', '') === name);
    const labels = (command?.keys ?? []).map((key) => shortcutLabel(key, false));
    const named = keys.split(', ').map((key) => key.replaceAll('`', ''));
    return named.every((key) => labels.includes(key)) ? [] : [row];
  });
  expect(wrong).toEqual([]);
});
