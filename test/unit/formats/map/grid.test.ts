/** Grids of stages and lanes: our own tables come back, those of others are understood as far as their titles tell. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pointOf, scaleFor } from '../../../../shared/formats/map/grid/curve-cells.ts';
import { gridDraft } from '../../../../shared/formats/map/grid/grid-draft.ts';
import { laneKindOf } from '../../../../shared/formats/map/grid/lane-words.ts';
import { writeGridCsv } from '../../../../shared/formats/map/map-grid.ts';
import { writeMarkdown } from '../../../../shared/formats/map/map-markdown.ts';
import { plainText } from '../../../../shared/formats/map/md-blocks.ts';
import { readMaps } from '../../../../shared/formats/map/readers.ts';
import { LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../../../shared/model/lanes.ts';
import { contentOf } from '../../../../shared/templates/format.ts';
import { TEMPLATES } from '../../../../shared/templates/index.ts';
import { mapInput as coreInput } from '../../../../electron/core/map-import/map-input.ts';
import { encode } from '../../../support/encode.ts';
import { gridOf, importText, mapInput } from '../../../support/map-round-trip.ts';
import { workbook } from '../../../support/workbook.ts';
import { LIBRARY } from '../../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, TRICKY, trickyMap } from '../../../support/written-maps.ts';

describe('a lane is known by its title', () => {
  test('in the languages of the templates, and by the titles of our own lanes', () => {
    const wrong = TEMPLATES.flatMap((template) =>
      contentOf(template)
        .lanes.filter(({ kind, title }) => laneKindOf(title) !== kind && template.language !== 'en')
        .map(({ kind, title }) => `${kind}: ${title}`),
    );
    expect(wrong).toEqual([]);
    expect(LANE_KINDS.filter((kind) => laneKindOf(LANE_KIND_INFO[kind].title) !== kind)).toEqual([]);
  });

  test.each<[string, LaneKind | null]>([
    ['PAIN POINTS 😡', 'painPoints'],
    ['Customer Actions', 'steps'],
    ['3. User needs & goals', 'goals'],
    ['Điểm đau / vấn đề', 'painPoints'],
    ['Điểm chạm'.normalize('NFD'), 'touchpoints'],
    ['จุดสัมผัส (Touchpoint)', 'touchpoints'],
    ['การกระทำของผู้ใช้', 'steps'],
    ['План дій', 'actions'],
    ['Дії клієнта', 'steps'],
    ['Бар’єри', 'painPoints'],
    ["Бар'єри", 'painPoints'],
    ['Peluang perbaikan', 'opportunities'],
    ['Ideal customer', null],
    ['Weather', null],
    ['', null],
    ['goal '.repeat(100), null],
  ])('%j is %s', (title, kind) => {
    expect(laneKindOf(title)).toBe(kind);
  });
});

test.each<[string, ReturnType<typeof pointOf>]>([
  ['4', { value: 4 }],
  ['−1,5 fed up', { value: -1.5, word: 'fed up' }],
  ['4/5', { value: 4 }],
  [
    'Olena: 2 (Delighted), nhẹ nhõm, “Cuối cùng!”',
    { persona: 'Olena', value: 2, word: 'nhẹ nhõm', quote: 'Cuối cùng!' },
  ],
  ['Meant to be: 2', { value: 2, series: 'toBe' }],
  ['😀', { value: 2 }],
  ['😡 โกรธ', { value: -2, word: 'โกรธ' }],
  ['Happy', null],
  ['', null],
])('emotion in the cell %j', (text, point) => {
  expect(pointOf(text)).toEqual(point);
});

test('values lie on the narrowest common scale', () => {
  const ends = (values: number[]) => [scaleFor(values).min, scaleFor(values).max];
  expect(ends([-1, 2])).toEqual([-2, 2]);
  expect(ends([1, 5])).toEqual([1, 5]);
  expect(ends([3, 4, 9])).toEqual([0, 10]);
  expect(ends([-7, 250])).toEqual([-7, 250]);
});

/** What a grid can say of a map: kinds, titles and texts; a card's own blanks at its ends are not. */
function promised(map: Parameters<typeof gridOf>[0]) {
  const grid = gridOf(map);
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  return {
    ...grid,
    columns: grid.columns.map((titles) => titles.map((title) => (title === null ? null : plain(title)))),
    lanes: grid.lanes.map((lane) => ({
      ...lane,
      title: plain(lane.title),
      cells: lane.cells.map((cell) => cell.map((text) => text.trim())),
    })),
  };
}

