import { describe, expect, it } from 'vitest';
import type { FeedbackEncoding } from '../../../shared/contract/types.ts';
import { chooseEncoding, type Decode } from '../../../shared/formats/encodings/choose.ts';
import { encode } from '../../support/encode.ts';

const decode: Decode = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);

/** One ordinary remark of a customer in each language, and the encodings that it may come in. */
const REMARKS: readonly (readonly [
  language: string,
  text: string,
  encodings: readonly FeedbackEncoding[],
])[] = [
  [
    'Ukrainian',
    'Дуже швидка доставка, дякую! Але упаковка була запізно, і її довелося міняти.',
    ['windows-1251', 'koi8-u'],
  ],
  [
    'Russian',
    'Заказ пришёл вовремя, но коробка была открыта. Больше покупать не буду.',
    ['windows-1251', 'koi8-u'],
  ],
  ['Bulgarian', 'Поръчката пристигна навреме, но кутията беше отворена.', ['windows-1251']],
  ['Thai', 'ส่งของช้ามาก พนักงานพูดไม่เพราะ แต่สินค้าดี ราคาไม่แพง', ['windows-874']],
  [
    'Vietnamese',
    'Giao hàng chậm quá, nhân viên không nhiệt tình nhưng sản phẩm dùng được.',
    ['windows-1258'],
  ],
  [
    'French',
    'La livraison était très rapide, mais le paquet est arrivé abîmé.',
    ['windows-1252', 'macintosh'],
  ],
  [
    'German',
    'Die Lieferung kam pünktlich, aber die Tüte war schon geöffnet. Schade für das Geld.',
    ['windows-1252', 'macintosh'],
  ],
  [
    'Spanish',
    'El envío llegó rápido, pero mañana devolveré la camisa: está dañada.',
    ['windows-1252', 'macintosh'],
  ],
  ['Portuguese', 'A entrega não chegou até hoje e a informação é péssima.', ['windows-1252', 'macintosh']],
  ['Swedish', 'Paketet kom för sent och lådan var öppen, men skorna är sköna.', ['windows-1252']],
  [
    'Polish',
    'Przesyłka przyszła późno, a opakowanie było już otwarte. Proszę o zwrot pieniędzy.',
    ['windows-1250'],
  ],
  ['Czech', 'Zásilka přišla pozdě a krabice už byla otevřená. Žádám o vrácení peněz.', ['windows-1250']],
  [
    'Hungarian',
    'A csomag későn érkezett, és már fel volt bontva. Nagyon lassú, rossz minőségű.',
    ['windows-1250'],
  ],
  ['Japanese', '商品はとても良かったですが、配送が遅くて残念でした。', ['shift_jis']],
  ['Chinese', '送餐太慢了，菜都凉了，不过味道还可以，服务态度很好。', ['gb18030']],
  ['Traditional Chinese', '送貨太慢了，包裝也破了，但是客服的態度很好，謝謝。', ['big5']],
  ['Korean', '배송이 너무 늦었어요. 그래도 제품은 정말 좋고 직원도 친절합니다.', ['euc-kr']],
];

const CASES = REMARKS.flatMap(([language, text, encodings]) =>
  encodings.map((encoding) => ({ language, text, encoding })),
);

describe('the encoding of one remark', () => {
  it.each(CASES)('$language in $encoding', ({ text, encoding }) => {
    const choice = chooseEncoding([encode(text, encoding)], decode);
    expect(choice.encoding).toBe(encoding);
    expect(decode(choice.encoding, encode(text, encoding)).normalize('NFC')).toBe(text);
  });
});
