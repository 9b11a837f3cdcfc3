/** The version history in core: when versions are made by themselves, what they hold, what goes, what stays. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deflateRawSync } from 'node:zlib';
import { createSession } from '../../../electron/core/session.ts';
import { hashState } from '../../../electron/core/versions/store.ts';
import { createDocuments, type Documents } from '../../../electron/core/documents/documents.ts';
import { AUTOMATIC_MS, createVersions, type Versions } from '../../../electron/core/versions/versions.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { inspectBackup, inspectCheck } from '../../../electron/core/workspace/inspect.ts';
import { openWorkspace, type Workspace } from '../../../electron/core/workspace/open.ts';
import { addCard } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { screenOf, testCore } from '../core/rig.ts';
import { errorOf, tempFolder } from '../workspace/folder.ts';
import { structBomb } from '../../support/struct-bomb.ts';

const MAP = 'map:m';

interface Rig {
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly versions: Versions;
  /** Makes one edit and pushes it. */
  readonly edit: (write?: (doc: Y.Doc) => void) => void;
  /** Lets time pass, in ms. */
  readonly pass: (ms: number) => void;
  /** Runs what was put off. */
  readonly settle: () => void;
  readonly told: string[];
  /** Titles of the stages in a version. */
  readonly stagesOf: (id: string) => string[];
}

async function rig(path = join(tempFolder(), 'Team.sojourn')): Promise<Rig> {
  const workspace = await createWorkspace(path, { name: 'Team' });
  const documents = createDocuments(workspace);
  const told: string[] = [];
  const put: (() => void)[] = [];
  let time = Date.now();
  const versions = createVersions(workspace, documents, {
    emit: (name) => void told.push(name),
    now: () => time,
    later: (work) => void put.push(work),
  });
  const doc = new Y.Doc();
  doc.on('updateV2', (update: Uint8Array) => void documents.push(MAP, update, 'test'));
  let count = 0;
  return {
    workspace,
    documents,
    versions,
    told,
    edit: (write = (ydoc): void => void addStage(ydoc, { title: `s${(count += 1)}` })) =>
      doc.transact(() => write(doc)),
    pass: (ms) => void (time += ms),
    settle: () => {
      for (const work of put.splice(0)) work();
    },
    stagesOf: (id) => {
      const copy = new Y.Doc();
      Y.applyUpdateV2(copy, versions.state(MAP, id));
      return projectMap(copy, 'm').stages.map(({ title }) => title);
    },
  };
}

describe('automatic versions', () => {
  it('hold the map as it was before the first change after ten minutes', async () => {
    const { versions, edit, pass, settle, stagesOf, told } = await rig();
    edit();
    edit();
    pass(AUTOMATIC_MS - 1);
    edit();
    settle();
    expect(versions.list(MAP)).toEqual([]);
    pass(1);
    edit();
    expect(versions.list(MAP)).toEqual([]);
    expect(told).toEqual([]);
    settle();
    const [made] = versions.list(MAP);
    expect(made).toMatchObject({ kind: 'automatic', name: null, stages: 3, lanes: 0, cards: 0 });
    expect(stagesOf(made?.id ?? '')).toEqual(['s1', 's2', 's3']);
    expect(told).toEqual(['versions.changed']);
    edit();
    settle();
    expect(versions.list(MAP)).toHaveLength(1);
  });

  it('are not made again where nothing changed since the newest one', async () => {
    const { versions, edit, pass, settle } = await rig();
    edit();
    versions.create(MAP, 'named', 'First');
    pass(AUTOMATIC_MS);
    edit();
    settle();
    expect(versions.list(MAP).map(({ name }) => name)).toEqual(['First']);
    pass(AUTOMATIC_MS);
    edit();
    settle();
    expect(versions.list(MAP).map(({ kind }) => kind)).toEqual(['automatic', 'named']);
  });

  it('begin with the first change of a map that has none', async () => {
    const path = join(tempFolder(), 'Team.sojourn');
    const first = await rig(path);
    first.edit();
    first.workspace.close();
    const workspace = await openWorkspace(path);
    const documents = createDocuments(workspace);
    const put: (() => void)[] = [];
    const versions = createVersions(workspace, documents, {
      emit: () => {},
      now: () => Date.now() + AUTOMATIC_MS,
      later: (work) => void put.push(work),
    });
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, documents.open(MAP).state);
    doc.on('updateV2', (update: Uint8Array) => void documents.push(MAP, update, 'test'));
    doc.transact(() => addStage(doc, { title: 'later' }));
    for (const work of put) work();
    expect(versions.list(MAP)).toMatchObject([{ kind: 'automatic', stages: 1 }]);
    workspace.close();
  });

  it('that wait are stored when the workspace is closed', async () => {
    const { versions, edit, pass } = await rig();
    edit();
    pass(AUTOMATIC_MS);
    edit();
    versions.close();
    expect(versions.list(MAP)).toHaveLength(1);
  });

  it('never cost an edit: a history that cannot be written is tried again', async () => {
    const { workspace, documents, versions, edit, pass, settle } = await rig();
    edit();
    workspace.db.exec('ALTER TABLE version_state RENAME TO elsewhere');
    pass(AUTOMATIC_MS);
    edit();
    settle();
    expect(documents.position(MAP).seq).toBe(2);
    workspace.db.exec('ALTER TABLE elsewhere RENAME TO version_state');
    pass(AUTOMATIC_MS);
    edit();
    settle();
    expect(versions.list(MAP)).toMatchObject([{ stages: 2 }]);
  });

  it('are not made of the library', async () => {
    const { versions, documents, pass, settle } = await rig();
    const doc = new Y.Doc();
    doc.on('updateV2', (update: Uint8Array) => void documents.push('library', update, 'test'));
    doc.getMap('meta').set('a', 1);
    pass(AUTOMATIC_MS);
    doc.getMap('meta').set('a', 2);
    settle();
    expect(versions.list('library')).toEqual([]);
    expect((await errorOf(() => versions.create('library', 'named', 'x'))).code).toBe('badInput');
  });
});

