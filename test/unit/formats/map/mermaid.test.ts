/** Journeys of Mermaid: ours come back whole, those of others are read as far as they go. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeMermaid } from '../../../../shared/formats/map/mermaid/write.ts';
import { readMaps } from '../../../../shared/formats/map/readers.ts';
import { fileOf, gridOf, importText, mapInput } from '../../../support/map-round-trip.ts';
import { LIBRARY } from '../../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, trickyMap } from '../../../support/written-maps.ts';

/** What Mermaid's lexer takes for each statement (journey.jison). */
const GRAMMAR = [
  /^journey$/,
  /^title\s[^#\n;]+$/,
  /^section\s[^#:\n;]+$/,
  /^(?!journey|title\s|section\s|accTitle|accDescr)[^#:\n;]+: [1-5](?:: [^#:\n;]+)?$/i,
  /^%%(?!\{)[^%#;]*$/,
];

async function written(map: Parameters<typeof fileOf>[0]) {
  return writeMermaid(toWrite(map), await fileOf(map));
}

test.each([...LANGUAGES, 'tricky'] as const)('every line is one that Mermaid reads: %s', async (language) => {
  const { text } = await written(language === 'tricky' ? trickyMap() : mapIn(language));
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => !GRAMMAR.some((form) => form.test(line.trim())))).toEqual([]);
});

test('stages are sections, steps are tasks with the mean score and the personas', async () => {
  const { text, notes } = await written(mapIn('uk'));
  const [, , ...visible] = text.split('\n').filter((line) => !line.startsWith('%%'));
  expect(visible).toEqual([
    '    section Не знайшла д 1',
    '      Не знайшла дату доставки на сторінці оформлення, довелося телефонувати двічі∶ їжа зіпсувалася, втратила 450 ₴.: 4: Olena Коваль, สมชาย ใจดี',
    '      Не знайшла д Не знайшла дату доставки на сторінці оформлення, довелося телефонувати двічі∶ їжа зіпсувалася, втратила 450 ₴.: 1: Olena Коваль, สมชาย ใจดี',
    '      Не знайшла д: 1: Olena Коваль, สมชาย ใจดี',
    '    section Не знайшла дату доставки на сторінці оформлення, довелося телефонувати двічі∶ їжа зіпсувалася, втратила 450 ₴.',
    '      Не знайшла дату доставки на сторінці оформлення, довелося телефонувати двічі∶ їжа зіпсувалася, втратила 450 ₴.: 3: Olena Коваль, สมชาย ใจดี',
    '',
  ]);
  expect(notes).toHaveLength(3);
});

test('names that are statements of Mermaid are none in the file', async () => {
  const map = mapIn('en');
  const stages = ['title it', 'Journey on', 'section', 'accTitle: x'].map((title, i) => ({
    ...map.stages[0],
    id: `s${i}`,
    title,
  }));
  const columns = stages.map(({ id }) => ({ id, stageId: id, stepId: null }));
  const odd = {
    ...map,
    stages,
    steps: [],
    columns,
    cards: new Map(),
    cells: new Map(),
    points: [],
    targets: [],
    connectors: [],
  };
  const { text, notes } = await written(odd as typeof map);
  expect(text).toContain('“title it”: 3: ');
  expect(text).toContain('“accTitle∶ x”: 3: ');
  expect(notes.join(' ')).toContain('4 steps without an emotion');
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => !GRAMMAR.some((form) => form.test(line.trim())))).toEqual([]);
});

test.each([...LANGUAGES, 'tricky'] as const)(
  'our own file gives the same map again: %s',
  async (language) => {
    const map = language === 'tricky' ? trickyMap() : mapIn(language);
    const { text } = await written(map);
    for (const changed of [
      text,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll(/^ +/gm, ''),
      `\`\`\`mermaid\n${text}\`\`\``,
    ]) {
      const [imported, ...others] = await importText(changed.startsWith('`') ? 'a.md' : 'a.mmd', changed);
      expect(others).toEqual([]);
      if (!imported) throw new Error('no map');
      expect(imported.losses).toEqual([]);
      expect(gridOf(imported)).toEqual(gridOf({ map, library: LIBRARY }));
      expect(await fileOf(imported.map)).toMatchObject({ map: (await fileOf(map)).map });
      expect(imported.library.personas.map(({ name, segment, share }) => ({ name, segment, share }))).toEqual(
        map.meta.personaIds.length === 0
          ? []
          : LIBRARY.personas.map(({ name, segment, share }) => ({ name, segment, share })),
      );
    }
  },
);

test('a file of ours that was changed by hand gives both maps, a damaged one the visible one', async () => {
  const { text } = await written(mapIn('en'));
  const [asItWas, asItIs] = await importText('a.mmd', text.replace(': 4: Olena', ': 2: Olena'));
  expect(asItWas?.losses.join()).toMatch(/before/);
  expect(gridOf(asItWas as never)).toEqual(gridOf({ map: mapIn('en'), library: LIBRARY }));
  expect(asItIs?.losses.join()).toMatch(/now/);
  expect(asItIs?.map.points.map(({ value }) => value)).toEqual([-1, -2, -2, 0, -1, -2, -2, 0]);
  const [damaged, ...none] = await importText('a.mmd', text.replace('"sojourn-map"', '"sojourn-mop"'));
  expect(none).toEqual([]);
  expect(damaged?.losses[0]).toMatch(/cannot be read any more/);
  expect(damaged?.map.stages).toHaveLength(2);
});

describe('journeys of others', () => {
  const read = async (text: string, name = 'a.mmd') => (await readMaps(mapInput(name, text))).maps;

  test('odd things are read, and what is left out is told', async () => {
    const [found] = await read(`---
title: front matter
---
%%{init: {"theme": "dark"}}%%
%% a comment
JOURNEY
  accDescr { two
    lines }
  Title Mua # hàng
  Before any section: 5
  section   Спершу
    Very good : 7 : Me, Me,, Cat : extra : more
    Half: 2.5: Me # comment
    Smile: 😀: Me
    No score
    a#colon;b#58;c<br/>d; e: 4
`);
    if (found?.type !== 'draft') throw new Error('no draft');
    expect(found.draft).toMatchObject({
      title: 'Mua # hàng',
      personas: ['Me', 'Cat'],
      stages: [
        { title: '', steps: ['Before any section'] },
        { title: 'Спершу', steps: ['Very good', 'Half', 'Smile', 'No score', 'a:b:c d; e'] },
      ],
    });
    expect(found.draft.points).toEqual([
      { lane: 1, stage: 0, step: 0, value: 2 },
      { lane: 1, stage: 1, step: 0, value: 2, persona: 'Me' },
      { lane: 1, stage: 1, step: 0, value: 2, persona: 'Cat' },
      { lane: 1, stage: 1, step: 1, value: -0.5, persona: 'Me' },
      { lane: 1, stage: 1, step: 4, value: 1 },
    ]);
    expect(found.losses).toEqual([
      'Line 7: the description for screen readers is left out.',
      'Line 12: what follows the actors is left out: “extra:more”.',
      'Line 14: the score “😀” is no number, so the curve has no point there.',
      'Line 15: there is no score, so the curve has no point there.',
      'Line 12: the score 7 is not from 1 to 5 and is bounded.',
    ]);
  });

  test('of many actors those who do most have curves, the others are named', async () => {
    const tasks = Array.from({ length: 30 }, (_, i) => `  t${i}: 3: Ana, A${i % 8}`).join('\n');
    const [found] = await read(`journey\n${tasks}`);
    if (found?.type !== 'draft') throw new Error('no draft');
    expect(found.draft.personas).toEqual(['Ana', 'A0', 'A1', 'A2', 'A3']);
    expect(found.losses).toEqual([
      'A map shows the curves of 5 personas; these actors have none: A4, A5, A6, A7.',
    ]);
  });

  test.each(['graph TD\n A --> B', 'hello', ''])('%j is none', async (text) => {
    await expect(read(text)).rejects.toThrow(expect.objectContaining({ code: 'badInput' }));
  });

  const REAL = join(import.meta.dirname, '../../../../../shared/data/journeys');
  test.skipIf(!existsSync(REAL)).each([
    ['automatic-monitoring_user-journey_ru.mmd', 1],
    ['drawings-md_journey.mmd', 1],
    ['freclean_customer-journey.mmd', 1],
    ['mermaid-docs_userJourney.md', 1],
    ['web-dev-for-beginners_th_intro.md', 1],
    ['web-dev-for-beginners_uk_bank.md', 1],
    ['wild_en_job-seeker.md', 1],
    ['wild_en_space-before-colon.md', 1],
    ['wild_fr_lead.md', 1],
    ['wild_id_activation.md', 1],
    ['wild_vi_clinic.md', 1],
    ['wild_vi_plain-fence.md', 1],
  ])('a real one: %s', async (name, count) => {
    const text = readFileSync(join(REAL, name), 'utf8');
    const maps = await read(text, name);
    expect(maps).toHaveLength(count);
    const tasks = text.match(/^[^:\n]+:\s*\d(?:\s*:.*)?$/gm) ?? [];
    const sections = text.match(/^\s*section /gm) ?? [];
    expect(tasks.length).toBeGreaterThan(1);
    for (const found of maps) {
      if (found.type !== 'draft') throw new Error('no draft');
      expect(found.draft.cards).toHaveLength(tasks.length);
      expect(found.draft.stages).toHaveLength(sections.length);
      expect(found.draft.title).not.toBe('');
      expect(found.losses.filter((loss) => !loss.startsWith('A map shows'))).toEqual([]);
    }
  });
});
