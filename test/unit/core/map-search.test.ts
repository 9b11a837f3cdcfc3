/** Search over all maps of a workspace, as a screen asks for it. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocuments, type Documents } from '../../../electron/core/documents/documents.ts';
import { createCatalogue } from '../../../electron/core/documents/catalogue.ts';
import { createMapReadings } from '../../../electron/core/documents/map-readings.ts';
import { createMapSearch } from '../../../electron/core/documents/map-search.ts';
import { createSummaries } from '../../../electron/core/documents/summaries.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, setCardNote, setCardText } from '../../../shared/model/edits/cards.ts';
import { addComment } from '../../../shared/model/edits/comments.ts';
import { setPoint, setPointText } from '../../../shared/model/edits/curve.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import {
  addMapEntry,
  addTouchpoint,
  setMapTrashed,
  setTouchpoint,
} from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage, addStep } from '../../../shared/model/edits/stages.ts';
import { FIND_ANYTHING } from '../../../shared/text/find.ts';
import { errorOf, tempFolder } from '../workspace/folder.ts';
import { Pushed } from './pushed.ts';
import { screenOf, testCore } from './rig.ts';

it('finds words in every text of every map, says where, and follows edits', async () => {
  const { core } = await testCore();
  await core.openInitial();
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Search', sample: false });
  await screen.call('app.hello');
  const library = new Pushed(screen, LIBRARY_DOC);
  const first = new Pushed(screen, mapDocId('first'));
  const second = new Pushed(screen, mapDocId('second'));
  await library.edit((doc) => {
    addTouchpoint(doc, { id: 't1', name: 'Trang thanh toán' });
    addMapEntry(doc, 'first');
    addMapEntry(doc, 'second');
  });
  await first.edit((doc) => {
    setMapTitle(doc, 'Thanh toán');
    addStage(doc, { id: 's', title: 'Trả tiền' });
    addStep(doc, { id: 'p1', stageId: 's', title: 'Thanh toán thẻ' });
    addLane(doc, { id: 'l', kind: 'touchpoints', title: 'Điểm chạm' });
    addLane(doc, { id: 'e', kind: 'emotion', title: 'Cảm xúc' });
    addCard(doc, { id: 'c1', laneId: 'l', columnId: 'p1', touchpointId: 't1' });
    addCard(doc, { id: 'c2', laneId: 'l', columnId: 'p1', text: 'Ví', note: 'không thanh toán được' });
    setPoint(doc, 'e', 'p1', '', 1);
    const at = { laneId: 'e', columnId: 'p1', personaId: '', series: 'asIs' } as const;
    setPointText(doc, at, 'quote', 'Thanh toán mãi không xong');
    addComment(doc, { id: 'k', target: 'map', text: 'thanh toán?', author: 'Mai', now: 1 });
  });
  await second.edit((doc) => {
    setMapTitle(doc, 'สั่งซื้อ');
    addStage(doc, { id: 's', title: 'ชำระเงิน' });
    addLane(doc, { id: 'l', kind: 'painPoints', title: 'Pain points' });
    addCard(doc, { id: 'c', laneId: 'l', columnId: 's', text: 'หน้าชำระเงินช้ามาก' });
  });
  const search = (query: string, limit = 100) =>
    screen.call('maps.search', { query, options: FIND_ANYTHING, limit });

  const { maps } = await search('thanh toan');
  expect(maps.map(({ id, texts, places }) => [id, texts, places])).toEqual([['first', 6, 6]]);
  expect(maps[0]?.hits.map(({ field, id, where }) => [field, id, where])).toEqual([
    ['mapTitle', '', ''],
    ['stepTitle', 'p1', ''],
    ['cardText', 'c1', 'Điểm chạm · Thanh toán thẻ'],
    ['cardNote', 'c2', 'Điểm chạm · Thanh toán thẻ'],
    ['pointQuote', 'e/p1//asIs', 'Cảm xúc · Thanh toán thẻ'],
    ['comment', 'k', 'Mai'],
  ]);
  expect((await search('thanh toan', 2)).maps[0]).toMatchObject({ texts: 6, hits: [{}, {}] });

  expect((await search('ชำระเงิน')).maps.map(({ id, places }) => [id, places])).toEqual([['second', 2]]);
  await second.edit((doc) => setCardText(doc, 'c', 'เร็ว'));
  expect((await search('ชำระเงิน')).maps[0]).toMatchObject({ id: 'second', places: 1 });
  await library.edit((doc) => setTouchpoint(doc, 't1', { name: 'Quầy' }));
  await first.edit((doc) => setCardNote(doc, 'c2', ''));
  expect((await search('thanh toan')).maps[0]?.texts).toBe(4);
  await library.edit((doc) => setMapTrashed(doc, 'first', 1));
  expect((await search('thanh toan')).maps).toEqual([]);
  expect((await search('  ')).maps).toEqual([]);
  await core.close();
});

it('keeps no more than it may, finds in maps it did not keep, and lists some places of one text only', async () => {
  const workspace = await createWorkspace(join(tempFolder(), 'Team.sojourn'), { name: 'Team' });
  const documents = createDocuments(workspace);
  for (const id of ['a', 'b', 'c']) {
    const doc = new Y.Doc();
    doc.on('updateV2', (update: Uint8Array) => void documents.push(mapDocId(id), update, 'test'));
    setMapTitle(doc, 'ช้า '.repeat(1000));
  }
  const read: string[] = [];
  const watched: Documents = {
    ...documents,
    read: (doc, work) => {
      read.push(doc);
      return documents.read(doc, work);
    },
  };
  // Room for one of the three.
  const tight = createMapSearch(watched, createMapReadings(watched, 5000));
  const found = await tight.search('ช้า', FIND_ANYTHING, 10);
  expect(found.maps.map(({ places, hits }) => [places, hits[0]?.ranges.length])).toEqual([
    [1000, 100],
    [1000, 100],
    [1000, 100],
  ]);
  read.length = 0;
  expect(await tight.search('ช้า', FIND_ANYTHING, 10)).toEqual(found);
  expect(read.filter((doc) => doc !== LIBRARY_DOC)).toEqual([mapDocId('b'), mapDocId('c')]);
  documents.close();
  workspace.close();
});

it('says that it was cancelled where the workspace is closed in the middle', async () => {
  const workspace = await createWorkspace(join(tempFolder(), 'Team.sojourn'), { name: 'Team' });
  const documents = createDocuments(workspace);
  for (const id of ['a', 'b']) {
    const doc = new Y.Doc();
    doc.on('updateV2', (update: Uint8Array) => void documents.push(mapDocId(id), update, 'test'));
    setMapTitle(doc, 'Cà phê');
  }
  const readings = createMapReadings(documents);
  const running = [
    createMapSearch(documents, readings).search('phê', FIND_ANYTHING, 10),
    createCatalogue(documents, readings).usage(),
    createSummaries(workspace, documents).list(),
  ].map((answer) => errorOf(() => answer));
  documents.close();
  workspace.close();
  for (const error of running) expect((await error).code).toBe('cancelled');
});
