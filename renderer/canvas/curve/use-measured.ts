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

/** The measured emotion of a map's columns; columns of which nothing is known are absent, all of them while `wanted` is false. */
export function useMeasured(map: MapData, wanted: boolean): Measured {
  // A filter changes what is shown, not what was measured.
  const { cards, columns } = wholeMap(map);
  const [readEvidence] = useState(createEvidenceReader);
  const sets = readEvidence({ cards, columns });
  const [means, setMeans] = useState<ReadonlyMap<string, FeltMean>>(NONE);
  useEffect(() => {
    const asked = [...sets];
    if (!wanted || asked.length === 0) return undefined;
    let isStale = false;
    const ask = async (): Promise<void> => {
      const stats = await core.call('feedback.stats', {
        sets: asked.map(([, ids]) => ids.slice(0, MAX_IDS)),
      });
      if (isStale) return;
      setMeans(
        new Map(
          asked.flatMap(([columnId], index) => {
            const mean = stats[index]?.felt;
            return mean ? [[columnId, mean] as const] : [];
          }),
        ),
      );
    };
    // Core may be away; the next change asks again.
    const tryToAsk = (): void => void ask().catch(() => undefined);
    tryToAsk();
    const stop = core.on('feedback.changed', tryToAsk);
    return () => {
      isStale = true;
      stop();
    };
  }, [sets, wanted]);
  const { scale } = map.meta;
  return useMemo(() => {
    if (!wanted || sets.size === 0) return NONE;
    return new Map(Array.from(means, ([id, mean]) => [id, onEmotionScale(mean, scale)]));
  }, [wanted, means, sets, scale]);
}
