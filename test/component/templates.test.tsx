/** Templates, copies of maps and sub-journeys over a core in memory. */
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../shared/model/edits/cards.ts';
import { addComment } from '../../shared/model/edits/comments.ts';
import { addConnector } from '../../shared/model/edits/connectors.ts';
import { setPoint } from '../../shared/model/edits/curve.ts';
import { addTouchpoint, setMapTrashed } from '../../shared/model/edits/library.ts';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import type { MapData } from '../../shared/model/types.ts';
import { SUPPORT } from '../../shared/templates/support.ts';
import { openPanel } from '../../renderer/commands/panels.ts';
import { duplicateAsFuture } from '../../renderer/home/map-actions.ts';
import { MapsScreen } from '../../renderer/home/MapsScreen.tsx';
import { edit, flushDocuments, libraryNow, mapNow } from '../../renderer/state/documents.ts';
import { undo } from '../../renderer/state/history.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { linkWords, otherMaps, refreshMapTitles } from '../../renderer/structure/map-titles.ts';
import { copyToMap, selectedPart } from '../../renderer/structure/parts.ts';
import { linkCards, newMapFromCard, openLinkedMap } from '../../renderer/structure/sub-journeys.ts';
import { matchingEntries, galleryEntries } from '../../renderer/templates/entries.ts';
import { newMap, newMapFromTemplate, saveAsTemplate } from '../../renderer/templates/template-actions.ts';
import { TemplateGallery } from '../../renderer/templates/TemplateGallery.tsx';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect, draw } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;

beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
});
afterEach(() => disconnect());

const saved = (): Promise<void> => act(async () => void (await flushDocuments()));
const lastId = (): string => libraryNow()?.maps.at(-1)?.id ?? '';

function opened(mapId = lastId()): MapData {
  const map = mapNow(mapId);
  if (!map) throw new Error('The map is not open.');
  return map;
}

/** A blank map with a card that has evidence, a comment, a point and a connector. */
async function fullMap(): Promise<string> {
  await act(() => newMap('current'));
  const { id, lanes, columns } = opened();
  const [laneId = '', curve = ''] = [lanes[4]?.id, lanes.find(({ kind }) => kind === 'emotion')?.id];
  const columnId = columns[0]?.id ?? '';
  act(() =>
    edit(mapDocId(id), 'fill', (doc) => {
      addCard(doc, { id: 'c1', laneId, columnId, text: 'ช้าเกินไป', severity: 4, moment: true });
      addCard(doc, { id: 'c2', laneId, columnId, text: 'Занадто дорого' });
      linkEvidence(doc, 'c1', ['item'], 1);
      addComment(doc, { target: 'card/c1', author: 'A', text: 'why?', now: 1 });
      addConnector(doc, { from: 'c1', to: 'c2', label: 'so' });
      setPoint(doc, curve, columnId, '', -1.5);
    }),
  );
  return id;
}

test('the gallery is found through by words of any language, whatever the case and the marks', () => {
  const entries = galleryEntries([]);
  const found = (query: string): string[] => matchingEntries(entries, query).map(({ key }) => key);
  expect(found('')[0]).toBe('blank');
  expect(found('HOSPITAL operation')).toEqual(['hospital']);
  expect(found('ban le')).toContain('retail-vi');
  expect(found('mua hang tai cua hang')).toEqual(['retail-vi']);
  expect(found('роздрібна')).toEqual(['retail-uk']);
  expect(found('ค้าปลีก')).toEqual(['retail-th']);
  expect(found('service blueprint')).toContain('restaurant-blueprint');
  expect(found('no such words')).toEqual([]);
});

test('arrows and Enter in the field make a map; Escape makes none', async () => {
  await draw(<TemplateGallery />);
  const user = userEvent.setup();
  act(() => openPanel('templates'));
  await user.type(await screen.findByRole('combobox'), 'xyz{Enter}');
  expect(libraryNow()?.maps).toEqual([]);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  act(() => openPanel('templates'));
  await user.type(await screen.findByRole('combobox'), '{ArrowRight}{Enter}');
  await vi.waitFor(() => expect(libraryNow()?.maps).toHaveLength(1));
  expect(opened().meta.title).toBe('Buying in the shop and online');
  expect(useUi.getState().selection).toMatchObject({ mapId: lastId(), kind: 'card' });
});

test('touchpoints of a template enter the catalogue once; those that are there are used', async () => {
  act(() =>
    edit(LIBRARY_DOC, 'add', (doc) => {
      addTouchpoint(doc, { id: 't1', name: 'HELP centre', channel: 'web' });
      addTouchpoint(doc, { id: 't2', name: 'Survey', channel: 'phone' });
    }),
  );
  await act(() => newMapFromTemplate(SUPPORT));
  const map = opened();
  const cards = [...map.cards.values()].filter(({ touchpointId }) => touchpointId !== null);
  expect(cards.find(({ touchpointId }) => touchpointId === 't1')?.channel).toBeNull();
  // Its channel in the catalogue stays; this card says its own.
  expect(cards.find(({ touchpointId }) => touchpointId === 't2')?.channel).toBe('email');
  const names = libraryNow()?.touchpoints.map(({ name }) => name.toLowerCase()) ?? [];
  expect(new Set(names).size).toBe(names.length);
  await act(() => newMapFromTemplate(SUPPORT));
  expect(libraryNow()?.touchpoints).toHaveLength(names.length);
  act(() => void undo());
  act(() => void undo());
  expect(libraryNow()?.maps).toEqual([]);
  expect(
    libraryNow()
      ?.touchpoints.map(({ id }) => id)
      .sort(),
  ).toEqual(['t1', 't2']);
});