test.each([...LANGUAGES, 'tricky'] as const)('a CSV grid of ours comes back: %s', async (language) => {
  const map = language === 'tricky' ? trickyMap() : mapIn(language);
  const [imported] = await importText('map.csv', writeGridCsv(toWrite(map)).text.slice(1));
  if (!imported) throw new Error('no map');
  expect(promised(imported)).toEqual({ ...promised({ map, library: LIBRARY }), title: 'map' });
  expect(imported.losses).toEqual([]);
});

test.each([...LANGUAGES, 'tricky'] as const)('a Markdown table of ours comes back: %s', async (language) => {
  const map = language === 'tricky' ? trickyMap() : mapIn(language);
  const [imported, ...others] = await importText('map.md', writeMarkdown(toWrite(map)).text);
  if (!imported) throw new Error('no map');
  expect(others).toEqual([]);
  expect(promised(imported)).toEqual(promised({ map, library: LIBRARY }));
  expect(imported.map.meta.personaIds).toHaveLength(map.meta.personaIds.length);
  expect(imported.losses).toHaveLength(1);
});

test.each(TRICKY)('Markdown shows what was written: %j', (text) => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const { text: markdown } = writeMarkdown(
    toWrite({ ...trickyMap(), meta: { ...trickyMap().meta, title: text } }),
  );
  expect(plainText((markdown.split('\n')[0] ?? '').slice(2))).toBe(line);
});

describe('grids of others', () => {
  const draft = (rows: readonly (readonly string[])[]) => gridDraft(rows, 'T');

  test('stages over several columns with steps below, a caption, lanes over several rows', () => {
    const found = draft([
      ['Hành trình mua hàng'],
      ['', 'Tìm kiếm', '', 'Mua', ''],
      ['Bước', 'Tìm', 'So sánh', 'Trả tiền', ''],
      ['Suy nghĩ', 'Ở đâu?', '', 'Đắt quá', ''],
      ['', 'Cái nào?', 'Tốt không?', '', ''],
      ['Cảm xúc', '3', '4', '1', ''],
      ['Thời tiết', 'mưa', '', '', ''],
    ]);
    expect(found?.draft).toMatchObject({
      title: 'Hành trình mua hàng',
      stages: [
        { title: 'Tìm kiếm', steps: ['Tìm', 'So sánh'] },
        { title: 'Mua', steps: ['Trả tiền'] },
      ],
      lanes: [
        { kind: 'thoughts', title: 'Suy nghĩ' },
        { kind: 'emotion', title: 'Cảm xúc' },
        { kind: 'text', title: 'Thời tiết' },
      ],
      scale: { min: 1, max: 5 },
    });
    expect(found?.draft.cards.map(({ text }) => text)).toEqual([
      'Ở đâu?',
      'Cái nào?',
      'Tốt không?',
      'Đắt quá',
      'mưa',
    ]);
    expect(found?.draft.points.map(({ value }) => value)).toEqual([3, 4, 1]);
    expect(found?.losses).toEqual([
      '“Thời tiết” names no kind of lane that Sojourn knows: its cells are notes.',
    ]);
  });

  test('a colon parts stage and step where columns beside each other begin alike, and else nothing', () => {
    const found = draft([
      ['Lane', 'Beli: Pilih', 'Beli: Bayar', 'Terima: di rumah'],
      ['Tujuan', 'a', 'b', 'c'],
    ]);
    expect(found?.draft.stages).toEqual([
      { title: 'Beli', steps: ['Pilih', 'Bayar'] },
      { title: 'Terima: di rumah', steps: [] },
    ]);
  });

  test('lanes as columns and stages as rows are turned', () => {
    const found = draft([
      ['Етап', 'Точки контакту', 'Болі', 'Емоції'],
      ['Пошук', 'Сайт', 'Довго', 'засмучений'],
      ['Купівля', 'Застосунок', '', 'радий'],
    ]);
    expect(found?.draft.stages.map(({ title }) => title)).toEqual(['Пошук', 'Купівля']);
    expect(found?.draft.lanes.map(({ kind }) => kind)).toEqual(['touchpoints', 'painPoints', 'thoughts']);
    expect(found?.draft.cards[0]).toEqual({ lane: 0, stage: 0, text: 'Сайт', touchpoint: 'Сайт' });
    expect(found?.losses).toEqual([
      '“Емоції” tells emotion in words and no values: its cells are thoughts, not a curve.',
    ]);
  });

  test.each([[[]], [[['a']]], [[['', '']]], [[['', 'Stage']]]])('nothing is no map: %j', (rows) => {
    expect(draft(rows)).toBeNull();
  });

  test('of several Markdown tables those with lanes are maps', async () => {
    const { maps } = await readMaps(
      mapInput(
        'a.md',
        '# Doc\n\n|a|b|\n|-|-|\n|1|2|\n\n## Perjalanan\n\n| | Cari | Beli |\n|---|:-:|---|\n| **Tujuan** | hemat<br>cepat | `aman` |\n',
      ),
    );
    expect(maps).toHaveLength(1);
    expect(maps[0]).toMatchObject({
      draft: {
        title: 'Perjalanan',
        stages: [{ title: 'Cari' }, { title: 'Beli' }],
        lanes: [{ kind: 'goals', title: 'Tujuan' }],
        cards: [{ text: 'hemat' }, { text: 'cepat' }, { text: 'aman' }],
      },
    });
  });

  test('long runs of blanks and marks are read once, not again and again', async () => {
    const blanks = ' '.repeat(500_000);
    const marks = ['`', '*', '_', '[', '<br', '|', '-', '#', '\\', '“'].map((mark) => mark.repeat(100_000));
    const lines = [`\`\`\`${blanks}\``, `# a${blanks}b`, `| a |${blanks}`, `|${blanks}-${blanks}x`, ...marks];
    const table = `| | A |\n|-|-|\n| Goals | 3,${blanks}x “y” |\n`;
    const { maps } = await readMaps(mapInput('a.md', `${lines.join('\n\n|')}\n\n${table}`));
    expect(maps).toHaveLength(1);
    expect(pointOf(`3,${blanks}x${blanks},${blanks}“y”`)).toEqual({ value: 3, word: 'x', quote: 'y' });
  });

  const REAL = join(
    import.meta.dirname,
    '../../../../../shared/data/journeys/web_ecommerce_user-journey-table_th.md',
  );
  test.skipIf(!existsSync(REAL))('a real Thai table with lanes as columns', async () => {
    const { maps } = await readMaps(mapInput('a.md', readFileSync(REAL, 'utf8')));
    expect(maps).toHaveLength(1);
    const [found] = maps;
    if (found?.type !== 'draft') throw new Error('no draft');
    expect(found.draft.stages.map(({ title }) => title)).toEqual(['1', '2', '3', '4', '5']);
    expect(found.draft.lanes.map(({ kind }) => kind)).toEqual([
      'touchpoints',
      'steps',
      'supportProcesses',
      'text',
    ]);
    expect(found.draft.cards).toHaveLength(20);
  });
});

