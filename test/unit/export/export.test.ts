import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PrintPayload } from '../../../shared/contract/print.ts';
import type { Job } from '../../../shared/contract/types.ts';
import { findChromium } from '../../../electron/core/export/find-chromium.ts';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import { exportMap, type ExportMap } from '../../../electron/core/export/export-map.ts';
import { createExport, mapFileName } from '../../../electron/core/export/service.ts';
import { writeError, writeWhole } from '../../../electron/core/export/write-file.ts';
import type { Printer } from '../../../electron/core/host.ts';
import { createJobs } from '../../../electron/core/jobs/jobs.ts';
import { mmToPoints, pageOf } from '../../../shared/layout/paper.ts';
import { evidenceLevel } from '../../../shared/measures/evidence-level.ts';
import { fromPrintable, toPrintable } from '../../../shared/model/printable.ts';
import { makeMap } from '../../support/map-data.ts';
import { exportSource, languageMap } from '../../support/print-maps.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sojourn-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;

/** A printer that answers with a PDF of so many pages, slightly off in size as Chromium's are. */
function paperPrinter(pages = 1): Printer & { payloads: PrintPayload[] } {
  const payloads: PrintPayload[] = [];
  return {
    payloads,
    async print(payload, page) {
      if ('sections' in payload) throw new Error('a report is not asked for');
      payloads.push(payload);
      const document = await PDFDocument.create();
      const size: [number, number] = [mmToPoints(page.widthMm) + 0.3, mmToPoints(page.heightMm) + 0.3];
      for (let i = 0; i < pages; i += 1) document.addPage(size);
      document.setAuthor('somebody');
      return document.save();
    },
    openPicture: () => Promise.reject(new Error('This printer takes no pictures.')),
  };
}

function request(extra: Partial<ExportMap> = {}): ExportMap {
  return {
    ...exportSource(languageMap()),
    options: { format: 'pdf', print: { paper: 'A4', landscape: true } },
    outPath: join(folder, 'map.pdf'),
    signal: never,
    printer: paperPrinter(),
    ...extra,
  };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof SojournError ? error.code : String(error)),
  );

