/** The touchpoints that a guided audit begins its list with: where companies usually meet their customers. */

/** What each is, and its channel (one of the names in the file format), the same in every language. */
const CHANNELS = [
  'web',
  'social',
  'ads',
  'web',
  'event',
  'person',
  'other',
  'web',
  'person',
  'store',
  'email',
  'phone',
  'app',
  'email',
] as const;

const NAMES: Readonly<Record<string, string>> = {
  en: 'Website, Social media, Online advertising, Digital content, Trade shows, Referrals, Trials, Reviews and ratings, Face-to-face talks, Point of sale, Billing, Customer service, Loyalty programme, Subscription renewal',
  uk: 'Вебсайт, Соціальні мережі, Онлайн-реклама, Цифровий контент, Виставки, Рекомендації, Пробне користування, Відгуки та оцінки, Особисті розмови, Місце продажу, Виставлення рахунків, Служба підтримки, Програма лояльності, Поновлення підписки',
  th: 'เว็บไซต์, โซเชียลมีเดีย, โฆษณาออนไลน์, เนื้อหาดิจิทัล, งานแสดงสินค้า, การบอกต่อ, การทดลองใช้, รีวิวและคะแนน, การพูดคุยต่อหน้า, จุดขาย, การเรียกเก็บเงิน, บริการลูกค้า, โปรแกรมสะสมแต้ม, การต่ออายุสมาชิก',
  id: 'Situs web, Media sosial, Iklan daring, Konten digital, Pameran dagang, Rekomendasi, Uji coba, Ulasan dan penilaian, Pembicaraan tatap muka, Tempat penjualan, Penagihan, Layanan pelanggan, Program loyalitas, Perpanjangan langganan',
  vi: 'Trang web, Mạng xã hội, Quảng cáo trực tuyến, Nội dung số, Triển lãm thương mại, Giới thiệu, Dùng thử, Đánh giá và xếp hạng, Gặp mặt trực tiếp, Điểm bán hàng, Lập hóa đơn, Chăm sóc khách hàng, Chương trình khách hàng thân thiết, Gia hạn gói đăng ký',
};

export interface UsualTouchpoint {
  readonly name: string;
  readonly channel: string;
}

/** The fourteen usual touchpoints, named in a language, or in English where it has no names. */
export function usualTouchpoints(language: string): UsualTouchpoint[] {
  const names = (NAMES[language] ?? NAMES['en'] ?? '').split(', ');
  return CHANNELS.map((channel, i) => ({ name: names[i] ?? '', channel }));
}
