/** Undo and redo: one step an intention, over several documents, with the selection, and never another's edits. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addPersona, setPersonaText, setWorkspaceName } from '../../shared/model/edits/library.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { edit, libraryNow, mapNow, openDocument } from '../../renderer/state/documents.ts';
import { HISTORY_DEPTH, intent, pushStep, redo, undo, useHistory } from '../../renderer/state/history.ts';
import { navigate, select, useUi } from '../../renderer/state/ui.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect } from './start-app.tsx';

const MAP = mapDocId('m1');
let core: FakeCore;
let disconnect: () => void;

beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
  await openDocument(MAP);
});
afterEach(() => disconnect());

const rename = (name: string, merge?: string): void =>
  edit(LIBRARY_DOC, 'Rename', (doc) => setWorkspaceName(doc, name), merge === undefined ? {} : { merge });
const name = (): string | undefined => libraryNow()?.name;
const title = (): string | undefined => mapNow('m1')?.meta.title;

test('each edit is a step of its own, however quickly they follow', () => {
  rename('A');
  rename('B');
  expect(useHistory.getState()).toEqual({ undo: 'Rename', redo: null });
  expect(undo()).toBe('Rename');
  expect(name()).toBe('A');
  undo();
  expect(name()).toBe('');
  expect(undo()).toBeNull();
  redo();
  redo();
  expect(name()).toBe('B');
  expect(redo()).toBeNull();
});

test('an intention over library and map is undone and redone as one', () => {
  intent('New map', () => {
    edit(MAP, 'inner', (doc) => setMapTitle(doc, 'Journey'));
    rename('With a map');
  });
  expect(useHistory.getState().undo).toBe('New map');
  undo();
  expect([name(), title()]).toEqual(['', '']);
  redo();
  expect([name(), title()]).toEqual(['With a map', 'Journey']);
  undo();
  expect([name(), title()]).toEqual(['', '']);
});

test('steps of different documents are undone in the order in which they were made', () => {
  rename('1');
  edit(MAP, 'Title', (doc) => setMapTitle(doc, 'first'));
  rename('2');
  edit(MAP, 'Title', (doc) => setMapTitle(doc, 'second'));
  undo();
  expect([name(), title()]).toEqual(['2', 'first']);
  undo();
  expect([name(), title()]).toEqual(['1', 'first']);
  undo();
  expect([name(), title()]).toEqual(['1', '']);
});

test('typing in one field is one step', () => {
  for (const text of ['K', 'Kl', 'Kli', 'Клі', 'Клієнт']) rename(text, 'name');
  undo();
  expect(name()).toBe('');
  redo();
  expect(name()).toBe('Клієнт');
});

test('selection and place come back', () => {
  navigate({ screen: 'map', mapId: 'm1' });
  select({ mapId: 'm1', kind: 'card', ids: ['c1', 'c2'] });
  intent('Delete', () => {
    edit(MAP, 'x', (doc) => setMapTitle(doc, 'changed'));
    select({ mapId: 'm1', kind: null, ids: [] });
  });
  navigate({ screen: 'personas', personaId: null });
  undo();
  expect(useUi.getState().selection).toEqual({ mapId: 'm1', kind: 'card', ids: ['c1', 'c2'] });
  expect(useUi.getState().route).toEqual({ screen: 'map', mapId: 'm1' });
  redo();
  expect(useUi.getState().selection.kind).toBeNull();
});

test('edits of another window are not undone', () => {
  const id = edit(LIBRARY_DOC, 'Add', (doc) => addPersona(doc, { name: 'Mine', goals: 'mine' }));
  edit(LIBRARY_DOC, 'Rename', (doc) => setPersonaText(doc, id, 'goals', 'mine, changed'));
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(core.stored(LIBRARY_DOC)));
  setWorkspaceName(other, 'Theirs');
  core.emit('doc.update', { doc: LIBRARY_DOC, update: Y.encodeStateAsUpdateV2(other), seq: 99 });
  undo();
  expect(libraryNow()?.personas[0]?.goals).toBe('mine');
  expect(name()).toBe('Theirs');
  undo();
  expect(libraryNow()?.personas).toEqual([]);
  expect(name()).toBe('Theirs');
});

test('a step that another window made void does not stop those below it', () => {
  rename('A');
  const id = edit(LIBRARY_DOC, 'Add', (doc) => addPersona(doc, { name: 'Gone soon' }));
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(core.stored(LIBRARY_DOC)));
  other.getMap('personas').delete(id);
  core.emit('doc.update', { doc: LIBRARY_DOC, update: Y.encodeStateAsUpdateV2(other), seq: 99 });
  while (undo() !== null);
  expect(name()).toBe('');
  expect(useHistory.getState().undo).toBeNull();
});

test('a new edit forgets what could be redone, in every document', () => {
  rename('A');
  edit(MAP, 'Title', (doc) => setMapTitle(doc, 'T'));
  undo();
  undo();
  rename('B');
  expect(useHistory.getState().redo).toBeNull();
  expect(redo()).toBeNull();
  expect([name(), title()]).toEqual(['B', '']);
});

test('steps outside the documents take part', () => {
  const log: string[] = [];
  rename('A');
  pushStep({ label: 'Remove source', undo: () => log.push('restore'), redo: () => log.push('remove') });
  undo();
  expect(log).toEqual(['restore']);
  expect(name()).toBe('A');
  redo();
  expect(log).toEqual(['restore', 'remove']);
  undo();
  undo();
  expect(name()).toBe('');
});

test(`keeps ${HISTORY_DEPTH} steps`, () => {
  for (let n = 0; n <= HISTORY_DEPTH + 5; n += 1) rename(String(n));
  let steps = 0;
  while (undo() !== null) steps += 1;
  expect(steps).toBe(HISTORY_DEPTH);
  expect(name()).toBe('5');
});