describe('exportMap', () => {
  it('writes one page of exactly the size asked for, with title and without author', async () => {
    await exportMap(request());
    expect(await readdir(folder)).toEqual(['map.pdf']);
    const document = await PDFDocument.load(await readFile(join(folder, 'map.pdf')), {
      updateMetadata: false,
    });
    const page = document.getPage(0);
    expect(document.getPageCount()).toBe(1);
    expect(page.getWidth()).toBeCloseTo((297 * 72) / 25.4, 6);
    expect(page.getHeight()).toBeCloseTo((210 * 72) / 25.4, 6);
    expect(document.getTitle()).toBe(languageMap().meta.title);
    expect(document.getCreator()).toBe('Sojourn');
    expect(document.getAuthor()).toBeUndefined();
  });

  it('is the same to the byte when SOURCE_DATE_EPOCH is set', async () => {
    process.env['SOURCE_DATE_EPOCH'] = '1700000000';
    try {
      const printer = paperPrinter();
      await exportMap(request({ printer }));
      const first = await readFile(join(folder, 'map.pdf'));
      await exportMap(request({ printer, outPath: join(folder, 'again.pdf') }));
      expect(first.equals(await readFile(join(folder, 'again.pdf')))).toBe(true);
      expect(printer.payloads[0]?.date).toBe('2023-11-14');
      const document = await PDFDocument.load(first, { updateMetadata: false });
      expect(document.getCreationDate()).toEqual(new Date(1_700_000_000_000));
    } finally {
      delete process.env['SOURCE_DATE_EPOCH'];
    }
  });

  it('prints the chosen stages alone, and says when none of them is there any more', async () => {
    const printer = paperPrinter();
    const map = languageMap();
    const [first] = map.stages;
    const choose = (stageIds: string[]): Promise<string> =>
      codeOf(exportMap(request({ printer, options: { format: 'pdf', parts: { stageIds } } })));
    expect(await choose(['gone'])).toBe('notFound');
    expect(printer.payloads).toHaveLength(0);
    expect(await choose([first?.id ?? ''])).toBe('no error');
    expect(printer.payloads[0]?.map.stages).toEqual([first]);
    expect(printer.payloads[0]?.allCards).toBe(map.cards.size);
    expect(Object.keys(printer.payloads[0] ?? {})).not.toContain('whole');
  });

  it('says what is wrong with the place, before it prints anything', async () => {
    const printer = paperPrinter();
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'sub'));
    const at = (outPath: string): Promise<string> => codeOf(exportMap(request({ printer, outPath })));
    expect(await at(join(folder, 'missing', 'a.pdf'))).toBe('notFound');
    expect(await at(join(folder, 'file', 'a.pdf'))).toBe('notFound');
    expect(await at(join(folder, 'sub'))).toBe('badInput');
    expect(printer.payloads).toHaveLength(0);
  });

  it('leaves nothing behind and the older file untouched when it fails', async () => {
    const outPath = join(folder, 'map.pdf');
    await writeFile(outPath, 'older');
    expect(await codeOf(exportMap(request({ printer: paperPrinter(2) })))).toBe('internal');
    const notPdf: Printer = { ...paperPrinter(), print: () => Promise.resolve(new Uint8Array([1, 2, 3])) };
    expect(await codeOf(exportMap(request({ printer: notPdf })))).toBe('internal');
    const abort = new AbortController();
    const slow = paperPrinter();
    const cancelling: Printer = {
      ...slow,
      print: (payload, page, signal) => {
        abort.abort();
        return slow.print(payload, page, signal);
      },
    };
    expect(await codeOf(exportMap(request({ printer: cancelling, signal: abort.signal })))).toBe('cancelled');
    const wrongSize: Printer = {
      ...paperPrinter(),
      print: (payload, _page, signal) => slow.print(payload, { widthMm: 210, heightMm: 297 }, signal),
    };
    expect(await codeOf(exportMap(request({ printer: wrongSize })))).toBe('internal');
    expect(await readdir(folder)).toEqual(['map.pdf']);
    expect(await readFile(outPath, 'utf8')).toBe('older');
  });

  it('passes on evidence and pictures, and lives with a picture that is gone', async () => {
    const map = makeMap({
      meta: { personaIds: ['p1'] },
      stages: [{ id: 's' }],
      lanes: [{ id: 'l', kind: 'images' }],
      cards: [
        { id: 'a', laneId: 'l', columnId: 's', image: 'there', evidence: ['f1', 'f2'] },
        { id: 'b', laneId: 'l', columnId: 's', image: 'gone' },
      ],
    });
    const picture = (hash: string): Promise<{ bytes: Uint8Array; mime: string } | null> =>
      Promise.resolve(hash === 'there' ? { bytes: new Uint8Array([1, 2, 3]), mime: 'image/png' } : null);
    const payload = await buildPayload(
      exportSource(map, { picture }),
      { paper: 'A4', landscape: false },
      '2026-11-22',
    );
    expect(payload.pictures).toEqual({ there: 'data:image/png;base64,AQID' });
    expect(Object.keys(payload.evidence)).toEqual(['a']);
    expect(payload.evidence['a']?.count).toBe(2);
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
    expect(fromPrintable(payload.map)).toEqual(map);
  });
});

describe('writing an export', () => {
  it('turns what the file system says into advice', () => {
    const told = (code: string): unknown => writeError(Object.assign(new Error(code), { code }), '/x/a.pdf');
    const codes = ['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'EISDIR', 'ENAMETOOLONG'].map((code) => {
      const error = told(code) as SojournError;
      expect(error.remedy).not.toBe('');
      expect(error.where.file).toBe('/x/a.pdf');
      return error.code;
    });
    expect(codes).toEqual([
      'notFound',
      'forbidden',
      'readOnly',
      'diskFull',
      'diskFull',
      'badInput',
      'badInput',
    ]);
    const other = new Error('other');
    expect(writeError(other, '/x')).toBe(other);
  });

  it.runIf(process.platform === 'linux')('knows a full disk by what the system really says', async () => {
    const file = await open('/dev/full', 'w');
    const error: unknown = await file.writeFile('x').catch((reason: unknown) => reason);
    await file.close();
    expect(writeError(error, 'a.pdf')).toMatchObject({ code: 'diskFull' });
  });

  it('replaces an older file', async () => {
    await writeWhole(join(folder, 'a.pdf'), new Uint8Array([1]), never);
    await writeWhole(join(folder, 'a.pdf'), new Uint8Array([2]), never);
    expect([...(await readFile(join(folder, 'a.pdf')))]).toEqual([2]);
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });
});

const noAudit = (): never => {
  throw new Error('no audit is asked for');
};

