import { expect, test } from 'vitest';
import { quoteText } from '../../../renderer/feedback/quotes.ts';
import { quoteSource } from '../../../shared/text/quote-source.ts';

test('a quote keeps whole graphemes, and short ones as they are', () => {
  expect(quoteText('  ดีมาก  ')).toBe('ดีมาก');
  const family = '👨‍👩‍👧';
  const long = quoteText(family.repeat(200));
  expect(long.endsWith(`${family}…`)).toBe(true);
  expect(long.length).toBeLessThanOrEqual(601);
  const stacked = 'Ế'.normalize('NFD');
  expect(quoteText(stacked.repeat(400)).slice(0, -1).length % stacked.length).toBe(0);
});

test('a source is named with its date', () => {
  expect(quoteSource({ source: 'App reviews', date: '2026-03-04' })).toMatch(/^App reviews, .*2026/);
  expect(quoteSource({ source: 'App reviews', date: null })).toBe('App reviews');
});
