/** What a file says of a whole map and of its stages in attributes of ours, for readers; and what it says of evidence. */
import { EVIDENCE_WORDS } from '../../model/words.ts';
import { EVIDENCE_LEVELS } from '../../measures/evidence-level.ts';
import { MAP_KINDS, PHASES, type EmotionScale, type MapKind, type Phase } from '../../model/types.ts';
import type { Look } from './card-attributes.ts';

export interface MapAttributes {
  readonly kind: MapKind;
  readonly personas: readonly string[];
  readonly scale?: EmotionScale;
}

export function readMapAttributes(look: Look): MapAttributes {
  const scale = scaleOf(look('scale'));
  return {
    kind: MAP_KINDS.find((kind) => kind === look('map')) ?? 'current',
    personas: (look('personas') ?? '').split('\n').filter((name) => name.trim() !== ''),
    ...(scale ? { scale } : {}),
  };
}

/** When in the customer's life a stage is, as its attributes say it; absent where they do not. */
export function readPhase(look: Look): { readonly phase?: Phase } {
  const phase = PHASES.find((candidate) => candidate === look('phase'));
  return phase ? { phase } : {};
}

function scaleOf(json: string | null): EmotionScale | null {
  if (json === null || json.length > 10_000) return null;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return null;
    const { min, max, labels = {} } = value as Record<string, unknown>;
    if (typeof min !== 'number' || typeof max !== 'number' || min >= max) return null;
    const named = Object.entries(typeof labels === 'object' && labels !== null ? labels : {});
    const texts = named.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { min, max, labels: Object.fromEntries(texts) };
  } catch {
    return null;
  }
}

/** What is told where cards had evidence: its level is in the file, the feedback is not. */
export function evidenceLosses(levels: readonly (string | null)[]): string[] {
  const counts = EVIDENCE_LEVELS.map(
    (level) => [level, levels.filter((one) => one === level).length] as const,
  );
  const said = counts.flatMap(([level, count]) => (count > 0 ? [`${EVIDENCE_WORDS[level]} ${count}`] : []));
  if (said.length === 0) return [];
  return [
    `Cards had evidence (${said.join(', ')}); the feedback itself is not in the file, so they have none now.`,
  ];
}
