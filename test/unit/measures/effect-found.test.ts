import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { metricsUpdate } from '../../../electron/core/sample/documents.ts';
import { JOURNEY } from '../../../electron/core/sample/content/journey.ts';
import type { MetricCounts } from '../../../shared/contract/types.ts';
import { effectOf } from '../../../shared/measures/effect.ts';
import { effectPeriods, findEffect, type WorkDays } from '../../../shared/measures/effect-found.ts';
import { metricOf } from '../../../shared/measures/metrics/metrics.ts';
import {
  newEffectSource,
  readEffectSource,
  storedEffectSource,
  storedField,
} from '../../../shared/model/effect-source.ts';
import { readMeasures, unchanged } from '../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE } from '../../../shared/model/measures/scope.ts';
import { parseReading, readReading, readingText } from '../../../shared/model/reading.ts';
import { changeWords, effectLine, numbersLike, readingWords } from '../../../shared/print/effect-words.ts';

const TODAY = '2026-11-29';
const DONE: WorkDays = { started: '2026-03-10', finished: '2026-05-31' };

describe('the periods that an effect is worked out of', () => {
  it('are the whole months before the start and after the completion', () => {
    const { before, after } = effectPeriods(DONE, 3, TODAY);
    expect([before.from, before.to, before.label]).toEqual([
      '2025-12-01',
      '2026-02-28',
      'Dec 2025 – Feb 2026',
    ]);
    expect([after?.from, after?.to, after?.label]).toEqual(['2026-06-01', '2026-08-31', 'Jun – Aug 2026']);
    expect(effectPeriods({ started: null, finished: '2026-05-31' }, 1, TODAY).before.label).toBe('Apr 2026');
    expect(effectPeriods({ started: null, finished: null }, 12, TODAY)).toMatchObject({
      before: { from: '2025-11-01', to: '2026-10-31' },
      after: null,
    });
    expect(effectPeriods({ started: '2026-01-01', finished: null }, 6, TODAY).before.from).toBe('2025-07-01');
  });
});

const NPS = { min: 0, max: 10, higherIsBetter: true, method: 'nps' } as const;
const row = (month: string | null, promoters: number, detractors: number) => ({
  month,
  scale: 0,
  scores: [10, 0],
  counts: [promoters, detractors],
});
const COUNTS: MetricCounts = {
  scales: [NPS],
  levels: [
    {
      level: 'channel',
      left: 0,
      groups: [
        {
          id: 'แอป',
          name: 'แอป',
          n: 0,
          rows: [
            row(null, 500, 0),
            row('2025-11', 900, 0),
            row('2025-12', 40, 60),
            row('2026-02', 20, 80),
            row('2026-04', 0, 999),
            row('2026-06', 150, 50),
            row('2026-08', 90, 10),
            row('2026-09', 0, 700),
          ],
        },
      ],
    },
  ],
  customers: [{ id: '', name: '', kept: 90, lost: 10, unknown: 0, margins: { n: 0, sum: 0, squares: 0 } }],
  columns: [],
  unreadable: 0,
};
const MEASURES = readMeasures(new Y.Doc());
const input = { measures: MEASURES, counts: COUNTS, today: TODAY };
const source = { ...newEffectSource('nps', 'nps/0'), scope: { level: 'channel', id: 'แอป' } as const };

describe('an effect of feedback', () => {
  it('counts the answers of each side only, with n and interval, and is judged as alerts are', () => {
    const { before, after } = findEffect(unchanged('nps', 'nps'), source, DONE, input);
    const plain = (promoters: number, detractors: number) =>
      metricOf(
        'nps',
        {
          scale: NPS,
          counts: new Map([
            [10, promoters],
            [0, detractors],
          ]),
        },
        'mean',
      );
    const [was, is] = [plain(60, 140), plain(240, 60)];
    expect(before.reading).toMatchObject({ value: -40, n: 200, from: '2025-12-01', to: '2026-02-28' });
    expect(before.reading?.low).toBeCloseTo(was?.low ?? NaN, 1);
    expect(after?.reading).toMatchObject({ value: 60, n: 300, from: '2026-06-01', to: '2026-08-31' });
    expect(after?.reading?.high).toBeCloseTo(is?.high ?? NaN, 1);
    expect(effectOf(before.reading, after?.reading ?? null)?.word).toBe('rose');
  });

  it('says why there is none', () => {
    const nps = unchanged('nps', 'nps');
    const early = findEffect(nps, source, { started: '2020-01-05', finished: '2026-11-03' }, input);
    expect(early.before).toMatchObject({ reading: null, why: 'It has no values in Q4 2019.' });
    expect(early.after?.why).toMatch(/has not come yet/);
    const elsewhere = { ...source, scope: WORKSPACE_SCOPE };
    expect(findEffect(nps, elsewhere, DONE, input).before.reading).toBeNull();
    const churn = findEffect(
      unchanged('churn', 'churn'),
      newEffectSource('churn', 'churn/customers'),
      DONE,
      input,
    );
    expect(churn.before.why).toMatch(/no dates/);
  });
});

