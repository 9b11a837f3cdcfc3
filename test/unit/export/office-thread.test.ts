/** Office files are built in a thread of their own, which ends with a cancelled export. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officeWorkerPath } from '../../../electron/core/feedback/worker-url.ts';
import { buildOffice } from '../../../electron/core/export/office/build.ts';
import { docxOf, pptxOf, xlsxOf } from '../../../electron/core/export/office/exporters.ts';
import { gather } from '../../../electron/core/export/office/source.ts';
import { QUOTES, quotedSource, requestOf } from '../../support/office-files.ts';
import { languageMap } from '../../support/print-maps.ts';

test('the thread has the same bytes as the building itself', async () => {
  expect(officeWorkerPath()).toMatch(/office-worker/u);
  const source = quotedSource(languageMap());
  for (const [format, exporter] of [
    ['pptx', pptxOf],
    ['docx', docxOf],
  ] as const) {
    const gathered = await gather(source, { pictures: true }, '2026-11-29');
    const own = buildOffice({ format, gathered }, null, () => {});
    const { bytes, pages } = await exporter(requestOf(source, format));
    expect(Buffer.from(bytes).equals(own.bytes)).toBe(true);
    expect(pages ?? null).toBe(own.pages);
  }
});

test('a workbook of many links is built while others have their turn', async () => {
  const map = languageMap();
  const ids = Array.from({ length: 30_000 }, (_, i) => `f${i}`);
  const [first] = map.cards.values();
  if (!first) throw new Error('a card expected');
  const cards = new Map([...map.cards, [first.id, { ...first, evidence: ids }]]);
  const [quote] = QUOTES;
  if (!quote) throw new Error('a quote expected');
  const source = quotedSource(
    { ...map, cards },
    {
      feedback: {
        items: (wanted) => wanted.map((id) => ({ ...quote, id })),
        strongest: async (sets) => sets.map(() => []),
      },
    },
  );
  const seen: number[] = [];
  const request = { ...requestOf(source, 'xlsx'), progress: (value: number) => void seen.push(value) };
  let turns = 0;
  // From 0.6 on the thread builds: here nothing is left to do but to wait.
  const timer = setInterval(() => (turns += (seen.at(-1) ?? 0) >= 0.6 ? 1 : 0), 1);
  const { bytes } = await xlsxOf(request);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  const sheets = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
  expect(sheets.some(([, xml]) => strFromU8(xml).includes('r="30001"'))).toBe(true);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test('a cancelled export ends its thread, also while it builds', async () => {
  const abort = new AbortController();
  const request = { ...requestOf(quotedSource(languageMap()), 'pptx'), signal: abort.signal };
  const progress = (value: number): void => {
    if (value > 0.6) abort.abort();
  };
  await expect(pptxOf({ ...request, progress })).rejects.toMatchObject({ code: 'cancelled' });
  await expect(docxOf({ ...request, progress })).rejects.toMatchObject({ code: 'cancelled' });
});

test('what the one who follows it throws ends the export', async () => {
  const progress = (value: number): void => {
    if (value > 0.6) throw new Error('enough');
  };
  await expect(docxOf({ ...requestOf(quotedSource(languageMap()), 'docx'), progress })).rejects.toThrow(
    'enough',
  );
});
