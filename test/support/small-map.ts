/** A small map with something of everything, and a library to go with it. */
import type * as Y from 'yjs';
import { addPersona, addTag, addTouchpoint } from '../../shared/model/edits/library.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from './map-data.ts';

/** Three stages, one of them with steps; lanes of every sort; cards, curves, connectors, comments. */
export function smallMap(): MapData {
  return makeMap({
    id: 'm',
    meta: { title: 'Замовлення', personaIds: ['p1', 'p2'] },
    stages: [
      { id: 's1', title: 'Discover' },
      { id: 's2', title: 'ซื้อ', steps: ['Pick', 'Pay'] },
      { id: 's3', title: 'Nhận' },
    ],
    lanes: [
      { id: 'l-steps', kind: 'steps' },
      { id: 'l-touch', kind: 'touchpoints' },
      { id: 'l-emotion', kind: 'emotion' },
      { id: 'l-pain', kind: 'painPoints' },
      { id: 'l-opp', kind: 'opportunities' },
      { id: 'l-quotes', kind: 'quotes', collapsed: true },
      { id: 'l-metrics', kind: 'metrics' },
    ],
    cards: [
      { id: 'c1', laneId: 'l-steps', columnId: 's1', text: 'Бачить рекламу' },
      { id: 'c2', laneId: 'l-steps', columnId: 's1', text: 'เห็นโฆษณา', span: 2 },
      { id: 'c3', laneId: 'l-steps', columnId: 's2.0', text: 'late again' },
      { id: 'c4', laneId: 'l-touch', columnId: 's2.1', touchpointId: 't1' },
      {
        id: 'c5',
        laneId: 'l-pain',
        columnId: 's2.1',
        text: 'пізно',
        severity: 4,
        tags: ['g1'],
        evidence: ['i1'],
      },
      { id: 'c6', laneId: 'l-pain', columnId: 's3', text: 'giao hàng chậm', personaIds: ['p1'] },
      {
        id: 'c7',
        laneId: 'l-opp',
        columnId: 's3',
        text: 'Tell them',
        solves: ['c5'],
        status: 'open',
        department: 'Логістика',
        cost: 1200,
        effectMetric: 'NPS',
        effectBefore: { value: -3.5, n: 120, low: -12, high: 5 },
        effectExpected: { value: 10, n: null, low: null, high: null },
      },
      { id: 'c8', laneId: 'l-quotes', columnId: 's3', text: '“terlambat 🚚”', source: 'Survey' },
      { id: 'c9', laneId: 'l-metrics', columnId: 's1', number: 42, unit: '%', trend: [40, 41, 42] },
    ],
    points: [
      { laneId: 'l-emotion', columnId: 's1', personaId: 'p1', value: 1, word: 'curious' },
      { laneId: 'l-emotion', columnId: 's2.1', personaId: 'p1', value: -1.5, quote: 'пізно' },
      { laneId: 'l-emotion', columnId: 's3', personaId: 'p2', value: 0.25 },
    ],
    targets: [{ laneId: 'l-emotion', columnId: 's3', personaId: 'p1', value: 2 }],
    connectors: [{ id: 'k1', from: 'c1', to: 'c3', label: 'then', arrow: 'end', dashed: false }],
    comments: [
      {
        id: 'r1',
        target: 'card/c5',
        author: 'Мар’яна',
        text: 'late again?',
        createdAt: 1,
        resolvedAt: null,
        replyTo: null,
      },
      { id: 'r2', target: 'card/c5', author: '', text: 'так', createdAt: 2, resolvedAt: null, replyTo: 'r1' },
    ],
  });
}

/** Two personas, two tags and three touchpoints, under the ids that the small map uses. */
export function fillLibrary(doc: Y.Doc): void {
  addPersona(doc, { id: 'p1', name: 'Олена' });
  addPersona(doc, { id: 'p2', name: 'Somchai' });
  addTag(doc, { id: 'g1', name: 'delivery', hue: 2 });
  addTag(doc, { id: 'g2', name: 'ราคา', hue: 5 });
  addTouchpoint(doc, { id: 't1', name: 'Web shop', channel: 'web' });
  addTouchpoint(doc, { id: 't2', name: 'Кур’єр', channel: 'courier' });
  addTouchpoint(doc, { id: 't3', name: 'LINE', channel: 'chat' });
}
