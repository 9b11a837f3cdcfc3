/** Feedback in memory behind the fake core: items by filter and page, sources, numbers. */
import type { CallInput } from '../../../shared/contract/calls.ts';
import type {
  EvidenceStats,
  FeedbackItem,
  FeedbackLabel,
  FeedbackSource,
  ForgetCounts,
  ForgetTarget,
} from '../../../shared/contract/types.ts';
import { evidenceStats } from '../../../shared/measures/scores.ts';
import { foldCase } from '../../../shared/text/fold.ts';
import { createFakeCore, FAKE_WORKSPACE, type FakeCore } from '../../support/fake-core.ts';

export const FIVE = { min: 1, max: 5, higherIsBetter: true };
export const TEN = { min: 0, max: 10, higherIsBetter: true };

/** An item with what a test does not care about filled in. */
export function item(id: string, part: Partial<FeedbackItem> = {}): FeedbackItem {
  return {
    id,
    source: 'Reviews',
    sourceId: 1,
    row: 1,
    text: `Text of ${id}`,
    score: null,
    scale: null,
    date: null,
    author: null,
    channel: null,
    customer: null,
    customerFacts: null,
    language: null,
    languageFrom: null,
    sentiment: null,
    sentimentConfidence: null,
    sentimentFrom: null,
    themes: [],
    fields: {},
    ...part,
  };
}

export interface FakeFeedback {
  readonly core: FakeCore;
  items: FeedbackItem[];
  sources: FeedbackSource[];
  readonly hidden: Set<number>;
  /** Inputs of the calls for numbers and pages, in order. */
  readonly statsAsked: string[][][];
  readonly queries: CallInput<'feedback.query'>[];
  /** What maps and backups are said to hold of what is to be deleted for good. */
  held: Omit<ForgetCounts, 'items' | 'customers' | 'sources'>;
  /** What was deleted for good, in order. */
  readonly forgotten: CallInput<'feedback.forget'>[];
  /** Makes these the labels of their items, and says that feedback changed. Without one nothing is known. */
  readonly relabel: (labels: readonly FeedbackLabel[]) => void;
}

function labelOf({ id, language, languageFrom, sentiment, sentimentFrom }: FeedbackItem): FeedbackLabel {
  return {
    id,
    language: languageFrom === 'person' ? language : null,
    sentiment: sentimentFrom === 'person' ? sentiment : null,
  };
}

