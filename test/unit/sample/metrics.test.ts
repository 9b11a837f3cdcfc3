import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { metricsUpdate } from '../../../electron/core/sample/documents.ts';
import { seriesOf } from '../../../shared/measures/series/series.ts';
import { judge } from '../../../shared/measures/series/judge.ts';
import { readMeasures, unchanged } from '../../../shared/model/measures/projection.ts';
import { WORKSPACE_SCOPE } from '../../../shared/model/measures/scope.ts';

it('has eighteen months of every metric, which all can be worked out, the same bytes each time', () => {
  const update = metricsUpdate();
  expect(metricsUpdate()).toEqual(update);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update);
  const measures = readMeasures(doc);
  const known = (['nps', 'churn', 'retention', 'response'] as const).map(
    (id) => measures.metrics.find((metric) => metric.id === id) ?? unchanged(id, id),
  );
  const own = measures.metrics.filter(
    ({ kind }) => kind === 'number' || kind === 'ratio' || kind === 'index',
  );
  expect(own.map(({ name }) => name)).toContain('Service index');
  const input = {
    measures,
    counts: null,
    scope: WORKSPACE_SCOPE,
    grain: 'month',
    today: '2026-11-29',
  } as const;
  for (const metric of [...known, ...own]) {
    const [series] = seriesOf(metric, input);
    expect([metric.name, series?.points.length, series?.notes]).toEqual([metric.name, 18, []]);
  }
  const [nps] = known[0] ? seriesOf(known[0], input) : [];
  expect(nps && judge(nps, WORKSPACE_SCOPE)).toMatchObject({ news: 'worse', target: 30, reached: 'missed' });
});
