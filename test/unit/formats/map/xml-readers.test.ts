/** OPML and CJML are read: ours come back with all that they promise, those of others as far as they tell. */
import { describe, expect, test } from 'vitest';
import { writeCjml } from '../../../../shared/formats/map/map-cjml.ts';
import { writeOpml } from '../../../../shared/formats/map/map-opml.ts';
import { readMaps } from '../../../../shared/formats/map/readers.ts';
import type { MapDraft } from '../../../../shared/formats/map/draft.ts';
import { onOneLine } from '../../../../shared/text/one-line.ts';
import { cellKey, type Card, type LibraryData, type MapData } from '../../../../shared/model/types.ts';
import { gridOf, importText, mapInput } from '../../../support/map-round-trip.ts';
import { LIBRARY } from '../../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, trickyMap } from '../../../support/written-maps.ts';

/** All that a card is, with names for what workspaces number otherwise, without evidence, answers and icons. */
function cardsOf({ map, library }: { map: MapData; library: LibraryData }) {
  const name = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? '';
  const inOrder = map.lanes.flatMap((lane) =>
    map.columns.flatMap((column) => map.cells.get(cellKey(lane.id, column.id)) ?? []),
  );
  return inOrder.map((card: Card) => {
    const {
      id: _id,
      laneId,
      columnId,
      order: _o,
      evidence: _e,
      solves: _s,
      icon: _i,
      image: _im,
      linkedMap: _l,
      ...rest
    } = card;
    const touchpoint =
      card.touchpointId === null ? null : library.touchpoints.find(({ id }) => id === card.touchpointId);
    return {
      ...rest,
      text: card.text || (touchpoint?.name ?? ''),
      channel: card.channel ?? touchpoint?.channel ?? null,
      touchpointId: touchpoint?.name ?? null,
      lane: map.lanes.findIndex(({ id }) => id === laneId),
      column: map.columns.findIndex(({ id }) => id === columnId),
      personaIds: card.personaIds.map((id) => name(library.personas, id)),
      tags: card.tags.map((id) => name(library.tags, id)),
    };
  });
}

async function draftOf(name: string, text: string): Promise<{ draft: MapDraft; losses: readonly string[] }> {
  const { maps } = await readMaps(mapInput(name, text));
  const [found] = maps;
  if (maps.length !== 1 || found?.type !== 'draft') throw new Error('not one draft');
  return found;
}

test.each([...LANGUAGES, 'tricky'] as const)('an OPML outline of ours comes back: %s', async (language) => {
  const map = language === 'tricky' ? trickyMap() : mapIn(language);
  const [imported] = await importText('map.opml', writeOpml(toWrite(map)).text);
  if (!imported) throw new Error('no map');
  const lines = gridOf({ map, library: LIBRARY });
  expect(gridOf(imported)).toEqual({
    ...lines,
    title: lines.title.trim(),
    columns: lines.columns.map((titles) => titles.map((title) => (title === null ? null : onOneLine(title)))),
    lanes: lines.lanes.map((lane) => ({ ...lane, title: onOneLine(lane.title) })),
  });
  expect(cardsOf(imported)).toEqual(cardsOf({ map, library: LIBRARY }));
  expect(imported.map.meta).toMatchObject({ kind: map.meta.kind, scale: map.meta.scale });
  expect(imported.map.meta.personaIds).toHaveLength(map.meta.personaIds.length);
  expect(imported.losses).toEqual(
    language === 'tricky'
      ? []
      : ['Cards had evidence (Supported 1); the feedback itself is not in the file, so they have none now.'],
  );
});

describe('outlines of others', () => {
  const opml = (body: string): string =>
    `<?xml version="1.0"?><opml version="1.0"><head/><body>${body}</body></opml>`;

  test('stages, lanes by their titles or because several stages have them, cards, notes', async () => {
    const { draft } = await draftOf(
      'a.opml',
      opml(`<outline text="Перегляд &lt;b&gt;усього&lt;/b&gt;">
        <outline text="Шукає" _note="вдома"/>
        <outline text="Болі"><outline text="Довго"><outline text="20 хв"><outline text="зранку"/></outline></outline></outline>
        <outline text="Погода"><outline text="дощ"/></outline></outline>
      <outline text="Купівля"><outline text="Погода"><outline text="сонце"/></outline>
        <outline text="Оплата"><outline text="Думки"><outline text="Дорого"/></outline></outline></outline>`),
    );
    expect(draft.stages).toEqual([
      { title: 'Перегляд усього', steps: [] },
      { title: 'Купівля', steps: ['Оплата'] },
    ]);
    expect(draft.lanes).toEqual([
      { kind: 'steps', title: '' },
      { kind: 'painPoints', title: 'Болі' },
      { kind: 'text', title: 'Погода' },
      { kind: 'thoughts', title: 'Думки' },
    ]);
    expect(draft.cards).toEqual([
      { lane: 0, stage: 0, text: 'Шукає', note: 'вдома' },
      { lane: 1, stage: 0, text: 'Довго', note: '- 20 хв\n  - зранку' },
      { lane: 2, stage: 0, text: 'дощ' },
      { lane: 2, stage: 1, text: 'сонце' },
      { lane: 3, stage: 1, step: 0, text: 'Дорого' },
    ]);
  });

  test('one outline above all is the map', async () => {
    const { draft } = await draftOf(
      'a.opml',
      opml(
        '<outline text="Perjalanan"><outline text="Cari"><outline text="a"/></outline><outline text="Beli"/></outline>',
      ),
    );
    expect(draft).toMatchObject({ title: 'Perjalanan', stages: [{ title: 'Cari' }, { title: 'Beli' }] });
  });

  test('what its attributes say wrongly is left out', async () => {
    const { draft } = await draftOf(
      'a.opml',
      opml(
        '<outline text="S"><outline text="L" part="lane" kind="painPoints" lane="1"><outline text="c" severity="9" due="2026-13-01" status="x" span="999" reach="-1" effort="NaN" trend="1 x 2"/></outline></outline>',
      ),
    );
    expect(draft.cards).toEqual([{ lane: 0, stage: 0, text: 'c', trend: [1, 2] }]);
  });

  test.each([opml(''), '<opml/>'])('one without outlines holds no map', async (text) => {
    await expect(readMaps(mapInput('a.opml', text))).rejects.toMatchObject({ code: 'badInput' });
  });
});

