/** Map files and other copies of the workspace, through the calls that screens make. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Core } from '../../../electron/core/core.ts';
import { hashOf } from '../../../electron/core/workspace/blobs.ts';
import { MAP_FILE_FORMAT, MAP_FILE_VERSION, type MapFile } from '../../../shared/formats/map/json/schema.ts';
import { readDocument } from '../../../shared/formats/map/json/read-document.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { setCardText } from '../../../shared/model/edits/cards.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { scene } from '../../support/pictures.ts';
import { smallMap } from '../../support/small-map.ts';
import { screenOf, testCore, type TestScreen } from './rig.ts';

let core: Core;
let folder: string;
let screen: TestScreen;
beforeEach(async () => {
  ({ core, folder } = await testCore());
  await core.createPath(join(folder, 'mine.sojourn'), { name: 'Mine', sample: false });
  screen = screenOf(core);
  await screen.call('app.hello');
});
afterEach(() => core.close());

/** Changes a document as a screen does. */
async function change(on: TestScreen, doc: string, write: (ydoc: Y.Doc) => void): Promise<void> {
  const ydoc = new Y.Doc();
  Y.applyUpdateV2(ydoc, (await on.call('doc.open', { doc })).state);
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() => write(ydoc));
  await on.call('doc.push', { doc, update: new Uint8Array(Y.encodeStateAsUpdateV2(ydoc, before)) });
}

function mapFile(name: string, change_: Partial<MapFile> = {}, title?: string): string {
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, smallMap(), 1));
  const bytes = scene(4, 4, 1);
  const picture = {
    hash: hashOf(bytes),
    mime: 'image/png' as const,
    size: bytes.length,
    base64: Buffer.from(bytes).toString('base64'),
  };
  const file: MapFile = {
    format: MAP_FILE_FORMAT,
    version: MAP_FILE_VERSION,
    map: { ...readDocument(doc, 'm'), ...(title === undefined ? {} : { title }) },
    library: { personas: [], touchpoints: [], tags: [] },
    pictures: [picture],
    ...change_,
  };
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(file));
  return core.addFile(path).token;
}

test('a map file is read without writing; its pictures stay behind until they are kept', async () => {
  const file = mapFile('map.json');
  const { maps } = await screen.call('mapFile.read', { file });
  expect(maps).toMatchObject([{ id: 'm', title: 'Замовлення', isCopy: false, pictures: 1 }]);
  expect(JSON.stringify(maps)).not.toContain('base64');
  expect(await screen.call('maps.list')).toEqual([]);
  const hash = hashOf(scene(4, 4, 1));
  await expect(screen.call('blob.get', { hash })).rejects.toMatchObject({ code: 'notFound' });
  await screen.call('mapFile.keep', { file });
  expect((await screen.call('blob.get', { hash })).mime).toBe('image/png');
});

test('feedback of a map file becomes a source of what is not here, and evidence of the map', async () => {
  const item = {
    id: Buffer.alloc(16, 9).toString('base64url'),
    text: 'ส่งช้ามาก',
    source: 'Survey',
    date: '2026-03-01',
    language: 'th',
    score: 2,
    scale: { min: 0, max: 10, higherIsBetter: true, method: 'nps' },
  };
  const file = mapFile('evidence.json', { feedback: [item] });
  const { maps } = await screen.call('mapFile.read', { file });
  expect(maps).toMatchObject([{ feedback: 1 }]);
  const { source } = await screen.call('mapFile.keep', { file });
  expect(await screen.call('feedback.sources')).toMatchObject([
    { id: source, name: 'Evidence of “Замовлення”', items: 1 },
  ]);
  const items = await screen.call('feedback.items', { ids: [item.id] });
  const { source: _source, ...kept } = item;
  expect(items).toMatchObject([kept]);
  expect(
    (await screen.call('feedback.query', { filter: { search: 'ช้า' }, cursor: null, limit: 9 })).items,
  ).toHaveLength(1);
  expect(await screen.call('mapFile.keep', { file })).toEqual({ source: null });
  // Undone, and imported once more.
  await screen.call('feedback.removeSource', { sourceId: source ?? 0 });
  expect((await screen.call('mapFile.keep', { file })).source).not.toBe(source);
  expect(await screen.call('feedback.items', { ids: [item.id] })).toHaveLength(1);
});

test('evidence that was removed with another source stays removed', async () => {
  const item = {
    id: Buffer.alloc(16, 7).toString('base64url'),
    text: 'забули',
    source: 'Опитування',
    date: '2026-03-02',
  };
  const before = await screen.call('mapFile.keep', { file: mapFile('first.json', { feedback: [item] }) });
  await screen.call('feedback.removeSource', { sourceId: before.source ?? 0 });
  const other = mapFile('second.json', { feedback: [item] }, 'Інша мапа');
  expect(await screen.call('mapFile.keep', { file: other })).toEqual({ source: null });
});

test('a forged picture is refused, and so is what is no map file', async () => {
  const forged = mapFile('forged.json', {
    pictures: [{ hash: '0'.repeat(64), mime: 'image/png', size: 3, base64: 'AAAA' }],
  });
  await expect(screen.call('mapFile.keep', { file: forged })).rejects.toMatchObject({
    code: 'badInput',
  });
  const workspace = core.addFile(join(folder, 'mine.sojourn')).token;
  await expect(screen.call('mapFile.read', { file: workspace })).rejects.toMatchObject({ code: 'badInput' });
});

test('another copy is merged; every screen is told, and the backup takes it back', async () => {
  const doc = mapDocId('m');
  await change(screen, doc, (ydoc) => writeMap(ydoc, smallMap(), 1));
  await change(screen, LIBRARY_DOC, (ydoc) => addMapEntry(ydoc, 'm'));
  const { token } = core.addFile((await screen.call('workspace.backup')).file);
  await screen.call('workspace.open', { token });
  // The copy that went home with somebody.
  const theirs = join(folder, 'theirs.sojourn');
  await screen.call('app.hello');
  await screen.call('doc.open', { doc });
  await change(screen, doc, (ydoc) => setCardText(ydoc, 'c1', 'їхнє'));
  copyFileSync((await screen.call('workspace.backup')).file, theirs);
  await core.openPath(join(folder, 'mine.sojourn'));
  await screen.call('app.hello');
  await screen.call('doc.open', { doc });

  const { report, backup } = await screen.call('mapFile.merge', { file: core.addFile(theirs).token });
  expect(report).toMatchObject({ from: 'theirs.sojourn', changed: true, conflictCount: 0 });
  const [told] = screen.seen('doc.update').filter((event) => event.doc === doc);
  expect(told?.update.byteLength).toBeGreaterThan(0);
  const textNow = async (): Promise<string | undefined> => {
    const ydoc = new Y.Doc();
    Y.applyUpdateV2(ydoc, (await screen.call('doc.open', { doc })).state);
    return projectMap(ydoc, 'm').cards.get('c1')?.text;
  };
  expect(await textNow()).toBe('їхнє');

  const again = await screen.call('mapFile.merge', { file: core.addFile(theirs).token });
  expect(again).toMatchObject({ report: { changed: false }, backup: null });

  await screen.call('workspace.restore', { token: backup ?? '' });
  expect(await textNow()).toBe(smallMap().cards.get('c1')?.text);
});
