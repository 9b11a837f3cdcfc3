/**
 * Writes feedback files for measurements: seeded, so that two runs give the same bytes; five languages; a vocabulary
 * whose words are as unevenly frequent as in life.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: (
    'delivery late order app support driver refund price quality friendly slow helpful checkout package damaged great ' +
    'terrible waiting phone answer website payment card broken cancel again never always quick staff store return ' +
    'size colour missing wrong address courier polite rude email update login password search menu'
  ).split(' '),
  th: (
    'จัดส่ง ช้า สั่งซื้อ แอป พนักงาน คืนเงิน ราคา คุณภาพ บริการ ดีมาก แย่ รอ โทรศัพท์ เว็บไซต์ ชำระเงิน บัตร เสียหาย ยกเลิก ' +
    'ร้านค้า คืนสินค้า ขนาด สี หาย ผิด ที่อยู่ สุภาพ อีเมล รหัสผ่าน ค้นหา เมนู ห้องน้ำ อาหาร อร่อย สะอาด แพง'
  ).split(' '),
  uk: (
    'доставка запізнилась замовлення застосунок підтримка кур’єр повернення ціна якість привітний повільно допомогли ' +
    'посилка пошкоджена чудово жахливо очікування телефон відповідь сайт оплата картка зламаний скасувати знову ніколи ' +
    'магазин розмір колір бракує їжа ґудзик'
  ).split(' '),
  id: (
    'pengiriman lambat pesanan aplikasi pelayanan kurir pengembalian harga kualitas ramah cepat membantu paket rusak bagus ' +
    'buruk menunggu telepon jawaban situs pembayaran kartu batal lagi tidak selalu toko ukuran warna hilang salah alamat'
  ).split(' '),
  vi: (
    'giao hàng chậm đơn ứng dụng hỗ trợ hoàn tiền giá chất lượng thân thiện nhanh giúp đỡ gói hư hỏng tuyệt vời tệ chờ ' +
    'điện thoại trả lời trang thanh toán thẻ hủy lại không bao giờ luôn cửa đường nhân viên'
  ).split(' '),
};
const LANGUAGES = Object.keys(WORDS);
const CHANNELS = ['app', 'web', 'phone', 'store', 'email', 'chat'];

/** A small seeded generator (mulberry32). @returns numbers from 0 to below 1 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sentence(random: () => number, language: string): string {
  const words = WORDS[language] ?? [];
  const count = 6 + Math.floor(random() * 24);
  const parts: string[] = [];
  for (let i = 0; i < count; i += 1) {
    // Squaring makes the first words of the list the frequent ones; numbers make a long tail.
    const word = words[Math.floor(random() ** 2 * words.length)] ?? '';
    parts.push(random() < 0.03 ? `${word} ${Math.floor(random() * 100_000)}` : word);
  }
  return parts.join(language === 'th' ? '' : ' ');
}

export const BENCH_HEADER = 'id,date,rating,channel,language,customer,comment';

/** One line of the file, without line end. `n` from 0. */
export function feedbackLine(n: number, random: () => number): string {
  const language = LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? 'en';
  const day = new Date(Date.UTC(2021, 0, 1) + Math.floor(random() * 1800) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const rating = 1 + Math.floor(random() * 5);
  const channel = CHANNELS[Math.floor(random() * CHANNELS.length)] ?? 'app';
  return `F-${n},${day},${rating},${channel},${language},customer ${Math.floor(random() * 50_000)},"${sentence(random, language)}"`;
}

/** Writes a CSV of `rows` records (UTF-8, header, LF). */
export function writeFeedbackCsv(path: string, rows: number, seed = 1): void {
  const random = seeded(seed);
  const file = openSync(path, 'w');
  try {
    let lines = [BENCH_HEADER];
    for (let n = 0; n < rows; n += 1) {
      lines.push(feedbackLine(n, random));
      if (lines.length >= 5000) {
        writeSync(file, `${lines.join('\n')}\n`);
        lines = [];
      }
    }
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  } finally {
    closeSync(file);
  }
}

/**
 * Searches for the measured file, in every language: frequent and rare words, beginnings, phrases, excluded words,
 * alternatives, and fields alone and beside words.
 */
export const BENCH_SEARCHES: readonly string[] = (
  'delivery; refund; menu; late order; broken phone; deliv; จัดส่ง; ห้องน้ำ; บริการ; доставка; їжа; ґудзик; pengiriman; alamat; ' +
  'pengiriman lambat; không; khong; duong; giao hang; hoàn tiền; 99999; nobodysaidthis; ' +
  'del*; re* late; หาย*; дост*; 77*; ' +
  '"late order"; "giao hàng"; "จัดส่งช้า"; "пошкоджена чудово"; "delivery 77"; ' +
  '-delivery; order -late; доставка -якість; -"late order" refund; score:5 -delivery -late -order; ' +
  'late OR запізнилась; "late order" OR จัดส่ง; ' +
  'score<3; score<2 channel:phone; delivery score<3; lang:th; lang:th จัดส่ง; channel:store; channel:store refund; ' +
  'date:2023-05.. delivery; date:2021-01-01..2021-01-31; has:text -app'
).split('; ');
