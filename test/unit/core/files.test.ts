import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from '../../../electron/core/files.ts';
import { createRecents } from '../../../electron/core/recents.ts';
import { errorOf, tempFolder } from '../workspace/folder.ts';

describe('file tokens', () => {
  it('stand for a path and its name, and for no other kind of file', async () => {
    const path = join(tempFolder(), 'upload-1');
    writeFileSync(path, 'text');
    const files = createFiles();
    const described = files.describe(path, 'รีวิว.csv');
    expect(described).toMatchObject({ name: 'รีวิว.csv', size: 4 });
    expect(described.token).not.toContain('upload');
    expect(files.resolve(described.token, ['file'])).toEqual({ path, name: 'รีวิว.csv' });
    expect((await errorOf(() => files.resolve(described.token, ['backup', 'workspace']))).code).toBe(
      'notFound',
    );
    expect((await errorOf(() => files.resolve('guess', ['file']))).code).toBe('notFound');
    expect(files.add('file', path, 'รีวิว.csv')).toBe(described.token);
    expect(files.add('workspace', path, 'รีวิว.csv')).not.toBe(described.token);
  });

  it('are given for what cannot be looked at too', () => {
    const file = join(tempFolder(), 'a.csv');
    writeFileSync(file, 'x');
    for (const path of [join(file, 'below a file.csv'), join(tempFolder(), 'x'.repeat(5000))]) {
      expect(createFiles().describe(path).size).toBe(0);
    }
  });

  it('expire when they are not used for a day', async () => {
    let now = 0;
    const files = createFiles(() => now);
    const used = files.add('file', '/used');
    const unused = files.add('file', '/unused');
    for (let hour = 0; hour < 30; hour += 1) {
      now += 60 * 60 * 1000;
      files.resolve(used, ['file']);
    }
    expect((await errorOf(() => files.resolve(unused, ['file']))).code).toBe('notFound');
    expect(files.add('file', '/unused')).not.toBe(unused);
  });

  it('are bounded in number: the longest unused go', async () => {
    const files = createFiles();
    const first = files.add('file', '/first');
    const second = files.add('file', '/second');
    for (let index = 0; index < 10_000; index += 1) {
      if (index % 1000 === 0) files.resolve(second, ['file']);
      files.add('file', `/more/${index}`);
    }
    expect((await errorOf(() => files.resolve(first, ['file']))).code).toBe('notFound');
    expect(files.resolve(second, ['file']).path).toBe('/second');
  });
});

describe('recent workspaces', () => {
  it('come newest first, each once, with what else lies in the data folder', () => {
    const folder = tempFolder();
    const other = join(tempFolder(), 'Хвиля.sojourn');
    for (const name of ['One.sojourn', 'Two.sojourn', '.half.sojourn', 'notes.txt']) {
      writeFileSync(join(folder, name), '');
    }
    const recents = createRecents(folder, () => 1000);
    recents.add(other);
    recents.add(join(folder, 'One.sojourn'));
    recents.add(other);
    const again = createRecents(folder, () => 1000);
    const list = again.describe(createFiles());
    expect(list.map(({ name, exists }) => [name, exists])).toEqual([
      ['Хвиля', false],
      ['One', true],
      ['Two', true],
    ]);
    expect(list[2]?.openedAt).toBeNull();
    expect(new Set(list.map((entry) => entry.token)).size).toBe(3);
  });

  it('survive a list that cannot be read or written', () => {
    const folder = tempFolder();
    const file = join(folder, 'recents.json');
    for (const rubbish of ['{"half', '[{"path": 5}]', 'null']) {
      writeFileSync(file, rubbish);
      expect(createRecents(folder).list()).toEqual([]);
      expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(rubbish);
    }
    const nowhere = createRecents(join(folder, 'missing'));
    nowhere.add('/a.sojourn');
    expect(nowhere.list()).toEqual([]);
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});
