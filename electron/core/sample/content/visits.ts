/** The sample's mystery shopping and what was observed on the shop's pages. */

export const SCENARIO = {
  id: 'scenario-two-sizes',
  name: 'Two sizes, one goes back',
  brief:
    'You have wide feet and do not know your size. Ask the chat which size to take, order two pairs of one model to your home, keep one and send the other back. Write down when you asked and when you were answered.',
  scale: { min: 1, max: 5 },
  /** `within`: seconds that the shop promises. */
  steps: [
    { id: 'visit-find', title: 'Find a model that is meant for wide feet', column: 'choose', touchpoint: 'tp-search', weight: 2 },
    { id: 'visit-ask', title: 'Ask the chat which size to take', column: 'size', touchpoint: 'tp-chat', weight: 3, within: 300 },
    { id: 'visit-basket', title: 'Put two sizes into the basket and see the whole price', column: 'basket', touchpoint: 'tp-checkout', weight: 3 },
    { id: 'visit-pay', title: 'Pay in the way that you always pay', column: 'pay', touchpoint: 'tp-payment', weight: 2 },
    { id: 'visit-wait', title: 'Be told when the courier comes', column: 'wait', touchpoint: 'tp-delivery-sms', weight: 2 },
    { id: 'visit-unpack', title: 'Receive what was ordered, undamaged', column: 'unpack', touchpoint: 'tp-parcel', weight: 3 },
    { id: 'visit-return', title: 'Send one pair back and get the money', column: 'return', touchpoint: 'tp-returns', weight: 3, within: 172_800 },
  ],
} as const;

export interface SampleVisit {
  readonly id: string;
  readonly shopper: string;
  readonly date: string;
  /** Expected and experienced by step, one digit each; `n` for "does not apply". */
  readonly expected: string;
  readonly experienced: string;
  /** Seconds that the answer in the chat, and the money, took. */
  readonly answered: readonly [chat: number, money: number];
  readonly quotes: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

export const VISITS: readonly SampleVisit[] = [
  {
    id: 'visit-iryna',
    shopper: 'Iryna',
    date: '2026-10-05',
    expected: '4444444',
    experienced: '4224352',
    answered: [540, 432_000],
    quotes: { 'visit-basket': 'Звідки взялися ці сто гривень?' },
    notes: { 'visit-ask': 'The bot sent its menu twice before a person came.' },
  },
  {
    id: 'visit-dewi',
    shopper: 'Dewi',
    date: '2026-10-08',
    expected: '4344454',
    experienced: '3324251',
    answered: [275, 518_400],
    quotes: { 'visit-return': 'Saya tidak punya printer di rumah.' },
    notes: { 'visit-wait': 'A message said “today”; the courier came the day after.' },
  },
  {
    id: 'visit-minh',
    shopper: 'Minh',
    date: '2026-10-12',
    expected: '4444444',
    experienced: '4314453',
    answered: [180, 259_200],
    quotes: { 'visit-ask': 'Nhân viên hỏi chiều dài bàn chân rồi mới tư vấn.' },
    notes: {},
  },
];

/** The checkout, counted by the shop's analytics in September 2026. */
export const FUNNEL = {
  id: 'observation-checkout',
  title: 'Checkout in September',
  date: '2026-09-30',
  touchpoint: 'tp-checkout',
  column: 'basket',
  file: 'checkout-september.csv',
  note: 'The steepest drop is where the delivery fee appears.',
  rows: [
    ['Basket', 18_420],
    ['Address', 13_905],
    ['Delivery and fee', 12_880],
    ['Payment', 7690],
    ['Order placed', 6954],
  ],
} as const;

export const HEAT_MAP = {
  id: 'observation-product-page',
  title: 'Clicks on the product page',
  date: '2026-09-30',
  touchpoint: 'tp-product-page',
  column: 'choose',
  note: 'Many press the photograph of the sole, which does not grow, and look for the delivery fee at the foot of the page.',
} as const;

/** Warm places of the heat map: centre, radius, how warm (0 to 1). */
const SPOTS = [
  [150, 150, 90, 0.9],
  [250, 250, 60, 0.7],
  [480, 120, 55, 0.5],
  [500, 245, 70, 1],
  [470, 420, 60, 0.8],
  [120, 430, 40, 0.3],
] as const;

/** The heat map as a drawing: the page in grey, warm places over it. */
export const HEAT_MAP_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480"><defs><radialGradient id="warm"><stop offset="0" stop-color="#c2410c" stop-opacity="0.85"/><stop offset="0.5" stop-color="#f59e0b" stop-opacity="0.5"/><stop offset="1" stop-color="#f59e0b" stop-opacity="0"/></radialGradient></defs><rect width="640" height="480" fill="#f4f5f7"/><rect x="24" y="24" width="592" height="36" fill="#dfe2e7"/><rect x="24" y="80" width="320" height="240" fill="#e7e9ee"/><path d="M80 250C120 170 200 170 290 240L300 270L80 270Z" fill="#c3c8d1"/><rect x="376" y="88" width="220" height="22" fill="#cfd4dc"/><rect x="376" y="124" width="150" height="14" fill="#dfe2e7"/><rect x="376" y="160" width="36" height="30" fill="#dfe2e7"/><rect x="420" y="160" width="36" height="30" fill="#dfe2e7"/><rect x="464" y="160" width="36" height="30" fill="#dfe2e7"/><rect x="376" y="226" width="240" height="40" fill="#aab2bf"/><rect x="24" y="344" width="592" height="12" fill="#dfe2e7"/><rect x="24" y="368" width="520" height="12" fill="#dfe2e7"/><rect x="24" y="408" width="592" height="48" fill="#e7e9ee"/>${SPOTS.map(([x, y, r, warmth]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="url(#warm)" fill-opacity="${warmth}"/>`).join('')}</svg>`;
