/** Counting where the catalogue is used, and finding names that are alike. */
import { expect, test } from 'vitest';
import { alikeGroups, foldName } from '../../../shared/catalogue/alike.ts';
import { cardUses, catalogueUses } from '../../../shared/catalogue/uses.ts';
import { makeLibrary, makeMap } from '../../support/map-data.ts';

const touchpoint = (id: string, channel = '') => ({ id, name: id, channel, icon: '' });
const tag = (id: string) => ({ id, name: id, hue: 1 });
const at = { laneId: 'l', columnId: 's' };
const grid = { stages: [{ id: 's' }], lanes: [{ id: 'l', kind: 'touchpoints' as const }] };

test('counts cards by what they show: merged ones for what stays, channels through touchpoints', () => {
  const library = makeLibrary({
    touchpoints: [touchpoint('site', 'web'), touchpoint('van', 'Bike courier'), touchpoint('idle')],
    mergedTouchpoints: { portal: 'site' },
    tags: [tag('trust'), tag('idle')],
    mergedTags: { faith: 'trust' },
  });
  const one = makeMap({
    ...grid,
    cards: [
      { id: '1', ...at, touchpointId: 'site' },
      { id: '2', ...at, touchpointId: 'portal', tags: ['trust', 'faith'] },
      { id: '3', ...at, touchpointId: 'site', channel: 'app', tags: ['faith'] },
      { id: '4', ...at, touchpointId: 'gone', personaIds: ['p'] },
      { id: '5', ...at, text: 'No touchpoint' },
    ],
  });
  const two = makeMap({ ...grid, cards: [{ id: '1', ...at, touchpointId: 'van', tags: ['trust'] }] });
  const uses = catalogueUses(library, [
    { mapId: 'one', uses: cardUses(one) },
    { mapId: 'two', uses: cardUses(two) },
  ]);
  expect(uses.touchpoints).toEqual({
    site: [{ mapId: 'one', count: 3 }],
    van: [{ mapId: 'two', count: 1 }],
  });
  expect(uses.channels).toEqual({
    web: [{ mapId: 'one', count: 2 }],
    app: [{ mapId: 'one', count: 1 }],
    'Bike courier': [{ mapId: 'two', count: 1 }],
  });
  expect(uses.tags['trust']).toEqual([
    { mapId: 'one', count: 2 },
    { mapId: 'two', count: 1 },
  ]);
  expect(uses.personas).toEqual({ p: [{ mapId: 'one', count: 1 }] });
});

test('cards that name the same are boiled down to one use', () => {
  const cards = Array.from({ length: 1000 }, (_, index) => ({
    id: String(index),
    ...at,
    touchpointId: 'site',
  }));
  expect(cardUses(makeMap({ ...grid, cards }))).toEqual([
    { touchpointId: 'site', channel: null, tags: [], personaIds: [], count: 1000 },
  ]);
});

test('ids that are names of an object’s own parts are counted like others', () => {
  const library = makeLibrary({ tags: [tag('constructor'), tag('__proto__')] });
  const map = makeMap({ ...grid, cards: [{ id: '1', ...at, tags: ['constructor', '__proto__'] }] });
  const { tags } = catalogueUses(library, [{ mapId: 'm', uses: cardUses(map) }]);
  expect(Object.keys(tags).sort()).toEqual(['__proto__', 'constructor']);
});

test('names are alike whatever the case, blanks, hyphens and marks on Latin letters', () => {
  expect(foldName('Web-site')).toBe(foldName('web SITE'));
  expect(foldName('Cửa hàng')).toBe(foldName('CUA HANG'));
  // Composed and decomposed letters.
  expect(foldName('Кав\u02bcярня Київ')).toBe(foldName('Кав\u02bcярня Киї\u0432'.normalize('NFD')));
  expect(foldName('จุดชำระเงิน')).toBe(foldName('จุดชํา\u200bระเงิน'));
  expect(foldName('Київ')).not.toBe(foldName('Киев'));
  const entries = ['Website', 'Shop', 'web site', '', '  ', 'Магазин', 'МАГАЗИН'].map((name) => ({ name }));
  expect(alikeGroups(entries).map((group) => group.map(({ name }) => name))).toEqual([
    ['Website', 'web site'],
    ['Магазин', 'МАГАЗИН'],
  ]);
});
