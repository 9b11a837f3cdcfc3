/** Smart collections: searches of feedback that are kept under a name, and hold whatever is found when one looks. */
import type { FeedbackFilter } from '../contract/filter-types.ts';
import { SENTIMENT_CLASSES } from '../contract/analysis-types.ts';
import { foldCase } from '../text/fold.ts';
import { byOrder } from './order.ts';
import type { Collection } from './types.ts';
import { entities, readText, type Entities } from './y-fields.ts';

/** Names and texts of a stored filter are cut to this, lists to as many. */
const MOST = 1000;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isScore = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100;

function texts(value: unknown, keep: (text: string) => boolean = () => true): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((one): one is string => typeof one === 'string' && one.length <= 200 && keep(one))
    .slice(0, MOST);
}

/** The filter that a document holds; whatever is none is left out. */
export function readFeedbackFilter(value: unknown): FeedbackFilter {
  if (typeof value !== 'object' || value === null) return {};
  const stored = value as Record<string, unknown>;
  const { search, sourceId, from, to, scored, scoreFrom, scoreTo, theme } = stored;
  const languages = texts(stored['languages'])
    .filter((code) => code.length <= 40)
    .slice(0, 100);
  const sentiments = SENTIMENT_CLASSES.filter((word) => texts(stored['sentiments']).includes(word));
  const segments = texts(stored['segments']);
  return {
    ...(typeof search === 'string' && search.trim() !== '' && { search: search.slice(0, MOST) }),
    ...(Number.isSafeInteger(sourceId) && { sourceId: sourceId as number }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(typeof scored === 'boolean' && { scored }),
    ...(isScore(scoreFrom) && { scoreFrom }),
    ...(isScore(scoreTo) && { scoreTo }),
    ...(Number.isSafeInteger(theme) && { theme: theme as number }),
    ...(languages.length > 0 && { languages }),
    ...(sentiments.length > 0 && { sentiments }),
    ...(segments.length > 0 && { segments }),
  };
}

/** Collections in their order. */
export function readCollections(collections: Entities): Collection[] {
  return Array.from(entities(collections), ([id, one]): Collection => ({
    id,
    name: readText(one, 'name'),
    order: readText(one, 'order'),
    filter: readFeedbackFilter(one.get('filter')),
  })).sort(byOrder);
}

/** The collection of a name, in any case of its letters; null for none. */
export function collectionNamed(collections: readonly Collection[], name: string): Collection | null {
  const wanted = foldCase(name).trim();
  return collections.find((one) => foldCase(one.name).trim() === wanted) ?? null;
}
