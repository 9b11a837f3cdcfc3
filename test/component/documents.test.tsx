/** Saving: what the status says is what core has, in order, through failures and lost connections. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addPersona, setPersonaText, setWorkspaceName } from '../../shared/model/edits/library.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { useConnection } from '../../renderer/state/connection.ts';
import {
  edit,
  flushDocuments,
  libraryNow,
  openDocument,
  openedDocument,
} from '../../renderer/state/documents.ts';
import { useSaveStatus } from '../../renderer/state/save-state.ts';
import { useSession } from '../../renderer/state/session.ts';
import { createFakeCore, FAKE_WORKSPACE, type FakeCore } from '../support/fake-core.ts';
import { connect } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;

beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
});
afterEach(() => disconnect());

const rename = (name: string): void => edit(LIBRARY_DOC, 'Rename', (doc) => setWorkspaceName(doc, name));
const storedName = (): string => readLibrary(core.stored(LIBRARY_DOC)).name;

/** Makes pushes wait until they are let go one by one. */
function holdPushes(): { waiting: number[]; release: () => void } {
  const held: (() => void)[] = [];
  const waiting: number[] = [];
  core.answer('doc.push', async ({ doc, update }) => {
    waiting.push(update.byteLength);
    await new Promise<void>((resolve) => held.push(resolve));
    Y.applyUpdateV2(core.stored(doc), update);
    return { seq: waiting.length };
  });
  return { waiting, release: () => held.shift()?.() };
}

test('says Saved only after core has answered', async () => {
  const pushes = holdPushes();
  rename('Shop A');
  expect(useSaveStatus.getState()).toMatchObject({ state: 'saving', pending: 1 });
  expect(storedName()).toBe('');
  pushes.release();
  expect(await flushDocuments()).toBe(true);
  expect(storedName()).toBe('Shop A');
  expect(useSaveStatus.getState()).toEqual({ state: 'saved', pending: 0, error: null });
});

test('edits made during a push go together in the next one', async () => {
  const pushes = holdPushes();
  for (const name of ['A', 'AB', 'ABC', 'ABCD']) rename(name);
  expect(pushes.waiting).toHaveLength(1);
  pushes.release();
  await vi.waitFor(() => expect(pushes.waiting).toHaveLength(2));
  expect(useSaveStatus.getState().pending).toBe(3);
  pushes.release();
  await flushDocuments();
  expect(pushes.waiting).toHaveLength(2);
  expect(storedName()).toBe('ABCD');
});

test('a failed push is told, kept and tried again', async () => {
  core.answer('doc.push', () => {
    throw new SojournError('diskFull', 'The disk is full.', { remedy: 'Free some space.' });
  });
  rename('Kept');
  expect(await flushDocuments()).toBe(false);
  expect(useSaveStatus.getState()).toMatchObject({
    state: 'notSaved',
    pending: 1,
    error: { code: 'diskFull' },
  });
  core.answer('doc.push', ({ doc, update }) => {
    Y.applyUpdateV2(core.stored(doc), update);
    return { seq: 1 };
  });
  await vi.waitFor(() => expect(useSaveStatus.getState().state).toBe('saved'), { timeout: 10_000 });
  expect(storedName()).toBe('Kept');
});

test('closing the window is held up only while edits are unsaved', async () => {
  const ask = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(ask()).toBe(false);
  const pushes = holdPushes();
  rename('Unsaved');
  expect(ask()).toBe(true);
  pushes.release();
  await flushDocuments();
  expect(ask()).toBe(false);
});

test('changes of another window arrive and are not sent back', async () => {
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(core.stored(LIBRARY_DOC)));
  setWorkspaceName(other, 'From the other window');
  core.made.length = 0;
  core.emit('doc.update', { doc: LIBRARY_DOC, update: Y.encodeStateAsUpdateV2(other), seq: 9 });
  expect(libraryNow()?.name).toBe('From the other window');
  expect(core.made).not.toContain('doc.push');
});

test('after a lost connection unsaved edits are sent and missed ones fetched', async () => {
  useConnection.setState({ status: 'lost' });
  core.answer('doc.push', () => {
    throw new SojournError('gone', 'Core is away.');
  });
  const id = edit(LIBRARY_DOC, 'Add', (doc) => addPersona(doc, { name: 'Made offline' }));
  await vi.waitFor(() => expect(useSaveStatus.getState().state).toBe('notSaved'));
  setWorkspaceName(core.stored(LIBRARY_DOC), 'Renamed meanwhile');
  core.answer('doc.push', ({ doc, update }) => {
    Y.applyUpdateV2(core.stored(doc), update);
    return { seq: 1 };
  });
  useConnection.setState((s) => ({ status: 'open', opened: s.opened + 1 }));
  await vi.waitFor(() => expect(useSaveStatus.getState().state).toBe('saved'));
  expect(readLibrary(core.stored(LIBRARY_DOC)).personas.map((persona) => persona.id)).toEqual([id]);
  expect(libraryNow()?.name).toBe('Renamed meanwhile');
});

test('edits never go to another workspace that core opened meanwhile', async () => {
  useConnection.setState({ status: 'lost' });
  rename('Mine');
  const pushed: string[] = [];
  core.answer('doc.push', ({ doc }) => {
    pushed.push(doc);
    return { seq: 1 };
  });
  core.answer('app.hello', () => ({
    version: '0',
    host: 'browser' as const,
    platform: 'linux',
    workspace: { ...FAKE_WORKSPACE, id: 'other', name: 'Other' },
    problem: null,
  }));
  useConnection.setState((s) => ({ status: 'open', opened: s.opened + 1 }));
  await vi.waitFor(() => expect(useSession.getState().foreign).toBe(true));
  expect(useSaveStatus.getState()).toMatchObject({ state: 'notSaved', pending: 1 });
  expect(pushed).toEqual([]);
});

test('a read-only workspace refuses edits with its reason', async () => {
  disconnect();
  core = createFakeCore({
    ...FAKE_WORKSPACE,
    readOnly: true,
    readOnlyReason: 'The folder is write-protected.',
  });
  disconnect = await connect(core);
  expect(() => rename('No')).toThrow(
    expect.objectContaining({ code: 'readOnly', remedy: 'The folder is write-protected.' }),
  );
  expect(libraryNow()?.name).toBe('');
});

test('a document that cannot be read is an error, never an empty document', async () => {
  core.answer('doc.open', () => ({ state: new Uint8Array([1, 2, 3, 255]), seq: 3 }));
  await expect(openDocument(mapDocId('broken'))).rejects.toMatchObject({ code: 'damaged' });
  expect(() => openedDocument(mapDocId('broken'))).toThrow(expect.objectContaining({ code: 'notFound' }));
});

test('an entity that did not change stays the same object', () => {
  const one = edit(LIBRARY_DOC, 'Add', (doc) => addPersona(doc, { name: 'One' }));
  const two = edit(LIBRARY_DOC, 'Add', (doc) => addPersona(doc, { name: 'Two' }));
  const before = libraryNow();
  edit(LIBRARY_DOC, 'Rename', (doc) => setPersonaText(doc, two, 'name', 'Zwei'));
  const after = libraryNow();
  const find = (data: typeof after, id: string): unknown =>
    data?.personas.find((persona) => persona.id === id);
  expect(find(after, one)).toBe(find(before, one));
  expect(find(after, two)).not.toBe(find(before, two));
});
