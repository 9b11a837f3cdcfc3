/** The queue of imports: what is asked of core when, and what the person sees of every end. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SojournError } from '../../../shared/contract/errors.ts';
import type { ImportPreview, ImportReport, Job, Mapping } from '../../../shared/contract/types.ts';
import {
  mappingProblem,
  withRole,
  withTreatment,
  type ImportEntry,
} from '../../../renderer/feedback/import-entry.ts';
import {
  cancelImport,
  closeImport,
  forgetImports,
  importFiles,
  prepare,
  setSource,
} from '../../../renderer/feedback/import-flow.ts';
import {
  asGuessed,
  setHeaderRows,
  setMapping,
  setReading,
  takeMapping,
} from '../../../renderer/feedback/import-mapping.ts';
import { importClip } from '../../../renderer/feedback/import-pick.ts';
import { describeFinding, treatments } from '../../../renderer/feedback/import-privacy.ts';
import { startAll, startImport } from '../../../renderer/feedback/import-run.ts';
import { useImport } from '../../../renderer/feedback/import-store.ts';
import { useConnection } from '../../../renderer/state/connection.ts';
import { useUi } from '../../../renderer/state/ui.ts';
import { connect } from '../start-app.tsx';
import { createFakeFeedback, FIVE, type FakeFeedback } from './feedback-core.ts';

const MAPPING: Mapping = {
  headerRows: 1,
  roles: ['text', 'score', 'field'],
  names: ['words', 'stars', 'shop'],
  scale: FIVE,
  dateOrder: 'dmy',
};
const preview = (file: string, mapping: Mapping = MAPPING): ImportPreview => ({
  file,
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  mapping,
  reasons: ['named so', 'named so', 'kept as a field'],
  rows: [['ดี', '5', 'A']],
  items: [{ row: 1, text: 'ดี', score: 5, date: null, rejected: null }],
  warnings: [],
  sourceName: file.replace('.csv', ''),
  encodingReason: '',
  sheets: [],
  recognised: null,
  personal: [],
});
const report: ImportReport = {
  file: 'a.csv',
  rows: 2,
  imported: 1,
  updated: 0,
  duplicates: 0,
  rejected: [{ row: 2, reason: 'no text and no score' }],
  rejectedCount: 1,
  masked: {},
};
const job = (id: string, part: Partial<Job> = {}): Job => ({
  id,
  kind: 'import',
  label: 'Importing',
  state: 'running',
  progress: 0,
  error: null,
  result: null,
  ...part,
});
const done = (id: string): Job =>
  job(id, { state: 'done', result: { kind: 'import', reports: [report], sourceId: 7 } });

let fake: FakeFeedback;
let disconnect: () => void;
let started: string[];

const file = (name: string): File => new File(['words'], name);
const entries = (): readonly ImportEntry[] => useImport.getState().entries;
const steps = (): string[] => entries().map(({ step }) => step);
const key = (index = 0): number => entries()[index]?.key ?? -1;
const ready = (count = 1): Promise<void> =>
  vi.waitFor(() => expect(steps().filter((step) => step === 'map')).toHaveLength(count));

beforeEach(async () => {
  fake = createFakeFeedback();
  started = [];
  fake.core.answer('feedback.preview', ({ file, mapping }) =>
    preview(file.replace('token-', ''), mapping ?? MAPPING),
  );
  fake.core.answer('feedback.import', ({ file }) => {
    started.push(file);
    return { job: `job-${file}` };
  });
  disconnect = await connect(fake.core);
});
afterEach(() => {
  forgetImports();
  disconnect();
});

test('a file is handed over, previewed, imported, and reported', async () => {
  importFiles([file('a.csv')]);
  expect(useUi.getState().route).toEqual({ screen: 'feedback' });
  await ready();
  expect(entries()[0]).toMatchObject({ sourceName: 'a', mapping: MAPPING, token: 'token-a.csv' });
  startImport(key());
  await vi.waitFor(() => expect(entries()[0]?.job).toBe('job-token-a.csv'));
  fake.core.emit('job.changed', job('job-token-a.csv', { progress: 0.5 }));
  expect(entries()[0]?.progress).toBe(0.5);
  fake.core.emit('job.changed', job('another', { progress: 0.9 }));
  expect(entries()[0]?.progress).toBe(0.5);
  fake.core.emit('job.changed', done('job-token-a.csv'));
  expect(entries()[0]).toMatchObject({ step: 'done', report, sourceId: 7, progress: null });
});

test('a job that ends before its answer arrives is not missed', async () => {
  fake.core.answer('feedback.import', () => {
    fake.core.emit('job.changed', done('quick'));
    return { job: 'quick' };
  });
  importFiles([file('a.csv')]);
  await ready();
  startImport(key());
  await vi.waitFor(() => expect(steps()).toEqual(['done']));
});

test('several files are imported one after the other', async () => {
  importFiles([file('a.csv'), file('b.csv'), file('c.csv')]);
  await ready(3);
  startAll();
  await vi.waitFor(() => expect(started).toEqual(['token-a.csv']));
  expect(steps()).toEqual(['run', 'queued', 'queued']);
  fake.core.emit('job.changed', done('job-token-a.csv'));
  await vi.waitFor(() => expect(started).toEqual(['token-a.csv', 'token-b.csv']));
  const error = new SojournError('diskFull', 'The disk is full.').toPlain();
  fake.core.emit('job.changed', job('job-token-b.csv', { state: 'failed', error }));
  await vi.waitFor(() => expect(started).toHaveLength(3));
  expect(steps()).toEqual(['done', 'failed', 'run']);
  expect(entries()[1]?.error?.message).toBe('The disk is full.');
});

test('a file that cannot be read says so and can be tried again', async () => {
  fake.core.answer('feedback.preview', () => {
    throw new SojournError('unsupported', '“a.csv” is not text.', { remedy: 'Export it as CSV.' });
  });
  importFiles([file('a.csv')]);
  await vi.waitFor(() => expect(steps()).toEqual(['failed']));
  expect(entries()[0]?.error).toMatchObject({ message: '“a.csv” is not text.', remedy: 'Export it as CSV.' });
  fake.core.answer('feedback.preview', () => preview('a.csv'));
  await prepare(key());
  expect(steps()).toEqual(['map']);
});

test('cancelling asks core to stop, and says that nothing was kept only when core did', async () => {
  const cancelled: string[] = [];
  fake.core.answer('job.cancel', ({ job }) => void cancelled.push(job));
  importFiles([file('a.csv')]);
  await ready();
  startImport(key());
  await vi.waitFor(() => expect(entries()[0]?.job).not.toBeNull());
  cancelImport(key());
  await vi.waitFor(() => expect(cancelled).toEqual(['job-token-a.csv']));
  expect(steps()).toEqual(['run']);
  fake.core.emit('job.changed', job('job-token-a.csv', { state: 'cancelled' }));
  expect(steps()).toEqual(['cancelled']);
});

test('an import that died with core is told as such', async () => {
  importFiles([file('a.csv')]);
  await ready();
  startImport(key());
  await vi.waitFor(() => expect(entries()[0]?.job).not.toBeNull());
  useConnection.setState((s) => ({ status: 'open', opened: s.opened + 1 }));
  await vi.waitFor(() => expect(steps()).toEqual(['failed']));
  expect(entries()[0]?.error?.remedy).toBe('Import it again.');
});

test('leaving the screen keeps what runs and lets go of what waited', async () => {
  importFiles([file('a.csv'), file('b.csv')]);
  await ready(2);
  startImport(key());
  await vi.waitFor(() => expect(entries()[0]?.job).not.toBeNull());
  closeImport();
  expect(useImport.getState().open).toBe(false);
  expect(entries().map(({ name }) => name)).toEqual(['a.csv']);
  fake.core.emit('job.changed', done('job-token-a.csv'));
  expect(steps()).toEqual(['done']);
});

test('the newest change of the columns wins, whatever order the answers come in', async () => {
  const answers: (() => void)[] = [];
  importFiles([file('a.csv')]);
  await ready();
  fake.core.answer('feedback.preview', async ({ mapping }) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return { ...preview('a.csv', mapping), warnings: [mapping?.roles.join(' ') ?? ''] };
  });
  const first = withRole(MAPPING, 2, 'author');
  const second = withRole(MAPPING, 2, 'channel');
  const changes = [setMapping(key(), first), setMapping(key(), second)];
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.();
  await changes[1];
  answers[0]?.();
  await changes[0];
  expect(entries()[0]?.mapping?.roles).toEqual(['text', 'score', 'channel']);
  expect(entries()[0]?.preview?.warnings).toEqual(['text score channel']);
  expect(entries()[0]?.refreshing).toBe(false);
});

test('another number of header rows has everything guessed anew', async () => {
  importFiles([file('a.csv')]);
  await ready();
  const asked: Mapping[] = [];
  fake.core.answer('feedback.preview', ({ mapping }) => {
    asked.push(mapping as Mapping);
    return preview('a.csv', { ...MAPPING, headerRows: 2, names: ['x', 'y', 'z'] });
  });
  await setHeaderRows(key(), 2);
  expect(asked).toEqual([{ headerRows: 2, roles: [], names: [], scale: null, dateOrder: 'dmy' }]);
  expect(entries()[0]?.mapping?.names).toEqual(['x', 'y', 'z']);
  expect(entries()[0]?.guess?.mapping.headerRows).toBe(2);
});

test('a mapping that can keep nothing is not sent', async () => {
  importFiles([file('a.csv')]);
  await ready();
  const asked = fake.core.made.length;
  await setMapping(key(), { ...MAPPING, roles: ['field', 'field', 'field'], scale: null });
  startImport(key());
  expect(fake.core.made).toHaveLength(asked);
  expect(started).toEqual([]);
  expect(mappingProblem({ ...MAPPING, scale: { ...FIVE, min: 5 } })).toMatch(/highest must be above/);
});

test('a role of which there is one moves; a new score column gets its own scale from core', () => {
  const moved = withRole(MAPPING, 2, 'score');
  expect(moved.roles).toEqual(['text', 'field', 'score']);
  expect(moved.scale).toBeNull();
  expect(withRole(MAPPING, 2, 'text').roles).toEqual(['text', 'score', 'text']);
  expect(withRole(MAPPING, 2, 'date').scale).toEqual(FIVE);
  expect(withRole(MAPPING, 1, 'skip').scale).toBeNull();
  expect(withRole({ ...MAPPING, roles: ['text'] }, 2, 'date').roles).toEqual(['text', 'field', 'date']);
});

test('a read-only workspace imports nothing', async () => {
  disconnect();
  fake = createFakeFeedback([], true);
  disconnect = await connect(fake.core);
  importFiles([file('a.csv')]);
  expect(entries()).toEqual([]);
  expect(fake.core.made).not.toContain('feedback.preview');
});

test('what is pasted becomes a file of the queue; blank text does not', async () => {
  fake.core.answer('feedback.paste', ({ name, text }) => ({
    token: 'token-pasted',
    name,
    size: text.length,
  }));
  expect(importClip('  \n')).toBe(false);
  expect(importClip('ช้ามาก\nдуже добре')).toBe(true);
  await ready();
  expect(entries()[0]).toMatchObject({ name: 'Clipboard', token: 'token-pasted' });
});

test('another reading is guessed anew, and "as guessed" leads back', async () => {
  importFiles([file('a.csv')]);
  await ready();
  const asked: unknown[] = [];
  fake.core.answer('feedback.preview', (input) => {
    asked.push(input);
    return preview('a.csv', { ...MAPPING, names: ['x', 'y', 'z'], read: { encoding: 'windows-1251' } });
  });
  await setReading(key(), { encoding: 'windows-1251' });
  await takeMapping(key(), 'Mine');
  expect(asked).toEqual([
    { file: 'token-a.csv', read: { encoding: 'windows-1251' } },
    { file: 'token-a.csv', use: 'Mine', read: { encoding: 'windows-1251' } },
  ]);
  expect(entries()[0]?.mapping?.names).toEqual(['x', 'y', 'z']);
  asGuessed(key());
  expect(entries()[0]?.mapping).toEqual(MAPPING);
});

test('what the source says of itself goes along only where the person said it', async () => {
  const sent: unknown[] = [];
  fake.core.answer('feedback.import', (input) => {
    sent.push([input.source, input.consent, input.retainUntil]);
    return { job: `job-${input.file}` };
  });
  importFiles([file('a.csv'), file('b.csv')]);
  await ready(2);
  startImport(key());
  setSource(key(1), { consent: ' згода ', retainUntil: '' });
  startImport(key(1));
  fake.core.emit('job.changed', done('job-token-a.csv'));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  fake.core.emit('job.changed', done('job-token-a.csv'));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    ['a', undefined, undefined],
    ['b', 'згода', null],
  ]);
});

test('personal data: masked, hashed for the key of a customer, else as the person chose', () => {
  const finding = { kinds: ['email' as const], found: 12, rows: 20, whole: true, reason: '' };
  const shown = { ...preview('a.csv'), personal: [finding, null, finding] };
  const mapping: Mapping = { ...MAPPING, roles: ['text', 'score', 'customer'] };
  expect(treatments(mapping, shown, 3)).toEqual(['mask', 'keep', 'hash']);
  const chosen = withTreatment(mapping, treatments(mapping, shown, 3), 0, 'drop');
  expect(treatments(chosen, shown, 3)).toEqual(['drop', 'keep', 'hash']);
  expect(describeFinding(finding)).toBe('e-mail addresses in 12 of 20');
});
