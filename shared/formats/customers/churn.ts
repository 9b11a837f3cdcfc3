/** Whether a customer has left, as tables say it: yes or no, a word for a status, or the day. */
import { foldCase } from '../../text/fold.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map((word) => foldCase(word)));

const YES = words('yes|y|true|t|1|x|✓|✔|так|да|ya|iya|có|đúng|rồi|ใช่|จริง|แล้ว|oui|si|sí|ja|sim');
const NO = words(
  'no|n|false|f|0|ні|нет|tidak|tak|bukan|belum|không|chưa|sai|ไม่|ไม่ใช่|เท็จ|ยัง|ยังไม่|non|nein|não|nao|nee',
);
/** Words for a customer who has left … */
const GONE = words(
  'churned|churn|lost|left|gone|cancelled|canceled|inactive|not active|closed|terminated|ended|former|ex customer|expired|deactivated|' +
    'unsubscribed|exited|attrited|attrited customer|lapsed|ยกเลิก|ยกเลิกแล้ว|เลิกใช้|เลิกใช้แล้ว|ไม่ใช้งาน|ไม่ได้ใช้งาน|หมดอายุ|ปิด|ปิดแล้ว|' +
    'пішов|пішла|пішли|втрачений|втрачена|втрачено|неактивний|неактивна|неактивно|розірвано|припинено|відключений|відключено|скасовано|закрито|' +
    'колишній|berhenti|sudah berhenti|keluar|nonaktif|non aktif|tidak aktif|batal|dibatalkan|tutup|kedaluwarsa|rời bỏ|đã rời bỏ|đã rời|hủy|' +
    'đã hủy|ngừng|đã ngừng|không hoạt động|ngừng hoạt động|hết hạn|đã đóng|inaktiv|gekündigt|inactif|inactivo|inativo',
);
/** … and for one who has not. */
const HERE = words(
  'active|current|live|open|existing|existing customer|ongoing|customer|retained|stayed|subscribed|renewed|ใช้งาน|ใช้งานอยู่|ยังใช้|' +
    'ยังใช้งาน|ปกติ|แอคทีฟ|เปิดใช้งาน|активний|активна|активно|діючий|діюча|чинний|підключений|aktif|masih aktif|berlangganan|' +
    'đang hoạt động|hoạt động|đang dùng|đang sử dụng|còn hiệu lực|aktiv|actif|activo|ativo',
);

const plain = (text: string): string =>
  foldCase(text)
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();

/**
 * Whether a customer has left, from a word.
 *
 * @param asksActive the column asks whether somebody still is a customer, so that its yes is a no here
 * @returns null for other words
 */
export function parseChurned(text: string, asksActive: boolean): boolean | null {
  const word = plain(text);
  if (GONE.has(word)) return true;
  if (HERE.has(word)) return false;
  if (YES.has(word)) return !asksActive;
  return NO.has(word) ? asksActive : null;
}

/** Whether a word is one for a status of customers (active, cancelled), rather than a mere yes or no. */
export function isStatus(text: string): boolean {
  const word = plain(text);
  return GONE.has(word) || HERE.has(word);
}
