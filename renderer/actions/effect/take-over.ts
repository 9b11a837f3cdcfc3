/** What is written to a card of the metric that it is tied to. */
import { allMetrics } from '../../../shared/measures/series/rows.ts';
import { cardTitle } from '../../measures/metrics/place-on-map.ts';
import { scopeWords, type KnownThings } from '../../../shared/measures/series/scopes.ts';
import { findEffect, type EffectFound } from '../../../shared/measures/effect-found.ts';
import type { EffectSource } from '../../../shared/model/effect-source.ts';
import type { CardFields } from '../../../shared/model/edits/cards.ts';
import type { MetricSetting } from '../../../shared/model/measures/projection.ts';
import type { Reading } from '../../../shared/model/reading.ts';
import type { EffectFields } from '../../../shared/portfolio/types.ts';

/** The metric of a source; undefined where it is not in this workspace. */
export function metricOfSource(source: EffectSource, known: KnownThings): MetricSetting | undefined {
  return allMetrics(known.measures).find(({ id }) => id === source.metric);
}

/** The metric as it is named on the card: "CSAT (%) · Channel app". */
export function sourceName(metric: MetricSetting, source: EffectSource, known: KnownThings): string {
  const name = metric.unit === '' ? metric.name : `${metric.name} (${metric.unit})`;
  return cardTitle({ ...metric, name }, source.scope, scopeWords(source.scope, known)).slice(0, 100);
}

/** What the workspace says of the effect now; null where its metric is gone. */
export function effectNow(
  card: EffectFields,
  source: EffectSource,
  known: KnownThings,
  today: string,
): EffectFound | null {
  const metric = metricOfSource(source, known);
  return metric ? findEffect(metric, source, card, { ...known, today }) : null;
}

type Readings = Partial<Pick<CardFields, 'effectBefore' | 'effectAfter'>>;

/** Worked-out readings give way to what was found, typed ones only to a number; unchanged ones are not in the answer. */
export function readingsToTake(card: EffectFields, found: EffectFound): Readings {
  const taken = (now: Reading | null, reading: Reading | null): Reading | null =>
    reading ?? (now?.from === undefined ? now : null);
  const before = taken(card.effectBefore, found.before.reading);
  const after = taken(card.effectAfter, found.after?.reading ?? null);
  return {
    ...(isSame(before, card.effectBefore) ? {} : { effectBefore: before }),
    ...(isSame(after, card.effectAfter) ? {} : { effectAfter: after }),
  };
}

function isSame(a: Reading | null, b: Reading | null): boolean {
  const parts = ['value', 'n', 'low', 'high', 'from', 'to'] as const;
  return a === b || parts.every((part) => a?.[part] === b?.[part]);
}
