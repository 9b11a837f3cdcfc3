/** Pictures of maps from a real Chromium: sharp at every scale, with and without paper, as large as is asked for. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createChromiumPrinter, type ChromiumPrinter } from '../../electron/core/export/chromium-printer.ts';
import { exportMap, type ExportMap } from '../../electron/core/export/export-map.ts';
import { readPng, type Pixels } from '../../electron/core/export/picture/png-read.ts';
import { readPictureSize } from '../../shared/pictures/picture-size.ts';
import { makeMap } from '../support/map-data.ts';
import { png } from '../support/pictures.ts';
import { buildPrintView, type PrintBuild } from '../support/print-build.ts';
import { blueprintMap, exportSource as source, languageMap } from '../support/print-maps.ts';

const RESULTS = join(import.meta.dirname, '../results');
const never = new AbortController().signal;
let build: PrintBuild;
let printer: ChromiumPrinter;
let folder = '';

beforeAll(async () => {
  await mkdir(RESULTS, { recursive: true });
  build = await buildPrintView();
  printer = createChromiumPrinter({ rendererFolder: build.folder });
  folder = await mkdtemp(join(tmpdir(), 'sojourn-png-'));
});
afterAll(async () => {
  await printer?.close();
  await build?.remove();
  await rm(folder, { recursive: true, force: true });
});

async function picture(name: string, extra: Partial<ExportMap> = {}): Promise<Buffer> {
  const outPath = join(folder, `${name}.png`);
  await exportMap({
    ...source(languageMap()),
    options: { format: 'png', picture: { scale: 1, transparent: false } },
    outPath,
    signal: never,
    printer,
    ...extra,
  });
  const bytes = await readFile(outPath);
  await writeFile(join(RESULTS, `picture-${name}.png`), bytes);
  return bytes;
}

/** The colours of a pixel. */
function pixel({ width, channels, data }: Pixels, x: number, y: number): number[] {
  const at = (y * width + x) * channels;
  return [...data.subarray(at, at + channels)];
}

it('draws the whole map at its natural size, sharper where asked for', async () => {
  const one = await readPng(await picture('one'));
  const two = await readPng(
    await picture('two', { options: { format: 'png', picture: { scale: 2, transparent: false } } }),
  );
  expect([two.width, two.height]).toEqual([one.width * 2, one.height * 2]);
  expect(one.channels).toBe(3);
  expect(pixel(one, 1, 1)).toEqual([255, 255, 255]);
  // Sharper, not only larger: neighbours that one pixel of the small picture stands for differ somewhere.
  const finer = Array.from({ length: one.width }, (_, x) => x).some((x) => {
    const y = Math.floor(one.height / 2);
    return pixel(two, 2 * x, 2 * y).join(',') !== pixel(two, 2 * x + 1, 2 * y).join(',');
  });
  expect(finer).toBe(true);
});

it('has nothing below the map where it is to be transparent', async () => {
  const options = { format: 'png', picture: { scale: 1, transparent: true } } as const;
  const clear = await readPng(await picture('clear', { options }));
  expect(pixel(clear, 1, 1)).toEqual([0, 0, 0, 0]);
  const alphas = new Set(clear.data.filter((_, i) => i % 4 === 3));
  expect(alphas.has(255)).toBe(true);
});

it('has the logo before the title', async () => {
  const logo = { bytes: png(60, 60, () => [0, 160, 80]), mime: 'image/png' };
  const drawn = await readPng(await picture('logo', { ...source(languageMap()), logo }));
  expect(pixel(drawn, 24 + 20, 24 + 30)).toEqual([0, 160, 80]);
});

it('takes chosen stages alone, and a map without stages', async () => {
  const whole = readPictureSize(await picture('blueprint', source(blueprintMap())));
  const [first] = blueprintMap().stages;
  const part = readPictureSize(
    await picture('stage', {
      ...source(blueprintMap()),
      options: {
        format: 'png',
        picture: { scale: 1, transparent: false },
        parts: { stageIds: [first?.id ?? ''] },
      },
    }),
  );
  expect(part?.width).toBeLessThan(whole?.width ?? 0);
  const empty = readPictureSize(await picture('empty', source(makeMap({}))));
  expect(empty?.width).toBeGreaterThan(600);
});

it('makes a picture of 10,000 × 10,000 pixels, and ends at once when it is cancelled', async () => {
  const stages = Array.from({ length: 21 }, (_, i) => ({ id: `s${i}`, title: `Етап ${i + 1}`, width: 230 }));
  const large = makeMap({
    stages,
    lanes: [
      { id: 'top', kind: 'text', height: 2200 },
      { id: 'low', kind: 'painPoints', height: 2500 },
    ],
    cards: stages.flatMap(({ id }, i) =>
      Array.from({ length: 12 }, (_, k) => ({
        id: `c${i}-${k}`,
        laneId: k % 2 === 0 ? 'top' : 'low',
        columnId: id,
        text: `ลูกค้ารอนาน ${k}`,
      })),
    ),
  });
  const options = { format: 'png', picture: { scale: 2, transparent: false } } as const;
  const size = readPictureSize(await picture('large', { ...source(large), options }));
  expect(size?.width).toBeGreaterThanOrEqual(10_000);
  expect(size?.height).toBeGreaterThanOrEqual(9_700);
  await rm(join(RESULTS, 'picture-large.png'));

  const abort = new AbortController();
  const cancelled = picture('cancelled', {
    ...source(large),
    options,
    signal: abort.signal,
    progress: (value) => value > 0.5 && abort.abort(),
  });
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
});
