/** Where the three lines of a service blueprint run: between lanes of neighbouring zones. */
import { LANE_KIND_INFO, type BlueprintZone } from '../model/lanes.ts';
import type { Lane } from '../model/types.ts';
import type { Geometry, LaneBox } from './geometry.ts';
import { LANE_BORDER } from './sizes.ts';

type Line = Geometry['lines'][number];

const RANK: Readonly<Record<BlueprintZone, number>> = {
  evidence: 0,
  customer: 1,
  frontstage: 2,
  backstage: 3,
  support: 4,
};
/** Each line with the highest rank that lies above it; of lines that would coincide the earlier is drawn. */
const LINES: readonly { readonly name: Line['name']; readonly above: number }[] = [
  { name: 'visibility', above: RANK.frontstage },
  { name: 'interaction', above: RANK.customer },
  { name: 'internal', above: RANK.backstage },
];

/** Rank of a lane from 0 (evidence, at the top) to 4 (support). */
export function zoneRank(lane: Lane): number {
  return RANK[LANE_KIND_INFO[lane.kind].zone ?? 'customer'];
}

/**
 * Each line runs on top of the first lane that belongs below it, if a lane above it comes before. Lines for which the
 * map has no lanes on either side are left out.
 */
export function blueprintLines(lanes: readonly Lane[], boxes: readonly LaneBox[]): Line[] {
  const ranks = lanes.map(zoneRank);
  const found: Line[] = [];
  for (const { name, above } of LINES) {
    const index = ranks.findIndex((rank) => rank > above);
    const box = boxes[index];
    if (!box || !ranks.slice(0, index).some((rank) => rank <= above)) continue;
    const y = box.y - LANE_BORDER / 2;
    if (!found.some((line) => line.y === y)) found.push({ name, y });
  }
  return found.sort((a, b) => a.y - b.y);
}
