/** Deleting a customer or a source for good: no trace in tables, index, maps, versions, and the bytes of the file. */
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import Sqlite from 'better-sqlite3';
import * as Y from 'yjs';
import { customerKey } from '../../../electron/core/feedback/customer-keys.ts';
import { idBytes } from '../../../electron/core/feedback/identity.ts';
import { keyedHash, privacyKey } from '../../../electron/core/feedback/privacy.ts';
import type { ForgetReport, ForgetTarget } from '../../../shared/contract/types.ts';
import { auditsParts } from '../../../shared/model/audits/doc.ts';
import { addProofs } from '../../../shared/model/audits/edits/audits.ts';
import { AUDITS_DOC } from '../../../shared/model/doc-ids.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import {
  addLinkedMap,
  foundIn,
  KEY,
  makeForget,
  openForget,
  rawBytes,
  WORD,
  type ForgetBench,
} from '../../support/forget-workspace.ts';
import { tempFolder } from '../workspace/folder.ts';

let bench: ForgetBench;
afterEach(() => bench.close());

const forget = (target: ForgetTarget, backups = false): Promise<ForgetReport> =>
  bench.session.feedback.forget(target, {
    signal: new AbortController().signal,
    onProgress: () => {},
    backups,
  });

/** What must not be found: the words as they are and as they are indexed, ids as text and as bytes, the key. */
function tracesOf(key: string): { texts: string[]; ids: Buffer[] } {
  const items = bench.items().filter(({ text }) => text.includes(WORD));
  return {
    // A term of the index may lack its first letters, which the term before it gives.
    texts: [WORD, WORD.slice(4), key, ...items.map(({ id }) => id)],
    ids: items.map(({ id }) => idBytes(id) ?? Buffer.alloc(0)),
  };
}

