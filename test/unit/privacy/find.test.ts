/** What is found in texts, and above all what is not: numbers, dates, prices and ids are in every other review. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../../shared/privacy/find.ts';
import { maskText } from '../../../shared/privacy/mask.ts';

/** A text, and the same as it is stored. */
const MASKED: readonly (readonly [text: string, stored: string])[] = [
  // E-mail
  ['write to anna.k+shop@mail.example.com, please', 'write to [e-mail], please'],
  ['Пишіть на олена@пошта.укр!', 'Пишіть на [e-mail]!'],
  ['ติดต่อsomchai@example.co.thได้เลย', 'ติดต่อ[e-mail]ได้เลย'],
  ['<budi_99@example.co.id>; x@example.org.', '<[e-mail]>; [e-mail].'],
  ['name (at) example.com or name [at] example [dot] com', '[e-mail] or [e-mail]'],
  // Phones: international
  ['call +66 81 234 5678 now', 'call [phone] now'],
  ['+380 (67) 123-45-67', '[phone]'],
  ['+62 812-3456-7890, +84 912 345 678', '[phone], [phone]'],
  ['+44 (0)20 7946 0018', '[phone]'],
  ['00 49 30 1234567', '[phone]'],
  ['+1 (555) 123-4567 and (555) 123-4567 and 555.123.4567', '[phone] and [phone] and [phone]'],
  // Phones: national
  ['โทร0812345678ค่ะ', 'โทร[phone]ค่ะ'],
  ['โทร ๐๘๑-๒๓๔-๕๖๗๘ ได้', 'โทร [phone] ได้'],
  ['เบอร์ 02-123-4567', 'เบอร์ [phone]'],
  ['тел. 067 123 45 67', 'тел. [phone]'],
  ['дзвоніть (044) 123-45-67', 'дзвоніть [phone]'],
  ['мій номер 380671234567', 'мій номер [phone]'],
  ['звоните 8 (916) 123-45-67', 'звоните [phone]'],
  ['hubungi 0812-3456-7890 atau 081234567890', 'hubungi [phone] atau [phone]'],
  ['WA 628123456789', 'WA [phone]'],
  ['sđt 0912345678', 'sđt [phone]'],
  ['gọi 0912.345.678 nhé', 'gọi [phone] nhé'],
  ['06 12 34 56 78', '[phone]'],
  ['my phone is 7654321', 'my phone is [phone]'],
  ['0812345678 0898765432', '[phone] [phone]'],
  // Cards, accounts, identity papers
  ['card 4111 1111 1111 1111 exp', 'card [card] exp'],
  ['5500-0000-0000-0004', '[card]'],
  ['378282246310005', '[card]'],
  ['GB29 NWBK 6016 1331 9268 19', '[account]'],
  ['UA213223130000026007233566001', '[account]'],
  ['เลขบัญชี 123-4-56789-0', 'เลขบัญชี [account]'],
  ['số tài khoản 19036789012345', 'số tài khoản [account]'],
  ['rekening BCA 1234567890', 'rekening BCA [account]'],
  ['บัตรประชาชน 1-1017-00203-45-1', 'บัตรประชาชน [person]'],
  ['SSN 123-45-6789', 'SSN [person]'],
  ['NIK 3201234567890001', 'NIK [person]'],
  // Machines and places
  ['from 192.168.10.24 at night', 'from [IP] at night'],
  ['2001:db8::ff00:42:8329', '[IP]'],
  ['I was at 13.756331, 100.501762 then', 'I was at [location] then'],
  // Names that are said, addresses
  ['Hello, my name is Anna Kovalenko and I', 'Hello, my name is [name] and I'],
  ['Мене звати Олена Коваль, я', 'Мене звати [name], я'],
  ['Nama saya Budi Santoso.', 'Nama saya [name].'],
  ['Tôi tên là Nguyễn Văn An.', 'Tôi tên là [name].'],
  ['ดิฉันชื่อสมหญิง ใจดี', 'ดิฉันชื่อ[name] ใจดี'],
  ['Thank you.\nBest regards,\nMary Jane Watson', 'Thank you.\nBest regards,\n[name]'],
  ['I live at 221B Baker Street and', 'I live at [address] and'],
  ['вул. Шевченка, 12, кв. 4 не їде', '[address] не їде'],
  ['Jl. Jenderal Sudirman No. 12', '[address]'],
  ['giao đến 12/3 đường Lê Lợi', 'giao đến [address]'],
  ['บ้านเลขที่ 99/1 หมู่ 4 ตำบลบางพลี', '[address]'],
];

