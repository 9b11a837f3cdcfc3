/** Drivers of a workspace's feedback: questions of a survey, touchpoints of the evidence, channels; outcome and retention. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../shared/measures/random.ts';
import { runMain } from '../../support/run-main.ts';
import { linkAll } from '../../support/link-evidence.ts';

const folder = mkdtempSync(join(tmpdir(), 'sojourn-drivers-'));
const at = (name: string): string => join(folder, name);
const file = at('d.sojourn');

const next = randomNumbers(4);
const oneToFive = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));

/** 200 customers: recommendation follows delivery most, then the site, and not at all the shop. */
const PEOPLE = Array.from({ length: 200 }, (_, place) => {
  const [delivery, site, shop] = [next() * 4 + 1, next() * 4 + 1, next() * 4 + 1];
  const joy = 1.3 * delivery + 0.7 * site + next();
  return {
    id: `c${place}`,
    nps: Math.min(10, Math.max(0, Math.round(joy))),
    delivery: oneToFive(delivery),
    site: oneToFive(site),
    shop: oneToFive(shop),
    left: joy < 4.5,
  };
});

beforeAll(async () => {
  process.env['SOJOURN_HOME'] = at('home');
  await runMain('new', file);
  writeFileSync(
    at('Survey.csv'),
    [
      'customer_id,nps,Lieferung,Сайт,Shop,age in days,comment',
      ...PEOPLE.map(
        ({ id, nps, delivery, site, shop }, place) =>
          `${id},${nps},${delivery},${site},${place % 20 === 0 ? '' : shop},${place * 17},ok`,
      ),
    ].join('\n'),
  );
  writeFileSync(
    at('Delivery.csv'),
    [
      'customer_id,stars,channel,comment',
      ...PEOPLE.map(({ id, delivery }) => `${id},${delivery},parcel,door ${id}`),
    ].join('\n'),
  );
  writeFileSync(
    at('Shop.csv'),
    [
      'customer_id,stars,channel,comment',
      ...PEOPLE.map(({ id, shop }) => `${id},${shop},shop,till ${id}`),
    ].join('\n'),
  );
  writeFileSync(
    at('crm.csv'),
    ['customer_id,churned', ...PEOPLE.map(({ id, left }) => `${id},${left ? 'yes' : 'no'}`)].join('\n'),
  );
  await runMain(
    'import',
    file,
    ...['Survey.csv', 'Delivery.csv', 'Shop.csv'].map(at),
    '--map',
    'customer_id=customer',
  );
  await runMain('customers', file, at('crm.csv'));
  await linkAll(file, { Parcel: 'Delivery', Till: 'Shop' });
});
afterAll(() => {
  delete process.env['SOJOURN_HOME'];
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly outcome: string;
  readonly row: string;
  readonly n: number;
  readonly r2: number;
  readonly missing: string;
  readonly problem: string | null;
  readonly drivers: readonly {
    name: string;
    importance: number;
    low: number;
    high: number;
    n: number;
    score: number;
    field: string;
    scale: unknown;
  }[];
  readonly leftOut: readonly string[];
  readonly warnings: readonly string[];
}

async function drivers(...args: string[]): Promise<Told> {
  const { code, out, err } = await runMain('drivers', file, '--json', ...args);
  expect(err).toEqual([]);
  expect(code).toBe(0);
  return JSON.parse(out[0] ?? '') as Told;
}

describe('questions of a survey', () => {
  it('are drivers of its score, without columns that are no ratings', async () => {
    const told = await drivers();
    expect(told).toMatchObject({
      outcome: 'Recommendation (NPS)',
      row: 'answer',
      missing: 'complete',
      n: 190,
    });
    expect(told.drivers.map(({ name }) => name)).toEqual(['Lieferung', 'Сайт', 'Shop']);
    const [first, second, third] = told.drivers;
    expect(first).toMatchObject({ n: 200, scale: { min: 1, max: 5 } });
    expect(first!.low).toBeGreaterThan(second!.high);
    expect(third!.high).toBeLessThan(0.1);
    expect(told.r2).toBeCloseTo(
      told.drivers.reduce((sum, { importance }) => sum + importance, 0),
      9,
    );
    const mean = PEOPLE.reduce((sum, { delivery }) => sum + (100 * (delivery - 1)) / 4, 0) / PEOPLE.length;
    expect(first!.score).toBeCloseTo(mean, 9);
    expect(told.warnings.at(-1)).toMatch(/^Importance is not cause/);
    expect(told.warnings[0]).toMatch(/^10 of 200 answers were left out/);
  });

  it('are drivers of retention and of each other, and are chosen by name', async () => {
    expect(await drivers('--outcome', 'retention')).toMatchObject({ outcome: 'Retention', n: 190 });
    const told = await drivers('--outcome', 'Сайт', '--driver', 'lieferung', '--driver', 'SHOP');
    expect(told.outcome).toBe('Сайт');
    expect(told.drivers.map(({ name }) => name).toSorted()).toEqual(['Lieferung', 'Shop']);
    expect(told.warnings.some((warning) => warning.includes('explain only'))).toBe(true);
  });

  it('are told to people with n, interval and warnings', async () => {
    const { out } = await runMain('drivers', file);
    expect(out[0]).toMatch(
      /^Recommendation \(NPS\) of Survey: the drivers explain \d+\.\d % .* of n 190 answers\.$/,
    );
    expect(out[2]).toMatch(/^Lieferung +\d+\.\d % +\d+\.\d % … \d+\.\d % +\d+ +n 200 /);
  });
});

describe('what evidence is about', () => {
  it('drives the recommendation of the same customers', async () => {
    const told = await drivers('--by', 'touchpoint');
    expect(told).toMatchObject({ outcome: 'Recommendation (NPS)', row: 'customer', n: 200 });
    expect(told.drivers.map(({ name }) => name)).toEqual(['Parcel', 'Till']);
    expect(told.drivers[0]!.low).toBeGreaterThan(told.drivers[1]!.high);
    expect((await drivers('--by', 'stage', '--outcome', 'retention')).drivers[0]).toMatchObject({
      name: 'Shop map · Parcel stage',
      field: 'keep',
    });
  });

  it('can be channels', async () => {
    const told = await drivers('--by', 'channel', '--source', 'Survey');
    expect(told.drivers.map(({ name }) => name)).toEqual(['parcel', 'shop']);
  });
});

describe('what cannot be asked is said', () => {
  it('with what there is', async () => {
    const source = await runMain('drivers', file, '--source', 'Nobody');
    expect(source.code).toBe(1);
    expect(source.err.join(' ')).toMatch(/no source “Nobody”.*Survey/);
    const column = await runMain('drivers', file, '--outcome', 'Nothing');
    expect(column.err.join(' ')).toMatch(/no ratings named “Nothing”.*Lieferung/);
    expect((await runMain('drivers', file, '--by', 'touchpoint', '--outcome', 'Shop')).err.join(' ')).toMatch(
      /Only scores and retention/,
    );
    expect((await runMain('drivers', file, '--driver', 'age')).err.join(' ')).toMatch(/no driver “age”/);
  });

  it('also of a workspace without feedback', async () => {
    await runMain('new', at('empty.sojourn'));
    const { code, out } = await runMain('drivers', at('empty.sojourn'));
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^No customer has Recommendation/);
  });
});
