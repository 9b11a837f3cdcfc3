/** Emotion as measured: asks core what the feedback behind each column's cards feels, and again when they or feedback change. */
import { useEffect, useMemo, useState } from 'react';
import type { FeltMean } from '../../../shared/contract/types.ts';
import { createEvidenceReader, onEmotionScale } from '../../../shared/measures/measured-emotion.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import type { CurvePeople, MapData } from '../../../shared/model/types.ts';
import { core } from '../../state/connection.ts';

/** Mean and interval on the map's emotion scale by column id. `n` counts items. */
export type Measured = ReadonlyMap<string, FeltMean>;

interface Found {
  readonly segment: string | null;
  readonly people: CurvePeople;
  readonly means: Measured;
}

const NONE: Measured = new Map();
/** So many ids are asked for at most: a column with more is measured by its first. */
const MAX_IDS = 100_000;

/**
 * The measured emotion of a map's columns; columns of which nothing is known are absent, all of them while `wanted` is false.
 *
 * @param segment only of customers of this segment; null for all
 * @param people whose feedback
 */
export function useMeasured(
  map: MapData,
  wanted: boolean,
  segment: string | null = null,
  people: CurvePeople = 'customers',
): Measured {
  // A filter changes what is shown, not what was measured.
  const { cards, columns, lanes } = wholeMap(map);
  const readEvidence = useMemo(() => createEvidenceReader(people), [people]);
  const sets = readEvidence({ cards, columns, lanes });
  const [found, setFound] = useState<Found>({ segment: null, people, means: NONE });
  useEffect(() => {
    const asked = [...sets];
    if (!wanted || asked.length === 0) return undefined;
    let isStale = false;
    const ask = async (): Promise<void> => {
      const stats = await core.call('feedback.stats', {
        sets: asked.map(([, ids]) => ids.slice(0, MAX_IDS)),
        ...(segment !== null && { segments: asked.map(() => segment) }),
      });
      if (isStale) return;
      const means = new Map(
        asked.flatMap(([columnId], index) => {
          const mean = stats[index]?.felt;
          return mean ? [[columnId, mean] as const] : [];
        }),
      );
      setFound({ segment, people, means });
    };
    // Core may be away; the next change asks again.
    const tryToAsk = (): void => void ask().catch(() => undefined);
    tryToAsk();
    const stop = core.on('feedback.changed', tryToAsk);
    return () => {
      isStale = true;
      stop();
    };
  }, [sets, wanted, segment, people]);
  const { scale } = map.meta;
  return useMemo(() => {
    // What was measured of others must not stand for this segment.
    if (!wanted || sets.size === 0 || found.segment !== segment || found.people !== people) return NONE;
    return new Map(Array.from(found.means, ([id, mean]) => [id, onEmotionScale(mean, scale)]));
  }, [wanted, found, segment, people, sets, scale]);
}
