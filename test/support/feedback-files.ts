/** Feedback files that tests import, written for them: five languages, and what must be refused. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of `voices.csv`. The Thai sentences have no blanks around the words that tests look for. */
export const VOICES: readonly (readonly string[])[] = [
  ['ticket', 'written', 'stars', 'message', 'remark', 'branch'],
  ['V-01', '03/04/2026', '1', 'ค่าจัดส่งแพงเกินไปและเพิ่งขึ้นตอนจ่ายเงิน', 'fee', 'Bangkok'],
  [
    'V-02',
    '04/04/2026',
    '2',
    'Вартість доставки з’явилася аж на останньому кроці, довелося все кинути.',
    '',
    'Київ',
  ],
  [
    'V-03',
    '05/04/2026',
    '2',
    'Ongkos kirim baru muncul di halaman terakhir, padahal sudah isi semua data.',
    'fee',
    'Jakarta',
  ],
  ['V-04', '06/04/2026', '1', 'Phí giao hàng không hiện ra cho đến bước thanh toán cuối cùng.', '', 'Hà Nội'],
  [
    'V-05',
    '07/04/2026',
    '2',
    'The delivery fee shows up on the very last page. I felt tricked, and left.',
    'fee',
    'London',
  ],
  ['V-06', '17/04/2026', '5', 'พนักงานตอบเร็วมากขอบคุณค่ะ', '', 'Bangkok'],
  ['V-07', '18/04/2026', '4', 'Швидко доставили, дякую! Лише коробка була трохи пом’ята.', '', 'Львів'],
  ['V-08', '19/04/2026', '5', 'Barang sampai tepat waktu dan kurirnya ramah.', '', 'Surabaya'],
  ['V-09', '20/04/2026', '', 'Giày đẹp, đúng size, nhưng hộp bị móp một góc.', '', 'Đà Nẵng'],
  ['V-10', '21/04/2026', '3', 'Fine.\nBut the box was open, and "fragile" was written on it.', '', 'London'],
  ['V-11', '22/04/2026', '4', '', 'score only', 'Leeds'],
  ['V-12', '23/04/2026', '', '', '', 'Leeds'],
];

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Writes a file and answers its path. */
export function writeFile(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A survey of many questions with long names, one row of answers for each of `rows` people. */
export function wideCsv(columns: number, rows: number): string {
  const question = 'How satisfied were you with the way in which we handled part';
  const header = Array.from({ length: columns }, (_, index) => `${question} ${index + 1}?`);
  const answers = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      column === 7
        ? `Answer in words of person ${row + 1}, long enough to be read`
        : String(((row + column) % 5) + 1),
    ),
  );
  return csvOf([header, ...answers]);
}

/** Reviews in a row that take a while to import. */
export function longCsv(rows: number): string {
  const lines = ['id,date,rating,review\n'];
  for (let row = 1; row <= rows; row += 1) {
    lines.push(
      `L-${row},2025-${String((row % 12) + 1).padStart(2, '0')}-15,${(row % 5) + 1},Review number ${row}: the parcel came and the shoes were as they were shown\n`,
    );
  }
  return lines.join('');
}
