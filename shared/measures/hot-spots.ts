/**
 * Where journeys break: where what is promised and what is delivered part most, and where departments hand over and the
 * curve falls. Emotions lie on 0 (worst) to 100 (best), so gaps and falls are points of 100.
 */
import { WORK_ZONES, type PortfolioMap, type PortfolioPlace, type WorkZone } from '../portfolio/types.ts';

/** Smaller gaps and falls are not listed: conventions of Sojourn, a twentieth of the scale. */
export const LEAST_GAP = 5;
/** Fewer scores than these do not stand for the delivery where a curve was drawn. */
export const LEAST_MEASURED = 2;

export interface Delivery {
  readonly value: number;
  /** Ends of the 95 % interval where it is measured. */
  readonly low: number | null;
  readonly high: number | null;
  /** Scores and sentiments behind it; null where it was drawn in a workshop. */
  readonly n: number | null;
}

export interface PromiseGap {
  readonly kind: 'promise';
  readonly place: PortfolioPlace;
  readonly promise: number;
  /** What the promise is: the curve as it is meant to be, or else as people assume it is. */
  readonly promised: 'toBe' | 'assumed';
  readonly delivery: Delivery;
  /** Promise minus delivery, above 0. */
  readonly gap: number;
  /** The promise lies above the whole interval of what was measured; null where nothing was. */
  readonly certain: boolean | null;
}

export interface HandOver {
  readonly kind: 'handover';
  /** Where the curve has fallen. */
  readonly place: PortfolioPlace;
  /** The column before, or null where departments hand over inside of this one. */
  readonly before: PortfolioPlace | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Zones on both sides of the line that is crossed, where they hand over inside of a column. */
  readonly zones: readonly [WorkZone, WorkZone] | null;
  /** How much lower the curve is here than in the column before, above 0. */
  readonly fall: number;
  readonly delivery: Delivery;
}

/** What is delivered at a place: as feedback measures it, else as it was drawn; null where neither is known. */
export function deliveryAt({ measured, asIs }: PortfolioPlace): Delivery | null {
  if (measured !== null && measured.n >= LEAST_MEASURED) {
    const { mean, low, high, n } = measured;
    return { value: mean, low, high, n };
  }
  return asIs === null ? null : { value: asIs, low: null, high: null, n: null };
}

/**
 * Places where delivery falls short of the promise, the widest gap first. The promise is the curve as it is meant to be;
 * where none is drawn, the assumed curve beside what feedback measures. Maps of a future state promise everything and
 * deliver nothing yet: they are left out.
 */
export function promiseGaps(maps: readonly PortfolioMap[]): PromiseGap[] {
  const gaps = maps
    .filter(({ kind }) => kind !== 'future')
    .flatMap(({ places }) => places.flatMap((place) => gapAt(place) ?? []));
  return gaps.toSorted((a, b) => b.gap - a.gap);
}

function gapAt(place: PortfolioPlace): PromiseGap | null {
  const delivery = deliveryAt(place);
  if (delivery === null) return null;
  const promised = place.toBe !== null ? 'toBe' : 'assumed';
  const promise = place.toBe ?? (delivery.n === null ? null : place.asIs);
  if (promise === null) return null;
  const gap = promise - delivery.value;
  if (gap < LEAST_GAP) return null;
  const certain = delivery.high === null ? null : promise > delivery.high;
  return { kind: 'promise', place, promise, promised, delivery, gap, certain };
}

/**
 * Places where another department takes over and the curve is lower than before, the deepest fall first: from one column
 * to the next (a department that was not there before), or across a line of the blueprint inside of a column. Owners stand
 * in for departments that are not named. Maps of a future state are left out.
 */
export function handOvers(maps: readonly PortfolioMap[]): HandOver[] {
  const found = maps
    .filter(({ kind }) => kind !== 'future')
    .flatMap(({ places }) =>
      places.flatMap((place, at) => {
        const before = places[at - 1];
        return before ? handOversAt(before, place) : [];
      }),
    );
  return found.toSorted((a, b) => b.fall - a.fall);
}

function handOversAt(before: PortfolioPlace, place: PortfolioPlace): HandOver[] {
  const [was, is] = [deliveryAt(before), deliveryAt(place)];
  if (was === null || is === null) return [];
  const fall = was.value - is.value;
  if (fall < LEAST_GAP) return [];
  const [from, to] = [workersAt(before), workersAt(place)];
  const isNew = from.length > 0 && to.some((one) => !from.includes(one));
  const common = { kind: 'handover', place, fall, delivery: is } as const;
  const across: HandOver[] = isNew ? [{ ...common, before, from, to, zones: null }] : [];
  return [...across, ...insideOf(place).map((inside) => ({ ...common, before: null, ...inside }))];
}

/** Everyone who works at a place. */
function workersAt({ departments }: PortfolioPlace): string[] {
  return [...new Set(WORK_ZONES.flatMap((zone) => departments[zone]))].sort();
}

/** The lines of a blueprint inside of a column on whose sides different departments work. */
function insideOf({ departments }: PortfolioPlace): Pick<HandOver, 'from' | 'to' | 'zones'>[] {
  const manned = WORK_ZONES.filter((zone) => departments[zone].length > 0);
  return manned.slice(1).flatMap((zone, at) => {
    const above = manned[at] ?? zone;
    const [from, to] = [departments[above], departments[zone]];
    return to.some((one) => !from.includes(one)) ? [{ from, to, zones: [above, zone] as const }] : [];
  });
}