describe('versions by hand', () => {
  it('hold what is there now, and share one state where nothing changed', async () => {
    const { workspace, versions, edit, stagesOf } = await rig();
    edit((doc) => {
      setMapTitle(doc, 'ส่งของ');
      const stageId = addStage(doc, { title: 'Buy' });
      addCard(doc, { laneId: addLane(doc, { kind: 'text' }), columnId: stageId, text: 'a' });
    });
    const first = versions.create(MAP, 'named', 'One');
    expect(first).toMatchObject({ name: 'One', title: 'ส่งของ', stages: 1, lanes: 1, cards: 1 });
    versions.create(MAP, 'named', 'Two');
    expect(versions.list(MAP).map(({ name }) => name)).toEqual(['Two', 'One']);
    const states = workspace.db.prepare('SELECT count(*) FROM version_state').pluck();
    expect(states.get()).toBe(1);
    edit();
    versions.create(MAP, 'restore', 'One');
    expect(states.get()).toBe(2);
    expect(stagesOf(first.id)).toEqual(['Buy']);
    expect(versions.create(MAP, 'automatic', null).kind).toBe('restore');
    expect(versions.list(MAP)).toHaveLength(3);
  });

  it('are not made of a map without content', async () => {
    const { versions } = await rig();
    expect((await errorOf(() => versions.create('map:none', 'named', 'x'))).code).toBe('badInput');
  });

  it('leave out what was deleted: its text is not in the state', async () => {
    const { versions, edit } = await rig();
    const secret = 'zzz-secret-zzz';
    edit((doc) => {
      const columnId = addStage(doc, { id: 's', title: 'Buy' });
      addCard(doc, { id: 'c', laneId: addLane(doc, { kind: 'text' }), columnId, text: secret });
    });
    const before = versions.create(MAP, 'named', 'Before');
    edit((doc) => doc.getMap('cards').delete('c'));
    const after = versions.create(MAP, 'named', 'After');
    const text = (id: string): string => Buffer.from(versions.state(MAP, id)).toString('utf8');
    expect(text(before.id)).toContain(secret);
    expect(text(after.id)).not.toContain(secret);
  });

  it('are renamed, deleted, brought back, and erased at the end', async () => {
    const { workspace, versions, edit, told } = await rig();
    edit();
    const { id } = versions.create(MAP, 'automatic', null);
    versions.rename(MAP, id, 'Kept');
    expect(versions.list(MAP)).toMatchObject([{ id, kind: 'named', name: 'Kept' }]);
    versions.remove(MAP, id);
    expect(versions.list(MAP)).toEqual([]);
    versions.bringBack(MAP, id);
    expect(versions.list(MAP)).toHaveLength(1);
    expect(told).toHaveLength(4);
    expect((await errorOf(() => versions.remove(MAP, 'nothing'))).code).toBe('notFound');
    expect((await errorOf(() => versions.remove('map:other', id))).code).toBe('notFound');
    versions.remove(MAP, id);
    versions.close();
    expect(workspace.db.prepare('SELECT count(*) FROM version').pluck().get()).toBe(0);
    expect(workspace.db.prepare('SELECT count(*) FROM version_state').pluck().get()).toBe(0);
  });
});

