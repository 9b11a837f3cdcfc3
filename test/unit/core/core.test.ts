import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addMapEntry, setWorkspaceName } from '../../../shared/model/edits/library.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { errorOf, fingerprint, tempFolder } from '../workspace/folder.ts';
import { recordEdits, seeded } from '../workspace/random-edits.ts';
import { docOf, editOf, screenOf, testCore } from './rig.ts';

const named = (name: string): Uint8Array<ArrayBuffer> =>
  editOf(new Y.Doc(), (ydoc) => setWorkspaceName(ydoc, name));

describe('a start', () => {
  it('makes and opens the sample the first time, and the most recent workspace later', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    const hello = await screen.call('app.hello');
    expect(hello).toMatchObject({ version: '1.2.3', host: 'browser', problem: null });
    expect(hello.workspace).toMatchObject({ name: 'Sample', isSample: true, readOnly: false });
    const maps = await screen.call('maps.list');
    expect(maps.map((map) => map.kind)).toEqual(['current', 'blueprint', 'future']);
    expect(maps.every((map) => map.cards > 10 && map.stages > 2 && map.title !== '')).toBe(true);
    expect((await screen.call('feedback.count', { filter: {} })).total).toBeGreaterThan(250);
    const created = await screen.call('workspace.create', { name: 'Шлях клієнта', sample: false });
    expect(basename(created!.path)).toBe('Шлях клієнта.sojourn');
    await core.close();
    expect(
      readdirSync(folder)
        .filter((name) => !/^(backups|recents\.json)$/.test(name))
        .toSorted(),
    ).toEqual(['Sample.sojourn', 'Шлях клієнта.sojourn']);

    const later = await testCore({ dataFolder: folder });
    await later.core.openInitial();
    expect(later.core.workspace()?.path).toBe(created!.path);
    expect(readLibrary(await docOf(screenOf(later.core), LIBRARY_DOC)).name).toBe('Шлях клієнта');
    await later.core.close();

    rmSync(created!.path);
    const last = await testCore({ dataFolder: folder });
    await last.core.openInitial();
    expect(last.core.workspace()?.name).toBe('Sample');
    await last.core.close();
  });

  it('says why the wanted workspace cannot be opened', async () => {
    const { core, folder } = await testCore();
    const path = join(folder, 'notes.sojourn');
    writeFileSync(path, 'just text');
    await core.openInitial(path);
    const screen = screenOf(core);
    const hello = await screen.call('app.hello');
    expect(hello.workspace).toBeNull();
    expect(hello.problem).toMatchObject({ code: 'notAWorkspace' });
    expect(hello.problem?.message).toContain(path);
    expect((await errorOf(() => screen.call('maps.list'))).code).toBe('notFound');
    await screen.call('workspace.create', { name: 'New', sample: false });
    expect((await screen.call('app.hello')).problem).toBeNull();
    await core.close();
  });

  it('offers a workspace that is open elsewhere for reading', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const path = core.workspace()!.path;
    const other = await testCore();
    await other.core.openInitial(path);
    const screen = screenOf(other.core);
    expect((await screen.call('app.hello')).problem).toMatchObject({ code: 'locked' });
    const entry = (await screen.call('app.recent')).find((recent) => recent.folder === folder);
    const info = await screen.call('workspace.open', { token: entry!.token, readOnly: true });
    expect(info).toMatchObject({ readOnly: true, path });
    await screen.call('app.hello');
    const refused = await errorOf(() => screen.call('doc.push', { doc: LIBRARY_DOC, update: named('x') }));
    expect(refused.code).toBe('readOnly');
    await other.core.close();
    await core.close();
  });
});

