/** The report of an audit: what it holds, where it goes, and that nothing is written where nothing was chosen. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditSource } from '../../../electron/core/export/audit-source.ts';
import { createExport } from '../../../electron/core/export/service.ts';
import { createJobs } from '../../../electron/core/jobs/jobs.ts';
import { writeSample } from '../../../electron/core/sample/build.ts';
import { createSession, type Session } from '../../../electron/core/session.ts';
import { createWorkspace } from '../../../electron/core/workspace/create.ts';
import type { PrintJob } from '../../../shared/contract/print.ts';

let folder: string;
let session: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sojourn-audit-pdf-'));
  const workspace = await createWorkspace(join(folder, 'a.sojourn'), { name: 'Sample', sample: true });
  session = createSession(workspace, { dataFolder: folder, onProblem: () => {} });
  writeSample(session);
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

function service(place: { path: string; download: string } | null) {
  const printed: PrintJob[] = [];
  const names: string[] = [];
  const jobs = createJobs(() => undefined);
  const exports = createExport({
    loadMeasures: () => Promise.resolve([]),
    overview: () => Promise.reject(new Error('Nobody asked for it.')),
    host: {
      printer: {
        print: async (job: PrintJob) => {
          printed.push(job);
          const pdf = await PDFDocument.create();
          pdf.addPage([595.28, 841.89]);
          return pdf.save();
        },
      } as never,
      pickExportTarget: (name) => {
        names.push(name);
        return Promise.resolve(place);
      },
    },
    jobs,
    load: () => {
      throw new Error('no map is asked for');
    },
    loadAudit: (id) => auditSource(session, id),
  });
  return { exports, jobs, printed, names };
}

test('it holds scores, comparisons, losses, changes, findings and touchpoints', async () => {
  const path = join(folder, 'out.pdf');
  const { exports, jobs, printed, names } = service({ path, download: '/d/1' });
  expect(await exports.audit({ audit: 'audit-2026' })).not.toBeNull();
  await jobs.idle();
  expect(names).toEqual(['Audit 2026.pdf']);
  expect(jobs.list().at(-1) ?? { state: 'done' }).toMatchObject({ state: 'done' });
  expect(readdirSync(folder)).toContain('out.pdf');
  const [section] = (printed[0] as { sections: readonly { kind: string; audit: unknown }[] }).sections;
  expect(section).toMatchObject({
    kind: 'audit',
    audit: {
      result: { total: { earned: 47.25, possible: 84 } },
      besides: [{ audit: { id: 'audit-2025' } }, { audit: { id: 'audit-kroky' } }],
      lost: expect.arrayContaining([expect.objectContaining({ lost: 2.25, possible: 3 })]),
      changes: expect.arrayContaining([expect.objectContaining({ questionId: 'journey.documented' })]),
    },
  });
  const { audit } = section as { audit: { findings: unknown[]; inventory: unknown[] } };
  expect([audit.findings.length, audit.inventory.length]).toEqual([5, 14]);
});

test('an audit that is gone is named, and nothing happens where no place is chosen', async () => {
  const { exports, jobs, printed } = service(null);
  await expect(exports.audit({ audit: 'nowhere' })).rejects.toThrow(/no audit "nowhere"/);
  expect(await exports.audit({ audit: 'audit-2025' })).toBeNull();
  await jobs.idle();
  expect(printed).toEqual([]);
});
