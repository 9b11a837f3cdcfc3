/** Google Forms, as its program writes it. */
import { csvOf } from '../feedback-files.ts';
import type { KnownExport } from './known-export.ts';

export const GOOGLE_FORMS: KnownExport = {
  preset: 'Google Forms',
  file: 'd.csv',
  content: csvOf([
    ['ประทับเวลา', 'ที่อยู่อีเมล', 'คุณพอใจกับการบริการของเรามากแค่ไหน', 'มีข้อเสนอแนะอะไรถึงเราบ้าง'],
    ['12/3/2567, 14:05:00', 'one@example.com', 'พอใจมาก', 'พนักงานช่วยเหลือดีมาก ขอบคุณค่ะ'],
    ['13/3/2567, 15:05:00', 'two@example.com', 'ไม่พอใจ', 'รอคิวนานเกินไปและที่จอดรถไม่พอ'],
    ['14/3/2567, 16:05:00', 'three@example.com', 'ปานกลาง', 'อยากให้มีเมนูภาษาอังกฤษในแอป'],
  ]),
  roles: {
    ประทับเวลา: 'date',
    ที่อยู่อีเมล: 'customer',
    คุณพอใจกับการบริการของเรามากแค่ไหน: 'score',
    มีข้อเสนอแนะอะไรถึงเราบ้าง: 'text',
  },
  scale: { min: 1, max: 5, higherIsBetter: true, method: 'csat' },
  imported: 3,
  rejected: 0,
  item: ['รอคิวนานเกินไปและที่จอดรถไม่พอ', 2, '2024-03-13'],
};
