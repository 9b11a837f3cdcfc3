/** The two people who travel through the sample's maps. */
import { NOK_PORTRAIT, OLENA_PORTRAIT } from './portraits.ts';

export const NOK = 'persona-nok';
export const OLENA = 'persona-olena';

export const PERSONAS = [
  {
    id: NOK,
    name: 'Nok',
    segment: 'Busy parents, phone only',
    share: 34,
    hue: 6,
    portrait: NOK_PORTRAIT,
    quote:
      'ซื้อของตอนลูกหลับ ถ้าต้องกรอกซ้ำสองรอบก็ปิดแอปแล้ว\n(I shop while my daughter sleeps. If I have to type anything twice, I close the app.)',
    goals: [
      'Find shoes that fit, for herself and a two-year-old, in one nap',
      'Know the whole price before she types her address',
      'Have the parcel arrive when somebody is at home',
    ],
    needs: [
      'Foot length in centimetres and a word about wide feet',
      'To pay by scanning a QR code, or in cash at the door',
      'A message before the courier comes',
    ],
    frustrations: [
      'Delivery fees that appear on the last screen',
      'A return label that has to be printed: there is no printer at home',
      'Chat bots that send the same menu again',
    ],
    traits: [
      { id: 'time', left: 'Has time', right: 'Short of time', value: 88 },
      { id: 'price', left: 'Looks at quality', right: 'Looks at the price', value: 45 },
      { id: 'online', left: 'New to online shops', right: 'Old hand', value: 62 },
      { id: 'patience', left: 'Gives up quickly', right: 'Keeps trying', value: 25 },
      { id: 'help', left: 'Finds out herself', right: 'Asks a person', value: 70 },
    ],
    sections: [
      {
        id: 'day',
        title: 'A day in her life',
        body: 'Nok is 31 and lives in Chiang Mai with her husband, her daughter and her mother. She works from home in the mornings. Between one and three in the afternoon, while the little one sleeps, she does what needs two hands and a quiet room: the accounts, the shopping, a message to her sister.',
      },
      {
        id: 'phone',
        title: 'What she shops with',
        body: 'A three-year-old phone with a cracked corner. No computer, no printer. She pays through her bank’s app; her mother wants to pay in cash.',
      },
    ],
  },
  {
    id: OLENA,
    name: 'Olena',
    segment: 'Students and bargain hunters',
    share: 27,
    hue: 1,
    portrait: OLENA_PORTRAIT,
    quote:
      '«Порівняю десять магазинів, а куплю там, де ціна не зміниться на останньому кроці.»\n(I compare ten shops and buy where the price does not change at the last step.)',
    goals: [
      'Get good boots for the winter within 2,500 hryvnias',
      'Be sure that the sale price is a real one',
      'Collect the parcel on the way home from the university',
    ],
    needs: [
      'Two models side by side, with measurements',
      'Photos and reviews by people who wear the shoes',
      'A return that costs nothing when the size is wrong',
    ],
    frustrations: [
      'Free delivery in big letters, the condition in small ones',
      'A basket that forgets her size',
      'Tracking that is silent for days',
    ],
    traits: [
      { id: 'time', left: 'Has time', right: 'Short of time', value: 35 },
      { id: 'price', left: 'Looks at quality', right: 'Looks at the price', value: 86 },
      { id: 'online', left: 'New to online shops', right: 'Old hand', value: 90 },
      { id: 'patience', left: 'Gives up quickly', right: 'Keeps trying', value: 72 },
      { id: 'help', left: 'Finds out herself', right: 'Asks a person', value: 18 },
    ],
    sections: [
      {
        id: 'day',
        title: 'A day in her life',
        body: 'Olena is 20, studies architecture in Lviv and works two evenings a week in a café. She walks everywhere, on cobblestones and in any weather, so one pair of boots has to last. Before she buys she opens a dozen tabs and asks the group chat.',
      },
      {
        id: 'trust',
        title: 'When she trusts a shop',
        body: 'When the reviews have photos, when bad ones get an answer, and when a friend has already sent something back and got the money.',
      },
    ],
  },
] as const;
