/** Emotion as measured: asks core what the feedback behind each column's cards feels, and again when they or feedback change. */
import { useEffect, useMemo, useState } from 'react';
import type { FeltMean } from '../../../shared/contract/types.ts';
import { createEvidenceReader, onEmotionScale } from '../../../shared/measures/measured-emotion.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { core } from '../../state/connection.ts';

/** Mean and interval on the map's emotion scale by column id. `n` counts items. */
export type Measured = ReadonlyMap<string, FeltMean>;

const NONE: Measured = new Map();
/** So many ids are asked for at most: a column with more is measured by its first. */
const MAX_IDS = 100_000;

/**
 * The measured emotion of a map's columns; columns of which nothing is known are absent, all of them while `wanted` is false.
 *
 * @param segment only of customers of this segment; null for all
 */
export function useMeasured(map: MapData, wanted: boolean, segment: string | null = null): Measured {
  // A filter changes what is shown, not what was measured.
  const { cards, columns, lanes } = wholeMap(map);
  const [readEvidence] = useState(createEvidenceReader);
  const sets = readEvidence({ cards, columns, lanes });
  const [found, setFound] = useState<{ readonly segment: string | null; readonly means: Measured }>({
    segment: null,
    means: NONE,
  });
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
      setFound({ segment, means });
    };
    // Core may be away; the next change asks again.
    const tryToAsk = (): void => void ask().catch(() => undefined);
    tryToAsk();
    const stop = core.on('feedback.changed', tryToAsk);
    return () => {
      isStale = true;
      stop();
    };
  }, [sets, wanted, segment]);
  const { scale } = map.meta;
  return useMemo(() => {
    // What was measured of others must not stand for this segment.
    if (!wanted || sets.size === 0 || found.segment !== segment) return NONE;
    return new Map(Array.from(found.means, ([id, mean]) => [id, onEmotionScale(mean, scale)]));
  }, [wanted, found, segment, sets, scale]);
}
