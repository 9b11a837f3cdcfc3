/** Office files of maps as LibreOffice opens them: whole, with their text, on as many pages as were planned. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../electron/core/export/exporters.ts';
import type { ExportSource } from '../../electron/core/export/payload.ts';
import { TEMPLATES } from '../../shared/templates/index.ts';
import { previewOf } from '../../shared/templates/build.ts';
import { quotedSource, requestOf } from '../support/office-files.ts';
import { pdfFacts, pdfText } from '../support/pdf-facts.ts';
import { blueprintMap, languageMap, SENTENCES } from '../support/print-maps.ts';

const run = promisify(execFile);
const FORMATS = ['pptx', 'docx', 'xlsx'] as const;
const RESULTS = join(import.meta.dirname, '../results');

function hasOffice(): boolean {
  const found = !spawnSync('soffice', ['--version']).error;
  if (!found)
    console.warn('Left out: opening office files with LibreOffice (install the package libreoffice).');
  return found;
}

/** Maps by the name of their file: five languages in one, a blueprint, and one in each language of the templates. */
const MAPS: Readonly<Record<string, () => ExportSource>> = {
  languages: () => quotedSource(languageMap()),
  blueprint: () => quotedSource(blueprintMap()),
  ...Object.fromEntries(
    ['th', 'uk', 'id', 'vi'].map((language) => [
      language,
      (): ExportSource => {
        const template = TEMPLATES.find((one) => one.language === language);
        if (!template) throw new Error(`There is no template in ${language}.`);
        const { map, library } = previewOf(template);
        return quotedSource(map, { library });
      },
    ]),
  ),
};

describe.skipIf(!hasOffice())('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-office-'));
  /** Pages or slides by file, as far as the exporter knows them. */
  const planned = new Map<string, number>();
  const pdfOf = (name: string, format: string): string => join(folder, format, `${name}.pdf`);

  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    for (const format of FORMATS) {
      const files: string[] = [];
      for (const [name, source] of Object.entries(MAPS)) {
        const { bytes, pages } = await EXPORTERS[format](requestOf(source(), format));
        const file = join(folder, `${name}.${format}`);
        writeFileSync(file, bytes);
        files.push(file);
        if (pages !== undefined) planned.set(name, pages);
      }
      // A profile of its own: another LibreOffice that is open would take the files and answer nothing.
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const target = join(folder, format);
      await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, ...files], {
        timeout: 170_000,
      });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens every file, and a slide is a page', async () => {
    for (const name of Object.keys(MAPS)) {
      const slides = await pdfFacts(pdfOf(name, 'pptx'));
      expect([name, slides.pages, slides.width, slides.height]).toEqual([name, planned.get(name), 960, 540]);
      for (const format of ['docx', 'xlsx'])
        expect((await pdfFacts(pdfOf(name, format))).pages).toBeGreaterThan(0);
    }
  });

  it('shows the texts of every language', () => {
    const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s-]/gu, '');
    for (const format of FORMATS) {
      const text = pdfText(pdfOf('languages', format), '-raw');
      if (text === null) return;
      // Signs that no font here has are taken from others, and come out of a PDF in another order.
      const wanted = [SENTENCES.en, SENTENCES.id, SENTENCES.uk.slice(0, 60), 'ngày giao hàng', 'สั่งซื้อ'];
      expect([format, wanted.filter((words) => !bare(text).includes(bare(words)))]).toEqual([format, []]);
    }
  });

  it('draws the curve of each persona as a chart', () => {
    const text = pdfText(pdfOf('languages', 'pptx'));
    if (text === null) return;
    expect(text).toContain('Olena Коваль, assumed');
    expect(text).toContain('Measured from feedback, with 95 % intervals');
  });

  it('leaves pictures to be looked at', () => {
    const failed: string[] = [];
    for (const [name, format] of [
      ['languages', 'pptx'],
      ['th', 'pptx'],
      ['languages', 'docx'],
      ['languages', 'xlsx'],
    ] as const) {
      const out = join(RESULTS, `office-${format}-${name}`);
      const made = spawnSync('pdftoppm', ['-r', '60', '-l', '6', '-png', pdfOf(name, format), out]);
      if (made.error) console.warn('Left out: pictures of office files (install the package poppler-utils).');
      else if (made.status !== 0) failed.push(`${out}: ${String(made.stderr)}`);
    }
    expect(failed).toEqual([]);
  });
});
