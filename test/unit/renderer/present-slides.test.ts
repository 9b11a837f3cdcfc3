/** A map as slides: what they hold, in which order, and that nothing is cut and nothing is left out. */
import { describe, expect, it } from 'vitest';
import type { EvidenceStats, FeedbackItem } from '../../../shared/contract/types.ts';
import { cardTest } from '../../../shared/model/apply-filter.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { touchpointsOf } from '../../../shared/layout/card-content.ts';
import type { LibraryData, MapData } from '../../../shared/model/types.ts';
import { placeCurve } from '../../../renderer/present/curve-place.ts';
import { rankOpportunities, rankPains, urgency } from '../../../renderer/present/entries.ts';
import { pageOf, SMALL, type Page } from '../../../renderer/present/page.ts';
import { buildSlides, slideIndex, stageStart } from '../../../renderer/present/slides.ts';
import type { Slide, SlideSource, StageSlide } from '../../../renderer/present/types.ts';
import { beginningOf, fitQuotes, orderItems, quoted } from '../../../renderer/present/verbatims.ts';
import { makeCard, makeLibrary, makeMap, makePersona } from '../../support/map-data.ts';
import { LONG_WORD, SENTENCES } from '../../support/print-maps.ts';
import { scriptsMap } from '../../support/scripts-workspace.ts';

const SCREENS = [
  [1280, 800],
  [1920, 1080],
  [1024, 768],
  [3840, 2160],
  [3440, 1440],
  [1080, 1920],
] as const;
const FULL_HD = pageOf(1920, 1080);

const item = (id: string, text: string, fields: Partial<FeedbackItem> = {}): FeedbackItem => ({
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
  language: null,
  fields: {},
  ...fields,
});

const stats = (count: number, fields: Partial<EvidenceStats> = {}): EvidenceStats => ({
  count,
  missing: 0,
  scored: count,
  average: 2,
  scale: { min: 1, max: 5, higherIsBetter: true },
  mixed: false,
  rescaled: null,
  ...fields,
});

