/** draw.io: our diagrams come back, also after shapes were moved; those of others are read as far as they tell. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../../../electron/core/map-import/map-input.ts';
import type { FoundMap } from '../../../../shared/formats/map/reader.ts';
import { writeDrawio } from '../../../../shared/formats/map/drawio/write.ts';
import { readMaps } from '../../../../shared/formats/map/readers.ts';
import type { MapData } from '../../../../shared/model/types.ts';
import { gridOf, importText, mapInput } from '../../../support/map-round-trip.ts';
import { blueprintMap, LIBRARY } from '../../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, trickyMap } from '../../../support/written-maps.ts';

const trimmed = (grid: ReturnType<typeof gridOf>) =>
  JSON.parse(
    JSON.stringify(grid, (_, value: unknown) =>
      typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : value,
    ),
  ) as unknown;

/** What a diagram says of cards beside texts and places. */
function detailsOf(map: MapData) {
  return [...map.cards.values()]
    .map(
      ({
        text,
        note,
        severity,
        reach,
        number,
        target,
        trend,
        owner,
        status,
        due,
        effort,
        value,
        moment,
        span,
      }) => {
        return JSON.stringify({
          text,
          note,
          severity,
          reach,
          number,
          target,
          trend,
          owner,
          status,
          due,
          effort,
          value,
          moment,
          span,
        });
      },
    )
    .sort();
}

test.each([...LANGUAGES, 'tricky', 'blueprint'] as const)(
  'a diagram of ours comes back: %s',
  async (name) => {
    const map = name === 'tricky' ? trickyMap() : name === 'blueprint' ? blueprintMap() : mapIn(name);
    const [imported, ...others] = await importText('a.drawio', writeDrawio(toWrite(map)).text);
    if (!imported) throw new Error('no map');
    expect(others).toEqual([]);
    expect(trimmed(gridOf(imported))).toEqual(trimmed(gridOf({ map, library: LIBRARY })));
    expect(imported.map.meta).toMatchObject({ kind: map.meta.kind, scale: map.meta.scale });
    if (name === 'tricky' || name === 'blueprint') return;
    const texts = detailsOf({
      ...map,
      cards: new Map([...map.cards].map(([id, card]) => [id, id === 't' ? { ...card, text: '' } : card])),
    });
    expect(detailsOf(imported.map)).toEqual(texts);
    const [connector] = imported.map.connectors;
    expect(imported.map.connectors).toHaveLength(1);
    expect(connector).toMatchObject({ label: map.connectors[0]?.label, arrow: 'both', dashed: true });
    expect(imported.map.cards.get(connector?.from ?? '')?.text).toBe(map.cards.get('a')?.text);
    expect(imported.losses).toEqual([
      'Cards had evidence (Supported 1); the feedback itself is not in the file, so they have none now.',
    ]);
  },
);