describe('screens', () => {
  it('see what the others write, not what they wrote themselves', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const one = screenOf(core);
    const two = screenOf(core);
    const update = named('ร้านรองเท้า');
    const { seq } = await one.call('doc.push', { doc: LIBRARY_DOC, update });
    expect(one.seen('doc.update')).toEqual([]);
    expect(two.seen('doc.update')).toEqual([{ doc: LIBRARY_DOC, update, seq }]);
    two.link.detach();
    await one.call('doc.push', { doc: LIBRARY_DOC, update });
    expect(two.seen('doc.update')).toHaveLength(1);
    await core.close();
  });

  it('are told once of many changes of maps', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    for (const update of recordEdits(new Y.Doc(), 20, seeded(1))) {
      await screen.call('doc.push', { doc: 'map:new', update: new Uint8Array(update) });
    }
    expect(screen.seen('maps.changed')).toEqual([]);
    await expect.poll(() => screen.seen('maps.changed').length, { timeout: 20_000 }).toBe(1);
    await core.close();
  });

  it('cannot write into a workspace that was opened behind their back', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const one = screenOf(core);
    const two = screenOf(core);
    await one.call('workspace.create', { name: 'Other', sample: false });
    expect(two.seen('workspace.changed')[0]?.workspace?.name).toBe('Other');
    const push = { doc: LIBRARY_DOC, update: named('meant for the sample') };
    expect((await errorOf(() => two.call('doc.push', push))).code).toBe('cancelled');
    expect((await errorOf(() => one.call('doc.push', push))).code).toBe('cancelled');
    const remove = { sourceId: 1 };
    expect((await errorOf(() => two.call('feedback.removeSource', remove))).code).toBe('cancelled');
    const blob = { bytes: new Uint8Array([1]), mime: 'image/png' } as const;
    expect((await errorOf(() => two.call('blob.put', blob))).code).toBe('cancelled');
    await two.call('app.hello');
    await two.call('doc.push', push);
    await core.close();
  });

  it('get a coded error for what is no call, no input, or no file', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    expect(await screen.link.call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'badInput' } });
    expect(await screen.link.call('doc.open', { doc: 5 })).toMatchObject({ error: { code: 'badInput' } });
    expect(await screen.link.call('doc.open', { doc: 'map:../../x' })).toMatchObject({
      error: { code: 'badInput' },
    });
    const { token } = core.addFile(join(folder, 'reviews.csv'));
    const wrong = [
      ['workspace.open', { token: 'made up' }, 'notFound'],
      ['workspace.restore', { token }, 'notFound'],
      ['feedback.preview', { file: 'made up' }, 'notFound'],
      ['app.openLink', { url: 'javascript:alert(1)' }, 'forbidden'],
      ['app.openLink', { url: 'file:///etc/passwd' }, 'forbidden'],
      ['app.openLink', { url: 'https://bank.example@evil.example/' }, 'forbidden'],
      ['blob.get', { hash: 'none' }, 'notFound'],
      ['export.map', { map: 'none', options: { format: 'pdf' } }, 'notFound'],
    ] as const;
    for (const [name, input, code] of wrong) {
      const reply = await screen.link.call(name, input);
      expect({ name, ...reply }).toMatchObject({ name, ok: false, error: { code } });
    }
    await core.close();
  });

  it('cannot make core read an open workspace as a feedback file', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    const { token } = core.addFile(core.workspace()!.path);
    expect((await errorOf(() => screen.call('feedback.preview', { file: token }))).code).toBe('badInput');
    expect((await errorOf(() => screen.call('feedback.import', { file: token }))).code).toBe('badInput');
    expect((await errorOf(() => openWorkspace(core.workspace()!.path))).code).toBe('locked');
    await core.close();
  });
});

