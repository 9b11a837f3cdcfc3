/**
 * One complete map by keyboard alone, in a real Chromium: twelve stages, eight lanes of different kinds, a hundred cards
 * in five languages, the emotion curves of two personas with words, connectors with labels, tags, severities. Every key
 * press is counted; what that comes to is written to test/results/keyboard-map.json.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { openWorkspace } from '../../electron/core/workspace/open.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import { launchChromium } from '../support/chromium.ts';
import {
  COMMAND,
  freshFolder,
  ROOT,
  startHost,
  testEnvironment,
  type StartedHost,
} from '../support/start-host.ts';
import { createTypist, type Typist } from '../support/typing.ts';

const RESULTS = join(import.meta.dirname, '../results');

let browser: Browser;
let host: StartedHost;
let page: Page;
let typist: Typist;
const problems: string[] = [];

/** What was pressed and typed so far, by part of the work. A chord is one press. */
const presses = new Map<string, number>();
const letters = new Map<string, number>();
let part = '';
const add = (to: Map<string, number>, count: number): void => void to.set(part, (to.get(part) ?? 0) + count);
const graphemes = new Intl.Segmenter();

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    add(presses, 1);
    await page.keyboard.press(key);
  }
}
async function type(text: string): Promise<void> {
  add(letters, [...graphemes.segment(text)].length);
  await typist.type(text);
}

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true });
  const home = freshFolder();
  const file = join(home, 'Empty.sojourn');
  execFileSync(process.execPath, [COMMAND, 'new', file], { cwd: ROOT, env: testEnvironment(home) });
  [browser, host] = await Promise.all([launchChromium(), startHost({ file, home })]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  typist = await createTypist(page);
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(host.url);
  await page.getByRole('button', { name: 'New map' }).first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop().catch(() => undefined);
});

const said = (): Promise<string> => page.locator('.map-area output').innerText();
const counts = (): Promise<string> => page.locator('.statusbar').innerText();
const stages = (): Promise<string[]> =>
  page.locator('.header-stage:not(.header-stuck) .header-title').allInnerTexts();
const lanes = (): Promise<string[]> =>
  page.locator('.header-lane:not(.header-stuck) .header-title').allInnerTexts();
const picked = (): Locator => page.getByRole('option', { selected: true });
const saved = (): Promise<void> => page.locator('.status-save[data-state="saved"]').waitFor();

const STAGES = [
  'Notice',
  'Пошук',
  'เปรียบเทียบ',
  'Bertanya',
  'Quyết định',
  'Order',
  'Оплата',
  'รอสินค้า',
  'Menerima',
  'Sử dụng',
  'Help',
  'Повернення',
];
/** Kinds of lane as one looks for them; the first five of a blank map stay. */
const MORE_LANES: readonly (readonly [typed: string, title: string])[] = [
  ['gain', 'Gains'],
  ['quot', 'Quotes'],
];
const WORDS = ['Sees an ad', 'Шукає відгуки', 'อ่านรีวิวสินค้า', 'Membandingkan harga', 'Hỏi bạn bè'];
/** A text of its own for the nth card, in one of the five languages. */
const textOf = (n: number): string => `${WORDS[n % WORDS.length] ?? ''} ${n}`;

