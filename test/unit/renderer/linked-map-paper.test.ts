/** A card that leads to another map says so on paper, where there is nothing to click. */
import { expect, test } from 'vitest';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import { footerHeight, footerItems, type CardContext } from '../../../shared/print/footer-items.ts';
import { hasFooter } from '../../../shared/layout/card-content.ts';
import { makeCard, makeLibrary, makeMap } from '../../support/map-data.ts';

const map = makeMap({
  stages: [{ id: 's' }],
  lanes: [{ id: 'l', kind: 'steps' }],
  cards: [
    { id: 'there', laneId: 'l', columnId: 's', linkedMap: 'm1' },
    { id: 'gone', laneId: 'l', columnId: 's', linkedMap: 'm2' },
  ],
});

function context(mapTitles: Readonly<Record<string, string>>): CardContext {
  const nothing = { touchpoints: new Map(), personas: new Map(), tags: new Map() };
  return { ...nothing, evidence: {}, measured: {}, pictures: {}, mapTitles };
}

test('the title of a linked map is looked up for the page; a map that is gone has none', async () => {
  const payload = await buildPayload(
    {
      map,
      library: makeLibrary(),
      workspaceName: 'W',
      evidence: () => Promise.resolve([]),
      picture: () => Promise.resolve(null),
      mapTitle: (id) => (id === 'm1' ? 'ยกเลิกคำสั่งซื้อ' : null),
    },
    { paper: 'A3', landscape: true },
    '2026-01-01',
  );
  expect(payload.mapTitles).toEqual({ m1: 'ยกเลิกคำสั่งซื้อ' });
});

test('it stands in the footer, which has room for it', () => {
  const [lane] = map.lanes;
  if (!lane) throw new Error('There is no lane.');
  const card = makeCard('c', { linkedMap: 'm1' });
  expect(hasFooter(card)).toBe(true);
  const items = footerItems(card, lane, context({ m1: 'Скасування замовлення' }));
  expect(items).toEqual([{ kind: 'word', text: '→ Скасування замовлення' }]);
  expect(footerItems(card, lane, context({}))).toEqual([]);
  const long = footerItems(
    { ...card, owner: 'Olena Kovalenko' },
    lane,
    context({ m1: 'Скасування замовлення' }),
  );
  expect(footerHeight(long, 160)).toBeGreaterThan(footerHeight(items, 160));
});