describe('a customer who is deleted for good', () => {
  it('backs no answer of an audit any more', async () => {
    bench = await makeForget(tempFolder(), 'keep');
    const { id } = bench.item(WORD);
    const ydoc = new Y.Doc();
    addProofs(ydoc, 'audit', 'open', [{ kind: 'item', itemId: id }], 1);
    const { documents } = bench.session;
    documents.push(AUDITS_DOC, Y.encodeStateAsUpdateV2(ydoc), 'test');
    const target = { customer: KEY };
    expect(await bench.session.feedback.forgetCounts(target)).toMatchObject({ links: 1, maps: 0 });
    await forget(target);
    expect(documents.read(AUDITS_DOC, (doc) => Array.from(auditsParts(doc).evidence.keys()))).toEqual([]);
    const state = documents.read(AUDITS_DOC, (doc) => Buffer.from(Y.encodeStateAsUpdateV2(doc)));
    expect(state.includes(id)).toBe(false);
  });

  it.each(['keep', 'hash'] as const)(
    'is looked for in attached files (%s), by name and text',
    async (privacy) => {
      bench = await makeForget(tempFolder(), privacy);
      const { documents, blobs, feedback } = bench.session;
      const ydoc = new Y.Doc();
      const attach = (name: string, text: string): void => {
        const hash = blobs.putFile(Buffer.from(text));
        addProofs(ydoc, 'audit', 'open', [{ kind: 'file', hash, name, size: 1 }], 1);
      };
      attach('call.txt', `Розмова: ${KEY.toUpperCase()} чекала годину`);
      attach(`${KEY}.mp3`, 'sound');
      attach('other.md', 'Nobody is named here');
      attach('scan.pdf', `${KEY}, but packed`);
      attach('broken.csv', 'x');
      blobs.putFile(Buffer.from(KEY));
      documents.push(AUDITS_DOC, Y.encodeStateAsUpdateV2(ydoc), 'test');
      const counts = await feedback.forgetCounts({ customer: KEY });
      expect({ ...counts, files: counts.files.toSorted() }).toMatchObject({
        files: ['call.txt', `${KEY}.mp3`],
        unsearchedFiles: 1,
      });
      const source = await feedback.forgetCounts({ sourceId: bench.source('survey') });
      expect(source).toMatchObject({ files: [], unsearchedFiles: 0 });
    },
  );

  it.each(['keep', 'hash'] as const)('leaves no byte where keys were imported with %s', async (privacy) => {
    bench = await makeForget(tempFolder(), privacy);
    const { db } = bench.session.workspace;
    const stored = privacy === 'keep' ? customerKey(KEY) : keyedHash(privacyKey(db))(KEY);
    const doc = addLinkedMap(bench, 'm');
    bench.session.versions.create(doc, 'named', 'до');
    await bench.session.feedback.label([bench.item(WORD).id], { language: 'uk', sentiment: -1 });
    const { texts, ids } = tracesOf(stored);
    const before = rawBytes(bench.path);
    expect(foundIn(before, texts)).toEqual(texts);
    expect(ids.filter((id) => before.includes(id))).toHaveLength(3);

    const target = { customer: `  ${KEY.toUpperCase()}` };
    const counts = { items: 3, customers: 1, sources: 0, links: 6, maps: 1, quotes: 3, unreadable: [] };
    expect(await bench.session.feedback.forgetCounts(target)).toEqual({
      ...counts,
      files: [],
      unsearchedFiles: 0,
      backups: 0,
      manualBackups: 0,
      undoesMerge: false,
    });
    const report = await forget(target);
    expect(report).toEqual({
      ...counts,
      versions: 1,
      unreadableVersions: 0,
      vacuumed: true,
      backupsDeleted: 0,
      backupsKept: 0,
    });

    const after = rawBytes(bench.path);
    expect(foundIn(after, texts)).toEqual([]);
    expect(ids.filter((id) => after.includes(id))).toEqual([]);
    // The others are still there, found by words, and linked.
    expect(
      bench
        .items()
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Cepat dan ramah', 'ส่งช้ามาก ไม่ดีเลย', 'บริการดีมาก'].toSorted());
    expect(bench.session.feedback.count({ search: 'ส่งช้า' }).total).toBe(1);
    expect(bench.session.feedback.count({ search: WORD }).total).toBe(0);
    expect(bench.session.feedback.sources().map(({ items }) => items)).toEqual([2, 1]);
    const map = bench.session.documents.read(doc, (ydoc) => projectMap(ydoc, 'm'));
    expect(map.cards.get('p1')?.evidence).toEqual(
      bench
        .items()
        .map(({ id }) => id)
        .toSorted(),
    );
    expect([...map.cards.values()].filter(({ laneId }) => laneId === 'quotes')).toHaveLength(3);
  });

  it('is gone from versions, those that were deleted too, which else stay what they were', async () => {
    bench = await makeForget(tempFolder(), 'keep');
    const doc = addLinkedMap(bench, 'm');
    const { versions } = bench.session;
    const named = versions.create(doc, 'named', 'перша');
    const deleted = versions.create(doc, 'named', 'друга');
    versions.remove(doc, deleted.id);
    const report = await forget({ customer: KEY });
    expect(report.versions).toBe(2);
    versions.bringBack(doc, deleted.id);
    for (const { id } of [named, deleted]) {
      const ydoc = new Y.Doc();
      Y.applyUpdateV2(ydoc, versions.state(doc, id));
      const map = projectMap(ydoc, 'm');
      expect(map.cards.get('p1')?.evidence).toHaveLength(3);
      expect(map.cards.size).toBe(4);
    }
    expect(versions.list(doc).map(({ cards }) => cards)).toContain(4);
    expect(bench.events.filter(({ name }) => name === 'versions.changed').at(-1)).toBeDefined();
  });

  it('tells of maps and versions that cannot be read, and goes on with the rest', async () => {
    bench = await makeForget(tempFolder(), 'keep');
    const doc = addLinkedMap(bench, 'm');
    const broken = addLinkedMap(bench, 'broken');
    bench.session.versions.create(doc, 'named', 'перша');
    const { db } = bench.session.workspace;
    db.prepare("UPDATE version_state SET data = x'00'").run();
    bench.session.documents.compact(broken);
    await bench.close();
    const raw = new Sqlite(bench.path);
    raw.prepare("UPDATE doc_snapshot SET data = x'ff00ff' WHERE doc = ?").run(broken);
    raw.close();
    bench = await openForget(tempFolder(), bench.path);
    const report = await forget({ customer: KEY });
    expect(report).toMatchObject({
      links: 6,
      maps: 1,
      unreadable: [broken],
      versions: 0,
      unreadableVersions: 1,
    });
  });

  it('goes under both keys, whichever is given, with what a customer table told and what was learned', async () => {
    bench = await makeForget(tempFolder(), 'hash');
    const { db } = bench.session.workspace;
    const hash = bench.item(WORD).customer ?? '';
    expect(hash).toMatch(/^#[0-9a-f]{24}$/);
    const listed = db
      .prepare('INSERT INTO feedback_customers (key, listed, name) VALUES (?, 1, ?)')
      .run(customerKey(KEY), 'Жанна Прикладна').lastInsertRowid;
    const undo = db.prepare('INSERT INTO feedback_undo (import_id, seq, old) VALUES (-1, ?, ?)');
    undo.run(listed, '[1,"Прикладна-стара",null,null,null,null,"{}"]');
    db.exec(`INSERT INTO feedback_themes (id, key, label, language, phrases, items) VALUES (2, 'uk/x', '${WORD}', 'uk', '[]', 3);
      INSERT INTO feedback_models (name, at, about, data) VALUES ('sentiment:uk', 1, '{}', '${WORD}')`);
    expect(await forget({ customer: hash })).toMatchObject({ items: 3, customers: 2, links: 0 });
    const traces = [WORD, 'Прикладна', customerKey(KEY), hash];
    expect(foundIn(rawBytes(bench.path), traces)).toEqual([]);
    await expect(forget({ customer: KEY })).rejects.toThrow(/no customer/);
  });

  it('is not found under a key that nobody has', async () => {
    bench = await makeForget(tempFolder(), 'hash');
    await expect(bench.session.feedback.forgetCounts({ customer: 'nobody' })).rejects.toThrow(/no customer/);
    await expect(forget({ customer: 'nobody' })).rejects.toThrow(/no customer/);
    expect(bench.items()).toHaveLength(6);
  });
});

describe('backups', () => {
  it('that hold it are counted, and deleted where one asks for it and they were not made by hand', async () => {
    bench = await makeForget(tempFolder(), 'hash');
    const { backups, feedback, workspace } = bench.session;
    const made = [
      await backups.make('automatic'),
      await backups.make('restore'),
      await backups.make('manual'),
    ];
    const broken = await backups.make('automatic');
    writeFileSync(broken.path, 'no workspace any more');
    const target = { customer: KEY };
    expect(await feedback.forgetCounts(target)).toMatchObject({ backups: 3, manualBackups: 1 });
    expect(await feedback.forgetCounts({ sourceId: bench.source('survey') })).toMatchObject({ backups: 3 });
    const unknown = await backups.make('automatic');
    const other = new Sqlite(unknown.path);
    other.exec('DELETE FROM feedback_ids; DELETE FROM feedback_customers');
    other.close();
    expect(await forget(target, true)).toMatchObject({ backupsDeleted: 3, backupsKept: 1 });
    expect(backups.list().map(({ path }) => path)).toEqual([unknown.path, made[2]?.path]);
    expect(workspace.db.prepare('SELECT count(*) FROM feedback_customers').pluck().get()).toBe(2);
  });

  it('that undoing a merge needs are told before they are deleted, the latest one alone', async () => {
    bench = await makeForget(tempFolder(), 'keep');
    const { backups, feedback } = bench.session;
    await backups.make('automatic');
    const target = { customer: KEY };
    expect(await feedback.forgetCounts(target)).toMatchObject({ backups: 1, undoesMerge: false });
    await backups.make('merge');
    expect(await feedback.forgetCounts(target)).toMatchObject({ backups: 2, undoesMerge: true });
    const later = await backups.make('merge');
    const db = new Sqlite(later.path);
    db.exec('DELETE FROM feedback_ids; DELETE FROM feedback_customers');
    db.close();
    // The last merge is undone by one that holds nothing of it.
    expect(await feedback.forgetCounts(target)).toMatchObject({ backups: 2, undoesMerge: false });
    expect(await feedback.forgottenBackups('all')).toMatchObject({ undoesMerge: false });
  });

  it('of a format without customers are found by the items', async () => {
    bench = await makeForget(tempFolder(), 'keep');
    const { backups, feedback } = bench.session;
    const { path } = await backups.make('migration');
    const old = new Sqlite(path);
    old.exec('DROP TABLE feedback_customers');
    old.close();
    expect(await feedback.forgetCounts({ customer: KEY })).toMatchObject({ backups: 1 });
    expect(await forget({ customer: KEY })).toMatchObject({ backupsDeleted: 0, backupsKept: 1 });
    expect(backups.list().map((backup) => backup.path)).toContain(path);
  });
});

describe('a source that is deleted for good', () => {
  it('takes its items, links and the customers that only it named', async () => {
    bench = await makeForget(tempFolder(), 'keep');
    const doc = addLinkedMap(bench, 'm');
    const sourceId = bench.source('survey');
    const { id } = bench.item('Cepat');
    expect(foundIn(rawBytes(bench.path), ['budi-4', 'Cepat', id])).toHaveLength(3);
    // The other customer of the source has items elsewhere, too.
    expect(await bench.session.feedback.forgetCounts({ sourceId })).toMatchObject({ items: 2, customers: 1 });
    const report = await forget({ sourceId });
    expect(report).toMatchObject({ items: 2, sources: 1, customers: 1, links: 4, quotes: 2, vacuumed: true });
    expect(foundIn(rawBytes(bench.path), ['budi-4', 'Cepat', id, 'survey'])).toEqual([]);
    expect(bench.items()).toHaveLength(4);
    expect(bench.item(WORD).customer).toBe(customerKey(KEY));
    const map = bench.session.documents.read(doc, (ydoc) => projectMap(ydoc, 'm'));
    expect(map.cards.get('p1')?.evidence).toHaveLength(4);
    await expect(forget({ sourceId })).rejects.toThrow(/not in the workspace any more/);
  });

  it('is finished at the next opening where it was interrupted', async () => {
    const folder = tempFolder();
    bench = await makeForget(folder, 'keep');
    const sourceId = bench.source('survey');
    const { db } = bench.session.workspace;
    db.prepare("INSERT INTO meta (key, value) VALUES ('forgetting', ?)").run(
      JSON.stringify({ customers: ['1); DROP TABLE feedback_items; --'], sourceId }),
    );
    await bench.close();
    expect(foundIn(rawBytes(bench.path), ['Cepat'])).toHaveLength(1);
    bench = await openForget(folder, bench.path);
    expect(bench.items()).toHaveLength(4);
    expect(foundIn(rawBytes(bench.path), ['Cepat', 'budi-4'])).toEqual([]);
    expect(bench.session.workspace.db.prepare("SELECT 1 FROM meta WHERE key = 'forgetting'").get()).toBe(
      undefined,
    );
  });

  it('writes down what it deletes when it is stopped between two steps', async () => {
    const folder = tempFolder();
    bench = await makeForget(folder, 'keep');
    const stop = new AbortController();
    const running = bench.session.feedback.forget(
      { sourceId: bench.source('survey') },
      {
        signal: stop.signal,
        onProgress: (value) => (value >= 0.2 ? stop.abort() : undefined),
        backups: true,
      },
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await bench.close();
    bench = await openForget(folder, bench.path);
    expect(bench.items()).toHaveLength(4);
    expect(foundIn(rawBytes(bench.path), ['Cepat'])).toEqual([]);
  });
});