it('the sample’s tied action says what its metric says', () => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, metricsUpdate());
  const measures = readMeasures(doc);
  const cards = JOURNEY.lanes.flatMap(({ cells }) => Object.values(cells ?? {}).flat());
  const tied = cards.filter((card) => card.effectSource);
  expect(tied.length).toBeGreaterThan(0);
  for (const card of tied) {
    const metric = measures.metrics.find(({ id }) => id === card.effectSource?.metric);
    if (!metric || !card.effectSource) throw new Error('the sample has no such metric');
    const days = { started: card.started ?? null, finished: card.finished ?? null };
    const found = findEffect(metric, card.effectSource, days, { measures, counts: null, today: TODAY });
    expect(found.before.reading).toEqual(card.effectBefore);
    expect(found.after?.reading).toEqual(card.effectAfter);
  }
});

describe('what is stored of it', () => {
  it('is a plain source, and what cannot be one is none', () => {
    const stored = storedEffectSource(source);
    expect(stored).toEqual({ metric: 'nps', series: 'nps/0', scope: 'channel:แอป', months: 3 });
    expect(readEffectSource(stored)).toEqual(source);
    expect(storedField('effectSource', source)).toEqual(stored);
    expect(readEffectSource({ ...stored, months: 1e9 })?.months).toBe(3);
    for (const bad of [null, 'nps', {}, { ...stored, scope: 'moon:1' }, { ...stored, metric: '' }, []])
      expect(readEffectSource(bad)).toBeNull();
  });

  it('is a reading with its days, in text and back', () => {
    const reading = { value: 34, n: 120, low: 28, high: 40, from: '2026-07-01', to: '2026-09-30' };
    expect(readReading(reading)).toEqual(reading);
    expect(readingText(reading)).toBe('34 (28 to 40, n 120, 2026-07-01 to 2026-09-30)');
    expect(parseReading(readingText(reading))).toEqual(reading);
    expect(readingWords(reading)).toBe('34 (28 to 40, n 120, Q3 2026)');
    expect(readReading({ ...reading, from: '2026-13-01' })).not.toHaveProperty('from');
    expect(readReading({ ...reading, from: '2027-01-01' })).not.toHaveProperty('to');
  });

  it('has as many decimals as its metric shows', () => {
    const before = { value: 61.79, n: 2978, low: 60.03, high: 63.52 };
    const after = { value: 72.61, n: 2318, low: 70.75, high: 74.38 };
    const number = numbersLike(before, after);
    expect(readingWords(before, number)).toBe('61.8 (60.0 to 63.5, n 2,978)');
    const effect = effectOf(before, after);
    expect(effect && changeWords(effect, number)).toBe('+10.8 (+8.3 to +13.3): more than noise');
    const whole = numbersLike({ ...before, value: 34 }, { ...after, value: 42 });
    expect([whole(8.4), whole(-0.2), whole(-3.6)]).toEqual(['8', '0', '−4']);
    expect(numbersLike({ ...before, value: 4.25 })(0.333)).toBe('0.33');
    expect(numbersLike(null)(1.239)).toBe('1.24');
  });

  it('is told in one line', () => {
    const of = { effectMetric: 'NPS', effectBefore: null, effectExpected: null, effectAfter: null };
    const reading = { value: 34, n: null, low: null, high: null };
    expect(effectLine({ ...of, effectMetric: null })).toBe('');
    expect(effectLine(of)).toBe('NPS');
    expect(effectLine({ ...of, effectBefore: reading, effectExpected: { ...reading, value: 40 } })).toBe(
      '34 → 40 expected · NPS',
    );
    const after = { value: 44, n: 9, low: 42, high: 46 };
    expect(
      effectLine({ ...of, effectBefore: { ...after, value: 34, low: 32, high: 36 }, effectAfter: after }),
    ).toMatch(/^\+10, more than noise · NPS$/);
  });
});