test('a card that was moved to another column and lane in draw.io is there', async () => {
  const { text } = writeDrawio(toWrite(mapIn('id')));
  const moved = text.replace(
    /(id="card-p">\s*<mxCell [^>]*parent=")lane-pain("[^>]*>\s*<mxGeometry x=")\d+/,
    '$1lane-steps$2180',
  );
  expect(moved).not.toBe(text);
  const [imported] = await importText('a.drawio', moved);
  const grid = imported && gridOf(imported);
  expect(grid?.lanes[0]?.cells[0]).toHaveLength(2);
  expect(grid?.lanes[3]?.cells).toEqual([[], [], []]);
});

describe('diagrams of others', () => {
  const cell = (id: string, value: string, box: readonly number[], style = '', parent = '1'): string =>
    `<mxCell id="${id}" value="${value}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" as="geometry"/></mxCell>`;
  const model = (inside: string): string =>
    `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${inside}</root></mxGraphModel>`;
  const read = async (text: string): Promise<(FoundMap & { type: 'draft' })[]> =>
    (await readMaps({ ...mapInput('a.drawio', text), inflate })).maps.filter(
      (found) => found.type === 'draft',
    );

  const LANES = model(
    [
      cell('t', 'Подорож', [0, 0, 300, 30], 'text;html=1'),
      cell('h1', '&lt;b&gt;Пошук&lt;/b&gt;', [100, 40, 200, 30], 'html=1'),
      cell('h2', 'Купівля', [300, 40, 200, 30]),
      cell('pool', 'Пул', [0, 80, 500, 300], 'swimlane;startSize=20'),
      cell('a', 'Болі', [0, 20, 500, 100], 'swimlane;horizontal=0', 'pool'),
      cell('b', 'Емоції', [0, 120, 500, 100], 'swimlane;horizontal=0', 'pool'),
      cell(
        'c1',
        '&lt;div&gt;Довго&lt;/div&gt;&lt;div&gt;чекати&lt;/div&gt;',
        [120, 20, 100, 40],
        'rounded=1;html=1',
        'a',
      ),
      cell('c2', 'Дорого', [320, 20, 100, 40], '', 'a'),
      cell('c3', 'усюди', [110, 60, 350, 30], '', 'a'),
      cell('e1', '', [150, 0, 10, 10], 'ellipse', 'b'),
      cell('e2', 'сум', [350, 90, 10, 10], 'ellipse', 'b'),
      cell('x', 'збоку', [120, 600, 100, 40]),
      cell('y', '', [120, 700, 100, 40], 'shape=image;image=data:image/png,'),
      '<mxCell id="k" edge="1" source="c1" target="c2" parent="1" style="dashed=1;endArrow=none"><mxGeometry relative="1" as="geometry"/></mxCell>',
      '<mxCell id="kl" value="далі" vertex="1" connectable="0" parent="k" style="edgeLabel"><mxGeometry relative="1" as="geometry"/></mxCell>',
      '<mxCell id="n" edge="1" source="c1" parent="1"><mxGeometry relative="1" as="geometry"/></mxCell>',
    ].join(''),
  );

  test('swimlanes below each other are lanes, shapes above them heads, what is not understood is told', async () => {
    const [found] = await read(LANES);
    expect(found?.draft).toMatchObject({
      title: 'Подорож',
      stages: [{ title: 'Пошук' }, { title: 'Купівля' }],
      lanes: [
        { kind: 'painPoints', title: 'Болі' },
        { kind: 'emotion', title: 'Емоції' },
        { kind: 'text', title: '' },
      ],
      cards: [
        { lane: 0, stage: 0, text: 'Довго\nчекати' },
        { lane: 0, stage: 1, text: 'Дорого' },
        { lane: 0, stage: 0, text: 'усюди', span: 2 },
        { lane: 2, stage: 0, text: 'збоку' },
      ],
      points: [
        { lane: 1, stage: 0, value: 1.8 },
        { lane: 1, stage: 1, value: -1.8, word: 'сум' },
      ],
      connectors: [{ from: 0, to: 1, label: 'далі', arrow: 'none', dashed: true }],
    });
    expect(found?.losses).toEqual([
      'Shapes without text are left out: 1.',
      'Shapes outside of all lanes are in a lane of notes: 1.',
      'Values of the emotion curve were read off the height of 2 shapes.',
      'Lines that do not join two cards are left out: 1.',
    ]);
  });

  test('swimlanes side by side are stages; lanes without heads have numbered columns', async () => {
    const [stages] = await read(
      model(
        cell('a', 'Cari', [0, 0, 200, 400], 'swimlane') +
          cell('b', 'Beli', [220, 0, 200, 400], 'swimlane') +
          cell('c', 'Ketik', [20, 40, 100, 40], '', 'a') +
          cell('d', 'Bayar', [20, 40, 100, 40], '', 'b'),
      ),
    );
    expect(stages?.draft).toMatchObject({
      stages: [{ title: 'Cari' }, { title: 'Beli' }],
      lanes: [{ kind: 'steps' }],
      cards: [
        { stage: 0, text: 'Ketik' },
        { stage: 1, text: 'Bayar' },
      ],
    });
    const [numbered] = await read(
      model(
        cell('a', 'Bước', [0, 0, 600, 100], 'swimlane;horizontal=0') +
          cell('b', 'x', [50, 10, 100, 40], '', 'a') +
          cell('c', 'y', [60, 60, 100, 40], '', 'a') +
          cell('d', 'z', [300, 10, 100, 40], '', 'a'),
      ),
    );
    expect(numbered?.draft.stages).toEqual([{ title: '1' }, { title: '2' }]);
    expect(numbered?.draft.cards.map(({ stage, text }) => [stage, text])).toEqual([
      [0, 'x'],
      [1, 'z'],
      [0, 'y'],
    ]);
  });

  test('compressed pages are unpacked, several pages are several maps, empty ones none', async () => {
    const packed = deflateRawSync(encodeURIComponent(LANES)).toString('base64');
    const file = `<mxfile><diagram name="một">${packed}</diagram><diagram name="hai">${LANES}</diagram><diagram name="ba"/></mxfile>`;
    const [first, second, ...rest] = await read(file);
    expect(first).toEqual(second);
    expect(rest).toEqual([]);
    await expect(readMaps(mapInput('a.drawio', file))).rejects.toMatchObject({ code: 'badInput' });
    await expect(read('<mxfile><diagram name="x">%%%</diagram></mxfile>')).rejects.toMatchObject({
      code: 'badInput',
    });
  });

  test('compressed pages that come to too much together are refused, named, before all are unpacked', async () => {
    const pages = (count: number, megabytes: number, title: (i: number) => string): string => {
      const large = `<mxGraphModel about="${'a'.repeat(megabytes * 1024 * 1024)}"><root/></mxGraphModel>`;
      const packed = deflateRawSync(large).toString('base64');
      const page = (i: number): string => `<diagram name="${title(i)}">${packed}</diagram>`;
      const small = deflateRawSync(encodeURIComponent(LANES)).toString('base64');
      return `<mxfile>${Array.from({ length: count }, (_, i) => page(i)).join('')}<diagram name="map">${small}</diagram></mxfile>`;
    };
    let unpacked = 0;
    const counting: typeof inflate = (...given) => {
      const text = inflate(...given);
      unpacked += text?.length ?? 0;
      return text;
    };
    const file = pages(40, 12, (i) => `หน้า ${i + 1}`);
    expect(file.length).toBeLessThan(1024 * 1024);
    await expect(readMaps({ ...mapInput('ไฟล์.drawio', file), inflate: counting })).rejects.toMatchObject({
      code: 'tooLarge',
      message: 'The pages of ไฟล์.drawio up to “หน้า 6” unpack to more than 64 MB.',
      remedy: 'Save the pages that are maps as a file of their own.',
    });
    expect(unpacked).toBeLessThan(73 * 1024 * 1024);
    expect(await read(pages(4, 12, () => ''))).toHaveLength(1);
  });

  test('groups that are in each other in a ring do not hang', async () => {
    const ring = model(cell('a', 'x', [1, 1, 9, 9], '', 'b') + cell('b', 'y', [1, 1, 9, 9], '', 'a'));
    const [found] = await read(ring);
    expect(found?.draft.cards).toHaveLength(2);
  });

  const REAL = join(
    import.meta.dirname,
    '../../../../../shared/data/journeys/quietview_user-journey_zh.drawio',
  );
  test.skipIf(!existsSync(REAL))(
    'a real flow chart: its shapes are steps from left to right, joined as they were',
    async () => {
      const text = readFileSync(REAL, 'utf8');
      const [found] = await read(text);
      const shapes = text.match(/value="[^"]+"[^>]*vertex="1"/g) ?? [];
      const edges = text.match(/edge="1"[^>]*source="[^>]*target="/g) ?? [];
      expect(found?.draft.title).toBe('用户旅程图');
      expect(found?.draft.cards).toHaveLength(shapes.length);
      expect(found?.draft.connectors).toHaveLength(edges.length);
      expect(found?.draft.cards[0]?.text).not.toContain('<');
      expect(found?.losses[0]).toMatch(/no swimlanes/);
    },
  );
});
