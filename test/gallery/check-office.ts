/** What LibreOffice makes of slides, reports and workbooks, and whether their words are in them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Faults } from './faults.ts';
import { officeFonts } from './office-fonts.ts';

export interface WantedOffice {
  readonly file: string;
  readonly name: string;
  /** Slides, where the command told them. */
  readonly pages: number | null;
  readonly words: readonly string[];
}

/** Converts files of one ending to PDF beside them, in one run, and looks at both. */
export async function checkOffice(
  faults: Faults,
  wanted: readonly WantedOffice[],
  folder: string,
): Promise<void> {
  for (const { file, name, words } of wanted) faults.words(name, partsText(file), words);
  mkdirSync(folder, { recursive: true });
  // A profile of its own: another LibreOffice that is open would take the files and answer nothing.
  const profile = `-env:UserInstallation=file://${join(folder, '.profile')}`;
  const fonts = await officeFonts(join(folder, '.fonts'));
  const files = wanted.map(({ file }) => file);
  const { error, status, stdout, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { encoding: 'utf8', timeout: 300_000, env: { ...process.env, ...fonts } },
  );
  if (error) {
    faults.missing.add('soffice');
    return;
  }
  const said = `${stdout}${stderr}`.trim().split('\n').at(-1);
  for (const { file, name, pages } of wanted) {
    const pdf = join(folder, `${basename(file).replace(/\.\w+$/, '')}.pdf`);
    const isThere = status === 0 && existsSync(pdf);
    faults.check(isThere, name, `LibreOffice does not open it: ${said}`);
    const info = isThere ? faults.ask(name, 'pdfinfo', pdf) : null;
    if (info === null) continue;
    const count = Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
    if (pages === null) faults.check(count > 0, name, 'LibreOffice shows no page of it');
    else faults.check(count === pages, name, `LibreOffice shows ${count} pages, and ${pages} were told`);
  }
}

/** All text in the parts of an office file, as far as it stands between tags. */
function partsText(file: string): string {
  const parts = unzipSync(readFileSync(file), { filter: ({ name }) => name.endsWith('.xml') });
  return Object.values(parts)
    .map((bytes) => plain(strFromU8(bytes)))
    .join('\n');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (all, ten?: string, hex?: string, named?: string) =>
      named
        ? (NAMED[named] ?? all)
        : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex ?? '', 16)),
    );
}
