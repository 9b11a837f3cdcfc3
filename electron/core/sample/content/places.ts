/** Where the sample's customers live and what their orders were worth: data for the other columns of feedback. */
import type { SampleLanguage } from './feedback-types.ts';

export interface Market {
  readonly country: string;
  readonly currency: string;
  readonly cities: readonly string[];
  /** Cheapest and dearest order, and the step between prices. */
  readonly orders: readonly [from: number, to: number, step: number];
}

export const MARKETS: Readonly<Record<SampleLanguage, Market>> = {
  en: {
    country: 'United Kingdom',
    currency: 'GBP',
    cities: ['Leeds', 'Bristol', 'Cardiff', 'Glasgow', 'Norwich', 'Sheffield', 'Belfast'],
    orders: [24, 118, 2],
  },
  th: {
    country: 'Thailand',
    currency: 'THB',
    cities: ['Chiang Mai', 'Khon Kaen', 'Bangkok', 'Nonthaburi', 'Hat Yai', 'Udon Thani', 'Rayong'],
    orders: [390, 2490, 50],
  },
  uk: {
    country: 'Ukraine',
    currency: 'UAH',
    cities: ['Lviv', 'Kyiv', 'Odesa', 'Dnipro', 'Ivano-Frankivsk', 'Vinnytsia', 'Poltava'],
    orders: [699, 3899, 100],
  },
  id: {
    country: 'Indonesia',
    currency: 'IDR',
    cities: ['Bandung', 'Jakarta', 'Yogyakarta', 'Medan', 'Semarang', 'Malang', 'Palembang'],
    orders: [149_000, 649_000, 10_000],
  },
  vi: {
    country: 'Vietnam',
    currency: 'VND',
    cities: ['Ho Chi Minh City', 'Hanoi', 'Da Nang', 'Can Tho', 'Hue', 'Bien Hoa', 'Hai Phong'],
    orders: [249_000, 899_000, 10_000],
  },
};

/** Words in a text that name where its writer lives or what was paid: then the columns say the same. */
export const CITY_IN_TEXT: readonly (readonly [word: string, city: string])[] = [
  ['เกาะสมุย', 'Ko Samui'],
  ['เชียงราย', 'Chiang Rai'],
  ['ต่างจังหวัด', 'Udon Thani'],
  ['львівській', 'Lviv'],
  ['Surabaya', 'Surabaya'],
  ['Makassar', 'Makassar'],
  ['Kupang', 'Kupang'],
  ['Papua', 'Jayapura'],
  ['untuk daerah saya', 'Palu'],
  ['Cà Mau', 'Ca Mau'],
  ['Phú Quốc', 'Phu Quoc'],
  ['tỉnh mình', 'Ben Tre'],
];

export const ORDER_IN_TEXT: readonly (readonly [word: string, order: number])[] = [
  ['2300 грн', 2300],
  ['кошику було 1899', 2014],
  ['320 nghìn', 320_000],
  ['ไม่ถึงพัน', 890],
];