/** A fake core with these items. Search finds folded substrings; the pages' cursor is the next index. */
export function createFakeFeedback(items: FeedbackItem[] = [], readOnly = false): FakeFeedback {
  const core = createFakeCore({
    ...FAKE_WORKSPACE,
    readOnly,
    readOnlyReason: readOnly ? 'It is a copy.' : '',
  });
  const fake: FakeFeedback = {
    core,
    items,
    sources: [
      {
        id: 1,
        name: 'Reviews',
        items: items.length,
        importedAt: 0,
        format: 'csv',
        consent: '',
        retainUntil: null,
      },
    ],
    hidden: new Set(),
    statsAsked: [],
    queries: [],
    held: {
      links: 0,
      maps: 0,
      quotes: 0,
      unreadable: [],
      files: [],
      unsearchedFiles: 0,
      backups: 0,
      manualBackups: 0,
      undoesMerge: false,
    },
    forgotten: [],
    relabel(labels) {
      const byId = new Map(labels.map((label) => [label.id, label]));
      fake.items = fake.items.map((one) => {
        const label = byId.get(one.id);
        if (!label) return one;
        const { language, sentiment } = label;
        return {
          ...one,
          language,
          languageFrom: language === null ? null : 'person',
          sentiment,
          sentimentConfidence: sentiment === null ? null : 1,
          sentimentFrom: sentiment === null ? null : 'person',
        };
      });
      core.emit('feedback.changed', {});
    },
  };
  const found = (filter: CallInput<'feedback.query'>['filter']): FeedbackItem[] =>
    fake.items.filter(
      (one) =>
        !fake.hidden.has(one.sourceId) &&
        (filter.sourceId === undefined || one.sourceId === filter.sourceId) &&
        (filter.scored === undefined || (one.score !== null) === filter.scored) &&
        foldCase(one.text).includes(foldCase(filter.search ?? '')),
    );
  core.answer('feedback.query', (input) => {
    fake.queries.push(input);
    const from = input.at ?? (input.cursor === null ? 0 : Number(input.cursor));
    const all = found(input.filter);
    const end = from + input.limit;
    return { items: all.slice(from, end), next: end < all.length ? String(end) : null };
  });
  core.answer('feedback.ids', ({ filter, at, limit }) => ({
    ids: found(filter)
      .slice(at, at + limit)
      .map(({ id }) => id),
  }));
  core.answer('feedback.place', ({ filter, id }) => {
    const at = found(filter).findIndex((one) => one.id === id);
    return { at: at < 0 ? null : at };
  });
  core.answer('feedback.count', ({ filter }) => ({ total: found(filter).length }));
  core.answer('feedback.items', ({ ids }) => fake.items.filter(({ id }) => ids.includes(id)));
  core.answer('feedback.analysis', () => ({
    items: fake.items.length,
    pending: fake.items.length,
    languages: [],
    sentiments: { negative: 0, neutral: 0, positive: 0, unknown: 0 },
    themes: 0,
    origins: [],
    models: [],
    labels: 0,
    freshLabels: 0,
    automatic: true,
  }));
  core.answer('feedback.label', ({ ids, language, sentiment }) => {
    const before = fake.items.filter(({ id }) => ids.includes(id)).map(labelOf);
    fake.relabel(
      before.map((label) => ({
        id: label.id,
        language: language === undefined ? label.language : language,
        sentiment: sentiment === undefined ? label.sentiment : sentiment,
      })),
    );
    return { before };
  });
  core.answer('feedback.restoreLabels', ({ labels }) => fake.relabel(labels));
  core.answer('feedback.sources', () => fake.sources.filter(({ id }) => !fake.hidden.has(id)));
  core.answer('feedback.removeSource', ({ sourceId }) => {
    fake.hidden.add(sourceId);
    core.emit('feedback.changed', {});
  });
  core.answer('feedback.restoreSource', ({ sourceId }) => {
    fake.hidden.delete(sourceId);
    core.emit('feedback.changed', {});
  });
  core.answer('feedback.describeSource', ({ sourceId, consent, retainUntil }) => {
    fake.sources = fake.sources.map((source) =>
      source.id === sourceId
        ? {
            ...source,
            ...(consent !== undefined && { consent }),
            ...(retainUntil !== undefined && { retainUntil }),
          }
        : source,
    );
    core.emit('feedback.changed', {});
  });
  const isOf = (target: ForgetTarget, one: FeedbackItem): boolean =>
    'customer' in target ? one.customer === target.customer : one.sourceId === target.sourceId;
  core.answer('feedback.forgetCounts', ({ target }) => ({
    items: fake.items.filter((one) => isOf(target, one)).length,
    customers: 'customer' in target ? 1 : 0,
    sources: 'customer' in target ? 0 : 1,
    ...fake.held,
  }));
  core.answer('feedback.forget', (input) => {
    fake.forgotten.push(input);
    fake.items = fake.items.filter((one) => !isOf(input.target, one));
    fake.sources = fake.sources.filter(
      ({ id }) => 'customer' in input.target || id !== input.target.sourceId,
    );
    core.emit('feedback.changed', {});
    return { job: 'forget-1' };
  });
  core.answer('feedback.stats', ({ sets }) => {
    fake.statsAsked.push(sets);
    return sets.map((ids): EvidenceStats => {
      const here = fake.items.filter(({ id }) => ids.includes(id));
      const groups = new Map<string, { scale: typeof FIVE; n: number; sum: number; squares: number }>();
      for (const { score, scale } of here) {
        if (score === null || !scale) continue;
        const group = groups.get(JSON.stringify(scale)) ?? { scale, n: 0, sum: 0, squares: 0 };
        groups.set(JSON.stringify(scale), {
          scale,
          n: group.n + 1,
          sum: group.sum + score,
          squares: group.squares + score * score,
        });
      }
      return evidenceStats({
        count: here.length,
        missing: ids.length - here.length,
        groups: [...groups.values()],
        sentiment: { n: 0, sum: 0, squares: 0 },
      });
    });
  });
  return fake;
}

/** Gives every element a size, so that virtual lists show rows: happy-dom lays nothing out. Returns what takes it back. */
export function giveSizes(): () => void {
  const sizes = { clientHeight: 600, clientWidth: 800, offsetHeight: 600, offsetWidth: 800 };
  const names = Object.keys(sizes) as (keyof typeof sizes)[];
  for (const name of names) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => sizes[name] });
  }
  return () => {
    for (const name of names) {
      const own = sizesBefore.get(name);
      if (own) Object.defineProperty(HTMLElement.prototype, name, own);
      else Reflect.deleteProperty(HTMLElement.prototype, name);
    }
  };
}

const sizesBefore = new Map(
  ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'].map((name) => [
    name,
    Object.getOwnPropertyDescriptor(HTMLElement.prototype, name),
  ]),
);
