/** A workspace whose documents point at what is not there, at each other and at themselves, with values of no sense. */
import { join } from 'node:path';
import * as Y from 'yjs';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { createFilled } from '../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addMapEntry, addPersona, addTag, addTouchpoint } from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { libraryParts } from '../../shared/model/library-doc.ts';
import { mapParts } from '../../shared/model/map-doc.ts';
import { hostileMap } from './hostile-documents.ts';
import { smallMap } from './small-map.ts';

/** A map that is sound but for its references. */
export const DANGLING = 'dangling';
/** Maps with wrong types and values everywhere, from random seeds. */
export const SCRAMBLED = ['scrambled-1', 'scrambled-2', 'scrambled-3'] as const;

const LONG = 'Найдовше слово без кінця ส่งช้ามาก '.repeat(320).slice(0, 10_000);

function danglingMap(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, { ...smallMap(), id: DANGLING }, 1));
  const { meta, stages, steps, lanes, cards, points, targets, connectors, comments, views, solves, gone } =
    mapParts(doc);
  const put = (table: Y.Map<unknown>, id: string, fields: Record<string, unknown>): void =>
    void table.set(id, new Y.Map(Object.entries(fields)));
  doc.transact(() => {
    put(cards, 'no-stage', { at: ['l-pain', 'gone', '', 'a0'], text: new Y.Text('in no stage') });
    put(cards, 'no-lane', { at: ['gone', 's1', '', 'a0'], text: new Y.Text('in no lane') });
    put(cards, 'no-step', { at: ['l-steps', 's2', 'gone', 'a0'], text: new Y.Text('in no step') });
    put(cards, 'nowhere', { text: new Y.Text('in no place at all') });
    put(cards, 'wrong', { at: { lane: 1 }, text: 42, span: 1e308, severity: Number.NaN, tags: 'tag' });
    put(cards, 'long', { at: ['l-pain', 's1', '', 'a1'], text: new Y.Text(LONG), note: new Y.Text(LONG) });
    put(cards, 'numbers', {
      at: ['l-metrics', 's3', '', 'a1'],
      number: Number.POSITIVE_INFINITY,
      target: Number.NaN,
      trend: [Number.NaN, 'x', 1e308, -1e308],
      effort: -5,
      value: 1e9,
      reach: -1,
      due: 'never',
      status: 'lost',
    });
    put(cards, 'itself', {
      at: ['l-opp', 's1', '', 'a1'],
      linkedMap: DANGLING,
      image: 'gone',
      touchpointId: 'gone',
    });
    put(cards, 'around', {
      at: ['l-opp', 's1', '', 'a1'],
      linkedMap: 'gone',
      personaIds: ['gone'],
      tags: ['gone'],
    });
    for (const [from, to] of [
      ['itself', 'around'],
      ['around', 'itself'],
      ['itself', 'itself'],
      ['c7', 'gone'],
    ])
      solves.set(`${from}/${to}`, 1);
    for (const ends of [
      ['c1', 'c1'],
      ['c1', 'gone'],
      ['gone', 'gone'],
      ['itself', 'around'],
      ['around', 'itself'],
    ])
      put(connectors, `k-${ends.join('-')}`, { ends, label: LONG.slice(0, 300) });
    put(comments, 'r-a', {
      target: 'card/gone',
      text: new Y.Text('about nothing'),
      createdAt: Number.NaN,
      replyTo: 'r-b',
    });
    put(comments, 'r-b', {
      target: 'lane/',
      text: new Y.Text('about nothing'),
      createdAt: 1e300,
      replyTo: 'r-a',
    });
    put(comments, 'r-c', { target: 'map', text: new Y.Text('to itself'), createdAt: -1, replyTo: 'r-c' });
    put(steps, 'lost', { title: 'Of no stage', at: ['gone', 'a0'] });
    put(stages, 'bad', { title: LONG, order: 7, width: -100, hue: 99 });
    put(lanes, 'bad', { kind: 'nonsense', title: LONG, order: null, height: 1e12 });
    points.set('gone/s1/p1', 1);
    points.set('l-emotion/gone/p1', 1e9);
    points.set('l-emotion/s1/gone', Number.NaN);
    targets.set('l-emotion/s1/p1', -1e9);
    put(views, 'bad', { title: 7, filter: { personas: 'all', tags: [1, null] } });
    gone.set('gone', ['a', 'b', 'c', 'd']);
    meta.set('futureOf', DANGLING);
    meta.set('persona:gone', 'a5');
  });
  return doc;
}

function library(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    addPersona(doc, { id: 'p1', name: LONG.slice(0, 500) });
    addPersona(doc, { id: 'p2', name: '' });
    addTag(doc, { id: 'g1', name: 'tag', hue: 99 });
    for (const id of ['t1', 't2', 't3']) addTouchpoint(doc, { id, name: id, channel: 'nonsense' });
    const { touchpoints } = libraryParts(doc);
    // Merged into each other in a circle, and into itself.
    for (const [id, into] of [
      ['t1', 't2'],
      ['t2', 't1'],
      ['t3', 't3'],
    ] as const)
      (touchpoints.get(id) as Y.Map<unknown>).set('mergedInto', into);
    for (const id of [DANGLING, ...SCRAMBLED, 'no-document']) addMapEntry(doc, id);
  });
  return doc;
}

/** Writes the workspace into `folder`. @returns the file */
export async function makeBrokenWorkspace(folder: string): Promise<string> {
  const file = join(folder, 'broken.sojourn');
  await createFilled(file, { name: 'Broken' }, (workspace) => {
    const documents = createDocuments(workspace);
    const push = (name: string, doc: Y.Doc): void =>
      void documents.push(name, Y.encodeStateAsUpdateV2(doc), 'test');
    push(mapDocId(DANGLING), danglingMap());
    SCRAMBLED.forEach((id, seed) => push(mapDocId(id), hostileMap(seed + 4)));
    push(LIBRARY_DOC, library());
    documents.close();
  });
  return file;
}