describe('maps.list', () => {
  it('follows edits, lists maps that the library lacks, and survives a restart', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    await screen.call('workspace.create', { name: 'Maps', sample: false });
    const library = await docOf(screen, LIBRARY_DOC);
    const update = editOf(library, (ydoc) => addMapEntry(ydoc, 'first'));
    await screen.call('doc.push', { doc: LIBRARY_DOC, update });
    const map = new Y.Doc();
    const titled = (title: string, ydoc = map): Uint8Array<ArrayBuffer> =>
      editOf(ydoc, () => ydoc.getMap('meta').set('title', title));
    await screen.call('doc.push', { doc: mapDocId('first'), update: titled('Hành trình') });
    await screen.call('doc.push', { doc: mapDocId('stray'), update: titled('Stray', new Y.Doc()) });
    const list = await screen.call('maps.list');
    expect(list.map(({ id }) => id)).toEqual(['first', 'stray']);
    expect(list[0]?.title).toBe('Hành trình');
    expect(list[0]?.updatedAt).toBeGreaterThan(0);
    await screen.call('doc.push', { doc: mapDocId('first'), update: titled('Perjalanan') });
    expect((await screen.call('maps.list'))[0]?.title).toBe('Perjalanan');
    await core.close();
    const again = await testCore({ dataFolder: folder });
    await again.core.openInitial();
    expect((await screenOf(again.core).call('maps.list'))[0]?.title).toBe('Perjalanan');
    await again.core.close();
  });

  it('shows a map that cannot be read with its problem, beside the others', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const path = core.workspace()!.path;
    await core.close();
    const workspace = await openWorkspace(path);
    const id = 'sample-order-to-doorstep';
    workspace.db.prepare('DELETE FROM doc_summary').run();
    workspace.db.prepare("UPDATE doc_update SET data = x'00' WHERE doc = ?").run(mapDocId(id));
    workspace.db.prepare("UPDATE doc_snapshot SET data = x'00' WHERE doc = ?").run(mapDocId(id));
    workspace.close();
    const { core: later } = await testCore({ dataFolder: dirname(path) });
    await later.openInitial();
    const list = await screenOf(later).call('maps.list');
    expect(list).toHaveLength(3);
    expect(list.find((map) => map.id === id)?.problem).toMatchObject({ code: 'unreadable' });
    expect(list.find((map) => map.id !== id)?.problem).toBeUndefined();
    await later.close();
  });
});

describe('opening another workspace', () => {
  it('closes the one before, and keeps it when the other cannot be opened', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    const sample = core.workspace()!.path;
    const bad = core.addFile(join(folder, 'none.sojourn'));
    expect((await errorOf(() => screen.call('workspace.open', { token: bad.token }))).code).toBe('notFound');
    expect(core.workspace()?.path).toBe(sample);
    await screen.call('workspace.create', { name: 'Sample', sample: false });
    expect(basename(core.workspace()!.path)).toBe('Sample (2).sojourn');
    expect(existsSync(`${sample}-lock`)).toBe(false);
    expect(existsSync(`${sample}-wal`)).toBe(false);
    const recent = await screen.call('app.recent');
    expect(recent.map((entry) => entry.name)).toEqual(['Sample (2)', 'Sample']);
    await screen.call('workspace.open', { token: recent[1]!.token });
    expect(core.workspace()?.path).toBe(sample);
    // The same again is no change.
    const changes = screen.seen('workspace.changed').length;
    await screen.call('workspace.open', { token: recent[1]!.token });
    expect(screen.seen('workspace.changed')).toHaveLength(changes);
    await core.close();
  });

  it('creates where the dialog says and never over another file', async () => {
    const place = tempFolder();
    const path = join(place, 'Kunden.sojourn');
    const { core } = await testCore({ pickWorkspaceToCreate: () => Promise.resolve(path) });
    const screen = screenOf(core);
    expect((await screen.call('workspace.create', { name: 'X', sample: true }))?.path).toBe(path);
    await core.close();
    const before = fingerprint(place);
    const again = await testCore({ pickWorkspaceToCreate: () => Promise.resolve(path) });
    const other = screenOf(again.core);
    expect((await errorOf(() => other.call('workspace.create', { name: 'X', sample: true }))).code).toBe(
      'badInput',
    );
    expect(fingerprint(place)).toEqual(before);
    await again.core.close();
    const cancelled = await testCore({ pickWorkspaceToCreate: () => Promise.resolve(null) });
    expect(await screenOf(cancelled.core).call('workspace.create', { name: 'X', sample: false })).toBeNull();
    await cancelled.core.close();
  });
});

