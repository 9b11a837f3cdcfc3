/** What the marks and colours of a map mean: only those that the map uses. */
import { EVIDENCE_WORDS } from '../model/words.ts';
import type { Geometry } from '../layout/geometry.ts';
import { EVIDENCE_LEVELS, EVIDENCE_THRESHOLDS, type EvidenceLevel } from '../measures/evidence-level.ts';
import { LANE_KIND_INFO } from '../model/lanes.ts';
import type { MapData, Persona } from '../model/types.ts';
import { scaleLevels } from './curve-marks.ts';
import { LINE_WORDS, signedNumber } from './words.ts';

export type LegendMark =
  | { readonly kind: 'curve'; readonly persona: Persona | null }
  | { readonly kind: 'evidence'; readonly level: EvidenceLevel }
  | { readonly kind: 'severity'; readonly severity: number }
  | { readonly kind: 'lane'; readonly hue: number }
  | { readonly kind: 'dash' };

export interface LegendItem {
  /** Unlike that of every other item of its group. */
  readonly key: string;
  readonly text: string;
  readonly mark: LegendMark | null;
}

export interface LegendGroup {
  readonly title: string;
  readonly items: readonly LegendItem[];
}

export interface LegendSource {
  readonly map: MapData;
  readonly geometry: Geometry | null;
  readonly personas: readonly Persona[];
  /** Whether the curves show what feedback measured. */
  readonly isMeasured: boolean;
  /** Whether they show what mystery visits experienced. */
  readonly isVisited?: boolean;
}

/** The groups that have something to say, in the order in which they stand. */
export function legendGroups(source: LegendSource): readonly LegendGroup[] {
  const { map, geometry } = source;
  const kinds = [...new Set(map.lanes.map((lane) => lane.kind))];
  const hasSeverity = [...map.cards.values()].some((card) => card.severity !== null);
  const groups: LegendGroup[] = [
    { title: 'Emotion curves', items: curveItems(source) },
    {
      title: 'Evidence: feedback items, average score; level by number of people',
      items: kinds.some((kind) => LANE_KIND_INFO[kind].evidence)
        ? EVIDENCE_LEVELS.map((level) => {
            const text = `${EVIDENCE_WORDS[level]} (${range(level)})`;
            return { key: level, text, mark: { kind: 'evidence', level } };
          })
        : [],
    },
    {
      title: 'Severity',
      items: hasSeverity
        ? [
            { key: 'mild', text: 'mild', mark: { kind: 'severity', severity: 1 } },
            { key: 'severe', text: 'severe', mark: { kind: 'severity', severity: 5 } },
          ]
        : [],
    },
    {
      title: 'Lanes',
      items: kinds.map((kind) => {
        const { title, hue } = LANE_KIND_INFO[kind];
        return { key: kind, text: title, mark: { kind: 'lane', hue } };
      }),
    },
    {
      title: 'Blueprint',
      items: (geometry?.lines ?? []).map(({ name }) => {
        return { key: name, text: LINE_WORDS[name], mark: { kind: 'dash' } };
      }),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function curveItems({ map, geometry, personas, isMeasured, isVisited }: LegendSource): LegendItem[] {
  const curves = geometry?.curves ?? [];
  const drawn = new Set(curves.map((curve) => curve.personaId));
  if (drawn.size === 0) return [];
  const plain = (text: string): LegendItem => ({ key: text, text, mark: null });
  const items: LegendItem[] = personas
    .filter((persona) => drawn.has(persona.id))
    .map((persona) => ({ key: persona.id, text: persona.name, mark: { kind: 'curve', persona } }));
  if (drawn.has('')) items.push({ key: '', text: 'All personas', mark: { kind: 'curve', persona: null } });
  if (curves.some(({ series }) => series === 'toBe')) items.push(plain('dashed: as it is meant to be'));
  if (curves.some(({ peaks }) => peaks !== null)) items.push(plain('▲ best ▼ worst ⚑ end'));
  if (isMeasured) {
    items.push(plain('◆ measured from feedback (scores, else sentiment), 95 % interval, n items'));
  }
  if (isVisited) items.push(plain('■ mystery visits, 95 % interval, n ratings'));
  for (const { value, label } of scaleLevels(map.meta.scale)) {
    items.push({ key: `level ${value}`, text: `${signedNumber(value)} ${label}`, mark: null });
  }
  return items;
}

function range(level: EvidenceLevel): string {
  const next = EVIDENCE_LEVELS[EVIDENCE_LEVELS.indexOf(level) + 1];
  const from = EVIDENCE_THRESHOLDS[level];
  if (next === undefined) return `${from} or more`;
  const to = EVIDENCE_THRESHOLDS[next] - 1;
  return from === to ? (from === 0 ? 'none' : `${from}`) : `${from}–${to}`;
}
