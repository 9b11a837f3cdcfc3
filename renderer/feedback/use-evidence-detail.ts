/** All that is said of a set of evidence, asked anew when the set or the feedback changes. */
import { useEffect, useState } from 'react';
import type { EvidenceDetail } from '../../shared/contract/types.ts';
import { core } from '../state/connection.ts';

/** So many ids are looked at; more are told by their first. */
const MOST = 100_000;
/** Pause after a change before it is asked: links come in rows. */
const REST_MS = 120;

/**
 * Null while it is on its way; what was known before stays meanwhile.
 *
 * @param segment only of customers of this segment; null for all
 */
export function useEvidenceDetail(
  ids: readonly string[],
  segment: string | null = null,
): EvidenceDetail | null {
  const [detail, setDetail] = useState<EvidenceDetail | null>(null);
  useEffect(() => {
    let isStale = false;
    const ask = async (): Promise<void> => {
      const found = await core.call('feedback.evidence', {
        ids: ids.slice(0, MOST),
        ...(segment !== null && { segment }),
      });
      if (!isStale) setDetail(found);
    };
    // Core may be away: what is shown stays, and the next change asks again.
    const tryToAsk = (): void => void ask().catch(() => undefined);
    const timer = setTimeout(tryToAsk, REST_MS);
    const stop = core.on('feedback.changed', tryToAsk);
    return () => {
      isStale = true;
      clearTimeout(timer);
      stop();
    };
  }, [ids, segment]);
  return detail;
}
