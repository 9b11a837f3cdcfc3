/** The language of short texts, and of what files call languages. */
import { expect, it } from 'vitest';
import { languageCode } from '../../../shared/text/language/codes.ts';
import { detectLanguage } from '../../../shared/text/language/detect.ts';

it.each([
  ['en', 'The parcel came two days late and nobody answered the phone.'],
  ['th', 'ส่งช้ามาก พนักงานไม่รับโทรศัพท์เลย ใช้แอป Shopee'],
  ['uk', 'Замовлення приїхало із запізненням, підтримка мовчить'],
  ['ru', 'Заказ привезли поздно, поддержка молчит, это ужасно'],
  ['uk', 'Швидка доставка, дуже задоволена'],
  ['ru', 'Быстро доставили, очень хорошо'],
  ['id', 'Pengiriman lambat sekali, barang rusak dan penjual tidak membalas pesan'],
  ['ms', 'Penghantaran lambat sangat kerana kaunter tutup, pekerja pun tak beritahu apabila bungkusan rosak'],
  ['vi', 'Giao hàng chậm, nhân viên không trả lời điện thoại'],
  ['de', 'Die Lieferung kam zwei Tage zu spät und niemand ging ans Telefon.'],
  ['fr', 'La livraison est arrivée en retard et personne ne répondait.'],
  ['es', 'El pedido llegó tarde y nadie contestaba el teléfono.'],
  ['pt', 'A encomenda chegou atrasada e ninguém atendia o telefone, não recomendo.'],
  ['ar', 'وصل الطلب متأخرا ولم يرد أحد على الهاتف'],
  ['zh', '送餐太慢了，电话也没人接'],
  ['ja', '配達が遅くて、電話にも出ませんでした'],
  ['ko', '배송이 너무 늦고 전화도 안 받아요'],
])('tells %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

it('says nothing where nothing tells, but for what the file says', () => {
  for (const text of ['', '12345', '😀', 'ok', 'https://example.com/some/long/path']) {
    expect(detectLanguage(text)).toBeNull();
    expect(detectLanguage(text, 'en-GB')).toBe('en');
  }
});

it('reads what files call languages', () => {
  const said = ['en-GB', 'EN', 'Thai', 'українська', ' Tiếng Việt ', 'pt_BR', 'in', 'zh-Hans', 'sv'];
  expect(said.map((name) => languageCode(name))).toEqual([
    'en',
    'en',
    'th',
    'uk',
    'vi',
    'pt',
    'id',
    'zh',
    'sv',
  ]);
  for (const none of [null, '', 'n/a', 'unknown language', '5']) expect(languageCode(none)).toBeNull();
});
