/** The map as a presentation shows it where the feedback of one segment counts: its evidence, and the numbers of it. */
import { useEffect, useMemo, useState } from 'react';
import { customerEvidence, limitEvidence } from '../../shared/model/limit-evidence.ts';
import type { MapData } from '../../shared/model/types.ts';
import type { MapView } from '../canvas/context.ts';
import { useWhosePersona } from '../feedback/customers/whose.ts';
import { useEvidenceStats } from '../feedback/evidence-stats.ts';
import { core } from '../state/connection.ts';

export interface WhoseFeedback {
  readonly map: MapData;
  readonly evidence: MapView['evidence'];
  /** Null for everyone's. */
  readonly segment: string | null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** @param evidence numbers of all feedback, by card id */
export function useWhoseFeedback(map: MapData, evidence: MapView['evidence']): WhoseFeedback {
  const segment = useWhosePersona(map)?.segment.trim() ?? null;
  const kept = useItemsOfSegment(map, segment);
  const limited = useMemo(() => (kept ? limitEvidence(map, kept) : map), [map, kept]);
  const numbers = useEvidenceStats(limited, segment === null ? map.id : `${map.id} of ${segment}`);
  return useMemo(
    () => (segment === null ? { map, evidence, segment } : { map: limited, evidence: numbers, segment }),
    [map, evidence, segment, limited, numbers],
  );
}

/** The evidence that is of the segment; none until core has answered, null where everyone's counts. */
function useItemsOfSegment(map: MapData, segment: string | null): ReadonlySet<string> | null {
  const wanted = useMemo(() => (segment === null ? '' : customerEvidence(map).join(' ')), [map, segment]);
  const [found, setFound] = useState<{ segment: string; ids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (segment === null) return undefined;
    let isStale = false;
    const ask = async (): Promise<void> => {
      const ids = wanted === '' ? [] : wanted.split(' ');
      const answer = await core.call('feedback.ofSegment', { ids, segment });
      if (!isStale) setFound({ segment, ids: new Set(answer.ids) });
    };
    // Core may be away; the next change asks again.
    const tryToAsk = (): void => void ask().catch(() => undefined);
    tryToAsk();
    const stop = core.on('feedback.changed', tryToAsk);
    return () => {
      isStale = true;
      stop();
    };
  }, [wanted, segment]);
  if (segment === null) return null;
  return found?.segment === segment ? found.ids : NOTHING;
}
