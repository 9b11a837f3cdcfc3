import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { JobResult } from '../../../shared/contract/types.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { screenOf, testCore } from './rig.ts';

describe('feedback', () => {
  it('is imported from a file and counted', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    await screen.call('workspace.create', { name: 'Empty', sample: false });
    await screen.call('app.hello');
    const path = join(folder, 'reviews.csv');
    writeFileSync(path, 'text,score\nส่งช้ามาก,1\nдуже добре,5\n');
    const { token, size } = core.addFile(path, 'รีวิว.csv');
    expect(size).toBeGreaterThan(0);
    expect((await screen.call('feedback.preview', { file: token })).file).toContain('รีวิว.csv');
    const { job } = await screen.call('feedback.import', { file: token });
    await expect
      .poll(async () => (await screen.call('job.list')).find(({ id }) => id === job)?.state, {
        timeout: 30_000,
      })
      .toBe('done');
    expect(await screen.call('feedback.count', { filter: {} })).toEqual({ total: 2 });
    await core.close();
  });

  it('is pasted, and its source says on what ground and until when it is kept', async () => {
    const { core } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    await screen.call('workspace.create', { name: 'Empty', sample: false });
    await screen.call('app.hello');
    const paste = async (
      text: string,
      said: { consent?: string; retainUntil?: string | null },
    ): Promise<void> => {
      const { token, name } = await screen.call('feedback.paste', { name: 'Clipboard', text });
      expect(name).toBe('Clipboard');
      const { job } = await screen.call('feedback.import', { file: token, ...said });
      await expect
        .poll(async () => (await screen.call('job.list')).find(({ id }) => id === job)?.state, {
          timeout: 30_000,
        })
        .toBe('done');
    };
    const source = async (): Promise<unknown> => (await screen.call('feedback.sources'))[0];
    await paste('text\tscore\nช้ามาก\t1\n', { consent: 'згода в анкеті', retainUntil: '2027-01-31' });
    expect(await source()).toMatchObject({ items: 1, consent: 'згода в анкеті', retainUntil: '2027-01-31' });
    // What is not said again stays.
    await paste('text\tscore\nчудово\t5\n', { retainUntil: null });
    expect(await source()).toMatchObject({ items: 2, consent: 'згода в анкеті', retainUntil: null });
    await expect(screen.call('feedback.paste', { name: 'Clipboard', text: '' })).rejects.toThrow(/\S/u);
    await core.close();
  });

  it('is deleted for good, also on the maps that other screens have open', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const [screen, other] = [screenOf(core), screenOf(core)];
    await screen.call('workspace.create', { name: 'Empty', sample: false });
    for (const one of [screen, other]) await one.call('app.hello');
    const ended = async (job: string): Promise<JobResult | null | undefined> => {
      const found = async () => (await screen.call('job.list')).find(({ id }) => id === job);
      await expect.poll(async () => (await found())?.state, { timeout: 30_000 }).toBe('done');
      return (await found())?.result;
    };
    const path = join(folder, 'reviews.csv');
    writeFileSync(path, 'text,customer_id\nส่งช้ามาก,К-1\nдуже добре,К-2\n');
    const { token } = core.addFile(path);
    const preview = await screen.call('feedback.preview', { file: token });
    const mapping = { ...preview.mapping, roles: ['text', 'customer'] as const };
    await ended((await screen.call('feedback.import', { file: token, mapping })).job);
    const { items } = await screen.call('feedback.query', { filter: {}, cursor: null, limit: 10 });
    const gone = items.find(({ text }) => text === 'ส่งช้ามาก');
    const customer = gone?.customer ?? '';
    const window = new Y.Doc();
    const columnId = addStage(window, { title: 'Beli' });
    const cardId = addCard(window, { laneId: addLane(window, { kind: 'painPoints' }), columnId, text: 'x' });
    const ids = items.map(({ id }) => id);
    linkEvidence(window, cardId, ids, 1);
    await screen.call('doc.push', {
      doc: 'map:m',
      update: new Uint8Array(Y.encodeStateAsUpdateV2(window)),
    });
    const target = { customer };
    expect(await other.call('feedback.forgetCounts', { target })).toMatchObject({ items: 1, links: 1 });
    const result = await ended((await other.call('feedback.forget', { target, backups: false })).job);
    expect(result).toMatchObject({ kind: 'forget', report: { items: 1, links: 1, vacuumed: true } });
    for (const one of [screen, other]) {
      expect(one.seen('doc.forgotten')).toEqual([{ doc: 'map:m', items: [gone?.id], cards: [] }]);
      const update = one.seen('doc.update').at(-1)?.update ?? new Uint8Array();
      const copy = new Y.Doc();
      Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(window));
      Y.applyUpdateV2(copy, update);
      expect(projectMap(copy, 'm').cards.get(cardId)?.evidence).toEqual(ids.filter((id) => id !== gone?.id));
    }
    await expect(screen.call('feedback.forgetCounts', { target })).rejects.toThrow(/no customer/);
    await expect(screen.call('feedback.forget', { target, backups: false })).rejects.toThrow(/no customer/);
    await core.close();
  });

  it('is analysed by itself after an import and after opening, unless that is switched off', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    await screen.call('workspace.create', { name: 'Empty', sample: false });
    await screen.call('app.hello');
    const ended = async (job: string): Promise<void> =>
      await expect
        .poll(async () => (await screen.call('job.list')).find(({ id }) => id === job)?.state, {
          timeout: 30_000,
        })
        .toBe('done');
    const importFile = async (name: string, text: string): Promise<void> => {
      const path = join(folder, name);
      writeFileSync(path, `text\n${text}\n`);
      const { job } = await screen.call('feedback.import', { file: core.addFile(path, name).token });
      await ended(job);
    };
    const pending = async () => (await screen.call('feedback.analysis')).pending;
    await importFile('a.csv', 'ส่งช้ามาก ไม่ดีเลย');
    await expect.poll(pending, { timeout: 30_000 }).toBe(0);
    const analyses = async () =>
      (await screen.call('job.list')).filter(({ kind, state }) => kind === 'analyse' && state === 'done');
    await expect.poll(analyses).toMatchObject([{ result: { analysed: 1, asked: false } }]);
    await screen.call('feedback.setAutomatic', { on: false });
    await importFile('b.csv', 'Дуже добре, дякую');
    expect(await screen.call('feedback.analysis')).toMatchObject({ pending: 1, automatic: false });
    expect(await analyses()).toHaveLength(1);
    await screen.call('feedback.setAutomatic', { on: true });
    await expect.poll(pending, { timeout: 30_000 }).toBe(0);
    await screen.call('feedback.setAutomatic', { on: false });
    await importFile('c.csv', 'Barang bagus sekali');
    const path = core.workspace()?.path ?? '';
    await core.close();
    // As a file in which an analysis was cut off: the switch is on, and something waits.
    const db = new Sqlite(path);
    db.exec("UPDATE meta SET value = 'on' WHERE key = 'analyseAutomatically'");
    db.close();
    const { core: next } = await testCore({ dataFolder: folder });
    await next.openPath(path);
    const other = screenOf(next);
    await expect
      .poll(async () => (await other.call('feedback.analysis')).pending, { timeout: 30_000 })
      .toBe(0);
    await next.close();
  });

  it('is read with a mapping that was kept under a name', async () => {
    const { core, folder } = await testCore();
    await core.openInitial();
    const screen = screenOf(core);
    await screen.call('workspace.create', { name: 'Empty', sample: false });
    await screen.call('app.hello');
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'text,extra\nส่งช้ามาก,one\n');
    const { token } = core.addFile(path, 'a.csv');
    const { mapping } = await screen.call('feedback.preview', { file: token });
    const roles = ['skip', 'text'] as const;
    await screen.call('feedback.saveMapping', {
      name: 'Опитування',
      mapping: { ...mapping, roles: [...roles] },
    });
    expect((await screen.call('feedback.mappings')).saved).toMatchObject([{ name: 'Опитування' }]);
    const taken = await screen.call('feedback.preview', { file: token, use: 'опитування' });
    expect(taken.mapping.roles).toEqual(roles);
    expect(taken.items[0]?.text).toBe('one');
    await screen.call('feedback.removeMapping', { name: 'Опитування' });
    expect((await screen.call('feedback.mappings')).saved).toEqual([]);
    await core.close();
  });
});
