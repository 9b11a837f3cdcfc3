import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writing } from '../../../electron/cli/session.ts';
import { ASSUMPTIONS } from '../../../shared/measures/worth/assumptions.ts';
import { addCase, setEstimate } from '../../../shared/model/decisions/case-edits.ts';
import { DECISIONS_DOC } from '../../../shared/model/doc-ids.ts';
import { ODD_CASES } from '../../support/odd-cases.ts';
import { runMain } from '../../support/run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-worth-'));
const file = join(folder, 'w.sojourn');

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = join(folder, 'home');
  await runMain('new', file, '--sample');
});
afterAll(() => {
  delete process.env['SOJOURN_HOME'];
  rmSync(folder, { recursive: true, force: true });
});

it('the sample’s case is told with its interval, assumptions and opportunity, the same each time', async () => {
  const { code, out } = await runMain('worth', file, '--json');
  expect(code).toBe(0);
  expect(out).toHaveLength(1);
  const told = JSON.parse(out[0] ?? '') as Record<string, unknown> & {
    result: { runs: number; net: { p5: number; p50: number; p95: number }; swings: { key: string }[] };
  };
  expect(told).toMatchObject({
    title: 'Promise a day we can keep',
    opportunity: { card: 'Promise a day we can keep; say so when we cannot' },
    assumptions: { rate: { low: 74, likely: 77, high: 80 } },
    problems: [],
    result: { runs: 100_000 },
    moreRetention: [{ method: 'end' }, { method: 'immediate' }],
  });
  const { net, swings } = told.result;
  expect(net.p5).toBeLessThan(net.p50);
  expect(net.p50).toBeLessThan(net.p95);
  expect(swings).toHaveLength(11);
  expect((await runMain('worth', file, '--json')).out).toEqual(out);
  const people = await runMain('worth', file);
  expect(people.out[0]).toMatch(/^Promise a day we can keep \(36 months, .* of 100,000 runs\)$/);
  expect(people.out.join('\n')).toMatch(/net value .* €[\s\S]* ROI .* %[\s\S]* payback/);
});

it('a case without numbers says what is missing, and a workspace without cases what to do', async () => {
  const other = join(folder, 'other.sojourn');
  await runMain('new', other);
  expect((await runMain('worth', other)).out[0]).toMatch(/^No business case\./);
  const to = join(folder, 'none.pdf');
  expect((await runMain('worth', other, '--to', to)).err.join(' ')).toMatch(/There is no business case/);
  expect((await runMain('worth', other, '--to', 'none.txt')).code).toBe(2);
  const doc = new Y.Doc();
  addCase(doc, { id: 'a', title: 'Ідея' });
  await writing(other, async ({ documents }) => {
    documents.push(DECISIONS_DOC, Y.encodeStateAsUpdateV2(doc), 'test');
  });
  expect((await runMain('worth', other)).out).toEqual([
    'Ідея: not worked out yet',
    '  Change at the touchpoint: a number is missing.',
    '  Metric for each such point: a number is missing.',
    '  Retention for each point of the metric: a number is missing.',
    '  Customers: a number is missing.',
    '  Retention today: a number is missing.',
    '  Value of a customer: a number is missing.',
  ]);
  expect(JSON.parse((await runMain('worth', other, '--json')).out[0] ?? '')).toMatchObject({
    result: null,
    opportunity: null,
    moreRetention: null,
  });
});

it('odd numbers are told with their reason, and refused ones with all that is wrong', async () => {
  const odd = ODD_CASES.filter(({ name }) =>
    [
      'no customers',
      'nothing spent',
      'huge numbers',
      'retention of 0 %',
      'low above high',
      'no likely value',
    ].includes(name),
  );
  expect(odd).toHaveLength(6);
  await writing(file, ({ documents }) => {
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, documents.open(DECISIONS_DOC).state);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      for (const { name, input } of odd) {
        addCase(doc, { id: name, title: name });
        for (const key of ASSUMPTIONS) {
          for (const end of ['low', 'likely', 'high'] as const)
            setEstimate(doc, name, key, end, input.assumptions[key][end]);
        }
      }
    });
    documents.push(DECISIONS_DOC, Y.encodeStateAsUpdateV2(doc, before), 'test');
    return Promise.resolve();
  });
  const { code, out } = await runMain('worth', file);
  expect(code).toBe(0);
  for (const { name, says } of odd) {
    const from = out.findIndex((line) => line.startsWith(name));
    const lines = out.slice(from, from + 12).join(' ');
    expect(lines).toContain(says);
  }
  const told = await runMain('worth', file, '--json');
  for (const text of [...out, ...told.out]) expect(text).not.toMatch(/NaN|Infinity|undefined/);
  const refused = told.out.map((line) => JSON.parse(line) as { title: string; result: unknown });
  expect(refused.filter(({ result }) => result === null).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['low above high', 'no likely value']),
  );
});
