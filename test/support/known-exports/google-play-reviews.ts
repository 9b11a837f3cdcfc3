/** Google Play reviews, as its program writes it. */
import { csvOf } from '../feedback-files.ts';
import { STARS, type KnownExport } from './known-export.ts';

const PLAY_HEADER = [
  'Package Name',
  'App Version Code',
  'App Version Name',
  'Reviewer Language',
  'Device',
  'Review Submit Date and Time',
  'Review Submit Millis Since Epoch',
  'Review Last Update Date and Time',
  'Review Last Update Millis Since Epoch',
  'Star Rating',
  'Review Title',
  'Review Text',
  'Developer Reply Date and Time',
  'Developer Reply Millis Since Epoch',
  'Developer Reply Text',
  'Review Link',
];
const playRow = (n: number, stars: string, text: string): string[] => [
  'com.example.shop',
  '77',
  '7.7',
  'th',
  'phone',
  `2024-03-0${n}T08:15:00Z`,
  `17092809000${n}0`,
  `2024-03-0${n}T08:15:00Z`,
  `17092809000${n}0`,
  stars,
  '',
  text,
  '',
  '',
  n === 1 ? 'ขออภัยในความไม่สะดวก' : '',
  text ? `http://play.google.com/console/developers/app/reviews?reviewId=r${n}` : '',
];

/** Google Play's own: UTF-16, little-endian, with a byte order mark. */
export const PLAY_BYTES = Buffer.from(
  `\uFEFF${csvOf([PLAY_HEADER, playRow(1, '1', 'แอปค้างตอนจ่ายเงินทุกครั้ง'), playRow(2, '5', 'ใช้ง่ายมากค่ะ'), playRow(3, '4', '')])}`,
  'utf16le',
);

export const GOOGLE_PLAY_REVIEWS: KnownExport = {
  preset: 'Google Play reviews',
  file: 'h.csv',
  content: PLAY_BYTES,
  roles: {
    'Reviewer Language': 'language',
    'Review Submit Date and Time': 'date',
    'Star Rating': 'score',
    'Review Title': 'text',
    'Review Text': 'text',
    'Review Link': 'id',
  },
  scale: STARS,
  imported: 3,
  rejected: 0,
  item: ['แอปค้างตอนจ่ายเงินทุกครั้ง', 1, '2024-03-01'],
};
