/** The sample's future-state map: how the first one is to be in a year. */
import { JOURNEY } from './journey.ts';
import type { SampleFuture } from './map-types.ts';
import { NOK, OLENA } from './personas.ts';

export const FUTURE: SampleFuture = {
  id: 'sample-shoes-next-year',
  title: 'Buying shoes online, a year from now',
  of: JOURNEY,
  lanes: ['steps', 'touchpoints', 'thoughts', 'emotion', 'pains', 'gains', 'metrics'],
  without: [
    'touchpoints-return-2',
    'pains-discover-2',
    'pains-size-1',
    'pains-basket-1',
    'pains-pay-2',
    'pains-wait-2',
    'pains-return-1',
    'pains-return-3',
    'pains-again-1',
  ],
  changed: {
    'steps-size-1': { text: 'Reads the insole length in millimetres and picks her size' },
    'steps-basket-2': { text: 'Knows the whole price; types address and phone number' },
    'steps-wait-1': { text: 'Gets a message with day and hour, and another if they change' },
    'steps-return-1': { text: 'Shows a code at the corner shop and leaves the shoes there' },
    'steps-return-2': { text: 'Has the money two days later' },
    'thoughts-size-1': { text: '24.6 centimetres. Then it is the 38.' },
    'thoughts-basket-1': { text: 'Good, that is the price I saw.' },
    'thoughts-pay-1': { text: 'It says: paid. I can close this.' },
    'thoughts-wait-1': { text: 'Thursday between ten and twelve. Mother is at home.' },
    'thoughts-return-1': { text: 'The corner shop is on my way anyway.' },
    'pains-wait-1': { severity: 2, reach: 8 },
    'metrics-discover-1': { number: 25, trend: [] },
    'metrics-size-1': { number: 10, trend: [] },
    'metrics-basket-1': { number: 60, trend: [] },
    'metrics-pay-1': { number: 2, trend: [] },
    'metrics-wait-1': { number: 92, trend: [] },
    'metrics-return-1': { number: 5, trend: [] },
    'metrics-again-1': { number: 35, trend: [] },
  },
  added: {
    touchpoints: { return: [{ text: 'Counter of the corner shop', channel: 'store' }] },
    gains: {
      size: [{ text: 'Sure of the size before she pays' }],
      basket: [{ text: 'No surprise on the last screen' }],
      again: [{ text: 'Hears of her points in time to use them' }],
    },
  },
  curve: {
    //      discover choose size basket pay  wait unpack use return again
    [NOK]: [1, 1, 0.8, 0.6, 0.9, 0.5, 1.6, 1.5, 0.3, 1.2],
    [OLENA]: [1.3, 0.9, 0.8, 0.5, 0.9, 0.4, 1.7, 1, 0.6, 1.4],
  },
};
