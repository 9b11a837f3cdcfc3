/** The logo of a workspace, or one given for an export, in office files and on paper. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readLogo } from '../../../electron/cli/logo.ts';
import { htmlOf } from '../../../electron/core/export/html.ts';
import { docxOf, pptxOf } from '../../../electron/core/export/office/exporters.ts';
import { buildPayload, type ExportSource } from '../../../electron/core/export/payload.ts';
import { svgOf } from '../../../electron/core/export/svg.ts';
import { buildReport } from '../../../electron/core/export/report/report.ts';
import { cleanSvg } from '../../../shared/pictures/svg-clean.ts';
import { setWorkspaceLogo } from '../../../shared/model/edits/library.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { partsOf, quotedSource, requestOf } from '../../support/office-files.ts';
import { png } from '../../support/pictures.ts';
import { languageMap } from '../../support/print-maps.ts';

const LOGO = { bytes: png(300, 100, () => [0, 160, 80]), mime: 'image/png' };
const SQUARE = cleanSvg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
).text;
const DATE = '2026-11-29';
const PAPER = { paper: 'A4', landscape: true } as const;

/** A source whose workspace has a logo. */
function withLogo(): ExportSource {
  const source = quotedSource(languageMap());
  return {
    ...source,
    library: { ...source.library, logo: 'hash' },
    picture: (hash) => Promise.resolve(hash === 'hash' ? LOGO : null),
  };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sojourn-logo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the library keeps the hash of a picture, and lets it go again', () => {
  const doc = new Y.Doc();
  expect(readLibrary(doc)).not.toHaveProperty('logo');
  doc.transact(() => setWorkspaceLogo(doc, 'abc'));
  expect(readLibrary(doc).logo).toBe('abc');
  doc.transact(() => setWorkspaceLogo(doc, null));
  expect(readLibrary(doc)).not.toHaveProperty('logo');
});

test('slides have it on their master and above the title, in its own shape', async () => {
  const { bytes } = await pptxOf(requestOf(withLogo(), 'pptx'));
  const parts = partsOf(bytes);
  expect(parts.get('ppt/slideMasters/_rels/slideMaster1.xml.rels')).toContain('../media/image1.png');
  expect(parts.get('ppt/slideMasters/slideMaster1.xml')).toContain('r:embed="rId3"');
  const title = parts.get('ppt/slides/slide1.xml') ?? '';
  const [, wide = '', high = ''] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"\/>/su.exec(title) ?? [];
  expect(Number(wide) / Number(high)).toBeCloseTo(3, 2);
  const media = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('ppt/media/'));
  expect(media).toEqual(['ppt/media/image1.png']);
});

test('a document has it at the head of every page', async () => {
  const parts = partsOf((await docxOf(requestOf(withLogo(), 'docx'))).bytes);
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  const id = /Id="(rId\d+)"[^>]*Target="header1\.xml"/u.exec(relations)?.[1];
  expect(parts.get('word/document.xml')).toContain(`<w:headerReference w:type="default" r:id="${id}"/>`);
  expect(parts.get('word/header1.xml')).toContain('<a:blip r:embed="rId1"/>');
  expect(parts.get('word/_rels/header1.xml.rels')).toContain('Target="media/image1.png"');
  expect(parts.get('[Content_Types].xml')).toContain('Extension="png"');
});

test('without it nothing of it is left, nor where it is no picture that office programs know', async () => {
  for (const source of [
    quotedSource(languageMap()),
    { ...withLogo(), picture: () => Promise.resolve({ bytes: LOGO.bytes, mime: 'image/webp' }) },
  ]) {
    const slides = Object.keys(unzipSync((await pptxOf(requestOf(source, 'pptx'))).bytes));
    const words = Object.keys(unzipSync((await docxOf(requestOf(source, 'docx'))).bytes));
    expect([...slides, ...words].filter((path) => /media|header/u.test(path))).toEqual([]);
  }
});

test('paper has that of the workspace, one given for the export before it, or none', async () => {
  const own = { bytes: png(10, 10, () => [1, 2, 3]), mime: 'image/png' };
  const url = (logo: typeof LOGO): string =>
    `data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}`;
  expect((await buildPayload(withLogo(), PAPER, DATE)).logo).toBe(url(LOGO));
  expect((await buildPayload({ ...withLogo(), logo: own }, PAPER, DATE)).logo).toBe(url(own));
  expect(await buildPayload(withLogo(), { ...PAPER, logo: false }, DATE)).not.toHaveProperty('logo');
});

test('drawings and pages have it before the title, in its own shape', async () => {
  const own = { bytes: new TextEncoder().encode(SQUARE), mime: 'image/svg+xml' };
  const drawn = async (source: ExportSource, extra: object = {}): Promise<string> =>
    new TextDecoder().decode((await svgOf({ ...requestOf(source, 'svg'), ...extra })).bytes);
  const logoIn = (file: string): string[] =>
    [...(/<image x="0" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/u.exec(file) ?? [])].slice(1);
  const titleAt = (file: string): number =>
    Number(/<text x="([\d.]+)"[^>]*class="tx b" font-size="24.7"/u.exec(file)?.[1]);
  const plain = await drawn(quotedSource(languageMap()));
  expect([logoIn(plain), titleAt(plain)]).toEqual([[], 0]);
  const wide = await drawn(withLogo());
  expect(logoIn(wide).map(Number)).toEqual([expect.closeTo(132.6, 1), expect.closeTo(44.2, 1)]);
  expect(titleAt(wide)).toBeGreaterThan(132.6);
  expect(logoIn(await drawn({ ...withLogo(), logo: own }))).toEqual(['44.2', '44.2']);
  const page = await htmlOf(requestOf(withLogo(), 'html'));
  expect(logoIn(new TextDecoder().decode(page.bytes))).toHaveLength(2);
  const without = { format: 'svg', print: { ...PAPER, logo: false } };
  expect(logoIn(await drawn(withLogo(), { options: without }))).toEqual([]);
});

test('a report has it once, however many maps there are', async () => {
  const report = await buildReport({
    title: 'Two',
    sources: [withLogo(), withLogo()],
    options: PAPER,
    appendices: [],
    hasContents: true,
    date: DATE,
  });
  expect(JSON.stringify(report).split('data:image/png').length - 1).toBe(1);
});

test('a file for it is a picture, and an SVG is made harmless', async () => {
  const file = (name: string): string => join(folder, name);
  await writeFile(file('logo.png'), LOGO.bytes);
  await writeFile(
    file('logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script><path d="M0 0h9v9z"/></svg>',
  );
  await writeFile(file('logo.txt'), 'words');
  expect((await readLogo(file('logo.png')))?.mime).toBe('image/png');
  const svg = await readLogo(file('logo.svg'));
  expect(svg?.mime).toBe('image/svg+xml');
  expect(new TextDecoder().decode(svg?.bytes)).not.toContain('script');
  expect(await readLogo(undefined)).toBeNull();
  await expect(readLogo(file('logo.txt'))).rejects.toMatchObject({ code: 'badInput' });
  await expect(readLogo(file('none.png'))).rejects.toMatchObject({ code: 'notFound' });
  await expect(readLogo(folder)).rejects.toMatchObject({ code: 'notFound' });
});