describe('a workspace that is lost while it is open', () => {
  it('is told to all screens, and work goes on in a copy with nothing lost', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const one = screenOf(core);
    const two = screenOf(core);
    const old = core.workspace()!.path;
    await one.call('doc.push', { doc: LIBRARY_DOC, update: named('kept') });
    renameSync(old, `${old}.away`);
    const late = named('written after');
    expect((await errorOf(() => one.call('doc.push', { doc: LIBRARY_DOC, update: late }))).code).toBe('gone');
    expect(two.seen('workspace.problem')[0]).toMatchObject({ code: 'gone' });
    const info = await one.call('workspace.saveCopy');
    expect(info?.path).not.toBe(old);
    expect(two.seen('workspace.changed')).toEqual([]);
    await one.call('doc.push', { doc: LIBRARY_DOC, update: late });
    await core.close();
    const copy = await openWorkspace(info!.path);
    expect(copy.db.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(core.workspace()).toBeNull();
    // The file that was moved away has all that was acknowledged before.
    const away = await openWorkspace(`${old}.away`);
    expect(away.db.pragma('integrity_check', { simple: true })).toBe('ok');
    away.close();
  });
});

describe('backups', () => {
  it('are listed, and restoring one is undone by restoring the one made before it', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    await screen.call('workspace.create', { name: 'Before', sample: false });
    const path = core.workspace()!.path;
    const { file } = await screen.call('workspace.backup');
    expect(existsSync(file)).toBe(true);
    const name = async (): Promise<string> => readLibrary(await docOf(screen, LIBRARY_DOC)).name;
    await docOf(screen, LIBRARY_DOC).then((ydoc) =>
      screen.call('doc.push', {
        doc: LIBRARY_DOC,
        update: editOf(ydoc, (d) => setWorkspaceName(d, 'After')),
      }),
    );
    expect(await name()).toBe('After');

    const manual = (await screen.call('workspace.backups')).find((backup) => backup.reason === 'manual');
    const info = await screen.call('workspace.restore', { token: manual!.token });
    expect(info).toMatchObject({ path, readOnly: false });
    expect(await name()).toBe('Before');
    expect(screen.seen('workspace.changed').at(-1)?.workspace?.path).toBe(path);

    const undo = (await screen.call('workspace.backups')).find((backup) => backup.reason === 'restore');
    await screen.call('workspace.restore', { token: undo!.token });
    expect(await name()).toBe('After');
    await core.close();
    expect(readdirSync(join(path, '..')).filter((entry) => /-(wal|shm|lock)$|\.tmp$/.test(entry))).toEqual(
      [],
    );
  });

  it('that are damaged are not restored', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    const { file } = await screen.call('workspace.backup');
    writeFileSync(file, 'rubbish');
    const before = readLibrary(await docOf(screen, LIBRARY_DOC));
    const backup = (await screen.call('workspace.backups')).find((entry) => entry.reason === 'manual');
    expect((await errorOf(() => screen.call('workspace.restore', { token: backup!.token }))).code).toBe(
      'notAWorkspace',
    );
    expect(readLibrary(await docOf(screen, LIBRARY_DOC))).toEqual(before);
    await core.close();
  });

  it('bring a deleted workspace back', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    const path = core.workspace()!.path;
    await screen.call('workspace.backup');
    rmSync(path);
    const backup = (await screen.call('workspace.backups')).find((entry) => entry.reason === 'manual');
    await screen.call('workspace.restore', { token: backup!.token });
    expect(existsSync(path)).toBe(true);
    expect(await screen.call('maps.list')).toHaveLength(3);
    await core.close();
  });
});