test.each(LANGUAGES)(
  'CJML of ours comes back with stages, steps, touchpoints and channels: %s',
  async (language) => {
    const felt = { n: 12, mean: 90, low: 80, high: 95, byScore: 12 };
    const map = mapIn(language);
    const [imported] = await importText(
      'map.cjml.xml',
      writeCjml(toWrite(map, { measured: new Map([['s2', felt]]) })).text,
    );
    if (!imported) throw new Error('no map');
    const grid = gridOf({ map, library: LIBRARY });
    const again = gridOf(imported);
    expect(again.title).toBe(grid.title);
    expect(again.columns).toEqual(grid.columns);
    const lane = (kind: string, of = grid) => of.lanes.find((one) => one.kind === kind)?.cells;
    expect(lane('steps', again)).toEqual(lane('steps'));
    expect(lane('touchpoints', again)).toEqual(lane('touchpoints'));
    expect(lane('emotion', again)).toEqual([
      [],
      [],
      ['Olena Коваль | 5 |  | Mean of 12 feedback items in this phase: 90 of 100'],
    ]);
    const channels = [...imported.map.cards.values()].flatMap(({ channel }) => channel ?? []);
    expect(channels).toEqual(['web', map.cards.get('u')?.channel]);
    expect(imported.losses).toEqual([]);
  },
);

test('CJML of others: both kinds of journeys, parties without a phase, and what is left out', async () => {
  const point = (name: string, inside: string): string =>
    `<${name}><touchpointID>T1</touchpointID>${inside}</${name}>`;
  const { maps } = await readMaps(
    mapInput(
      'a.xml',
      `<c:CJML xmlns:c="x" version="2.0"><c:plannedJourney><c:journeyID>P</c:journeyID></c:plannedJourney>
      <actualJourney><journeyTitle>Đặt hàng</journeyTitle>
      <journeyPhases><journeyPhase phaseID=" one"><phaseName> Đặt </phaseName></journeyPhase></journeyPhases>
      <actors><endUser actorID="u"/><serviceProvider actorID="s"/></actors>
      <touchpoints>
      ${point('actualCommunicationPoint', '<belongsTo phaseIDref="one"/><compliance>ok</compliance><initiator><refersTo actorIDref="s"/><initiatorLabel>Gửi</initiatorLabel></initiator><receiver><refersTo actorIDref="u"/><receiverLabel>Nhận</receiverLabel></receiver><channel><channelName>E-mail</channelName></channel><touchpointExperience><experienceRating>7</experienceRating></touchpointExperience>')}
      ${point('actualAction', '<initiator><refersTo actorIDref="s"/><initiatorLabel>Đóng gói</initiatorLabel></initiator>')}
      ${point('foo', '')}
      </touchpoints></actualJourney></c:CJML>`,
    ),
  );
  const [planned, actual] = maps.map((found) => (found.type === 'draft' ? found : null));
  expect(planned?.draft).toMatchObject({ title: 'P', kind: 'future', cards: [] });
  expect(actual?.draft).toMatchObject({
    title: 'Đặt hàng',
    kind: 'current',
    stages: [{ title: 'Đặt' }, { title: '' }],
    cards: [
      { lane: 1, stage: 0, text: 'Gửi', note: 'Nhận', channel: 'email', personas: ['u'] },
      { lane: 3, stage: 1, text: 'Đóng gói' },
    ],
    points: [{ lane: 2, stage: 0, value: 5, persona: 'u' }],
    personas: ['u'],
  });
  expect(actual?.losses).toEqual([
    'Touchpoint T1: that it was “ok” is left out.',
    '<foo> is no kind of touchpoint that Sojourn knows and is left out.',
  ]);
});
