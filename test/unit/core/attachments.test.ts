/** Files of any kind as evidence: kept, merged, written out as they came, told with name, type and size. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Core } from '../../../electron/core/core.ts';
import { mergePictures } from '../../../electron/core/merge/merge-pictures.ts';
import { FILE_MIME } from '../../../electron/core/workspace/blobs.ts';
import { auditFiles, plainFile, visitFiles } from '../../../shared/audits/attached-files.ts';
import { fileWords, MOST_FILE_BYTES } from '../../../shared/audits/files/attached-file.ts';
import { GUIDED_SETS } from '../../../shared/audits/guided/index.ts';
import { printedAudit } from '../../../shared/audits/printed.ts';
import { versionOf } from '../../../shared/audits/results.ts';
import type { QuestionSet } from '../../../shared/audits/question-set.ts';
import { SojournError } from '../../../shared/contract/errors.ts';
import { auditsParts, WHOLE } from '../../../shared/model/audits/doc.ts';
import { addAudit, addProofs, removeProof } from '../../../shared/model/audits/edits/audits.ts';
import {
  addObservation,
  addScenario,
  addScenarioStep,
  addVisit,
  deleteObservation,
} from '../../../shared/model/audits/edits/visits.ts';
import { readAudits } from '../../../shared/model/audits/projection.ts';
import type { FileProof } from '../../../shared/model/audits/types.ts';
import { memorySide } from '../../support/workspace-copies.ts';
import { png } from '../../support/pictures.ts';
import { screenOf, testCore, type TestScreen } from './rig.ts';

let core: Core;
let folder: string;
let screen: TestScreen;
let asked: string[];
let target: string | null;
beforeEach(async () => {
  asked = [];
  ({ core, folder } = await testCore({
    pickExportTarget: (name) => {
      asked.push(name);
      return Promise.resolve(target === null ? null : { path: target, download: '/d/1' });
    },
  }));
  target = join(folder, 'out.bin');
  await core.createPath(join(folder, 'mine.sojourn'), { name: 'Mine', sample: false });
  screen = screenOf(core);
  await screen.call('app.hello');
});
afterEach(() => core.close());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof SojournError ? error.code : String(error)),
  );

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return core.addFile(path, name).token;
}

test('a file is kept under a clean name and written out byte for byte', async () => {
  const bytes = Buffer.from('MZ\u0000 not run');
  const kept = await screen.call('attachment.keep', { file: written('setup\u202efdp.exe', bytes) });
  expect(kept).toMatchObject({ name: 'setup_fdp.exe', size: bytes.byteLength });
  expect(await screen.call('attachment.save', { hash: kept.hash, name: '../x/setup.exe' })).toEqual({
    file: 'out.bin',
    download: '/d/1',
  });
  expect(asked).toEqual(['setup.exe']);
  expect(readFileSync(join(folder, 'out.bin'))).toEqual(bytes);
  expect(await codeOf(screen.call('blob.get', { hash: kept.hash }))).toBe('unreadable');

  target = null;
  expect(await screen.call('attachment.save', { hash: kept.hash, name: kept.name })).toBeNull();
});

test('what is empty, too large, a folder, gone, the workspace itself or unknown is refused', async () => {
  const keep = (file: string): Promise<string> => codeOf(screen.call('attachment.keep', { file }));
  mkdirSync(join(folder, 'sub'));
  expect(await keep(written('empty.txt', new Uint8Array()))).toBe('badInput');
  expect(await keep(written('large.mp4', new Uint8Array(MOST_FILE_BYTES + 1)))).toBe('tooLarge');
  expect(await keep(core.addFile(join(folder, 'sub'), 'sub').token)).toBe('badInput');
  expect(await keep(core.addFile(join(folder, 'gone.pdf'), 'gone.pdf').token)).toBe('unreadable');
  expect(await keep(core.addFile(join(folder, 'mine.sojourn'), 'mine.sojourn').token)).toBe('badInput');
  expect(await keep('unknown')).toBe('notFound');
  expect(await codeOf(screen.call('attachment.save', { hash: 'none', name: 'a' }))).toBe('notFound');
});

test('a merge brings files over, and a picture stays one that is a file here', () => {
  const [into, from] = [memorySide(), memorySide()];
  const text = from.blobs.putFile(Buffer.from('minutes of the visit'));
  const picture = png(2, 2, () => [1, 2, 3]);
  const hash = from.blobs.put(picture, 'image/png');
  into.blobs.putFile(picture);
  expect(mergePictures(into, from)).toEqual({ added: 2, damaged: 0 });
  expect([into.blobs.kindOf(text), into.blobs.kindOf(hash)]).toEqual([FILE_MIME, 'image/png']);
  expect(mergePictures(into, from)).toEqual({ added: 0, damaged: 0 });
});

const file = (hash: string, name: string, size = 10): FileProof => ({ kind: 'file', hash, name, size });

test('files stand with questions, steps, visits and observations, and are told in order', () => {
  const doc = new Y.Doc();
  const set = GUIDED_SETS[0] as QuestionSet;
  const [first, second] = (set.parts[0]?.questions ?? []).map(({ id }) => id);
  const audit = addAudit(doc, { name: 'A', date: '', set, now: 1 }) ?? '';
  addProofs(doc, audit, second ?? '', [file('b', 'b.csv')], 5);
  addProofs(doc, audit, first ?? '', [file('a', 'a.pdf', 1_400_000), { kind: 'picture', hash: 'p' }], 6);
  const scenario = addScenario(doc, { name: 'S' });
  const step = addScenarioStep(doc, scenario, { title: 'Call' });
  const visit = addVisit(doc, scenario, {});
  addProofs(doc, visit, WHOLE, [file('w', 'whole.docx')], 7);
  addProofs(doc, visit, step, [file('s', 'call.mp3'), { kind: 'picture', hash: 'q' }], 8);
  const seen = addObservation(doc, { kind: 'heatmap', title: 'Page' });
  addProofs(doc, seen, WHOLE, [file('o', 'clicks.zip')], 9);

  const data = readAudits(doc);
  const [only] = data.audits;
  if (!only) throw new Error('no audit');
  const files = auditFiles(only, versionOf(data, only));
  expect(files.map(({ questionId, file: { name } }) => [questionId, name])).toEqual([
    [first, 'a.pdf'],
    [second, 'b.csv'],
  ]);
  expect(printedAudit(data, only).files).toEqual(files);
  expect(files.map((one) => plainFile(one.file))).toEqual([
    { name: 'a.pdf', type: 'application/pdf', size: 1_400_000 },
    { name: 'b.csv', type: 'text/csv', size: 10 },
  ]);
  expect(files.map((one) => fileWords(one.file))).toEqual(['PDF · 1.4 MB', 'Table (CSV) · 10 bytes']);
  expect(data.visits[0]?.steps[step]).toMatchObject({ pictures: ['q'], files: [{ name: 'call.mp3' }] });
  expect(Object.keys(data.visits[0]?.steps ?? {})).toEqual([step]);
  const [visited] = data.visits;
  const [of] = data.scenarios;
  if (!visited || !of) throw new Error('no visit');
  expect(visitFiles(of, visited).map(({ stepId, file: { name } }) => [stepId, name])).toEqual([
    [step, 'call.mp3'],
    [null, 'whole.docx'],
  ]);
  expect(data.observations[0]?.files).toEqual([file('o', 'clicks.zip')]);

  deleteObservation(doc, seen);
  removeProof(doc, audit, first ?? '', file('a', 'other name'));
  const left = Array.from(auditsParts(doc).proofs.keys());
  expect(left.filter((key) => key.startsWith(seen) || key.endsWith('/file/a'))).toEqual([]);
});

test('a document from anybody cannot name a file as it likes', () => {
  const doc = new Y.Doc();
  const id = addObservation(doc, { kind: 'heatmap', title: 'Page' });
  const { proofs } = auditsParts(doc);
  proofs.set(`${id}//file/a`, [1, '/etc/pass\u202ewd', -5]);
  proofs.set(`${id}//file/b`, 3);
  expect(readAudits(doc).observations[0]?.files).toEqual([file('a', 'pass_wd', 0), file('b', 'file', 0)]);
});
