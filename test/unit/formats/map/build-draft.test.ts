import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { assertDraftSize, buildDraft } from '../../../../shared/formats/map/build-draft.ts';
import type { MapDraft } from '../../../../shared/formats/map/draft.ts';
import { createNameBook } from '../../../../shared/formats/map/name-book.ts';
import { readLibrary } from '../../../../shared/model/library-projection.ts';
import { projectMap } from '../../../../shared/model/map-projection.ts';
import { fillLibrary } from '../../../support/small-map.ts';

const draft: MapDraft = {
  title: 'สั่งซื้อ\nonline',
  kind: 'future',
  stages: [{ title: 'Tìm' }, { title: 'Купити', steps: ['Обрати', 'Сплатити'] }],
  lanes: [
    { kind: 'steps', title: 'Bước' },
    { kind: 'emotion', title: '' },
    { kind: 'touchpoints', title: '' },
  ],
  cards: [
    { lane: 0, stage: 0, text: 'một', span: 2, tags: ['DELIVERY', 'mới'] },
    { lane: 0, stage: 0, text: 'hai', personas: ['олена'] },
    { lane: 0, stage: 1, step: 1, text: 'сплачує' },
    { lane: 2, stage: 1, text: 'Web Shop', touchpoint: 'Web Shop' },
    { lane: 2, stage: 1, text: 'Kios', touchpoint: 'Kios', channel: 'store' },
    { lane: 1, stage: 0, text: 'in a curve' },
    { lane: 9, stage: 0, text: 'in no lane' },
    { lane: 0, stage: 9, text: 'in no stage' },
  ],
  points: [
    { lane: 1, stage: 0, value: 5, persona: 'Олена', word: 'радість' },
    { lane: 1, stage: 1, step: 1, value: 2 },
    { lane: 1, stage: 1, step: 0, value: Number.NaN },
    { lane: 0, stage: 0, value: 1 },
  ],
  personas: ['Олена', 'Pekerja'],
  scale: { min: 1, max: 5, labels: {} },
};

describe('a draft becomes a map', () => {
  const library = new Y.Doc();
  library.transact(() => fillLibrary(library));
  const doc = new Y.Doc();
  library.transact(() => doc.transact(() => buildDraft(doc, draft, createNameBook(library))));
  const map = projectMap(doc, 'm');
  const { personas, tags, touchpoints } = readLibrary(library);
  const cell = (lane: number, column: number) =>
    map.cells.get(`${map.lanes[lane]?.id}/${map.columns[column]?.id}`)?.map(({ text }) => text) ?? [];

  it('with its title, kind, scale, columns and lanes', () => {
    expect(map.meta).toMatchObject({ title: 'สั่งซื้อ online', kind: 'future', scale: { min: 1, max: 5 } });
    expect(map.columns).toHaveLength(3);
    expect(map.lanes.map(({ title }) => title)).toEqual(['Bước', 'Emotion', 'Touchpoints']);
  });

  it('with its cards where they belong, in order; what has no place is left out', () => {
    expect([cell(0, 0), cell(0, 1), cell(0, 2)]).toEqual([['một', 'hai'], [], ['сплачує']]);
    expect(map.cards.size).toBe(5);
    expect([...map.cards.values()].find(({ text }) => text === 'một')?.span).toBe(2);
  });

  it('with the library’s personas, tags and touchpoints of the same name, and new ones for the rest', () => {
    expect(personas.map(({ name }) => name)).toEqual(['Олена', 'Somchai', 'Pekerja']);
    expect(map.meta.personaIds).toEqual(['p1', personas[2]?.id]);
    expect(tags.map(({ name }) => name).sort()).toEqual(['delivery', 'mới', 'ราคา'].sort());
    expect(touchpoints.filter(({ name }) => name === 'Kios')).toMatchObject([{ channel: 'store' }]);
    expect([...map.cards.values()].filter(({ touchpointId }) => touchpointId === 't1')).toHaveLength(1);
  });

  it('with its emotion values', () => {
    expect(map.points.map(({ value, personaId, word }) => [value, personaId, word])).toEqual([
      [2, '', ''],
      [5, 'p1', 'радість'],
    ]);
  });
});

it('is refused where it is larger than a map can be', () => {
  const stages = Array.from({ length: 1001 }, () => ({ title: 's' }));
  expect(() => assertDraftSize({ ...draft, stages })).toThrow('1001 stages and steps');
});
