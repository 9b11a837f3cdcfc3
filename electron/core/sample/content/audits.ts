/** The sample's audits: this year's and last year's of the shop, one of another shop, in compact form. */

/** Answers by part, one character for each question in its order: a digit, `-` for open, `n` for "does not apply". */
export interface SampleAudit {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly season: string;
  readonly brand: string;
  readonly answers: Readonly<Record<string, string>>;
  /** By id of the question. */
  readonly notes: Readonly<Record<string, string>>;
  /** For each of the usual touchpoints in their order: influence, satisfaction, owner. */
  readonly touchpoints: readonly (readonly [influence: number, satisfaction: number, owner: string])[];
}

export const AUDITS: readonly SampleAudit[] = [
  {
    id: 'audit-2025',
    name: 'Audit 2025',
    date: '2025-10-20',
    season: 'Autumn',
    brand: '',
    answers: {
      journey: '322311',
      touchpoints: '323142',
      technology: '213221',
      analytics: '233242',
      mystery: '423233',
      purchase: '324232',
      around: '243142',
    },
    notes: {
      'purchase.price': 'The delivery fee appears on the last screen.',
      'technology.switching': 'Chat and phone do not know of each other.',
    },
    touchpoints: [
      [5, 3, 'Web team'],
      [3, 3, 'Marketing'],
      [3, 4, 'Marketing'],
      [3, 3, ''],
      [1, 3, ''],
      [4, 4, ''],
      [2, 2, ''],
      [5, 3, 'Web team'],
      [2, 4, ''],
      [5, 2, 'Checkout team'],
      [3, 3, 'Finance'],
      [4, 2, 'Service'],
      [2, 3, 'Marketing'],
      [1, 3, ''],
    ],
  },
  {
    id: 'audit-2026',
    name: 'Audit 2026',
    date: '2026-10-19',
    season: 'Autumn',
    brand: '',
    answers: {
      journey: '454343',
      touchpoints: '434342',
      technology: '323342',
      analytics: '344343',
      mystery: '433324',
      purchase: '423243',
      around: '24424n',
    },
    notes: {
      'purchase.price': 'The fee still comes on the last screen; two of three shoppers left once because of it.',
      'mystery.solved': 'The return took three contacts, and a label had to be printed.',
      'technology.switching': 'The chat now sees orders, the phone does not.',
      'touchpoints.kept': 'The size guide promises “true to size”; wide feet do not fit.',
      'around.leaving': 'Nobody can leave a shop that one buys from once.',
    },
    touchpoints: [
      [5, 4, 'Web team'],
      [3, 3, 'Marketing'],
      [3, 4, 'Marketing'],
      [4, 3, 'Content'],
      [1, 3, ''],
      [4, 4, 'Marketing'],
      [2, 2, ''],
      [5, 3, 'Web team'],
      [2, 4, 'Service'],
      [5, 2, 'Checkout team'],
      [3, 3, 'Finance'],
      [5, 2, 'Service'],
      [2, 3, 'Marketing'],
      [1, 3, ''],
    ],
  },
  {
    id: 'audit-kroky',
    name: 'Kroky, seen from outside',
    date: '2026-10-26',
    season: 'Autumn',
    brand: 'Kroky',
    // What one cannot know from outside does not apply.
    answers: {
      journey: 'nnnnnn',
      touchpoints: 'nnnn44',
      technology: 'n44n4n',
      analytics: 'nnnn44',
      mystery: '544455',
      purchase: '554443',
      around: '44334n',
    },
    notes: { 'purchase.price': 'Delivery is on the product page, with the day.' },
    touchpoints: [],
  },
];

/** Which of the usual touchpoints, by their place, are which of the catalogue's. */
export const IN_CATALOGUE: Readonly<Record<number, string>> = {
  2: 'tp-social-ad',
  7: 'tp-reviews',
  9: 'tp-checkout',
  10: 'tp-payment',
  11: 'tp-chat',
  12: 'tp-points',
};

export interface SampleFinding {
  readonly kind: 'quickFix' | 'strategy' | 'opportunity' | 'metric';
  readonly text: string;
  readonly question: string;
  /** Id of the card on the shop's journey that it became. */
  readonly card?: string;
}

/** What follows from this year's audit. */
export const FINDINGS: readonly SampleFinding[] = [
  { kind: 'quickFix', text: 'Show the delivery fee on the product page', question: 'purchase.price', card: 'actions-basket-1' },
  { kind: 'quickFix', text: 'Say “wide feet: one size up” in the size guide', question: 'touchpoints.kept' },
  { kind: 'strategy', text: 'One view of the customer for chat and phone', question: 'technology.switching' },
  { kind: 'opportunity', text: 'Returns by a code at the parcel shop, without a printer', question: 'mystery.solved', card: 'opportunities-return-1' },
  { kind: 'metric', text: 'Returns solved at the first contact', question: 'mystery.solved' },
];

/** Targets of the shop by part, in per cent; '' is all together. */
export const GOALS: Readonly<Record<string, number>> = { '': 70, mystery: 80, purchase: 75 };
