/** `sojourn forget`, and what `import` writes down of a source, in this process. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli.ts';
import type { Terminal } from '../../../electron/cli/terminal.ts';
import {
  addLinkedMap,
  foundIn,
  KEY,
  makeForget,
  openForget,
  rawBytes,
  WORD,
} from '../../support/forget-workspace.ts';
import { tempFolder } from '../workspace/folder.ts';

const before = process.env['SOJOURN_HOME'];
let home: string;
let file: string;

beforeEach(async () => {
  home = tempFolder();
  process.env['SOJOURN_HOME'] = home;
  const bench = await makeForget(home, 'hash');
  addLinkedMap(bench, 'm');
  await bench.session.backups.make('automatic');
  await bench.session.backups.make('manual');
  file = bench.path;
  await bench.close();
});
afterEach(() => {
  if (before === undefined) delete process.env['SOJOURN_HOME'];
  else process.env['SOJOURN_HOME'] = before;
});

/** @param answer what a person says to the question; null where nobody is there */
function run(answer: boolean | null, ...args: string[]) {
  return command(answer, ['forget', file, ...args]);
}

async function command(answer: boolean | null, args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const asked: string[] = [];
  const terminal: Terminal = {
    out: (line) => void out.push(line),
    fail: (message) => void err.push(message),
    bytes: () => {},
    progress: () => {},
    answers: answer !== null,
    confirm: async (question) => {
      asked.push(question);
      return answer ?? false;
    },
    flush: async () => {},
  };
  return { code: await main(args, terminal), out, err, asked };
}

const backups = (reason: string): string[] =>
  readdirSync(join(home, 'backups'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(`${reason}.sojourn`))
    .toSorted();

describe('import', () => {
  it('writes down on what ground a source is kept and until when, and leaves what is not said', async () => {
    const csv = join(home, 'answers.csv');
    writeFileSync(csv, 'comment,rating\n"Giao hàng chậm",2\n');
    const imported = async (...args: string[]) => {
      expect(await command(null, ['import', file, csv, ...args])).toMatchObject({ code: 0, err: [] });
      const bench = await openForget(home, file);
      const source = bench.session.feedback.sources().find(({ name }) => name === 'answers');
      await bench.close();
      return source;
    };
    const said = await imported('--consent', 'đồng ý trong khảo sát', '--retain-until', '2027-12-31');
    expect(said).toMatchObject({ consent: 'đồng ý trong khảo sát', retainUntil: '2027-12-31' });
    expect(await imported('--retain-until', 'never')).toMatchObject({
      consent: 'đồng ý trong khảo sát',
      retainUntil: null,
    });
  });
});

describe('forget', () => {
  it('shows what will go and asks; a no deletes nothing', async () => {
    const refused = await run(false, '--customer', KEY);
    expect(refused.code).toBe(1);
    expect(refused.asked).toEqual([
      'Delete 3 items, 6 evidence links, 3 quote cards for good? This cannot be undone.',
    ]);
    expect(refused.out.join('\n')).toMatch(/items +3\n/);
    expect(refused.out.join('\n')).toMatch(/kept without --backups +1\n/);
    expect(refused.err).toEqual(['nothing was deleted.']);
    expect(foundIn(rawBytes(file), [WORD])).toEqual([WORD]);

    const done = await run(true, '--customer', KEY);
    expect(done).toMatchObject({ code: 0, err: [] });
    expect(foundIn(rawBytes(file), [WORD])).toEqual([]);
    expect(done.out.at(-1)).toContain('2 backups that may hold it kept in');
    expect(done.out.at(-1)).toContain(home);
    expect(backups('manual')).toHaveLength(1);
  });

  it('deletes backups too where one asks for it, but for those made by hand', async () => {
    const kept = backups('automatic').length;
    const { code, out, asked } = await run(null, '--source', ' SURVEY ', '--backups', '--yes', '--json');
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        items: 2,
        customers: 1,
        sources: 1,
        links: 4,
        maps: 1,
        quotes: 2,
        unreadable: [],
        files: [],
        unsearchedFiles: 0,
        versions: 0,
        unreadableVersions: 0,
        vacuumed: true,
        backupsDeleted: 1,
        backupsKept: 1,
      },
    ]);
    expect(backups('automatic')).toHaveLength(kept - 1);
    expect(backups('manual')).toHaveLength(1);
    expect(foundIn(rawBytes(file), ['Cepat'])).toEqual([]);
  });

  it('names the sources that there are where there is none of the name', async () => {
    const { code, err } = await run(null, '--source', 'reviewz', '--yes');
    expect(code).toBe(1);
    expect(err.join('')).toMatch(/no source named “reviewz”.*“reviews”, “survey”/);
    const nobody = await run(null, '--customer', 'nobody', '--yes');
    expect(nobody).toMatchObject({ code: 1, out: [] });
  });
});

