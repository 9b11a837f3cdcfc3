/** What a blank map begins with: stages and the usual lanes, all of them free to change. */
import type * as Y from 'yjs';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { setMapKind, setMapTitle } from '../../shared/model/edits/map.ts';
import { addStage } from '../../shared/model/edits/stages.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import type { MapKind } from '../../shared/model/types.ts';

const STAGES = ['Discover', 'Compare', 'Buy', 'Receive', 'Use'];
const JOURNEY_LANES: readonly LaneKind[] = [
  'steps',
  'touchpoints',
  'thoughts',
  'emotion',
  'painPoints',
  'opportunities',
];
const BLUEPRINT_LANES: readonly LaneKind[] = [
  'physicalEvidence',
  'steps',
  'frontstage',
  'backstage',
  'supportProcesses',
];

/** Titles of the stages and kinds of the lanes of a blank map. */
export function startContent(kind: MapKind): {
  stages: readonly string[];
  lanes: readonly LaneKind[];
} {
  return { stages: STAGES, lanes: kind === 'blueprint' ? BLUEPRINT_LANES : JOURNEY_LANES };
}

/** Fills an empty map so that one can begin at once. */
export function startMap(doc: Y.Doc, kind: MapKind, title: string): void {
  const { stages, lanes } = startContent(kind);
  setMapTitle(doc, title);
  setMapKind(doc, kind);
  for (const stage of stages) addStage(doc, { title: stage });
  for (const lane of lanes) addLane(doc, { kind: lane });
}
