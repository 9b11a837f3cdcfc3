/** Where the open map's assumed curves lie outside of what feedback measured, by persona where segments are known. */
import { useEffect, useMemo, useState } from 'react';
import type { FeltMean } from '../../../shared/contract/types.ts';
import {
  DISAGREEMENT_LEAST,
  disagreements,
  type Disagreement,
} from '../../../shared/measures/disagreement.ts';
import { evidenceByColumn, onEmotionScale } from '../../../shared/measures/measured-emotion.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import type { MapData, Persona } from '../../../shared/model/types.ts';
import { core } from '../../state/connection.ts';

/** Ids asked for of one column at most, and sets in one call. */
const MOST_IDS = 100_000;
const SETS_A_CALL = 20_000;

interface Measured {
  readonly everyone: ReadonlyMap<string, FeltMean>;
  /** By column and persona. */
  readonly own: ReadonlyMap<string, FeltMean>;
}

const keyOf = (columnId: string, personaId: string): string => `${columnId}/${personaId}`;

async function measure(map: MapData, personas: readonly Persona[]): Promise<Measured> {
  const columns = [...evidenceByColumn(map)].map(([id, ids]) => [id, ids.slice(0, MOST_IDS)] as const);
  const segmented = personas.filter(({ segment }) => segment.trim() !== '');
  const asked = columns.flatMap(([columnId, ids]) => [
    { columnId, personaId: null, ids, segment: null },
    ...segmented.map(({ id, segment }) => ({ columnId, personaId: id, ids, segment })),
  ]);
  const everyone = new Map<string, FeltMean>();
  const own = new Map<string, FeltMean>();
  for (let at = 0; at < asked.length; at += SETS_A_CALL) {
    const part = asked.slice(at, at + SETS_A_CALL);
    const stats = await core.call('feedback.stats', {
      sets: part.map(({ ids }) => ids),
      segments: part.map(({ segment }) => segment),
    });
    part.forEach(({ columnId, personaId }, index) => {
      const felt = stats[index]?.felt;
      if (!felt) return;
      if (personaId === null) everyone.set(columnId, felt);
      else own.set(keyOf(columnId, personaId), felt);
    });
  }
  return { everyone, own };
}

/** Null while it is measured. */
export function useDisagreements(
  shown: MapData,
  personas: readonly Persona[],
): { readonly list: readonly Disagreement[]; readonly measured: number } | null {
  const map = wholeMap(shown);
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    let isStale = false;
    const ask = (): void =>
      void measure(map, personas).then(
        (found) => (isStale ? undefined : setMeasured(found)),
        () => undefined,
      );
    ask();
    const stop = core.on('feedback.changed', ask);
    return () => {
      isStale = true;
      stop();
    };
  }, [map, personas]);
  return useMemo(() => {
    if (!measured) return null;
    const list = disagreements(map, (columnId, personaId) => {
      const own = measured.own.get(keyOf(columnId, personaId));
      const isOwn = own !== undefined && own.n >= DISAGREEMENT_LEAST;
      const felt = isOwn ? own : measured.everyone.get(columnId);
      return felt ? { felt: onEmotionScale(felt, map.meta.scale), ownSegment: isOwn } : null;
    });
    return { list, measured: measured.everyone.size };
  }, [map, measured]);
}