describe('files as spreadsheets write them', () => {
  const ROWS = [
    ['', 'Пошук', 'Купівля'],
    ['Болі', 'Довго', '=1+1'],
    ['Емоції', -1, 2],
  ];

  test('sheets of a workbook that are grids', async () => {
    const list = {
      name: 'List',
      rows: [
        ['id', 'x'],
        ['1', 'y'],
        ['2', 'z'],
      ],
    };
    const bytes = workbook([{ name: 'Мапа', rows: ROWS }, list, { name: 'H', rows: ROWS, hidden: true }]);
    const { format, maps } = await readMaps(coreInput('a.xlsx', bytes));
    expect(format).toBe('workbook');
    expect(maps).toHaveLength(1);
    expect(maps[0]).toMatchObject({
      draft: {
        title: '',
        stages: [{ title: 'Пошук' }, { title: 'Купівля' }],
        cards: [{ text: 'Довго' }, { text: '=1+1' }],
        points: [{ value: -1 }, { value: 2 }],
      },
      losses: ['Sheets that are no grids of stages and lanes are left out: 1.'],
    });
    await expect(async () => readMaps(coreInput('a.xlsx', bytes.subarray(0, 900)))).rejects.toMatchObject({
      code: 'badInput',
    });
  });

  test('CSV in the encodings of Ukrainian and Thai Windows, with semicolons', async () => {
    const uk = 'Етап;Пошук;Купівля\r\nБолі;Довго шукати потрібний розмір;Їжа приїхала зіпсована\r\n';
    const [found] = (await readMaps(coreInput('a.csv', encode(uk, 'windows-1251')))).maps;
    expect(found).toMatchObject({
      draft: {
        stages: [{ title: 'Пошук' }, { title: 'Купівля' }],
        lanes: [{ kind: 'painPoints', title: 'Болі' }],
      },
    });
    const th = 'ขั้นตอน;ค้นหา;สั่งซื้อ\r\nปัญหา;หาปุ่มชำระเงินไม่เจอ;ค่าส่งแพงเกินไป\r\n';
    const [thai] = (await readMaps(coreInput('a.csv', encode(th, 'windows-874')))).maps;
    expect(thai).toMatchObject({
      draft: {
        stages: [{ title: 'ค้นหา' }, { title: 'สั่งซื้อ' }],
        lanes: [{ kind: 'painPoints', title: 'ปัญหา' }],
      },
    });
  });
});
