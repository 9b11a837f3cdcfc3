/** Writes every export of one language into a folder, and has all of them looked at. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateLanguage } from '../../shared/templates/format.ts';
import { COMMAND, testEnvironment } from '../support/start-host.ts';
import { checkOffice, type WantedOffice } from './check-office.ts';
import { checkInBrowser, checkReadBack, type OpenFile } from './check-open.ts';
import { checkPdf } from './check-pdf.ts';
import { INDONESIAN } from './content/id.ts';
import { THAI } from './content/th.ts';
import { UKRAINIAN } from './content/uk.ts';
import { VIETNAMESE } from './content/vi.ts';
import { FILES, PRINTS, REPORTS } from './exports.ts';
import type { Faults } from './faults.ts';
import type { Sample } from './sample.ts';
import {
  cardTextsOf,
  exhibitOf,
  makeSampleWorkspace,
  personasOf,
  SAMPLE_MAP,
  titlesOf,
} from './workspace.ts';

const SAMPLES: readonly Sample[] = [THAI, UKRAINIAN, INDONESIAN, VIETNAMESE];
/** The map of the sample that comes with Sojourn, and the one that is its future. */
const ENGLISH_MAP = 'sample-shoes-online';
const ENGLISH_FUTURE = 'sample-shoes-next-year';
const NOTHING = { words: [], pages: null };

/** @param folder of the gallery; files come into one of the language's own */
export async function oneLanguage(
  language: TemplateLanguage,
  gallery: string,
  faults: Faults,
): Promise<number> {
  const folder = join(gallery, language);
  mkdirSync(folder, { recursive: true });
  const env = testEnvironment(join(gallery, '.home'));
  const sojourn = (...args: string[]): string =>
    execFileSync(process.execPath, [COMMAND, ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const file = join(folder, 'workspace.sojourn');
  const sample = SAMPLES.find((one) => one.language === language);
  if (sample) await makeSampleWorkspace(file, sample, sojourn);
  else sojourn('new', file, '--sample');
  const mapId = sample ? SAMPLE_MAP : ENGLISH_MAP;
  const exhibit = await exhibitOf(file, mapId);
  const titles = titlesOf(exhibit);
  const [cards, people] = [cardTextsOf(exhibit), personasOf(exhibit)];
  const all = [...titles, ...cards];
  let count = 0;
  /** Runs a command that writes a file, and answers the pages that it told. Null where it failed, which is a fault. */
  const write = (to: string, ...args: string[]): { pages: number | null } | null => {
    count += 1;
    try {
      const { pages = null } = JSON.parse(sojourn(...args, '--to', join(folder, to), '--json')) as {
        pages?: number;
      };
      return { pages };
    } catch (error) {
      faults.check(
        false,
        `${language}/${to}`,
        `is not written: ${error instanceof Error ? error.message : ''}`,
      );
      return null;
    }
  };
  const exported = ['export', file, '--map', mapId];

  for (const [name, { how, paper, isOnePage, isBlank }] of Object.entries(PRINTS)) {
    const made = write(`${name}.pdf`, ...exported, ...how.split(' '));
    const words = isBlank ? titles : [...all, ...people];
    if (made)
      checkPdf(faults, join(folder, `${name}.pdf`), `${language}/${name}.pdf`, {
        ...made,
        paper,
        isOnePage,
        words,
      });
  }
  const a4 = { paper: 'A4', landscape: true } as const;
  for (const [name, how] of Object.entries(REPORTS)) {
    const made = write(`${name}.pdf`, 'report', file, ...how);
    const words =
      name === 'report' ? [...all, ...people, ...(sample?.answers ?? []).map(({ text }) => text)] : [];
    const paper = { ...a4, landscape: name === 'report' };
    if (made)
      checkPdf(faults, join(folder, `${name}.pdf`), `${language}/${name}.pdf`, { ...made, paper, words });
  }
  if (!sample) writeOfSample(write, file, folder, faults);

  const office: WantedOffice[] = [];
  const open: OpenFile[] = [];
  for (const { name, format, how } of FILES) {
    const made = write(name, ...exported, ...how);
    if (!made) continue;
    const about = { file: join(folder, name), name: `${language}/${name}` };
    if (format === 'pptx' || format === 'docx' || format === 'xlsx')
      office.push({ ...about, ...made, words: all });
    // Outlines are no text; of a drawing that is cut short on screen the title of the file tells the whole.
    open.push({ ...about, words: how.includes('--outlines') ? [] : all });
  }
  for (const ending of ['pptx', 'docx', 'xlsx'])
    await checkOffice(
      faults,
      office.filter((one) => one.file.endsWith(ending)),
      join(folder, 'office', ending),
    );
  await checkInBrowser(faults, open);
  const read = open.filter((one) => !/\.(?:html|pptx|docx)$/.test(one.file));
  read.push({ file: join(folder, 'one-page.pdf'), name: `${language}/one-page.pdf`, words: [] });
  for (const one of read) await checkReadBack(faults, one, exhibit, sojourn);
  pictures(faults, folder);
  return count;
}

/** What only the sample has: a map of the future, audits, business cases. */
function writeOfSample(
  write: (to: string, ...args: string[]) => { pages: number | null } | null,
  file: string,
  folder: string,
  faults: Faults,
): void {
  const a4 = { paper: 'A4', landscape: false } as const;
  const wanted = [
    [
      'now-and-then.pdf',
      { paper: 'A3', landscape: false } as const,
      ['export', file, '--map', ENGLISH_MAP, '--paper', 'A3', '--beside', ENGLISH_FUTURE],
    ],
    ['audit.pdf', a4, ['audit', file]],
    ['worth.pdf', a4, ['worth', file]],
  ] as const;
  for (const [name, paper, args] of wanted) {
    const made = write(name, ...args);
    if (made) checkPdf(faults, join(folder, name), `en/${name}`, { ...NOTHING, ...made, paper });
  }
}

/** Pictures of the first pages, to be looked at. */
function pictures(faults: Faults, folder: string): void {
  const to = join(folder, 'pages');
  mkdirSync(to, { recursive: true });
  for (const name of [...Object.keys(PRINTS), ...Object.keys(REPORTS)])
    faults.ask(name, 'pdftoppm', '-r', '70', '-l', '12', '-png', join(folder, `${name}.pdf`), join(to, name));
  for (const ending of ['pptx', 'docx', 'xlsx'])
    faults.ask(
      ending,
      'pdftoppm',
      '-r',
      '60',
      '-l',
      '6',
      '-png',
      join(folder, 'office', ending, 'map.pdf'),
      join(to, ending),
    );
}