describe('forget --backups, where the workspace has nothing of it any more', () => {
  const json = async (...args: string[]): Promise<unknown> => {
    const { code, out, err } = await run(null, ...args, '--json');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    return JSON.parse(out.join(''));
  };

  it('finds a customer who was deleted earlier, by the key, and one of nobody not', async () => {
    const kept = backups('automatic').length;
    await run(true, '--customer', KEY);
    expect(await run(null, '--customer', KEY, '--yes')).toMatchObject({ code: 1, out: [] });
    expect(await run(null, '--customer', 'nobody', '--backups', '--yes')).toMatchObject({ code: 1, out: [] });
    const refused = await run(false, '--customer', KEY.toUpperCase(), '--backups');
    expect(refused).toMatchObject({ code: 1, asked: ['Delete 1 backup for good? This cannot be undone.'] });
    expect(refused.out.join('\n')).toContain('made by hand; delete it yourself');
    expect(await json('--customer', KEY, '--backups', '--yes')).toEqual({
      backupsDeleted: 1,
      backupsKept: 1,
    });
    expect(backups('automatic')).toHaveLength(kept - 1);
  });

  it('finds a source that was deleted earlier', async () => {
    await run(true, '--source', 'survey');
    expect(await json('--source', 'Survey', '--backups', '--yes')).toMatchObject({ backupsDeleted: 1 });
    expect(await run(null, '--source', 'reviewz', '--backups', '--yes')).toMatchObject({ code: 1 });
  });

  it('finds what another copy had deleted, after a merge with it, and what lies beside the file', async () => {
    const copy = join(tempFolder(), 'копія.sojourn');
    expect(await command(null, ['backup', file, copy])).toMatchObject({ code: 0 });
    expect(await command(null, ['forget', copy, '--customer', KEY, '--yes'])).toMatchObject({ code: 0 });
    expect(await json('--backups', '--yes')).toEqual({ backupsDeleted: 0, backupsKept: 0 });

    const merged = await command(null, ['merge', file, copy]);
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.out.join('\n')).toContain('“sojourn forget FILE --backups” deletes those');
    expect(foundIn(rawBytes(file), [WORD])).toEqual([]);
    const bench = await openForget(home, file);
    const clean = await bench.session.backups.make('restore');
    await bench.close();
    const beside = join(home, 'клієнти backups');
    mkdirSync(beside);
    const [old] = backups('manual');
    copyFileSync(
      join(home, 'backups', old ?? ''),
      join(beside, '2026-01-01T00-00-00-000Z.migration.sojourn'),
    );

    expect(backups('merge')).toHaveLength(1);
    const { out } = await run(false, '--backups');
    expect(out.join('\n')).toMatch(/to be deleted +3\n/);
    expect(out.join('\n')).toContain('one of the backups is that of before the last merge');
    const before = backups('').length;
    expect(await json('--backups', '--yes')).toEqual({ backupsDeleted: 3, backupsKept: 1 });
    expect(readdirSync(beside)).toEqual([]);
    expect(backups('merge')).toEqual([]);
    const left = backups('').map((name) => basename(name));
    expect(left).toHaveLength(before - 2);
    expect(left).toEqual(expect.arrayContaining([basename(old ?? ''), basename(clean.path)]));
    expect(await json('--backups', '--yes')).toEqual({ backupsDeleted: 0, backupsKept: 1 });
    expect((await run(null)).code).toBe(2);
  });
});
