/** Where the catalogue is used on all maps of a workspace, as a screen asks for it. */
import { expect, it } from 'vitest';
import type { CatalogueUsage } from '../../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, deleteCards, setCardFields } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import {
  addMapEntry,
  addTag,
  addTouchpoint,
  mergeTouchpoint,
  setMapTemplate,
  setMapTrashed,
} from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { Pushed } from './pushed.ts';
import { screenOf, testCore } from './rig.ts';

it('counts cards on all maps, those in the bin too, and follows edits of maps and library', async () => {
  const { core } = await testCore();
  await core.openInitial();
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Catalogue', sample: false });
  await screen.call('app.hello');
  const library = new Pushed(screen, LIBRARY_DOC);
  await library.edit((doc) => {
    addTouchpoint(doc, { id: 'site', name: 'Вебсайт', channel: 'web' });
    addTouchpoint(doc, { id: 'portal', name: 'Портал' });
    addTag(doc, { id: 'trust', name: 'ความไว้วางใจ', hue: 3 });
    for (const id of ['a', 'b', 'c']) addMapEntry(doc, id);
    setMapTrashed(doc, 'b', 1);
    setMapTemplate(doc, 'c', true);
  });
  const maps = new Map<string, Pushed>();
  for (const id of ['a', 'b', 'c']) {
    const map = new Pushed(screen, mapDocId(id));
    maps.set(id, map);
    await map.edit((doc) => {
      setMapTitle(doc, `Bản đồ ${id}`);
      addStage(doc, { id: 's', title: 'S' });
      addLane(doc, { id: 'l', kind: 'touchpoints', title: 'L' });
      for (const touchpointId of id === 'c' ? ['portal'] : ['site', 'portal', 'site'])
        addCard(doc, { laneId: 'l', columnId: 's', touchpointId, tags: ['trust'] });
      addCard(doc, { id: 'own', laneId: 'l', columnId: 's', text: 'X', channel: 'Kurir', personaIds: ['p'] });
    });
  }
  const ask = (): Promise<CatalogueUsage> => screen.call('catalogue.usage');

  const first = await ask();
  expect(first.maps).toEqual([
    { id: 'a', title: 'Bản đồ a', inBin: false, template: false },
    { id: 'b', title: 'Bản đồ b', inBin: true, template: false },
    { id: 'c', title: 'Bản đồ c', inBin: false, template: true },
  ]);
  const counts = (uses: CatalogueUsage['tags'], id: string): (string | number)[][] =>
    (uses[id] ?? []).map(({ mapId, count }) => [mapId, count]);
  expect(counts(first.touchpoints, 'site')).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
  expect(counts(first.tags, 'trust')).toEqual([
    ['a', 3],
    ['b', 3],
    ['c', 1],
  ]);
  expect(counts(first.channels, 'web')).toEqual(counts(first.touchpoints, 'site'));
  expect(counts(first.channels, 'Kurir').map(([, count]) => count)).toEqual([1, 1, 1]);
  expect(counts(first.personas, 'p')).toHaveLength(3);

  await library.edit((doc) => mergeTouchpoint(doc, 'portal', 'site'));
  const merged = await ask();
  expect(merged.touchpoints['portal']).toBeUndefined();
  expect(counts(merged.touchpoints, 'site')).toEqual([
    ['a', 3],
    ['b', 3],
    ['c', 1],
  ]);
  expect(counts(merged.channels, 'web')).toEqual(counts(merged.touchpoints, 'site'));

  await maps.get('a')?.edit((doc) => setCardFields(doc, ['own'], { channel: 'web' }));
  await maps.get('b')?.edit((doc) => deleteCards(doc, ['own']));
  const edited = await ask();
  expect(counts(edited.channels, 'web')).toEqual([
    ['a', 4],
    ['b', 3],
    ['c', 1],
  ]);
  expect(counts(edited.channels, 'Kurir')).toEqual([['c', 1]]);
  await core.close();
});
