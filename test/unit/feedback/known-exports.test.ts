/** Every export that is known by its content: what it is taken for, and what becomes of its rows. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRESETS } from '../../../shared/formats/presets/recognise.ts';
import { csvOf } from '../../support/feedback-files.ts';
import { KNOWN_EXPORTS } from '../../support/known-exports.ts';
import { runImport } from '../../../electron/core/feedback/import-run.ts';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const CONTROL = { cancelled: () => false, progress: () => {} };
const importNow = (path: string, use?: string) =>
  runImport(bench.db, { file: namedFile(path), use }, CONTROL).report;

function refusal(path: string, use: string): unknown {
  try {
    return importNow(path, use);
  } catch (error) {
    return error;
  }
}

const cases = KNOWN_EXPORTS.map((one) => ({ ...one, name: one.preset }));

it('has a file for each', () => {
  expect(KNOWN_EXPORTS.map(({ preset }) => preset)).toEqual(PRESETS.map(({ name }) => name));
});

describe.each(cases)('$name', ({ preset, file, content, roles, scale, imported, rejected, item }) => {
  it('is recognised by its content, with its roles and scale', () => {
    const preview = bench.feedback.preview({ path: bench.file(file, content) });
    expect(preview.recognised).toMatchObject({ kind: 'preset', name: preset });
    expect(preview.recognised?.reason).toMatch(/^it has .*“/);
    const { mapping } = preview;
    const given = mapping.roles.flatMap((role, index) =>
      role === 'field' ? [] : [[mapping.names[index] ?? '', role] as const],
    );
    expect(Object.fromEntries(given)).toEqual(roles);
    expect(mapping.scale).toEqual(scale);
    expect(mapping.preset).toBe(preset);
    const reasons = preview.reasons.filter((_, column) => mapping.roles[column] === 'score');
    expect(reasons.filter((reason) => !reason.includes('scale'))).toEqual([]);
  });

  it('is imported without a word said, by name too, and again without anything new', () => {
    const path = bench.file(file, content);
    const report = importNow(path);
    expect(report).toMatchObject({ imported, rejectedCount: rejected });
    const [text, score, day] = item;
    const found = bench.all().find((one) => one.text === text);
    expect(found).toMatchObject({ text, score });
    expect(found?.date?.slice(0, 10) ?? null).toBe(day);
    expect(importNow(path)).toMatchObject({ imported: 0, updated: 0, duplicates: imported });
    expect(importNow(path, preset.toUpperCase())).toMatchObject({
      imported: 0,
      updated: 0,
      duplicates: imported,
    });
  });
});

describe('what is no such export', () => {
  it('is not taken for one', () => {
    const rows = [
      ['id', 'score', 'comment', 'date'],
      ['1', '4', 'The lamp broke after a week of use.', '2024-01-02'],
    ];
    expect(bench.feedback.preview({ path: bench.file('Qualtrics.csv', csvOf(rows)) }).recognised).toBeNull();
  });

  it('cannot be read as one, and the error says what to do', () => {
    const path = bench.file(
      'x.csv',
      csvOf([
        ['a', 'b'],
        ['1', '2'],
      ]),
    );
    expect(refusal(path, 'Google Play')).toMatchObject({
      code: 'badInput',
      message: '“x.csv” has none of the columns of “Google Play reviews”.',
    });
    expect(refusal(path, 'Nothing')).toMatchObject({
      message: 'No saved mapping and no known export is called “Nothing”.',
      remedy: expect.stringContaining('Qualtrics'),
    });
    expect(bench.all()).toEqual([]);
  });
});
