/** Where a row's texts put its card. */
import type { Lane } from '../../shared/model/types.ts';
import { isCurveLane } from '../canvas/slots.ts';
import type { CardValues } from './card-values.ts';
import { foldName, type Names } from './names.ts';

export interface Place {
  readonly laneId: string;
  readonly columnId: string;
}

/** Why a card cannot stand there: the column of the table whose text is at fault. */
export interface NoPlace {
  readonly column: 'stage' | 'step' | 'lane' | 'kind';
  readonly reason: string;
}

/** The place that a row's values name, those not named taken from `from`. */
export function readPlaceOf(values: CardValues, from: Place, names: Names): Place | NoPlace {
  const lane = laneOf(values, from, names);
  if ('reason' in lane) return lane;
  const column = columnOf(values, from, names);
  if (typeof column !== 'string') return column;
  return { laneId: lane.id, columnId: column };
}

function laneOf({ lane: title, kind }: CardValues, from: Place, names: Names): Lane | NoPlace {
  const { laneById, lanes, kinds, map } = names;
  const own = laneById.get(from.laneId);
  if (title !== undefined) {
    const name = foldName(title);
    if (own && foldName(own.title) === name) return own;
    const lane = lanes.get(name) ?? firstOfKind(names, kinds.get(name));
    if (!lane) return { column: 'lane', reason: `This map has no lane “${title.trim()}”.` };
    if (isCurveLane(lane)) {
      return { column: 'lane', reason: `“${lane.title}” is a curve. It holds values, not cards.` };
    }
    return lane;
  }
  if (kind !== undefined) {
    const wanted = kinds.get(foldName(kind));
    const lane = own?.kind === wanted ? own : firstOfKind(names, wanted);
    if (!lane) return { column: 'kind', reason: `This map has no lane of the kind “${kind.trim()}”.` };
    return lane;
  }
  const first = own && !isCurveLane(own) ? own : map.lanes.find((lane) => !isCurveLane(lane));
  return first ?? { column: 'lane', reason: 'This map has no lane for cards yet.' };
}

function firstOfKind({ map }: Names, kind: string | undefined): Lane | undefined {
  return map.lanes.find((lane) => lane.kind === kind && !isCurveLane(lane));
}

function columnOf(
  { stage: stageTitle, step: stepTitle }: CardValues,
  from: Place,
  names: Names,
): string | NoPlace {
  const { stages, stageOf, map } = names;
  const own = stageOf.get(from.columnId);
  let stage = own ?? map.stages[0];
  if (stageTitle !== undefined && foldName(own?.title ?? '') !== foldName(stageTitle)) {
    stage = stages.get(foldName(stageTitle));
    if (!stage) return { column: 'stage', reason: `This map has no stage “${stageTitle.trim()}”.` };
  }
  if (!stage) return { column: 'stage', reason: 'This map has no stages yet.' };
  const { id } = stage;
  if (stepTitle !== undefined) {
    const step = map.steps.find(
      (other) => other.stageId === id && foldName(other.title) === foldName(stepTitle),
    );
    return (
      step?.id ?? { column: 'step', reason: `The stage “${stage.title}” has no step “${stepTitle.trim()}”.` }
    );
  }
  if (stage === own) return from.columnId;
  return map.columns.find(({ stageId }) => stageId === id)?.id ?? id;
}