test('a template holds the content without feedback and comments, or only the structure', async () => {
  const id = await fullMap();
  await act(() => saveAsTemplate(id, 'แม่แบบ', 'all'));
  const all = opened();
  expect(libraryNow()?.maps.at(-1)?.template).toBe(true);
  expect(all.meta.title).toBe('แม่แบบ');
  expect([...all.cards.values()].map(({ text, evidence }) => [text, evidence])).toEqual([
    ['ช้าเกินไป', []],
    ['Занадто дорого', []],
  ]);
  expect(all.comments).toEqual([]);
  expect(all.connectors).toHaveLength(1);
  expect(all.points).toHaveLength(1);
  await act(() => saveAsTemplate(id, 'Bones', 'structure'));
  const bones = opened();
  expect([bones.cards.size, bones.points.length, bones.connectors.length]).toEqual([0, 0, 0]);
  expect(bones.stages.map(({ title }) => title)).toEqual(all.stages.map(({ title }) => title));
  expect(bones.lanes).toHaveLength(6);

  await saved();
  await draw(
    <>
      <MapsScreen />
      <TemplateGallery />
    </>,
  );
  const list = await screen.findByRole('list', { name: 'Maps' });
  expect(within(list).getAllByRole('link')).toHaveLength(1);
  expect(otherMaps('none').map((map) => map.id)).toEqual([id]);
  act(() => openPanel('templates'));
  const user = userEvent.setup();
  const option = await screen.findByRole('option', { name: /Bones/ });
  await user.pointer({ target: option, keys: '[MouseLeft]' });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(libraryNow()?.maps.filter(({ trashedAt }) => trashedAt !== null)).toHaveLength(1);
  await vi.waitFor(() => expect(screen.queryByRole('option', { name: /Bones/ })).toBeNull());
});

test('a future state is a full copy that knows what it is the future of', async () => {
  const id = await fullMap();
  await act(() => duplicateAsFuture(id));
  const [was, copy] = [opened(id), opened(libraryNow()?.maps[1]?.id)];
  expect(copy.meta).toEqual({ ...was.meta, title: 'Untitled map (future)', kind: 'future', futureOf: id });
  expect({ ...copy, id, meta: was.meta }).toEqual(was);
});

test('lanes are copied to another map without opening it, and taken back', async () => {
  const from = await fullMap();
  await act(() => newMap('current'));
  const to = lastId();
  await act(() => newMap('current'));
  const part = selectedPart(opened(from), {
    mapId: from,
    kind: 'lane',
    ids: opened(from).lanes.map(({ id }) => id),
  });
  if (!part) throw new Error('Nothing is selected.');
  const { route } = useUi.getState();
  await act(() => copyToMap(part, to));
  expect(useUi.getState().route).toEqual(route);
  expect(opened(to).lanes).toHaveLength(12);
  expect(opened(to).cards.size).toBe(2);
  expect(opened(to).connectors).toHaveLength(1);
  act(() => void undo());
  expect(opened(to).lanes).toHaveLength(6);
  expect(opened(to).cards.size).toBe(0);
});

test('a card leads to a map; a link whose map is gone says so and leads nowhere', async () => {
  const id = await fullMap();
  await act(() => newMapFromCard(opened(id), 'c1', 'ช้าเกินไป'));
  const to = lastId();
  expect(opened(id).cards.get('c1')?.linkedMap).toBe(to);
  expect(useUi.getState().route).toEqual({ screen: 'map', mapId: to });
  expect(history.state).toEqual({ from: id });
  await saved();
  await act(() => refreshMapTitles());
  const library = libraryNow();
  if (!library) throw new Error('The library is not open.');
  expect(linkWords(library, to)).toBe('ช้าเกินไป');
  act(() => edit(LIBRARY_DOC, 'bin', (doc) => setMapTrashed(doc, to, 1)));
  expect(linkWords(libraryNow() ?? library, to)).toBe('ช้าเกินไป (in the bin)');
  act(() => linkCards(opened(id), ['c2'], 'nowhere'));
  expect(linkWords(library, 'nowhere')).toBe('Deleted map');
  expect(() => openLinkedMap(id, 'nowhere')).toThrow('The linked map was deleted.');
  // Cycles are fine: the sub-journey leads back.
  act(() => openLinkedMap(to, id));
  expect(useUi.getState().route).toEqual({ screen: 'map', mapId: id });
});
