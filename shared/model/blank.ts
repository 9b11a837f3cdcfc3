/** Entities with nothing in them: what a builder of maps starts from. */
import {
  DEFAULT_EMOTION_SCALE,
  type Card,
  type CurvePoint,
  type Lane,
  type MapData,
  type Stage,
} from './types.ts';

export const BLANK_CARD: Omit<Card, 'id' | 'laneId' | 'columnId' | 'order'> = {
  span: 1,
  text: '',
  note: '',
  touchpointId: null,
  channel: null,
  personaIds: [],
  tags: [],
  owner: null,
  department: null,
  severity: null,
  status: null,
  due: null,
  effort: null,
  value: null,
  cost: null,
  started: null,
  finished: null,
  effectMetric: null,
  effectSource: null,
  effectBefore: null,
  effectExpected: null,
  effectAfter: null,
  number: null,
  unit: null,
  target: null,
  trend: [],
  image: null,
  evidence: [],
  icon: '',
  moment: false,
  reach: null,
  linkedMap: null,
  source: '',
  solves: [],
};

export const BLANK_STAGE: Omit<Stage, 'id' | 'title' | 'order'> = {
  width: null,
  hue: null,
  collapsed: false,
  phase: null,
};

export const BLANK_LANE: Omit<Lane, 'id' | 'kind' | 'title' | 'order'> = {
  height: null,
  collapsed: false,
  hue: null,
  icon: '',
  curve: 'smooth',
  people: 'customers',
};

export const BLANK_POINT: Pick<CurvePoint, 'word' | 'quote'> = { word: '', quote: '' };

/** A map without stages, lanes or title. */
export function blankMap(id: string): MapData {
  return {
    id,
    meta: {
      title: '',
      kind: 'current',
      personaIds: [],
      scale: DEFAULT_EMOTION_SCALE,
      theme: '',
      futureOf: null,
    },
    stages: [],
    steps: [],
    columns: [],
    lanes: [],
    cards: new Map(),
    cells: new Map(),
    points: [],
    targets: [],
    connectors: [],
    comments: [],
    views: [],
  };
}
