/** Whether a browser can read drawings, pages and XML, and whether `import-map` reads our own files again. */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../support/chromium.ts';
import type { Faults } from './faults.ts';
import { exhibitOf, cardTextsOf, titlesOf, type Exhibit } from './workspace.ts';

/** Endings of files that are XML. */
const XML = /\.(?:svg|drawio|opml|cjml\.xml)$/;
/** Endings of files in which the whole map comes back. */
const WHOLE = /\.(?:json|mmd|drawio|opml|svg|png|pdf)$/;
/** Endings of files in which stages, lanes and cards come back, as far as a table holds them. */
const TABLE = /\.(?:md|csv|xlsx)$/;
const THEYDO = /\.theydo\.json$/;

export interface OpenFile {
  readonly file: string;
  readonly name: string;
  /** What must be found in it. */
  readonly words: readonly string[];
}

/** Opens every page, drawing and XML file in Chromium. */
export async function checkInBrowser(faults: Faults, files: readonly OpenFile[]): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (said) => {
      if (said.type() === 'error') errors.push(said.text());
    });
    for (const { file, name, words } of files) {
      if (XML.test(file)) {
        await page.goto('about:blank');
        const wrong = await page.evaluate(
          (text) =>
            new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
              ?.textContent,
          readFileSync(file, 'utf8'),
        );
        faults.check(!wrong, name, `is not well-formed: ${wrong}`);
      }
      if (!/\.(?:svg|html)$/.test(file)) continue;
      errors.length = 0;
      await page.goto(pathToFileURL(file).href);
      faults.check(errors.length === 0, name, `a browser says: ${errors[0]}`);
      faults.words(name, (await page.locator(':root').textContent()) ?? '', words);
    }
  } finally {
    await browser.close();
  }
}

interface Imported {
  readonly id: string;
  readonly stages: number;
  readonly columns: number;
  readonly lanes: number;
  readonly cards: number;
}

/** Imports a file into an empty workspace and compares what came with what went. @param sojourn answers what it printed */
export async function checkReadBack(
  faults: Faults,
  { file, name }: Pick<OpenFile, 'file' | 'name'>,
  exhibit: Exhibit,
  sojourn: (...args: string[]) => string,
): Promise<void> {
  const workspace = join(file, '..', `.back-${basename(file)}.sojourn`);
  rmSync(workspace, { force: true });
  try {
    sojourn('new', workspace);
    const { maps } = JSON.parse(sojourn('import-map', workspace, file, '--json')) as { maps: Imported[] };
    const [found] = maps;
    faults.check(maps.length === 1 || file.endsWith('.mmd'), name, `${maps.length} maps come back`);
    if (!found) return;
    const { map } = exhibit;
    const back = await exhibitOf(workspace, found.id);
    const counts = (of: Exhibit['map']): string =>
      `${of.stages.length} stages, ${of.columns.length} columns, ${of.lanes.length} lanes, ${of.cards.size} cards`;
    if (THEYDO.test(file)) faults.check(found.cards > 0, name, 'no card comes back');
    else if (WHOLE.test(file)) {
      faults.check(counts(back.map) === counts(map), name, `${counts(back.map)} come back of ${counts(map)}`);
      faults.words(name, said(back), [...titlesOf(exhibit), ...cardTextsOf(exhibit)]);
    } else if (TABLE.test(file)) {
      // A table is called by its file, and Markdown by its heading.
      const [title, ...titles] = titlesOf(exhibit);
      const named = file.endsWith('.md') ? [title ?? ''] : [];
      faults.words(name, said(back), [...named, ...titles, ...cardTextsOf(exhibit)]);
    } else faults.check(found.stages > 0 && found.cards > 0, name, 'no stage or no card comes back');
  } catch (error) {
    faults.check(false, name, `is not read again: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(workspace, { force: true });
  }
}

const said = (exhibit: Exhibit): string => [...titlesOf(exhibit), ...cardTextsOf(exhibit)].join('\n');
