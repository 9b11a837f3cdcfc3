import { useState } from 'react';
import { isRefused } from '../../../../shared/measures/metrics/result.ts';
import { COUNT_NAMES, entryValue } from '../../../../shared/measures/series/entry-value.ts';
import {
  periodBefore,
  periodFrom,
  periodOf,
  type Grain,
} from '../../../../shared/measures/series/periods.ts';
import { readPeriod } from '../../../../shared/formats/series/read-period.ts';
import { MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { putEntries, type NewEntry } from '../../../../shared/model/measures/edits.ts';
import type { MetricKind } from '../../../../shared/model/measures/kinds.ts';
import type { MetricSetting } from '../../../../shared/model/measures/projection.ts';
import type { MetricScope } from '../../../../shared/model/measures/scope.ts';
import { attempt, toast } from '../../../app/toasts.ts';
import { undoNow } from '../../../app/undo.ts';
import { edit } from '../../../state/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { parseNumber } from '../../../ui/parse-number.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextField.tsx';
import { openMetricDialog } from '../metrics-state.ts';
import { formatCount, intervalWords, withUnit } from '../../../../shared/measures/series/words.ts';

export interface EnterValueProps {
  readonly metric: MetricSetting;
  readonly scope: MetricScope;
  /** Of what, in words. */
  readonly of: string;
  readonly grain: Grain;
  readonly today: string;
}

const COUNT_WORDS: Readonly<Record<string, string>> = {
  promoters: 'Promoters (9, 10)',
  passives: 'Passives (7, 8)',
  detractors: 'Detractors (0 to 6)',
  satisfied: 'Satisfied',
  others: 'Others',
  start: 'Customers at the start',
  added: 'Who came meanwhile',
  end: 'Customers at the end',
  of: 'Part',
  among: 'Of all',
};

const countNames = (kind: MetricKind): readonly string[] =>
  Object.hasOwn(COUNT_NAMES, kind) ? COUNT_NAMES[kind as keyof typeof COUNT_NAMES] : [];

interface Texts {
  readonly period: string;
  readonly value: string;
  readonly n: string;
  readonly counts: Readonly<Record<string, string>>;
}

/** Enters one value by keyboard: the period is there, the value is typed, Enter keeps it and asks for the next. */
export function EnterValue({ metric, scope, of, grain, today }: EnterValueProps) {
  const names = countNames(metric.kind);
  const [byCounts, setByCounts] = useState(names.length > 0);
  const [texts, setTexts] = useState<Texts>({
    period: periodBefore(periodOf(today, grain), grain).label,
    value: '',
    n: '',
    counts: {},
  });
  const [tried, setTried] = useState(false);
  const read = readEntry(texts, byCounts ? names : [], metric, scope, today);
  const result = 'entry' in read ? entryValue(metric, read.entry) : null;
  const problem = 'problem' in read ? read.problem : result && isRefused(result) ? result.refused : null;
  const set = (part: Partial<Texts>): void => setTexts((before) => ({ ...before, ...part }));
  const keep = (): void => {
    setTried(true);
    if (problem !== null || !('entry' in read)) return;
    attempt(() => {
      edit(MEASURES_DOC, 'Enter value', (doc) => putEntries(doc, [read.entry]));
      const { label } = periodFrom(read.entry.from, read.entry.to);
      toast(`${metric.name} of ${label} entered`, { undo: undoNow });
      openMetricDialog(null);
    });
  };
  return (
    <Dialog
      open
      onClose={() => openMetricDialog(null)}
      title={`Enter a value: ${metric.name}`}
      description={`${of}. A value of the same period takes the place of the one before.`}
      buttons={
        <>
          <Button onClick={() => openMetricDialog(null)}>Cancel</Button>
          <Button kind="primary" onClick={keep}>
            Enter
          </Button>
        </>
      }
    >
      <form
        className="ms-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className="ms-form-row">
          {byCounts ? (
            names.map((name) => (
              <TextInput
                key={name}
                label={COUNT_WORDS[name] ?? name}
                value={texts.counts[name] ?? ''}
                maxLength={20}
                onChange={(text) => set({ counts: { ...texts.counts, [name]: text } })}
              />
            ))
          ) : (
            <>
              <TextInput
                key="value"
                label={metric.unit === '' ? 'Value' : `Value (${metric.unit})`}
                value={texts.value}
                maxLength={40}
                onChange={(value) => set({ value })}
              />
              <TextInput
                label="n, where it is known"
                value={texts.n}
                maxLength={20}
                onChange={(n) => set({ n })}
              />
            </>
          )}
        </div>
        <TextInput
          label="Period"
          value={texts.period}
          hint="A month (Mar 2026, 2026-03), Q1 2026, a year, or a day"
          maxLength={40}
          onChange={(period) => set({ period })}
        />
        {names.length > 0 ? (
          <Segmented
            label="What is known"
            value={byCounts ? 'counts' : 'value'}
            options={[
              { value: 'counts', label: 'Counts' },
              { value: 'value', label: 'The value alone' },
            ]}
            onChange={(value) => setByCounts(value === 'counts')}
          />
        ) : null}
        <output className={problem !== null && tried ? 'field-error' : 'secondary'}>
          {problem !== null
            ? tried
              ? problem
              : 'Enter keeps it.'
            : result && !isRefused(result)
              ? [
                  withUnit(result.value, metric.unit),
                  intervalWords(result) && `interval ${intervalWords(result)}`,
                  result.n === null ? '' : `n ${formatCount(result.n)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')
              : ''}
        </output>
        <button type="submit" hidden>
          Enter
        </button>
      </form>
    </Dialog>
  );
}

/** What was typed, as an entry, or what is wrong with it. */
function readEntry(
  { period, value, n, counts }: Texts,
  names: readonly string[],
  metric: MetricSetting,
  scope: MetricScope,
  today: string,
): { readonly entry: NewEntry } | { readonly problem: string } {
  const found = readPeriod(period, 'dmy');
  if (!found) return { problem: `“${period}” is no period. Write a month, such as 2026-03.` };
  if (found.from > today) return { problem: 'This period lies in the future.' };
  const base = {
    metric: metric.id,
    scope,
    from: found.from,
    to: found.to,
    low: null,
    high: null,
    origin: '',
  };
  if (names.length > 0) {
    const numbers = names.map((name) => [name, parseNumber(counts[name] ?? '')] as const);
    const missing = numbers.find(([, number]) => number === null);
    if (missing) return { problem: `“${COUNT_WORDS[missing[0]] ?? missing[0]}” must be a number.` };
    const odd = numbers.find(([, number]) => metric.kind !== 'ratio' && !Number.isInteger(number));
    if (odd) return { problem: `“${COUNT_WORDS[odd[0]] ?? odd[0]}” must be a whole number.` };
    return {
      entry: { ...base, value: null, n: null, counts: Object.fromEntries(numbers) as Record<string, number> },
    };
  }
  const number = parseNumber(value);
  if (number === null) return { problem: 'The value must be a number.' };
  const of = n.trim() === '' ? null : parseNumber(n);
  if (n.trim() !== '' && (of === null || of < 0 || !Number.isInteger(of))) {
    return { problem: 'n must be a whole number from 0 on.' };
  }
  return { entry: { ...base, value: number, n: of, counts: null } };
}
