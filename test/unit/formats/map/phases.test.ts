/** Parts of the life cycle (before, during, after the purchase) go out with stages and come back; where they cannot, it is said. */
import { describe, expect, test } from 'vitest';
import { writeDrawio } from '../../../../shared/formats/map/drawio/write.ts';
import { writeCjml } from '../../../../shared/formats/map/map-cjml.ts';
import { writeGridCsv } from '../../../../shared/formats/map/map-grid.ts';
import { writeMarkdown } from '../../../../shared/formats/map/map-markdown.ts';
import { writeOpml } from '../../../../shared/formats/map/map-opml.ts';
import type { MapData, Phase } from '../../../../shared/model/types.ts';
import { importText, type Imported } from '../../../support/map-round-trip.ts';
import { LANGUAGES, mapIn, toWrite, trickyMap } from '../../../support/written-maps.ts';

const LEFT_OUT = /before, during or after the purchase/;
const CYCLE: readonly (Phase | null)[] = ['before', null, 'after', 'during'];

/** The map, and each of its stages in one of the parts, or in none. */
function inParts(map: MapData): MapData {
  const stages = map.stages.map((stage, i) => ({ ...stage, phase: CYCLE[i % CYCLE.length] ?? null }));
  return { ...map, stages };
}

async function back(name: string, text: string): Promise<Imported> {
  const [imported] = await importText(name, text);
  if (!imported) throw new Error('no map');
  return imported;
}
const phasesOf = ({ stages }: MapData): (Phase | null)[] => stages.map(({ phase }) => phase);

const FORMATS = [
  ['a.opml', writeOpml],
  ['a.drawio', writeDrawio],
  ['a.md', writeMarkdown],
] as const;

describe.each(FORMATS)('%s', (name, write) => {
  test.each([...LANGUAGES, 'tricky'] as const)('they come back: %s', async (language) => {
    const map = inParts(language === 'tricky' ? trickyMap() : mapIn(language));
    const { text, notes } = write(toWrite(map));
    const imported = await back(name, text);
    expect(phasesOf(imported.map)).toEqual(phasesOf(map));
    expect([...notes, ...imported.losses].join('\n')).not.toMatch(LEFT_OUT);
  });

  test('a map that says none has none, and its file no word of them', async () => {
    const { text } = write(toWrite(mapIn('uk')));
    expect(text).not.toMatch(/phase|sojourn stages/);
    expect(phasesOf((await back(name, text)).map)).toEqual([null, null]);
  });

  test('a part that does not exist is none', async () => {
    const { text } = write(toWrite(inParts(mapIn('en'))));
    const wrong = text.replaceAll(/(phase="|stages: )before/g, '$1hasOwnProperty');
    expect(wrong).not.toBe(text);
    expect(phasesOf((await back(name, wrong)).map)).toEqual([null, null]);
  });
});

test('who reads Markdown finds the part below the stage', () => {
  const { text } = writeMarkdown(toWrite(inParts(mapIn('en'))));
  expect(text).toMatch(/^## .+\n\n\*Before the purchase\*\n\n### /m);
});

test('Markdown whose table got another stage says that the parts are left out, and guesses none', async () => {
  const { text } = writeMarkdown(toWrite(inParts(mapIn('en'))));
  const wider = text.replaceAll(
    /^\| .*\|$/gm,
    (row) => `${row}${row.startsWith('| ---') ? ' --- |' : ' new |'}`,
  );
  const imported = await back('a.md', wider);
  expect(phasesOf(imported.map)).toEqual([null, null, null]);
  expect(imported.losses.join('\n')).toMatch(/said of 2 stages, and the table has 3/);
});

test('CJML and CSV cannot hold them: the export says so', async () => {
  const cjml = writeCjml(toWrite(inParts(mapIn('en'))));
  expect(cjml.notes.filter((note) => LEFT_OUT.test(note))).toHaveLength(1);
  expect(phasesOf((await back('a.cjml.xml', cjml.text)).map)).toEqual([null, null]);
  expect(writeCjml(toWrite(mapIn('en'))).notes.join('\n')).not.toMatch(LEFT_OUT);
  expect(writeGridCsv(toWrite(mapIn('en'))).notes.join('\n')).toMatch(/parts of the life cycle/);
});