async function inPart(name: string, work: () => Promise<void>): Promise<void> {
  part = name;
  await work();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

test('a complete map without the mouse, with every key counted', async () => {
  await inPart('map', async () => {
    await press('Alt+Shift+N');
    await page.getByRole('combobox', { name: /^Find a template/ }).waitFor();
    await press('Enter');
    await expect.poll(said).toBe('Steps, Discover, empty');
  });

  await inPart('stages', async () => {
    // The five of a blank map get other names, as letters typed on them; the others are added.
    await press('ArrowUp');
    for (const [index, title] of STAGES.entries()) {
      if (index >= 5) await press('Alt+s');
      await type(title);
      await press(index < 4 ? 'Tab' : 'Enter');
    }
    await expect.poll(stages).toEqual(STAGES);
    // Two of them have steps.
    await press('Alt+d');
    await type('Пакує');
    await press('Enter');
    await expect.poll(() => page.locator('.header-step').count()).toBe(2);
  });

  await inPart('lanes', async () => {
    for (const [typed, title] of MORE_LANES) {
      await press('Alt+l');
      await type(typed);
      await expect.poll(() => picked().innerText()).toContain(title);
      await press('Enter');
      await expect.poll(lanes).toContain(title);
    }
    expect(await lanes()).toHaveLength(8);
  });

  await inPart('personas', async () => {
    for (const name of ['Олена', 'Somchai']) {
      await press('Alt+p');
      await type(name);
      await expect.poll(() => picked().innerText()).toContain(name);
      await press('Enter');
      await page.locator('.map-persona', { hasText: name }).waitFor();
    }
  });

  let made = 0;
  await inPart('cards', async () => {
    await press('Control+Home');
    await expect.poll(said).toBe('Steps, Notice, empty');
    // Seven lanes of cards with thirteen columns each, and the curve between them, which Tab passes by lane.
    for (let lane = 0; lane < 8; lane += 1) {
      if (lane === 3) {
        await press('PageDown');
        continue;
      }
      for (let column = 0; column < 13; column += 1) {
        await type(textOf(made));
        made += 1;
        await press('Tab');
      }
    }
    // Nine more below the last one.
    await press('ArrowDown');
    while (made < 100) {
      await type(textOf(made));
      made += 1;
      await press('Enter');
    }
    await expect.poll(counts).toContain('100 cards · 12 stages');
  });

  await inPart('curve', async () => {
    await press('Control+Home', 'PageDown', 'PageDown', 'PageDown');
    await expect.poll(said).toContain('Emotion');
    // Tab stays with a persona along its curve.
    for (const [persona, word] of ['glad', 'пізно'].entries()) {
      for (let column = 0; column < 13; column += 1) {
        const value = ((column * 3 + persona * 5) % 9) / 2 - 2;
        await type(column % 4 === persona ? `${value} ${word}` : String(value));
        if (column < 12) await press('Tab');
      }
      if (persona === 0) await press('Enter', 'Home');
    }
    await press('Enter');
    await expect.poll(() => page.locator('.curve-point').count()).toBeGreaterThan(5);
  });

  await inPart('connectors', async () => {
    // From the first cards of the steps to the touchpoints below, each with a label as it is made.
    await press('Control+Home');
    for (let n = 0; n < 10; n += 1) {
      await press('Alt+k', 'ArrowDown', 'ArrowDown', 'Enter');
      await page.locator('.connector-inspector').waitFor();
      await type(['leads to', 'веде до', 'นำไปสู่', 'menuju', 'dẫn đến'][n % 5] ?? '');
      await press('Enter', 'ArrowRight');
    }
    await expect.poll(() => page.locator('.connector').count()).toBeGreaterThan(3);
  });

  await inPart('tags', async () => {
    await press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Alt+Shift+T');
    await type('швидко');
    await expect.poll(() => picked().innerText()).toContain('швидко');
    await press('Enter');
  });

  await inPart('severity', async () => {
    await press('Control+Home', 'PageDown', 'PageDown', 'PageDown', 'PageDown');
    await expect.poll(said).toContain('Pain points, Notice, pain point 1 of 1');
    for (const severity of [5, 3, 4]) {
      await press('Alt+v');
      await type(String(severity));
      await expect.poll(() => picked().innerText()).toContain(String(severity));
      await press('Enter', 'ArrowRight');
    }
  });

  await saved();
  await press('Shift+1');
  await page.screenshot({ path: join(RESULTS, 'keyboard-map-whole.png') });
  await press('Control+0', 'Control+Home');
  await page.screenshot({ path: join(RESULTS, 'keyboard-map.png') });
  expect(problems).toEqual([]);
});

test('the file holds all of it, and the keys were few', async () => {
  await host.stop();
  const { map, library } = await readFile(host.workspace);
  expect(map.stages.map(({ title }) => title)).toEqual(STAGES);
  expect(map.columns).toHaveLength(13);
  expect(new Set(map.lanes.map(({ kind }) => kind)).size).toBe(8);
  expect(map.meta.personaIds.map((id) => library.personas.find((one) => one.id === id)?.name)).toEqual([
    'Олена',
    'Somchai',
  ]);
  const touchpoints = new Map(library.touchpoints.map(({ id, name }) => [id, name]));
  const texts = Array.from(
    map.cards.values(),
    (card) => card.text || touchpoints.get(card.touchpointId ?? ''),
  );
  expect(new Set(texts)).toEqual(new Set(Array.from({ length: 100 }, (_, n) => textOf(n))));
  expect(map.points).toHaveLength(26);
  expect(map.points.filter(({ word }) => word === 'пізно')).toHaveLength(3);
  expect(map.connectors).toHaveLength(10);
  expect(new Set(map.connectors.map(({ label }) => label)).size).toBe(5);
  const cards = [...map.cards.values()];
  expect(cards.filter(({ tags }) => tags.length === 1)).toHaveLength(3);
  expect(cards.flatMap(({ severity }) => severity ?? []).sort((a, b) => a - b)).toEqual([3, 4, 5]);

  const sum = (of: Map<string, number>): number => [...of.values()].reduce((all, one) => all + one, 0);
  const result = {
    keys: Object.fromEntries(presses),
    letters: Object.fromEntries(letters),
    totals: { keys: sum(presses), letters: sum(letters) },
    // Nothing can be quicker than the letters themselves and one key to end each card.
    cards: { keys: presses.get('cards'), least: 100 },
  };
  writeFileSync(join(RESULTS, 'keyboard-map.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`One map by keyboard: ${result.totals.keys} keys beside ${result.totals.letters} letters`);
  expect(presses.get('cards')).toBeLessThanOrEqual(105);
  expect(result.totals.keys).toBeLessThanOrEqual(260);
});

/** The one map of a workspace file, and its library. */
async function readFile(file: string): Promise<{ map: MapData; library: LibraryData }> {
  const workspace = await openWorkspace(file);
  const documents = createDocuments(workspace);
  try {
    const library = documents.read(LIBRARY_DOC, readLibrary);
    const id = library.maps[0]?.id ?? '';
    return { library, map: documents.read(mapDocId(id), (doc) => projectMap(doc, id)) };
  } finally {
    documents.close();
    workspace.close();
  }
}