describe('the call export.map', () => {
  it('asks for a place, runs as a job and tells where the file is', async () => {
    const seen: Job[] = [];
    const jobs = createJobs((job) => seen.push(job));
    const names: string[] = [];
    const outPath = join(folder, 'out.pdf');
    const service = createExport({
      loadMeasures: () => Promise.resolve([]),
      overview: () => Promise.reject(new Error('Nobody asked for it.')),
      host: {
        printer: paperPrinter(),
        pickExportTarget: (name) => {
          names.push(name);
          return Promise.resolve({ path: outPath, download: '/download/1' });
        },
      },
      jobs,
      load: () => exportSource(languageMap()),
      loadAudit: noAudit,
    });
    const started = await service.map({
      map: 'map',
      options: { format: 'pdf', print: { paper: 'A3', landscape: true } },
    });
    await jobs.idle();
    expect(names).toEqual(['Buying online · ซื้อของออนไลน์ · Купівля онлайн.pdf']);
    const job = seen.at(-1);
    expect(job).toMatchObject({
      id: started?.job,
      state: 'done',
      label: 'Exporting out.pdf',
      result: { kind: 'map', format: 'pdf', file: 'out.pdf', download: '/download/1', pages: 1, notes: [] },
    });
    const steps = seen.map(({ progress }) => progress ?? 0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(await readdir(folder)).toEqual(['out.pdf']);
  });

  it('does nothing when no place is chosen', async () => {
    const printer = paperPrinter();
    const jobs = createJobs(() => undefined);
    const host = { printer, pickExportTarget: () => Promise.resolve(null) };
    const service = createExport({
      loadMeasures: () => Promise.resolve([]),
      overview: () => Promise.reject(new Error('Nobody asked for it.')),
      host,
      jobs,
      load: () => exportSource(languageMap()),
      loadAudit: noAudit,
    });
    expect(await service.map({ map: 'map', options: { format: 'pdf' } })).toBeNull();
    expect(jobs.list()).toEqual([]);
  });

  it('offers a name that every system takes', () => {
    expect(mapFileName('a/b: "c"?', 'pdf')).toBe('a b c.pdf');
    expect(mapFileName('  ', 'pdf')).toBe('Journey map.pdf');
    expect(Buffer.byteLength(mapFileName('ที่'.repeat(200), 'pdf'))).toBeLessThan(255);
  });
});

describe('paper', () => {
  it('turns options into pages', () => {
    expect(pageOf({ paper: 'A4', landscape: false })).toEqual({ widthMm: 210, heightMm: 297, marginMm: 10 });
    expect(pageOf({ paper: 'Tabloid', landscape: true })).toMatchObject({ widthMm: 431.8, heightMm: 279.4 });
    expect(pageOf({ paper: 'custom', landscape: false, width: 300, height: 100 })).toMatchObject({
      widthMm: 300,
      heightMm: 100,
    });
    expect(pageOf({ paper: 'custom', landscape: true, width: 100, height: 300 })).toMatchObject({
      widthMm: 300,
    });
    // A margin never takes the whole page.
    expect(pageOf({ paper: 'A4', landscape: false, margin: 100 }).marginMm).toBe(52.5);
    expect(pageOf({ paper: 'A4', landscape: false, margin: 0 }).marginMm).toBe(0);
  });
});

describe('evidence levels', () => {
  it('begin at 1, 5 and 20 items', () => {
    expect([-1, 0, 1, 4, 5, 19, 20, 4000].map(evidenceLevel)).toEqual([
      'assumed',
      'assumed',
      'anecdotal',
      'anecdotal',
      'supported',
      'supported',
      'strong',
      'strong',
    ]);
  });
});

describe('a printable map', () => {
  it('survives JSON', () => {
    const map = languageMap();
    expect(fromPrintable(JSON.parse(JSON.stringify(toPrintable(map))))).toEqual(map);
  });
});

describe('findChromium', () => {
  const only =
    (...paths: string[]) =>
    (path: string): boolean =>
      paths.includes(path);

  it('takes what the environment names, and then nothing else', () => {
    const env = { SOJOURN_CHROMIUM: '/opt/my', PATH: '/usr/bin' };
    const isProgram = only('/opt/my', '/usr/bin/chromium');
    expect(findChromium({ env, platform: 'linux', isProgram })).toBe('/opt/my');
    expect(findChromium({ env, platform: 'linux', isProgram: only('/usr/bin/chromium') })).toBeNull();
  });

  it('looks along the PATH, but never in the current folder', () => {
    const env = { PATH: '.:/a:/usr/bin' };
    expect(findChromium({ env, platform: 'linux', isProgram: only('/usr/bin/chromium') })).toBe(
      '/usr/bin/chromium',
    );
    expect(findChromium({ env, platform: 'linux', isProgram: only('chromium', './chromium') })).toBeNull();
    expect(findChromium({ env: {}, platform: 'linux', isProgram: () => false })).toBeNull();
  });

  it('knows the usual places of macOS and Windows', () => {
    const mac = '/Users/x/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({ env: { HOME: '/Users/x' }, platform: 'darwin', isProgram: only(mac) })).toBe(mac);
    const edge = join('C:/Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    const env = { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' };
    expect(findChromium({ env, platform: 'win32', isProgram: only(edge) })).toBe(edge);
  });
});
