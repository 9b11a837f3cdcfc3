/** What a found map will be, as rows and columns of words: made by the same functions that create it. */
import * as Y from 'yjs';
import { withLaneKinds } from '../../shared/formats/map/lane-kinds.ts';
import { writePlaced, type PlacedMap } from '../../shared/formats/map/place.ts';
import { cardText, touchpointsOf } from '../../shared/layout/card-content.ts';
import { LANE_KIND_INFO, laneHue, type LaneKind } from '../../shared/model/lanes.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { cellKey, type MapData } from '../../shared/model/types.ts';
import { signedNumber } from '../../shared/print/words.ts';

/** Lanes and stages that are shown; more of them say no more about how the file was read. */
const MOST_LANES = 12;
const MOST_STAGES = 12;

export interface PreviewLane {
  readonly title: string;
  readonly kind: string;
  /** 1 to 8 of the lanes' colours. */
  readonly hue: number;
  /** For each stage the words of what stands first in it, and how much more there is. */
  readonly cells: readonly { readonly words: string; readonly more: number }[];
}

export interface FoundPreview {
  /** Titles of stages, with the number of their steps. */
  readonly stages: readonly { readonly title: string; readonly steps: number }[];
  readonly lanes: readonly PreviewLane[];
  readonly moreStages: number;
  readonly moreLanes: number;
}

/** @param kinds what the person said of its lanes, by their numbers */
export function previewOf(placed: PlacedMap, kinds: ReadonlyMap<number, LaneKind>): FoundPreview {
  const { found } = placed;
  const corrected: PlacedMap =
    found.type === 'draft' && kinds.size > 0
      ? { ...placed, found: { ...found, draft: withLaneKinds(found.draft, kinds) } }
      : placed;
  const [doc, libraryDoc] = [new Y.Doc(), new Y.Doc()];
  doc.transact(() => libraryDoc.transact(() => writePlaced(doc, libraryDoc, corrected)));
  const map = projectMap(doc, placed.id);
  const touchpoints = touchpointsOf(readLibrary(libraryDoc));
  doc.destroy();
  libraryDoc.destroy();
  const stages = map.stages.slice(0, MOST_STAGES);
  const lanes = map.lanes.slice(0, MOST_LANES);
  return {
    stages: stages.map(({ id, title }) => ({
      title,
      steps: map.steps.filter(({ stageId }) => stageId === id).length,
    })),
    lanes: lanes.map((lane) => ({
      title: lane.title || LANE_KIND_INFO[lane.kind].title,
      kind: LANE_KIND_INFO[lane.kind].title,
      hue: laneHue(lane),
      cells: stages.map(({ id }) => {
        const all = wordsOf(map, lane.id, id, (card) => cardText(card, touchpoints));
        return { words: all[0] ?? '', more: Math.max(0, all.length - 1) };
      }),
    })),
    moreStages: map.stages.length - stages.length,
    moreLanes: map.lanes.length - lanes.length,
  };
}

/** What stands in a lane within a stage: cards, or the points of a curve. */
function wordsOf(
  { columns, cells, points }: MapData,
  laneId: string,
  stageId: string,
  textOf: (card: MapData['cards'] extends ReadonlyMap<string, infer C> ? C : never) => string,
): string[] {
  return columns
    .filter((column) => column.stageId === stageId)
    .flatMap(({ id }) => [
      ...(cells.get(cellKey(laneId, id)) ?? []).map(textOf),
      ...points
        .filter((point) => point.laneId === laneId && point.columnId === id)
        .map(({ value, word }) => `${signedNumber(value)} ${word}`.trim()),
    ]);
}