/** Texts of reviews in which nothing is personal. */
const LEFT: readonly string[] = [
  'Score 10/10, 5 stars, 9.5 of 10, 100%',
  'bought on 2024-05-06 10:30:45, came 31.02.2024 and 06/05/24',
  'від 01.02.2024 до 03.04.2024 10.30',
  'open 08.30-17.30, 09.00 - 18.00, 08:00-17:00',
  'costs $1,250,000.00 or 1.250.000 ₫ or 1 250 000 грн or Rp 12.500.000',
  'Rp1.250.000, 25000000 VND, 0.123456789 BTC',
  'order 1234567890 of 500123456789, order #0812345678',
  'замовлення 0671234567, ттн 20450123456789',
  'pesanan 081234567890 belum datang',
  'đơn hàng 0912345678 chưa giao',
  'ออเดอร์ 0812345678 ยังไม่มา',
  'SPXID0812345678, B08N5WRWNW, SM-G991B 128 256 512',
  'https://example.com/item/0812345678?x=4111111111111111',
  'epoch 1700000000000, id 9007199254740991',
  'version 1.2.3.4, v10.0.19041.1, iOS 17.4.1',
  'ratio 16:9, 10:30:45, std::vector, a::b, 1:2:3:4',
  'scores 0 1 2 3 4 5 6 7 8 9 10 and 10 10 9 8 7 10 10',
  'iPhone 14 128 256, Galaxy S 24 2024 2025',
  'ISBN 978-3-16-148410-0',
  '@handle thanks @ 5 pm, a@b, me@, @@@@',
  'model 4111 1111 1111 1112',
  'ราคา 1,250 บาท ปี 2567 อายุ 35',
  'за 3 дні і 12 годин, 5 років',
  '1000000 people, 20000000 views, 12345678',
  'pixels 1920 1080 60',
  'table 3-4-5-6-7-8-9-10',
  'my name is on the card, the name is good',
  'rated 13.5, 100.25 and 99.9999',
  'GB29 NWBK 6016 1331 9268 18',
  '999.1.2.3 and 256.300.1.1 and 0.0.0.0',
  '5 5 5 5 5 5 5 5 5 5',
  '2 years ago I paid 300 200 1000 for it',
];

describe('masked', () => {
  test.each(MASKED)('%s', (text, stored) => expect(maskText(text)).toBe(stored));
});

describe('left', () => {
  test.each(LEFT)('%s', (text) => expect(maskText(text)).toBe(text));
});

test('a phone number written in any of the usual ways is found in any text around it', () => {
  const digits = (length: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
  const number = fc.oneof(
    digits(7).map((d) => `+6681${d.join('')}`),
    digits(7).map((d) => `081${d.join('')}`.replace(/^(...)(...)/, '$1-$2-')),
    digits(7).map(
      (d) => `+380 67 ${d.slice(0, 3).join('')} ${d.slice(3, 5).join('')} ${d.slice(5).join('')}`,
    ),
    digits(8).map((d) => `0812 ${d.slice(0, 4).join('')} ${d.slice(4).join('')}`),
    digits(7).map((d) => `+84 91 ${d.join('')}`),
  );
  const around = fc.constantFrom('', 'Добре, ', 'ดีมาก ', 'bagus ', 'tốt lắm, ', 'так! ', '好的，', '（');
  fc.assert(
    fc.property(around, number, around, (before, phone, after) => {
      const text = `${before}${phone}${after === '' ? '' : ` ${after}`}`;
      const places = findPlaces(text);
      expect(places.map(({ kind }) => kind)).toEqual(['phone']);
      const { from = 0, to = 0 } = places[0] ?? {};
      expect(text.slice(from, to)).toBe(phone);
    }),
    { numRuns: 300 },
  );
});

test('places are in order, apart, inside the text and never cut a letter in two', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '+',
      '(',
      ')',
      '.',
      '-',
      ' ',
      ':',
      '::',
      '0',
      '08',
      '12',
      '4111',
      'a',
      'ก',
      'й',
      '𝒜',
      '👍🏽',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(...MASKED.map(([text]) => text)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { from, to } of findPlaces(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(maskText(text).isWellFormed() || !text.isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('what is masked holds nothing more to mask', () => {
  for (const [text, stored] of MASKED) {
    expect(maskText(maskText(text))).toBe(stored);
  }
});

/** Texts made to make patterns go wrong. Each is looked through in time that grows with its length alone. */
test('long hostile texts are looked through', () => {
  const long = 200_000;
  for (const piece of [
    '1',
    '1 ',
    '+1',
    '0-',
    'a@',
    '@',
    'a',
    'a.',
    '1.',
    ':',
    'f:',
    '::1',
    'AA11',
    'Aa ',
    '(',
    '12/',
    ' đường A',
    'Jl. A ',
    'ул. А',
    'my name is A',
    '๐',
    '[at]',
    '00 ',
    '1.1.1.1',
    '1.1111,',
  ]) {
    expect(findPlaces(piece.repeat(long / piece.length)).length).toBeGreaterThanOrEqual(0);
  }
}, 20_000);
