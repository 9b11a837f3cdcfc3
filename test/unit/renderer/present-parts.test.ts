/** What slides are made of: rankings, verbatims and the curve. */
import { describe, expect, it } from 'vitest';
import { placeCurve } from '../../../renderer/present/curve-place.ts';
import { rankOpportunities, rankPains, urgency } from '../../../renderer/present/entries.ts';
import { pageOf } from '../../../renderer/present/page.ts';
import { buildSlides } from '../../../renderer/present/slides.ts';
import type { StageSlide } from '../../../renderer/present/types.ts';
import { beginningOf, fitQuotes, orderItems, quoted } from '../../../renderer/present/verbatims.ts';
import { makeCard, makePersona } from '../../support/map-data.ts';
import { item, LONG, shop, SHOP, stats } from '../../support/present-maps.ts';
import { SENTENCES } from '../../support/print-maps.ts';

const FULL_HD = pageOf(1920, 1080);

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
  it('of everyone is neutral beside those of personas, and named', () => {
    const everyone = { ...SHOP.points[0]!, personaId: '', value: 2 };
    const slide = buildSlides(shop({ map: { ...SHOP, points: [...SHOP.points, everyone] } }), FULL_HD)[1];
    const block = slide?.kind === 'stage' ? slide.curves[0] : undefined;
    expect(block?.names.map(({ text }) => text.lines.join(' '))).toEqual(['Олена', 'Everyone']);
    expect(block && placeCurve(block, 1000).lines.map(({ hue }) => hue)).toEqual([0, makePersona('p').hue]);
  });
});
