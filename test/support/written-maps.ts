/** Maps for tests of open formats: one in each language of the product, and one whose texts try to be markup. */
import type { EvidenceLevel } from '../../shared/measures/evidence-level.ts';
import { evidenceLevel } from '../../shared/measures/evidence-level.ts';
import type { LibraryData, MapData } from '../../shared/model/types.ts';
import type { MapToWrite } from '../../shared/formats/map/written-map.ts';
import { makeMap } from './map-data.ts';
import { languageMap, LIBRARY, SENTENCES } from './print-maps.ts';

/** What a writer is given of a map. */
export function toWrite(
  map: MapData,
  extra: Partial<MapToWrite> & { library?: LibraryData } = {},
): MapToWrite {
  const levels = [...map.cards.values()]
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ id, evidence }): [string, EvidenceLevel] => [id, evidenceLevel(evidence.length)]);
  return {
    map,
    library: LIBRARY,
    levels: new Map(levels),
    measured: new Map(),
    mapTitles: new Map(),
    workspace: 'Warung & Co',
    segment: null,
    date: '2026-11-29',
    ...extra,
  };
}

export const LANGUAGES = ['en', 'th', 'uk', 'id', 'vi'] as const;

/** A map whose words are all in one language, with steps, spans, a curve, details, connectors and answers. */
export function mapIn(language: (typeof LANGUAGES)[number]): MapData {
  const text = SENTENCES[language];
  const word = text.slice(0, 12).trim();
  return languageMap({
    id: `map-${language}`,
    meta: { title: `${word} 2027`, personaIds: ['p1', 'p2'], kind: 'current' },
    stages: [
      { id: 's1', title: `${word} 1`, steps: [`${word} A`, `${word} B`] },
      { id: 's2', title: text },
    ],
    lanes: [
      { id: 'steps', kind: 'steps' },
      { id: 'touch', kind: 'touchpoints' },
      { id: 'mood', kind: 'emotion' },
      { id: 'pain', kind: 'painPoints', title: text },
      { id: 'numbers', kind: 'metrics' },
      { id: 'ideas', kind: 'opportunities' },
      { id: 'do', kind: 'actions' },
    ],
    cards: [
      { id: 'a', laneId: 'steps', columnId: 's1.0', text },
      { id: 'b', laneId: 'steps', columnId: 's1.1', text: `${word}\n${text}`, note: `${text}\n\n${text}` },
      { id: 'c', laneId: 'steps', columnId: 's1.1', text: word, moment: true, icon: 'truck' },
      { id: 't', laneId: 'touch', columnId: 's1.0', touchpointId: 't1', span: 2, personaIds: ['p2'] },
      { id: 'u', laneId: 'touch', columnId: 's2', touchpointId: 't2', text, channel: word },
      {
        id: 'p',
        laneId: 'pain',
        columnId: 's2',
        text,
        severity: 4,
        reach: 12.5,
        tags: ['g1'],
        evidence: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'],
      },
      { id: 'm', laneId: 'numbers', columnId: 's2', text: 'NPS', number: -12, target: 20, trend: [-30, -20] },
      { id: 'o', laneId: 'ideas', columnId: 's2', text, effort: 2, value: 5, solves: ['p'] },
      {
        id: 'd',
        laneId: 'do',
        columnId: 's2',
        text: word,
        owner: word,
        department: word,
        cost: 1200.5,
        effectMetric: word,
        effectBefore: { value: -3.5, n: 120, low: -12, high: 5 },
        effectExpected: { value: 10, n: null, low: null, high: null },
        effectAfter: { value: 12, n: 90, low: null, high: null },
        status: 'inProgress',
        due: '2027-01-31',
        source: text,
      },
    ],
    points: [
      { laneId: 'mood', columnId: 's1.0', personaId: 'p1', value: 1.5, word },
      { laneId: 'mood', columnId: 's1.1', personaId: 'p1', value: -2, quote: text },
      { laneId: 'mood', columnId: 's2', personaId: 'p1', value: 0 },
      { laneId: 'mood', columnId: 's1.0', personaId: 'p2', value: -0.5 },
    ],
    targets: [{ laneId: 'mood', columnId: 's2', personaId: 'p1', value: 2 }],
    connectors: [{ id: 'k', from: 'a', to: 'b', label: text, arrow: 'both', dashed: true }],
  });
}

/** Texts that formats could take for markup, formulas, comments or ends of their own. */
export const TRICKY = [
  '=HYPERLINK("http://example.test","x")',
  '+1; -2 # 3: 4 %% 5 %%{init} ]]> --> <b>&amp;</b>',
  '| a | *b* _c_ `d` [e](f) ![g](h) ~~i~~ $j$',
  '# h\n- i\n1. j\n> k\n--- l',
  '<script>alert(1)</script>&lt;"\'',
  '• bullet\n•no bullet',
  '"quoted", and; tab\tand \\ backslash',
  '  blanks around  ',
];

export function trickyMap(): MapData {
  return makeMap({
    meta: { title: TRICKY[1] ?? '', personaIds: [] },
    stages: TRICKY.map((title, i) => ({ id: `s${i}`, title, steps: i === 0 ? [title, 'x'] : [] })),
    lanes: [
      { id: 'l', kind: 'painPoints', title: TRICKY[2] ?? '' },
      { id: 'q', kind: 'quotes', title: TRICKY[3] ?? '' },
    ],
    cards: TRICKY.flatMap((text, i) => {
      const columnId = i === 0 ? 's0.0' : `s${i}`;
      return [
        { id: `a${i}`, laneId: 'l', columnId, text, note: text },
        { id: `b${i}`, laneId: 'q', columnId, text },
        { id: `c${i}`, laneId: 'q', columnId, text: `${i}` },
      ];
    }),
  });
}
