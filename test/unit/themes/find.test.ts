/** Themes of hand-made feedback in several languages and scripts: what people talk about, and nothing else. */
import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../shared/themes/corpus.ts';
import { findThemes, MOST_THEMES, type Theme } from '../../../shared/themes/find.ts';

interface Text {
  readonly text: string;
  readonly voice?: number;
}

function themesOf(
  language: string,
  texts: readonly (string | Text)[],
  names: readonly string[] = [],
): Theme[] {
  const corpus = new Corpus(language, names);
  for (const one of texts) {
    const { text, voice } = typeof one === 'string' ? { text: one, voice: undefined } : one;
    corpus.add(text, voice ?? null);
  }
  return findThemes(corpus);
}

/** Each beginning with each of the ends: no two texts are alike. */
function combined(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning} ${end}`));
}

const labels = (themes: readonly Theme[]): string[] => themes.map(({ label }) => label);
const about = (themes: readonly Theme[], word: string): Theme | undefined =>
  themes.find(({ phrases }) => phrases.some((phrase) => phrase.includes(word)));

const FILLER = {
  en: [
    'and I was there on Monday.',
    'but then we left.',
    'as always!',
    'which I did not expect.',
    'this time.',
  ],
  uk: ['і ми чекали.', 'але потім ми поїхали.', 'як завжди!', 'цього разу.', 'я такого не очікувала.'],
  id: ['dan saya menunggu.', 'tapi kami pulang.', 'seperti biasa!', 'kali ini.', 'saya tidak menyangka.'],
  vi: ['và tôi đã chờ.', 'nhưng rồi chúng tôi về.', 'như mọi khi!', 'lần này.', 'tôi không ngờ.'],
  th: ['แล้วเราก็รอ', 'แต่ก็กลับบ้าน', 'เหมือนเดิมเลยค่ะ', 'ครั้งนี้ครับ', 'ไม่คิดเลยนะคะ'],
};

describe('themes', () => {
  it('are phrases rather than their words, in English, with all forms of a word', () => {
    const themes = themesOf('en', [
      ...combined(['The customer service was slow', 'Customer services were rude'], FILLER.en),
      ...combined(['A delay', 'It delays', 'Delayed', 'They were delaying'], FILLER.en),
      ...combined(['The app is nice', 'We enjoyed the garden'], FILLER.en),
    ]);
    const service = about(themes, 'customer service');
    expect(service?.label).toBe('customer service');
    expect([...(service?.texts ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(about(themes, 'delay')?.texts).toHaveLength(20);
    // Half of a phrase, words that hold sentences together, and praise alone are none.
    for (const none of ['customer', 'service', 'the', 'nice', 'and', 'monday and'])
      expect(labels(themes)).not.toContain(none);
  });

  it('keep what was refused with it', () => {
    const themes = themesOf('en', [
      ...combined(['The room was not clean', 'Sadly not clean'], FILLER.en),
      ...combined(['Lovely garden', 'Breakfast buffet'], FILLER.en),
    ]);
    expect(labels(themes)).toContain('not clean');
    expect(labels(themes)).not.toContain('clean');
  });

  it('take Ukrainian words in all their forms, as a dictionary gives them', () => {
    const themes = themesOf('uk', [
      ...combined(['Доставка', 'Чекали на доставку', 'З доставкою', 'Не було доставки'], FILLER.uk),
      ...combined(['Гаряча лінія', 'Дзвонили на гарячу лінію'], FILLER.uk),
    ]);
    expect(about(themes, 'доставк')).toMatchObject({ label: 'доставка' });
    expect(about(themes, 'доставк')?.texts).toHaveLength(20);
    expect(about(themes, 'ліні')?.label).toMatch(/^гаряч\S+ ліні/u);
    expect(labels(themes)).not.toContain('цього');
  });

  it('are whole words of several syllables in Vietnamese, marks kept', () => {
    const themes = themesOf('vi', [
      ...combined(['Nhân viên nhiệt tình', 'Nhân viên tư vấn kỹ', 'Gặp nhân viên thân thiện'], FILLER.vi),
      ...combined(['Pin tụt nhanh', 'Thất vọng về pin', 'Màn hình bị sọc', 'Màn hình sáng rõ'], FILLER.vi),
    ]);
    expect(about(themes, 'nhân viên')?.texts).toHaveLength(15);
    expect(labels(themes)).toContain('nhân viên');
    expect(labels(themes)).toContain('màn hình');
    expect(about(themes, 'pin')).toBeDefined();
    for (const half of ['nhân', 'viên', 'màn', 'hình']) expect(labels(themes)).not.toContain(half);
  });

  it('are Indonesian phrases, with and without "-nya"', () => {
    const themes = themesOf('id', [
      ...combined(
        ['Air panas tidak keluar', 'Air panasnya mati', 'Kamar mandi bau', 'Kamar mandinya kotor'],
        FILLER.id,
      ),
      ...combined(['Pelayanan ramah', 'Sarapan enak'], FILLER.id),
    ]);
    expect(about(themes, 'air panas')?.texts).toHaveLength(10);
    expect(about(themes, 'kamar mandi')?.texts).toHaveLength(10);
    expect(about(themes, 'pelayanan')).toBeDefined();
    expect(labels(themes)).not.toContain('saya');
  });

  it('are Thai words, cut where no blanks are, and written without any', () => {
    const themes = themesOf('th', [
      ...combined(['พนักงานบริการช้า', 'พนักงานไม่สุภาพ', 'แอปค้างบ่อย', 'แอปค้างตลอด', 'อาหารอร่อย'], FILLER.th),
    ]);
    expect(labels(themes)).toContain('พนักงาน');
    const stuck = about(themes, 'แอปค้าง');
    expect(stuck?.label).toBe('แอปค้าง');
    expect(stuck?.texts).toHaveLength(10);
    for (const none of ['ค่ะ', 'ครับ', 'แล้ว', 'เลย']) expect(labels(themes)).not.toContain(none);
  });

  it('are whole words in Chinese and Japanese', () => {
    const chinese = themesOf('zh', [
      ...combined(
        ['服务态度差，', '服务态度很好，', '配送太慢了，', '配送很慢，'],
        ['下次再来', '不会再来了', '等了很久', '给朋友买的', '第一次订'],
      ),
    ]);
    expect(about(chinese, '态度')?.texts).toHaveLength(10);
    expect(about(chinese, '配送')?.texts).toHaveLength(10);
    const japanese = themesOf('ja', [
      ...combined(
        ['店員の対応が悪い。', '店員の対応が遅い。', '部屋が清潔でした。'],
        ['また来ます。', '残念です。', '二回目です。', '友達と行きました。', '雨でした。'],
      ),
    ]);
    expect(about(japanese, '店員')?.texts).toHaveLength(10);
    expect(about(japanese, '清潔')?.texts).toHaveLength(5);
  });

  it('do not come from one text that was pasted again and again, nor from one customer', () => {
    const honest = combined(['The parcel', 'Some parcels'], FILLER.en);
    const pasted = Array.from({ length: 50 }, (_, n) => `Visit our casino bonus page, code ${n}`);
    const one = FILLER.en.map((end) => ({ text: `The purple unicorn ${end}`, voice: 7 }));
    const themes = themesOf('en', [...honest, ...pasted, ...one]);
    expect(about(themes, 'parcel')?.texts).toHaveLength(10);
    expect(about(themes, 'casino')).toBeUndefined();
    expect(about(themes, 'unicorn')).toBeUndefined();
  });

  it('count pasted texts where others say the same in their own words', () => {
    const themes = themesOf('en', [
      ...combined(['The parcel was late'], FILLER.en),
      'The parcel was late as always!',
      'The parcel was late as always!',
    ]);
    expect(about(themes, 'parcel')?.texts).toHaveLength(7);
  });

  it('are never made of marks of personal data, addresses, names or tags', () => {
    const themes = themesOf('en', [
      ...combined(
        ['Call [phone] about the invoice', 'Write to [e-mail] or @somebody about the invoice'],
        FILLER.en,
      ),
      ...combined(['See https://example.org/parcel<br/>the invoice'], FILLER.en),
    ]);
    expect(about(themes, 'invoice')?.texts).toHaveLength(15);
    for (const none of ['phone', 'mail', 'somebody', 'example', 'br'])
      expect(about(themes, none)).toBeUndefined();
  });

  it('are not the name of the source alone, but may hold it', () => {
    const texts = combined(['The hotel lobby', 'A hotel', 'A garden', 'Breakfast', 'Towels'], FILLER.en);
    expect(labels(themesOf('en', texts))).toContain('hotel');
    const themes = themesOf('en', texts, ['Hotel survey 2024']);
    expect(labels(themes)).not.toContain('hotel');
    expect(about(themes, 'hotel lobby')).toBeDefined();
  });

  it('join where they are said together, whatever the words', () => {
    const ends = combined(['yesterday', 'on Monday', 'again'], FILLER.en);
    const themes = themesOf('en', [
      ...ends.map((end) => `Turbulence everywhere, we had nausea ${end}`),
      ...combined(['A friendly crew', 'Lunch was cold', 'A dirty seat'], FILLER.en),
    ]);
    expect(about(themes, 'turbulence')).toBe(about(themes, 'nausea'));
    expect(about(themes, 'crew')).not.toBe(about(themes, 'lunch'));
  });

  it('are as many as there are voices for, and never more than the most', () => {
    const few = combined(['alpha beta', 'gamma delta', 'epsilon zeta'], FILLER.en);
    expect(themesOf('en', few).length).toBeLessThanOrEqual(10);
    const words = Array.from(
      { length: 90 },
      (_, n) => `w${String.fromCodePoint(97 + (n % 26), 97 + Math.floor(n / 26))}x`,
    );
    const many = words.flatMap((word) => FILLER.en.map((end, n) => `${word} ${words[(n * 7) % 90]} ${end}`));
    expect(themesOf('en', [...many, ...many.map((text) => `${text} really odd`)]).length).toBeLessThanOrEqual(
      MOST_THEMES,
    );
  });

  it('are none where there is nothing to find, and nothing stops at odd texts', () => {
    expect(themesOf('en', [])).toEqual([]);
    expect(themesOf('', ['', '…', '12 34', '👍👍', '\uD800 broken', 'x'.repeat(100_000)])).toEqual([]);
  });

  it('are the same whatever order the texts come in', () => {
    const texts = combined(
      ['Slow customer service', 'A broken parcel', 'Nobody answers the phone'],
      FILLER.en,
    );
    const sizes = (themes: readonly Theme[]) =>
      themes.map(({ label, texts: { length } }) => `${label} ${length}`).sort();
    expect(sizes(themesOf('en', texts.toReversed()))).toEqual(sizes(themesOf('en', texts)));
  });

  it('can be stopped', () => {
    const corpus = new Corpus('en');
    for (const text of combined(['A broken parcel'], FILLER.en)) corpus.add(text, null);
    expect(() =>
      findThemes(corpus, () => {
        throw new Error('Stopped.');
      }),
    ).toThrow('Stopped.');
  });
});
