/** Words of each language are hyphenated as its writers do, and other texts are left alone. */
import { expect, test } from 'vitest';
import { hyphenPlaces } from '../../../shared/layout/hyphenate.ts';

function hyphenated(word: string): string {
  const places = [0, ...hyphenPlaces(word)];
  return places.map((from, i) => word.slice(from, places[i + 1])).join('-');
}

test.each([
  ['підприємство', 'під-при-єм-ство'],
  ['клієнтоорієнтованість', 'клі-єн-то-о-рі-єн-то-ва-ність'],
  ['об’єднаний', 'об’-єд-на-ний'],
  ['ЗАДОВОЛЕНІСТЬ', 'ЗА-ДО-ВО-ЛЕ-НІСТЬ'],
  ['internationalization', 'in-ter-na-tion-al-iza-tion'],
  ['reciprocity', 'reci-procity'],
  ['associate', 'as-so-ciate'],
  ['mempertanggungjawabkan', 'mem-per-tang-gung-ja-wab-kan'],
  ['ketidakberlangsungan', 'ke-ti-dak-ber-lang-su-ngan'],
  ['объявление', 'объяв-ле-ние'],
  ['Überraschungsgäste', 'Über-ras-chungs-gäs-te'],
])('%s is hyphenated %s', (word, expected) => {
  expect(hyphenated(word)).toBe(expected);
});

test('marks stay with their letters, however they are encoded', () => {
  expect(hyphenated('клієнтоорієнтованість'.normalize('NFD'))).toBe(
    'клі-єн-то-о-рі-єн-то-ва-ність'.normalize('NFD'),
  );
  expect(hyphenated('підприє\u0301мство')).toBe('під-при-є\u0301м-ство');
});

test.each(['อินเทอร์เน็ต', 'nghiêngngảđược', 'مستخدمون', 'משתמשים', '東京特許許可局', 'word', 'aaaaaaaa'])(
  '%s is left alone',
  (word) => {
    expect(hyphenPlaces(word)).toEqual([]);
  },
);
