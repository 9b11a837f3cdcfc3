import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { passedWorkspace, workspaceArgument } from '../../../electron/shell/launch.ts';

const CWD = resolve('/home/ann/work');

it.each([
  [['electron', '.'], null],
  [['electron.sojourn'], null],
  [['sojourn', 'team.sojourn'], resolve(CWD, 'team.sojourn')],
  [['sojourn', '../Команда.SOJOURN'], resolve(CWD, '../Команда.SOJOURN')],
  [['sojourn', '--flag', resolve('/data/ทีม.sojourn'), '--other'], resolve('/data/ทีม.sojourn')],
  [['sojourn', 'a.sojourn', 'b.sojourn'], resolve(CWD, 'b.sojourn')],
  [['sojourn', '--file=a.sojourn'], null],
  [['sojourn', 'notes.txt'], null],
])('%j', (argv, file) => {
  expect(workspaceArgument(argv, CWD)).toBe(file);
});

it.each([
  [{ file: resolve('/data/a.sojourn') }, resolve('/data/a.sojourn')],
  [{ file: 'a.sojourn' }, null],
  [{ file: null }, null],
  [{ file: 7 }, null],
  [{}, null],
  [null, null],
  [undefined, null],
  ['text', null],
])('a second start passes %j', (data, file) => {
  expect(passedWorkspace(data)).toBe(file);
});
