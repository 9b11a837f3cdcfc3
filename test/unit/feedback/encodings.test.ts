/** Files in old encodings, as old programs still write them: found by their content, imported, or said to be a guess. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackEncoding } from '../../../shared/contract/types.ts';
import { encode } from '../../support/encode.ts';
import { importOne, openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const TEXTS: readonly (readonly [FeedbackEncoding, string, string])[] = [
  ['windows-1250', 'Przesyłka przyszła późno', 'Już otwarta, proszę o zwrot pieniędzy'],
  ['windows-1251', 'Їхала доставка три дні', 'Ґудзик відпав, є подряпини на коробці'],
  ['windows-1252', 'La livraison était très lente', 'Le paquet est arrivé abîmé, c’est dommage'],
  ['windows-1258', 'Giao hàng chậm quá đi mất', 'Nhân viên không nhiệt tình, sản phẩm được'],
  ['windows-874', 'ส่งของช้ามากเลยค่ะ', 'พนักงานพูดไม่เพราะ แต่สินค้าดี'],
  ['koi8-u', 'Їхала доставка три дні', 'Відпав гудзик, є подряпини на коробці'],
  ['shift_jis', '商品はとても良かったです', '配送が遅くて残念でした。'],
  ['gb18030', '送餐太慢了，菜都凉了', '味道还可以，服务态度很好'],
  ['big5', '送貨太慢了，包裝也破了', '但是客服的態度很好，謝謝'],
  ['euc-kr', '배송이 너무 늦었어요', '그래도 제품은 정말 좋습니다'],
  ['macintosh', 'La livraison était très lente', 'Le paquet est arrivé abîmé, quel dégât à côté'],
  ['utf-16le', 'ส่งของช้ามากเลยค่ะ', 'พนักงานพูดไม่เพราะ แต่สินค้าดี'],
];

const table = (texts: readonly string[]): string =>
  ['review;rating', ...texts.map((text, index) => `"${text}";${index + 1}`), ''].join('\r\n');

describe('a table in', () => {
  it.each(TEXTS)('%s', async (encoding, ...texts) => {
    const path = bench.file('t.csv', encode(table(texts), encoding));
    const preview = bench.feedback.preview({ path });
    expect(preview).toMatchObject({ encoding, delimiter: ';', warnings: [] });
    expect(preview.encodingReason).not.toBe('');
    expect(preview.items.map((item) => item.text)).toEqual(texts);
    const report = await importOne(bench, path);
    expect(report).toMatchObject({ imported: 2, warnings: [] });
    expect(
      bench
        .all()
        .map((item) => item.text)
        .toSorted(),
    ).toEqual(texts.toSorted());
  });

  it('Windows-1258 is composed, letters cut by pieces and names of columns too', async () => {
    const line = 'Nhân viên không nhiệt tình, giao hàng chậm quá;5\n';
    const text = `Đánh giá;Điểm\n${line.repeat(20_000)}`;
    for (const shift of ['', 'x', 'xx']) {
      const path = bench.file(`${shift}v.csv`, encode(text.replace('Điểm', `Điểm${shift}`), 'windows-1258'));
      const preview = bench.feedback.preview({ path });
      expect(preview.mapping.names).toEqual(['Đánh giá', `Điểm${shift}`]);
      await importOne(bench, path);
    }
    expect(new Set(bench.all().map((item) => item.text))).toEqual(
      new Set(['Nhân viên không nhiệt tình, giao hàng chậm quá']),
    );
  });

  it('ASCII for a megabyte and then Cyrillic', async () => {
    const ascii = 'Delivery was fine;5\n'.repeat(20_000);
    const bytes = Buffer.concat([
      Buffer.from(`review;rating\n${ascii}`),
      encode('Доставка була дуже повільна;1\n', 'windows-1251'),
    ]);
    const path = bench.file('late.csv', bytes);
    expect(bench.feedback.preview({ path })).toMatchObject({ encoding: 'windows-1251', warnings: [] });
    await importOne(bench, path);
    expect(bench.all().some((item) => item.text === 'Доставка була дуже повільна')).toBe(true);
  });

  it('valid UTF-8 for a megabyte and then one bad byte stays UTF-8', async () => {
    const good = 'Доставка була швидка;5\n'.repeat(30_000);
    const bytes = Buffer.concat([Buffer.from(`review;rating\n${good}caf`), Buffer.from([0xe9, 0x0a])]);
    const path = bench.file('late.csv', bytes);
    const { encoding, warnings } = bench.feedback.preview({ path });
    expect(encoding).toBe('utf-8');
    expect(warnings).toEqual([expect.stringMatching(/^1 character is no valid UTF-8 .* \(in line 30,002:/)]);
  });
});

describe('text in two encodings', () => {
  it('is read in the commoner one, and the other one’s letters are counted', async () => {
    const western = 'La livraison était très lente;1\nÇa a été réparé à côté;2\n'.repeat(20);
    const bytes = Buffer.concat([
      Buffer.from('review;rating\n'),
      encode(western, 'windows-1252'),
      // "reçu déjà" and "goût" of an old DOS program.
      Buffer.from('re\x87u d\x82j\x85 ici;3\ngo\x96t amer;4\n', 'latin1'),
    ]);
    const path = bench.file('mixed.csv', bytes);
    const preview = bench.feedback.preview({ path });
    expect(preview.encoding).toBe('windows-1252');
    const report = await importOne(bench, path);
    expect(report).toMatchObject({ imported: 42 });
    expect(report.warnings).toEqual([
      '3 characters could not be read for sure (the first in line 42: “re‡u d‚j… ici;3”): a part of the file may be in another encoding.',
    ]);
    expect(preview.warnings).toEqual(report.warnings);
  });

  it('a stray byte or two are read as Western European, and said to be a guess', () => {
    const path = bench.file(
      'stray.csv',
      Buffer.from('review,rating\nIs it good?\x8c\xe6,5\nyes it is,4\n', 'latin1'),
    );
    const preview = bench.feedback.preview({ path });
    expect(preview.encoding).toBe('windows-1252');
    expect(preview.warnings).toEqual([expect.stringContaining('is a guess')]);
  });
});

describe('what the person chose', () => {
  const text = 'review;rating\nДоставка була повільна;1\n';
  const read = { encoding: 'koi8-u', delimiter: '|' } as const;

  it('goes before what was found, in a preview and in the import', async () => {
    const path = bench.file('c.csv', encode(text, 'windows-1251'));
    const wrong = bench.feedback.preview({ path, read });
    expect(wrong).toMatchObject({ encoding: 'koi8-u', encodingReason: 'as you chose', delimiter: '|' });
    expect(wrong.mapping).toMatchObject({ read, names: ['review;rating'] });
    const right = bench.feedback.preview({ path, read: { encoding: 'windows-1251' } });
    expect(right.mapping.names).toEqual(['review', 'rating']);
    await importOne(bench, path, { mapping: right.mapping });
    expect(bench.all()).toMatchObject([{ text: 'Доставка була повільна', score: 1 }]);
  });

  it('leaves out a byte order mark', () => {
    const path = bench.file('b.csv', `\uFEFF${text}`);
    expect(bench.feedback.preview({ path, read: { encoding: 'utf-8' } }).mapping.names).toEqual([
      'review',
      'rating',
    ]);
  });
});
