/** Business cases: how one is read out of its entity. */
import { ASSUMPTIONS, type Assumption, type Lever } from '../../measures/worth/assumptions.ts';
import { HIGHEST_DISCOUNT, LONGEST } from '../../measures/worth/check.ts';
import type { Estimate, WorthInput } from '../../measures/worth/types.ts';
import { readNumber, readOptional, readText, type Entity } from '../y-fields.ts';

/** What an opportunity is expected to be worth. */
export interface BusinessCase extends WorthInput {
  readonly id: string;
  readonly title: string;
  readonly order: string;
  /** The opportunity that it is about; null where it stands alone. */
  readonly card: CardPlace | null;
  readonly touchpointId: string | null;
  /** The metric that the touchpoint moves, in words. */
  readonly metric: string;
  /** What money is counted in, e.g. "€"; '' where nobody said. */
  readonly currency: string;
  /** Where the numbers come from, and what else is to be said. */
  readonly note: string;
}

export interface CardPlace {
  readonly mapId: string;
  readonly cardId: string;
}

export const ENDS = ['low', 'likely', 'high'] as const;
export type End = (typeof ENDS)[number];

/** What a case has where nothing was said. */
export const USUAL_HORIZON = 36;
export const USUAL_DISCOUNT = 8;
export const USUAL_METRIC = 'NPS';

/** The key of one number of an assumption. */
export function estimateKey(key: Assumption, end: End): string {
  return `${key}/${end}`;
}

/** A card as a case names it. Ids hold no slash. */
export function cardPlaceText({ mapId, cardId }: CardPlace): string {
  return `${mapId}/${cardId}`;
}

function readPlace(text: string): CardPlace | null {
  const [mapId, cardId, more] = text.split('/');
  return mapId && cardId && more === undefined ? { mapId, cardId } : null;
}

export function readCase(id: string, entry: Entity): BusinessCase {
  const lever: Lever = readText(entry, 'lever') === 'conversion' ? 'conversion' : 'retention';
  return {
    id,
    title: readText(entry, 'title'),
    order: readText(entry, 'order'),
    card: readPlace(readText(entry, 'card')),
    touchpointId: readOptional(entry, 'touchpointId'),
    metric: readText(entry, 'metric') || USUAL_METRIC,
    lever,
    currency: readText(entry, 'currency'),
    note: readText(entry, 'note'),
    horizon: Math.round(readNumber(entry, 'horizon', 1, LONGEST) ?? USUAL_HORIZON),
    discount: readNumber(entry, 'discount', 0, HIGHEST_DISCOUNT) ?? USUAL_DISCOUNT,
    assumptions: Object.fromEntries(
      ASSUMPTIONS.map((key): [Assumption, Estimate] => [key, readEstimate(entry, key)]),
    ) as Record<Assumption, Estimate>,
  };
}

/** As they were written: what does not fit together is told and not mended. */
function readEstimate(entry: Entity, key: Assumption): Estimate {
  return {
    low: readNumber(entry, estimateKey(key, 'low')),
    likely: readNumber(entry, estimateKey(key, 'likely')),
    high: readNumber(entry, estimateKey(key, 'high')),
  };
}
