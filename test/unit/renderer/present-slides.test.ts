/** A map as slides: what they hold, and in which order. */
import { describe, expect, it } from 'vitest';
import { cardTest } from '../../../shared/model/apply-filter.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { pageOf } from '../../../renderer/present/page.ts';
import { buildSlides, slideIndex, stageStart } from '../../../renderer/present/slides.ts';
import { makeMap } from '../../support/map-data.ts';
import { LIBRARY, shop, SHOP, sourceOf, stats } from '../../support/present-maps.ts';

const FULL_HD = pageOf(1920, 1080);

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