describe('the file', () => {
  it('has its versions in copies, and check reads them', async () => {
    const path = join(tempFolder(), 'Team.sojourn');
    const { workspace, versions, edit } = await rig(path);
    edit();
    const { id } = versions.create(MAP, 'named', 'One');
    workspace.close();
    const copy = join(tempFolder(), 'Copy.sojourn');
    await inspectBackup(path, copy);
    const opened = await openWorkspace(copy);
    const again = createVersions(opened, createDocuments(opened), { emit: () => {} });
    expect(again.list(MAP)).toMatchObject([{ id, name: 'One' }]);
    expect(await inspectCheck(copy)).toEqual([]);
    opened.db.prepare("UPDATE version_state SET data = x'0102'").run();
    expect((await errorOf(() => again.state(MAP, id))).code).toBe('unreadable');
    opened.close();
    expect(await inspectCheck(copy)).toMatchObject([
      { part: 'versions', message: expect.stringContaining('One') },
    ]);
  });

  it('with anything in its rows is opened; what is no version is told apart from none', async () => {
    const { workspace, versions, edit } = await rig();
    edit();
    const { id } = versions.create(MAP, 'named', 'One');
    const bomb = deflateRawSync(structBomb());
    workspace.db.prepare('INSERT INTO version_state(hash, data) VALUES (?, ?)').run(hashState(bomb), bomb);
    workspace.db
      .prepare("UPDATE version SET state = ?, at = 1 << 62, kind = 'x', cards = -4, stages = 1 << 62")
      .run(hashState(bomb));
    expect(versions.list(MAP)).toEqual([
      expect.objectContaining({
        id,
        at: 8.64e15,
        kind: 'automatic',
        cards: 0,
        stages: Number.MAX_SAFE_INTEGER,
      }),
    ]);
    expect((await errorOf(() => versions.state(MAP, id))).code).toBe('unreadable');
    const huge = deflateRawSync(Buffer.alloc(70 * 1024 * 1024));
    workspace.db.prepare('INSERT INTO version_state(hash, data) VALUES (?, ?)').run(hashState(huge), huge);
    workspace.db.prepare('UPDATE version SET state = ?').run(hashState(huge));
    expect((await errorOf(() => versions.state(MAP, id))).code).toBe('unreadable');
    workspace.close();
    const problems = await inspectCheck(workspace.path);
    expect(problems.filter(({ message }) => message.includes('cannot be read'))).toHaveLength(2);
    expect(problems.filter(({ message }) => message.includes('belongs to no version'))).toHaveLength(2);
  });

  it('whose table of versions is gone is damaged, and says so', async () => {
    const { workspace } = await rig();
    workspace.db.exec('DROP TABLE version');
    workspace.close();
    const opened = await openWorkspace(workspace.path);
    const options = { dataFolder: tempFolder(), onProblem: () => {} };
    const error = await errorOf(() => createSession(opened, options));
    expect(error).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('no such table: version'),
    });
    opened.close();
    expect(await inspectCheck(workspace.path)).toMatchObject([{ part: 'versions' }]);
  });

  it('that may only be read shows versions and takes none', async () => {
    const path = join(tempFolder(), 'Team.sojourn');
    const { workspace, versions, edit } = await rig(path);
    edit();
    versions.create(MAP, 'named', 'One');
    workspace.close();
    const opened = await openWorkspace(path, { readOnly: true });
    const again = createVersions(opened, createDocuments(opened), { emit: () => {} });
    expect(again.list(MAP)).toHaveLength(1);
    expect((await errorOf(() => again.create(MAP, 'named', 'Two'))).code).toBe('readOnly');
    again.close();
    opened.close();
  });
});

it('the calls of the contract reach them, and all screens are told', async () => {
  const { core } = await testCore();
  await core.createPath(join(tempFolder(), 'Team.sojourn'), { name: 'Team', sample: true });
  const [screen, other] = [screenOf(core), screenOf(core)];
  await screen.call('app.hello');
  const [map] = await screen.call('maps.list');
  const doc = `map:${map?.id ?? ''}`;
  const made = await screen.call('version.create', { doc, kind: 'named', name: 'Before launch' });
  expect(made).toMatchObject({ cards: map?.cards, title: map?.title });
  expect(await screen.call('version.list', { doc })).toEqual([made]);
  expect(other.seen('versions.changed')).toEqual([{ doc }]);
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, (await screen.call('version.state', { doc, version: made.id })).state);
  expect(projectMap(copy, 'x').cards.size).toBe(map?.cards);
  await screen.call('version.delete', { doc, version: made.id });
  expect(await screen.call('version.list', { doc })).toEqual([]);
  await screen.call('version.bringBack', { doc, version: made.id });
  await screen.call('version.rename', { doc, version: made.id, name: 'Ціль' });
  expect(await other.call('version.list', { doc })).toMatchObject([{ name: 'Ціль' }]);
  const nameless = await errorOf(() => screen.call('version.create', { doc, kind: 'named', name: '  ' }));
  expect(nameless.code).toBe('badInput');
  await core.close();
});
