/** What the person filters by, as the controls hold it, and the filter it makes for core. */
import type { FeedbackFilter, SentimentClass } from '../../shared/contract/types.ts';

export type ScoredChoice = 'any' | 'scored' | 'unscored';

export interface FilterState {
  readonly search: string;
  readonly sourceId: number | null;
  /** ISO dates, or ''. */
  readonly from: string;
  readonly to: string;
  readonly scored: ScoredChoice;
  /** On 0 (worst) … 100 (best). */
  readonly score: readonly [number, number];
  /** BCP 47 codes, any of; none: all. */
  readonly languages: readonly string[];
  /** Any of; none: all. */
  readonly sentiments: readonly SentimentClass[];
  /** Segments of the customer table, any of; none: all. */
  readonly segments: readonly string[];
  /** A theme with its label, or null. */
  readonly theme: { readonly id: number; readonly label: string } | null;
}

export const NO_FILTER: FilterState = {
  search: '',
  sourceId: null,
  from: '',
  to: '',
  scored: 'any',
  score: [0, 100],
  languages: [],
  sentiments: [],
  segments: [],
  theme: null,
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter of a state. Half-typed dates and the whole range of scores filter nothing. */
export function toFilter(state: FilterState): FeedbackFilter {
  const { search, sourceId, from, to, scored, score, languages, sentiments, segments, theme } = state;
  const limited = scored !== 'unscored' && (score[0] > 0 || score[1] < 100);
  return {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(sourceId === null ? {} : { sourceId }),
    ...(ISO_DAY.test(from) ? { from } : {}),
    ...(ISO_DAY.test(to) ? { to } : {}),
    ...(limited ? { scoreFrom: score[0], scoreTo: score[1] } : {}),
    ...(scored === 'any' ? {} : { scored: scored === 'scored' }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(sentiments.length === 0 ? {} : { sentiments }),
    ...(segments.length === 0 ? {} : { segments }),
    ...(theme === null ? {} : { theme: theme.id }),
  };
}

/** The state that makes a filter. A theme is named by `themeLabel`. */
export function fromFilter(filter: FeedbackFilter, themeLabel = ''): FilterState {
  const { scored, theme } = filter;
  return {
    search: filter.search ?? '',
    sourceId: filter.sourceId ?? null,
    from: filter.from ?? '',
    to: filter.to ?? '',
    scored: scored === undefined ? 'any' : scored ? 'scored' : 'unscored',
    score: [filter.scoreFrom ?? 0, filter.scoreTo ?? 100],
    languages: filter.languages ?? [],
    sentiments: filter.sentiments ?? [],
    segments: filter.segments ?? [],
    theme: theme === undefined ? null : { id: theme, label: themeLabel },
  };
}

/** Why the filter can find nothing, or null. */
export function filterProblem({ from, to }: FilterState): string | null {
  return ISO_DAY.test(from) && ISO_DAY.test(to) && from > to ? 'The first day is after the last.' : null;
}

/** One condition of a filter, as a chip shows it. */
export interface FilterPart {
  /** What is asked for … */
  readonly what: string;
  /** … and which. */
  readonly name: string;
  /** The change that takes it out. */
  readonly without: Partial<FilterState>;
}

/** Names for what a filter knows only by id or code. */
export interface FilterNames {
  readonly source: (id: number) => string;
  readonly language: (code: string) => string;
  readonly day: (iso: string) => string;
}

/** Words for the classes of sentiment. */
export const SENTIMENT_NAMES: Readonly<Record<SentimentClass, string>> = {
  positive: 'Positive',
  neutral: 'Neutral',
  negative: 'Negative',
  unknown: 'Not known',
};

/** The conditions beside the search, each with the change that takes it out. */
export function filterParts(state: FilterState, names: FilterNames): FilterPart[] {
  const filter = toFilter(state);
  const parts: FilterPart[] = [];
  const add = (what: string, name: string, without: Partial<FilterState>): void => {
    parts.push({ what, name, without });
  };
  if (filter.sourceId !== undefined) add('Source', names.source(filter.sourceId), { sourceId: null });
  if (filter.from !== undefined) add('From', names.day(filter.from), { from: '' });
  if (filter.to !== undefined) add('To', names.day(filter.to), { to: '' });
  if (filter.scored !== undefined) add('Score', filter.scored ? 'with' : 'without', { scored: 'any' });
  if (filter.scoreFrom !== undefined)
    add('Score', `${state.score[0]} to ${state.score[1]} of 100`, { score: [0, 100] });
  for (const code of state.languages)
    add('Language', names.language(code), { languages: state.languages.filter((other) => other !== code) });
  for (const word of state.sentiments)
    add('Sentiment', SENTIMENT_NAMES[word], {
      sentiments: state.sentiments.filter((other) => other !== word),
    });
  for (const segment of state.segments)
    add('Segment', segment, { segments: state.segments.filter((other) => other !== segment) });
  if (state.theme) add('Theme', state.theme.label, { theme: null });
  return parts;
}

/** How many filters beside search and source are on. */
export function activeFilters(state: FilterState): number {
  const same = (value: number | string): string => String(value);
  return filterParts({ ...state, sourceId: null }, { source: same, language: same, day: same }).length;
}