function sourceOf(
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

const SHOP = makeMap({
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
const LIBRARY = makeLibrary({ personas: [makePersona('p', { name: 'Олена', quote: 'Де мої гроші?' })] });
const ITEMS = new Map([['late', [item('i1', 'Charged me twice'), item('i2', 'เงินหาย')]]]);
const shop = (rest: Partial<SlideSource> = {}): SlideSource =>
  sourceOf(SHOP, LIBRARY, { evidence: new Map([['late', stats(2)]]), items: ITEMS, ...rest });

describe('the slides of a map', () => {
  it('tell it from the title to what is to be remembered', () => {
    expect(buildSlides(shop(), FULL_HD).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'title Shop',
      'stage Find',
      'stage Buy: Basket, Payment',
      'pain Buy: Payment, pain point: Payment fails',
      expect.stringMatching(/^summary In short: .*Moments of truth, Pain points/u),
    ]);
  });

  it('show in a stage only the lanes that have something there, and a card that reaches into it', () => {
    const [find, buy] = buildSlides(shop(), FULL_HD).filter((slide) => slide.kind === 'stage');
    expect(find?.lanes.map(({ lane }) => lane.id)).toEqual(['steps', 'ideas']);
    expect(buy?.lanes.map(({ lane }) => lane.id)).toEqual(['steps', 'pains', 'ideas']);
    expect(buy?.lanes[0]?.bands[0]?.[0]).toMatchObject({ column: 0, span: 1 });
    expect(buy?.steps?.map(({ lines }) => lines.join(' '))).toEqual(['Basket', 'Payment']);
    expect(buy?.curves[0]?.shown).toEqual([1, 3]);
    expect(buy?.curves[0]?.lines[0]?.dots).toHaveLength(3);
  });

  it('give each pain point with evidence its numbers, its voices and its answers', () => {
    const pain = buildSlides(shop(), FULL_HD).find((slide) => slide.kind === 'pain');
    expect(pain?.facts).toMatchObject({ severity: 5, level: 'anecdotal', count: '2 feedback items' });
    expect(pain?.facts?.lines.map(({ lines }) => lines.join(' '))).toEqual([
      'Average score 2.0 on a scale from 1 to 5 · n = 2',
      'Fewer than 5 scores: too few to rely on.',
    ]);
    expect(pain?.quotes?.map(({ text }) => text.lines.join(' '))).toEqual(['“Charged me twice”', '“เงินหาย”']);
    expect(pain?.quotes?.[0]?.meta.lines).toEqual(['Reviews · 4 Mar 2026 · Score 2/5']);
    expect(pain?.answers.map(({ id }) => id)).toEqual(['idea']);
    expect(pain?.target).toEqual({ kind: 'card', id: 'late' });
  });

  it('say so while voices are on their way, and that nothing answers it', () => {
    const cards = new Map(SHOP.cards);
    cards.set('idea', { ...SHOP.cards.get('idea')!, solves: [] });
    const source = shop({ map: { ...SHOP, cards }, items: new Map() });
    const pain = buildSlides(source, FULL_HD).find((slide) => slide.kind === 'pain');
    expect(pain?.quotes).toBeNull();
    expect(pain?.answersTitle).not.toBeNull();
    expect(pain?.answers).toEqual([]);
  });

  it('average scores of several scales on one from 0 to 100', () => {
    const mixed = stats(8, {
      average: null,
      scale: null,
      mixed: true,
      rescaled: { n: 8, mean: 31.6, low: 20, high: 40 },
    });
    const slides = buildSlides(shop({ evidence: new Map([['late', mixed]]) }), FULL_HD);
    const pain = slides.find((slide) => slide.kind === 'pain');
    expect(pain?.facts?.lines[0]?.lines[0]).toBe('Average score 32 of 100 over several scales · n = 8');
  });

  it('leave out what the filter hides, and say how much is shown', () => {
    const shows = cardTest(SHOP, LIBRARY, { ...NO_FILTER, kinds: ['steps'] });
    const slides = buildSlides(shop({ shows }), FULL_HD);
    expect(slides.some(({ kind }) => kind === 'pain')).toBe(false);
    expect(slides[0]).toMatchObject({ kind: 'title' });
    expect(JSON.stringify(slides[0])).toContain('1 of 5 cards');
  });

  it('draw only the curves of personas that are shown', () => {
    const stage = buildSlides(shop({ shownPersonas: [] }), FULL_HD)[1];
    expect(stage).toMatchObject({ kind: 'stage', curves: [] });
  });

  it('are few for an empty map', () => {
    expect(buildSlides(sourceOf(makeMap({})), FULL_HD).map(({ kind }) => kind)).toEqual(['title']);
    const bare = makeMap({ stages: [{ id: 'a', title: '' }] });
    expect(buildSlides(sourceOf(bare), FULL_HD).map(({ kind }) => kind)).toEqual(['title', 'stage']);
  });
});

const sum = (parts: readonly number[], gap = 0): number =>
  parts.reduce((total, part) => total + part, 0) + Math.max(0, parts.length - 1) * gap;

/** Height of a slide's content below its upper margin, from its parts and the distances of slides.css. */
function contentHeight(slide: Slide): number {
  const entries = (list: readonly { height: number }[]): number =>
    sum(
      list.map(({ height }) => height),
      26,
    );
  switch (slide.kind) {
    case 'stage': {
      const steps = slide.steps ? Math.max(...slide.steps.map(({ height }) => height)) + 14 : 0;
      const curves = sum(slide.curves.map(({ height }) => height + 18));
      return slide.title.height + 22 + curves + steps + sum(slide.lanes.map(({ height }) => height));
    }
    case 'pain': {
      const head = slide.place.height + 24;
      const facts = slide.facts ? 36 + slide.facts.height : 0;
      const section = 32 * 1.5 + 14;
      const answers = slide.answersTitle === null ? 0 : section + Math.max(39, entries(slide.answers));
      const isBeside = slide.facts === null;
      const left = slide.text.height + facts + (isBeside || answers === 0 ? 0 : 36 + answers);
      const right = slide.quotes
        ? section +
          sum(
            slide.quotes.map(({ height }) => height),
            30,
          )
        : 0;
      return head + Math.max(left, right, isBeside ? answers : 0);
    }
    case 'summary':
      return (
        slide.title.height +
        30 +
        Math.max(
          ...slide.columns.map((parts) =>
            sum(
              parts.map(
                (part) => 34 * 1.5 + 18 + (part.curve ? part.curve.height + 24 : 0) + entries(part.entries),
              ),
              40,
            ),
          ),
        )
      );
    default:
      return 0;
  }
}

/** The texts of cards on stage slides, put together from their parts. */
function shownTexts(slides: readonly Slide[]): Map<string, string> {
  const texts = new Map<string, string[]>();
  const stages = slides.filter((slide): slide is StageSlide => slide.kind === 'stage');
  for (const cell of stages.flatMap(({ lanes }) => lanes).flatMap(({ bands }) => bands.flat())) {
    for (const { card, text } of cell.rows.flat()) {
      texts.set(card.id, [...(texts.get(card.id) ?? []), ...(text?.lines ?? [])]);
    }
  }
  // Hyphens and marks of direction are in the painted lines only.
  const plain = (text: string): string => text.replaceAll(/[\s\u200e\u200f-]/gu, '');
  return new Map([...texts].map(([id, lines]) => [id, plain(lines.join(''))]));
}

const LONG = Object.values(SENTENCES).join(' ');
const MUCH = makeMap({
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
const CROWD = makeLibrary({
  personas: Array.from({ length: 9 }, (_, i) =>
    makePersona(`p${i}`, { name: LONG_WORD, quote: LONG, segment: LONG }),
  ),
});
const VOICES = new Map(
  [...MUCH.cards.keys()].map((id) => [
    id,
    [item('i1', LONG.repeat(20)), item('i2', LONG), item('i3', LONG_WORD)],
  ]),
);

describe('on every screen', () => {
  const maps: [string, SlideSource][] = [
    ['much of everything', sourceOf(MUCH, CROWD, { items: VOICES })],
    ['every script', sourceOf(scriptsMap())],
    ['a small map', shop()],
  ];
  for (const [name, source] of maps) {
    it.each(SCREENS)(
      `${name} fits slides of %i × %i px, and none of its words is missing`,
      (width, height) => {
        const page = pageOf(width, height);
        const slides = buildSlides(source, page);
        const tall = slides
          .map((slide) => ({
            key: slide.key,
            over: Math.round(contentHeight(slide) - (page.height - 44 - 72)),
          }))
          .filter(({ over }) => over > 0);
        expect(tall).toEqual([]);
        const texts = shownTexts(slides);
        const lanes = new Set(source.map.lanes.filter(({ kind }) => kind !== 'emotion').map(({ id }) => id));
        for (const card of source.map.cards.values()) {
          if (!lanes.has(card.laneId)) continue;
          expect(texts.get(card.id)).toContain(card.text.replaceAll(/[\s-]/gu, ''));
        }
        expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
      },
    );
  }

  it.each([...SCREENS, [400, 300], [320, 200]] as const)(
    'the smallest words are at least 14 px at %i × %i',
    (width, height) => {
      expect(SMALL * pageOf(width, height).unit).toBeGreaterThanOrEqual(14 - 1e-9);
    },
  );

  it('ends even in a window as small as a stamp', () => {
    const page: Page = pageOf(200, 120);
    expect(buildSlides(sourceOf(scriptsMap()), page).length).toBeGreaterThan(10);
  });
});

describe('one stays on a slide', () => {
  const slides = buildSlides(shop(), FULL_HD);
  it('while the map or the window changes', () => {
    const at = slides.findIndex(({ kind }) => kind === 'pain');
    expect(slideIndex(slides.slice(1), 'pain/late/0', at)).toBe(at - 1);
    expect(slideIndex(slides, 'stage/buy/4', 0)).toBe(2);
    expect(slideIndex(slides, 'pain/gone/0', 3)).toBe(3);
    expect(slideIndex(slides, 'pain/gone/0', 99)).toBe(slides.length - 1);
    expect(slideIndex(slides, '', 0)).toBe(0);
  });
  it('and a stage is where its first slide is', () => {
    expect(stageStart(slides, 'buy')).toBe(2);
    expect(stageStart(slides, 'gone')).toBe(0);
  });
});

describe('rankings', () => {
  it('put what is severe and well backed first', () => {
    const cards = [
      makeCard('assumed', { severity: 5 }),
      makeCard('strong', { severity: 3, evidence: Array.from({ length: 20 }, String) }),
      makeCard('unrated', { evidence: ['a'] }),
    ];
    const source = { evidence: new Map() };
    expect(cards.map((card) => urgency(card, source))).toEqual([5, 12, 6]);
    expect(rankPains(cards, source).map(({ id }) => id)).toEqual(['strong', 'unrated', 'assumed']);
  });
  it('count feedback that is gone no longer', () => {
    const card = makeCard('a', { severity: 4, evidence: ['x', 'y', 'z', 'u', 'v'] });
    expect(urgency(card, { evidence: new Map([['a', stats(1)]]) })).toBe(8);
  });
  it('put much value for little effort first, and what is not rated last', () => {
    const card = (id: string, value: number | null, effort: number | null) => makeCard(id, { value, effort });
    const ranked = rankOpportunities([
      card('none', null, null),
      card('big', 5, 5),
      card('quick', 4, 1),
      card('even', 3, 3),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['quick', 'big', 'even', 'none']);
  });
});

describe('verbatims', () => {
  it('stand between the marks of their language, unless they have their own', () => {
    expect(quoted('Довго', 'uk')).toBe('«Довго»');
    expect(quoted('Lambat', 'id')).toBe('“Lambat”');
    expect(quoted('Trop long', 'fr-CA')).toBe('«\u202fTrop long\u202f»');
    expect(quoted('„Zu spät“', 'de')).toBe('„Zu spät“');
  });
  it('take turns between sources, the newest and the readable first, each text once', () => {
    const items = [
      item('a', 'An older remark about it', { date: '2025-01-01' }),
      item('b', 'A newer remark about it', { date: '2026-01-01' }),
      item('c', 'The same in other words', { date: '2024-01-01', sourceId: 2 }),
      item('d', 'A newer remark about it', { date: '2026-01-01', sourceId: 2 }),
      item('e', LONG.repeat(3), { date: '2026-05-01' }),
      item('f', 'bad', { date: '2026-05-01' }),
      item('g', '  '),
    ];
    expect(orderItems(items).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'e', 'f']);
  });
  it('are two to five, and whole where two fit', () => {
    const many = Array.from({ length: 30 }, (_, i) => item(`i${i}`, `${i} ${SENTENCES.th}`));
    const quotes = fitQuotes(many, 800, 700);
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    expect(quotes.length).toBeLessThanOrEqual(5);
    expect(quotes.every(({ isBeginning }) => !isBeginning)).toBe(true);
  });
  it('that are all too long begin at a word’s end and say that they are the beginning', () => {
    const quotes = fitQuotes([item('a', LONG.repeat(40)), item('b', SENTENCES.uk.repeat(60))], 800, 700);
    expect(quotes.map(({ isBeginning }) => isBeginning)).toEqual([true, true]);
    expect(quotes[0]?.meta.lines.join(' ')).toContain('the beginning');
    expect(beginningOf('ไม่เจอปุ่มชำระเงิน', 12)).toMatch(/^ไม่เจอปุ่ม…$/u);
  });
});

describe('the curve', () => {
  const curve = (): NonNullable<StageSlide['curves'][number]> => {
    const slide = buildSlides(shop(), FULL_HD)[2];
    if (slide?.kind !== 'stage' || !slide.curves[0]) throw new Error('There is no curve.');
    return slide.curves[0];
  };
  it('sets the stage off and keeps dots, words and levels inside', () => {
    const block = curve();
    const placed = placeCurve(block, 1500);
    expect(placed.band?.x).toBeCloseTo(placed.plot / 3);
    expect(placed.lines[0]?.dots.map(({ isShown }) => isShown)).toEqual([false, true, true]);
    expect(placed.labels.map(({ text }) => text)).toEqual(['Calm', 'Angry']);
    for (const { x, y } of [...placed.labels, ...placed.lines[0]!.dots]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(placed.plot);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(block.height);
    }
    expect(placed.words).toContain('Олена: 0 Neutral, Calm; −2 Angry, Angry');
  });
});
