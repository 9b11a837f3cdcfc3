/** Maps and feedback that presentations are tested with. */
import type { EvidenceStats, FeedbackItem } from '../../shared/contract/types.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import type { SlideSource } from '../../renderer/present/types.ts';
import { makeLibrary, makeMap, makePersona } from './map-data.ts';
import { LONG_WORD, SENTENCES } from './print-maps.ts';

/** A feedback item, as core answers. */
export const item = (id: string, text: string, fields: Partial<FeedbackItem> = {}): FeedbackItem => ({
  id,
  source: 'Reviews',
  sourceId: 1,
  row: 1,
  text,
  score: 2,
  scale: { min: 1, max: 5, higherIsBetter: true },
  date: '2026-03-04',
  author: null,
  channel: null,
  customer: null,
  customerFacts: null,
  language: null,
  languageFrom: null,
  sentiment: null,
  sentimentConfidence: null,
  sentimentFrom: null,
  themes: [],
  fields: {},
  ...fields,
});

/** Numbers of so many items, all scored 2 of 5. */
export const stats = (count: number, fields: Partial<EvidenceStats> = {}): EvidenceStats => ({
  count,
  missing: 0,
  scored: count,
  average: 2,
  scale: { min: 1, max: 5, higherIsBetter: true },
  mixed: false,
  rescaled: null,
  sentiment: null,
  voices: count,
  felt: null,
  ...fields,
});

/** What slides are made from, without evidence unless it is given. */
export function sourceOf(
  map: MapData,
  library: LibraryData = makeLibrary(),
  rest: Partial<SlideSource> = {},
): SlideSource {
  return {
    map,
    library,
    shownPersonas: library.personas,
    touchpoints: touchpointsOf(library),
    evidence: new Map(),
    measured: new Map(),
    items: new Map(),
    ...rest,
  };
}

/** A small map with something of everything that slides tell. */
export const SHOP = makeMap({
  meta: { title: 'Shop', personaIds: ['p'] },
  stages: [
    { id: 'find', title: 'Find' },
    { id: 'buy', title: 'Buy', steps: ['Basket', 'Payment'] },
  ],
  lanes: [
    { id: 'steps', kind: 'steps' },
    { id: 'mood', kind: 'emotion' },
    { id: 'pains', kind: 'painPoints' },
    { id: 'ideas', kind: 'opportunities' },
    { id: 'empty', kind: 'gains' },
  ],
  cards: [
    { id: 's1', laneId: 'steps', columnId: 'find', text: 'Searches', span: 2 },
    {
      id: 'late',
      laneId: 'pains',
      columnId: 'buy.1',
      text: 'Payment fails',
      evidence: ['i1', 'i2'],
      severity: 5,
    },
    { id: 'guess', laneId: 'pains', columnId: 'buy.0', text: 'Nobody knows', severity: 2, moment: true },
    {
      id: 'idea',
      laneId: 'ideas',
      columnId: 'buy.1',
      text: 'One page',
      solves: ['late'],
      value: 4,
      effort: 2,
    },
    { id: 'other', laneId: 'ideas', columnId: 'find', text: 'Filters', value: 5, effort: 5 },
  ],
  points: [
    { laneId: 'mood', columnId: 'find', personaId: 'p', value: 1 },
    { laneId: 'mood', columnId: 'buy.0', personaId: 'p', value: 0, word: 'Calm' },
    { laneId: 'mood', columnId: 'buy.1', personaId: 'p', value: -2, word: 'Angry' },
  ],
});
export const LIBRARY = makeLibrary({
  personas: [makePersona('p', { name: 'Олена', quote: 'Де мої гроші?' })],
});
export const ITEMS = new Map([['late', [item('i1', 'Charged me twice'), item('i2', 'เงินหาย')]]]);
/** The small map with its persona and the feedback behind one pain point. */
export const shop = (rest: Partial<SlideSource> = {}): SlideSource =>
  sourceOf(SHOP, LIBRARY, { evidence: new Map([['late', stats(2)]]), items: ITEMS, ...rest });

export const LONG = Object.values(SENTENCES).join(' ');
/** Too much of everything: long words, long texts, many columns. */
export const MUCH = makeMap({
  meta: { title: `${LONG_WORD} ${LONG}`, personaIds: ['p0'] },
  stages: Array.from({ length: 3 }, (_, i) => ({
    id: `g${i}`,
    title: i === 0 ? LONG_WORD : `Stage ${i}`,
    ...(i > 0 ? { steps: Array.from({ length: i * 4 }, (_, j) => `${LONG_WORD} ${j}`) } : {}),
  })),
  lanes: [
    { id: 'steps', kind: 'steps', title: LONG_WORD },
    { id: 'pains', kind: 'painPoints' },
    { id: 'mood', kind: 'emotion' },
    { id: 'ideas', kind: 'opportunities' },
    { id: 'kpi', kind: 'metrics' },
  ],
  cards: Array.from({ length: 120 }, (_, i) => {
    const columns = ['g0', 'g1.0', 'g1.3', 'g2.2', 'g2.7'];
    const laneId = ['steps', 'pains', 'ideas', 'kpi'][i % 4] ?? 'steps';
    return {
      id: `c${i}`,
      laneId,
      columnId: columns[i % columns.length] ?? 'g0',
      text: i === 1 ? LONG.repeat(12) : `${i} ${LONG.slice(0, (i * 17) % 400)}`,
      severity: laneId === 'pains' ? (i % 5) + 1 : null,
      evidence: laneId === 'pains' && i < 40 ? ['i1'] : [],
      number: laneId === 'kpi' ? i : null,
      target: laneId === 'kpi' ? 3 : null,
      solves: laneId === 'ideas' ? ['c1'] : [],
      owner: LONG_WORD,
      span: i % 9 === 0 ? 3 : 1,
    };
  }),
  points: Array.from({ length: 8 }, (_, i) => {
    return {
      laneId: 'mood',
      columnId: `g2.${i}`,
      personaId: 'p0',
      value: (i % 5) - 2,
      word: LONG.slice(0, 20),
    };
  }),
});
export const CROWD = makeLibrary({
  personas: Array.from({ length: 9 }, (_, i) =>
    makePersona(`p${i}`, { name: LONG_WORD, quote: LONG, segment: LONG }),
  ),
});
export const VOICES = new Map(
  [...MUCH.cards.keys()].map((id) => [
    id,
    [item('i1', LONG.repeat(20)), item('i2', LONG), item('i3', LONG_WORD)],
  ]),
);
