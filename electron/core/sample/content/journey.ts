/** The sample's current-state map. */
import { BLUEPRINT } from './blueprint.ts';
import type { SampleMap } from './map-types.ts';
import { WORKSPACE_SCOPE } from '../../../../shared/model/measures/scope.ts';
import { NOK, OLENA } from './personas.ts';

export const JOURNEY: SampleMap = {
  id: 'sample-shoes-online',
  title: 'Buying a pair of shoes online',
  kind: 'current',
  personas: [NOK, OLENA],
  stages: [
    { id: 'discover', title: 'Discover', phase: 'before' },
    { id: 'compare', title: 'Compare', phase: 'before', steps: [{ id: 'choose', title: 'Choose a model' }, { id: 'size', title: 'Find the size' }] },
    { id: 'buy', title: 'Buy', phase: 'during', steps: [{ id: 'basket', title: 'Basket and address' }, { id: 'pay', title: 'Pay' }] },
    { id: 'receive', title: 'Receive', phase: 'after', steps: [{ id: 'wait', title: 'Wait' }, { id: 'unpack', title: 'Unpack' }] },
    { id: 'use', title: 'Use', phase: 'after' },
    { id: 'renew', title: 'Return or buy again', phase: 'after', steps: [{ id: 'return', title: 'Send back' }, { id: 'again', title: 'Buy again' }] },
  ],
  lanes: [
    {
      id: 'steps',
      kind: 'steps',
      cells: {
        discover: [{ text: 'Old shoes fall apart; looks for new ones' }, { text: 'Taps an ad or types into the search' }],
        choose: [{ text: 'Opens several models' }, { text: 'Reads reviews, saves favourites' }],
        size: [{ text: 'Measures her foot, compares with the size guide' }],
        basket: [{ text: 'Puts one pair, sometimes two sizes, into the basket' }, { text: 'Types address and phone number' }],
        pay: [{ text: 'Picks a way to pay and confirms in the bank’s app' }],
        wait: [{ text: 'Looks at the tracking page', linkedMap: BLUEPRINT.id }, { text: 'Arranges for somebody to be at home' }],
        unpack: [{ text: 'Opens the box, tries the shoes on', moment: true }],
        use: [{ text: 'Wears them every day' }],
        return: [{ text: 'Asks for a return, packs, brings the parcel away' }, { text: 'Waits for the money' }],
        again: [{ text: 'Uses points, or tells a friend' }],
      },
    },
    {
      id: 'touchpoints',
      kind: 'touchpoints',
      cells: {
        discover: [{ touchpoint: 'tp-social-ad', department: 'Marketing' }, { touchpoint: 'tp-search', department: 'Marketing', topic: 'find-' }],
        choose: [{ touchpoint: 'tp-product-page', department: 'Assortment', topic: 'photo-' }, { touchpoint: 'tp-reviews', department: 'Assortment' }],
        size: [{ touchpoint: 'tp-size-guide', department: 'Assortment', topic: 'size-' }, { touchpoint: 'tp-chat', department: 'Customer service' }],
        basket: [{ touchpoint: 'tp-app', department: 'Online shop', topic: 'app-', span: 2 }, { touchpoint: 'tp-checkout', department: 'Online shop', topic: 'fee-' }],
        pay: [{ touchpoint: 'tp-payment', department: 'Finance', topic: 'pay-' }],
        wait: [{ touchpoint: 'tp-confirmation', department: 'Online shop' }, { touchpoint: 'tp-tracking', department: 'Logistics', topic: 'track-' }, { touchpoint: 'tp-delivery-sms', department: 'Logistics' }],
        unpack: [{ touchpoint: 'tp-courier', department: 'Logistics' }, { touchpoint: 'tp-parcel', department: 'Logistics' }],
        return: [{ touchpoint: 'tp-returns', department: 'Customer service', topic: 'return-' }, { touchpoint: 'tp-chat', department: 'Customer service' }],
        again: [{ touchpoint: 'tp-points', department: 'Marketing' }],
      },
    },
    {
      id: 'thoughts',
      kind: 'thoughts',
      cells: {
        discover: [{ text: 'She is asleep. I have an hour.', of: NOK }],
        choose: [{ text: 'Is this sale price real, or was it lower last month?', of: OLENA }],
        size: [{ text: 'My feet are wide. Will a 38 be a 38 here?', of: NOK }],
        basket: [{ text: 'Where does this fee come from all of a sudden?', of: OLENA }],
        pay: [{ text: 'It is still turning. Did they take the money?', of: NOK }],
        wait: [{ text: 'Should I stay at home today or not?', of: NOK }],
        unpack: [{ text: 'Please let them fit.' }],
        use: [{ text: 'Will they survive the cobblestones?', of: OLENA }],
        return: [{ text: 'I have no printer. Now what?', of: NOK }],
        again: [{ text: 'They were honest with me, so why look elsewhere?', of: OLENA }],
      },
    },
    {
      id: 'emotion',
      kind: 'emotion',
      height: 180,
      curve: {
        //      discover choose size basket pay   wait  unpack use  return again
        [NOK]: [0.8, 0.6, -1, -1.3, -0.9, -0.6, 1.1, 1.4, -1.7, 0.3],
        [OLENA]: [1.2, 0.2, -0.7, -1.8, 0.1, -1.2, 1.6, 0.9, -0.4, 1.2],
      },
      targets: {
        [NOK]: [1, 1, 0.8, 0.6, 0.9, 0.5, 1.6, 1.5, 0.3, 1.2],
      },
      feelings: {
        [NOK]: { size: { word: 'Unsure' }, return: { word: 'Stuck', quote: 'ที่บ้านไม่มีเครื่องปริ้นค่ะ' } },
        [OLENA]: { basket: { word: 'Let down', quote: 'Чому не показати все одразу?' }, unpack: { word: 'Relieved' } },
      },
    },
    {
      id: 'pains',
      kind: 'painPoints',
      cells: {
        discover: [
          { text: 'Search answers with the wrong kind of shoe', topic: 'find-', severity: 3 },
          { text: 'The ad shows a price that is no longer valid', severity: 2, tags: ['tag-trust'] },
        ],
        choose: [
          { text: 'Colours and materials look different in life', topic: 'photo-', severity: 3 },
          { text: 'No way to see two models side by side', topic: 'compare-', severity: 2 },
        ],
        size: [
          { text: 'Not sure which size will fit', topic: 'size-', severity: 5, reach: 62, tags: ['tag-trust'], note: 'The size guide gives European numbers only. Customers ask for the length of the insole in centimetres and for the width.' },
        ],
        basket: [
          { text: 'Delivery fee appears on the last screen', topic: 'fee-', severity: 5, reach: 48, moment: true, tags: ['tag-cost', 'tag-trust'], note: 'Worst for islands and remote regions: the fee is known only after the whole address is typed.' },
          { text: 'App crashes and empties the basket', topic: 'app-', severity: 4, tags: ['tag-mobile'] },
        ],
        pay: [
          { text: 'Payment fails, or money goes and the order stays unpaid', topic: 'pay-', severity: 5, reach: 9, tags: ['tag-trust'] },
          { text: 'QR code has expired before it can be scanned', topic: 'qr-', severity: 4, tags: ['tag-mobile'] },
        ],
        wait: [
          { text: 'Comes days later than promised', topic: 'late-', severity: 5, reach: 31, tags: ['tag-partner'] },
          { text: 'Tracking is silent, then suddenly “delivered”', topic: 'track-', severity: 3 },
          { text: 'Courier throws the parcel or claims “nobody at home”', topic: 'courier-', severity: 4, tags: ['tag-partner'] },
        ],
        unpack: [
          { text: 'Damaged, dirty or wrong pair in the box', topic: 'damage-', severity: 4, reach: 6 },
          { text: 'Left and right shoe are of different sizes', topic: 'pair-', severity: 3 },
          { text: 'Too much plastic, or no box at all', topic: 'pack-', severity: 1 },
        ],
        use: [{ text: 'Soles come off and colours run within weeks', topic: 'quality-', severity: 4 }],
        return: [
          { text: 'Refund takes weeks and nobody says when', topic: 'refund-', severity: 4, reach: 12, moment: true, tags: ['tag-trust'] },
          { text: 'Refund comes as points or vouchers', topic: 'voucher-', severity: 3, tags: ['tag-trust'] },
          { text: 'Returning needs a printer and a long way', topic: 'return-', severity: 3 },
          { text: 'Chat answers late, or with the same menu again', topic: 'chat-', severity: 3 },
        ],
        again: [{ text: 'Points expire without a warning', topic: 'points-', severity: 2, tags: ['tag-quick-win'] }],
      },
    },
    {
      id: 'gains',
      kind: 'gains',
      cells: {
        discover: [{ text: 'The right pair is found within minutes', topic: 'find+' }],
        size: [{ text: 'Reviews and chat help her find the size', topic: 'size+' }],
        wait: [{ text: 'Faster than promised', topic: 'fast+' }],
        unpack: [{ text: 'Courier who calls ahead and waits', topic: 'courier+' }, { text: 'A box that feels like a present', topic: 'pack+' }],
        use: [{ text: 'Comfortable all day', topic: 'quality+' }],
        return: [{ text: 'Returning is easy, the money back in days', topic: 'return+' }],
        again: [{ text: 'Points take money off the next order', topic: 'points+' }],
      },
    },
    {
      id: 'quotes',
      kind: 'quotes',
      title: 'In their words',
      cells: {
        choose: [{ quote: 'uk-tabs' }],
        size: [{ quote: 'th-tight' }],
        basket: [{ quote: 'id-fee' }],
        pay: [{ quote: 'en-twice' }],
        wait: [{ quote: 'vi-wedding' }],
        unpack: [{ quote: 'uk-courier' }],
        use: [{ quote: 'vi-kitchen' }],
        return: [{ quote: 'id-refund' }],
      },
    },
    {
      id: 'opportunities',
      kind: 'opportunities',
      cells: {
        choose: [{ text: 'Compare two pairs side by side, with photos by customers', solves: ['pains-choose-2'], effort: 3, value: 3 }],
        size: [{ text: 'Insole length and width in millimetres for every size', solves: ['pains-size-1'], effort: 2, value: 5, topic: 'insole-', tags: ['tag-quick-win'] }],
        basket: [{ text: 'Whole price, with delivery, on the product page', solves: ['pains-basket-1'], effort: 3, value: 5, topic: 'fee-', tags: ['tag-cost'] }],
        pay: [{ text: 'One page that says what happened to the money', solves: ['pains-pay-1'], effort: 2, value: 4, tags: ['tag-trust'] }],
        wait: [{ text: 'Promise a day we can keep; say so when we cannot', solves: ['pains-wait-1', 'pains-wait-2'], effort: 4, value: 5, tags: ['tag-partner'] }],
        return: [{ text: 'Return by code at the corner shop, no printer', solves: ['pains-return-3'], effort: 3, value: 4 }],
      },
    },
    {
      id: 'actions',
      kind: 'actions',
      cells: {
        size: [{ text: 'Measure the insoles of the 200 best sellers', solves: ['pains-size-1'], owner: 'Product data', department: 'Assortment', effort: 3, value: 4, cost: 18000, effectMetric: 'Returns because of size', effectBefore: { value: 17, n: 4120, low: 15.9, high: 18.2 }, effectExpected: { value: 13, n: null, low: 11, high: 15 }, due: '2026-12-11', started: '2026-09-14', status: 'inProgress' }],
        basket: [{ text: 'Ask for the postcode on the product page and show the fee', solves: ['pains-basket-1'], owner: 'Web shop', department: 'Online shop', effort: 3, value: 5, cost: 24000, effectMetric: 'Baskets left behind', effectBefore: { value: 71, n: 9800, low: 70.1, high: 71.9 }, effectExpected: { value: 64, n: null, low: null, high: null }, due: '2027-01-29', status: 'open' }],
        pay: [{ text: 'Let payment codes live 15 minutes instead of 2', solves: ['pains-pay-2'], owner: 'Payments', department: 'Finance', effort: 1, value: 3, cost: 2500, effectMetric: 'Payments that fail', effectBefore: { value: 7.9, n: 2210, low: 6.8, high: 9.1 }, effectExpected: { value: 6, n: null, low: null, high: null }, effectAfter: { value: 5.4, n: 2380, low: 4.6, high: 6.4 }, due: '2026-10-15', started: '2026-09-28', finished: '2026-10-12', status: 'done' }],
        wait: [{ text: 'Weekly look at late parcels with both couriers', solves: ['pains-wait-1', 'pains-wait-3'], owner: 'Logistics', department: 'Logistics', effort: 2, value: 4, effectMetric: 'Delivered on the promised day', effectBefore: { value: 74, n: 3300, low: 72.5, high: 75.5 }, effectExpected: { value: 85, n: null, low: null, high: null }, due: '2026-12-01', started: '2026-10-05', status: 'inProgress' }],
        unpack: [
          { text: 'Paper instead of plastic in every box', solves: ['pains-unpack-3'], owner: 'Logistics', department: 'Logistics', effort: 2, value: 2, due: '2026-09-30', finished: '2026-09-22', status: 'done' },
          { text: 'Second look at both shoes before the box is closed', solves: ['pains-unpack-1', 'pains-unpack-2'], department: 'Logistics', effort: 3, value: 4, status: 'open' },
        ],
        return: [
          { text: 'Pay refunds when the parcel is scanned, not when checked', solves: ['pains-return-1'], owner: 'Finance', department: 'Finance', effort: 2, value: 5, effectMetric: 'Days until the refund', effectBefore: { value: 16, n: 410, low: 15.1, high: 16.9 }, effectExpected: { value: 6, n: null, low: null, high: null }, due: '2027-02-26', status: 'open' },
          { text: 'Answers ready for the ten questions that support hears most', owner: 'Customer service', department: 'Customer service', effort: 1, value: 4, started: '2026-01-12', finished: '2026-02-20', due: '2026-02-27', status: 'done', effectMetric: 'Cases solved with the first answer (%)', effectSource: { metric: 'solved-at-once', series: 'solved-at-once/entered', scope: WORKSPACE_SCOPE, months: 3 }, effectBefore: { value: 61.79, n: 2978, low: 60.03, high: 63.52, from: '2025-10-01', to: '2025-12-31' }, effectExpected: { value: 70, n: null, low: null, high: null }, effectAfter: { value: 72.61, n: 2318, low: 70.75, high: 74.38, from: '2026-03-01', to: '2026-05-31' } },
        ],
        again: [{ text: 'Message 14 days before points expire', solves: ['pains-again-1'], owner: 'Marketing', department: 'Marketing', effort: 1, value: 2, due: '2026-11-13', status: 'open' }],
      },
    },
    {
      id: 'metrics',
      kind: 'metrics',
      cells: {
        discover: [{ text: 'Searches without a click', number: 38, unit: '%', target: 25, trend: [44, 43, 43, 41, 42, 40, 39, 38] }],
        size: [{ text: 'Returns because of size', number: 17, unit: '%', target: 10, trend: [19, 19, 18, 18, 18, 17, 17, 17] }],
        basket: [{ text: 'Baskets left behind', number: 71, unit: '%', target: 60, trend: [68, 69, 69, 70, 72, 71, 72, 71] }],
        pay: [{ text: 'Payments that fail', number: 6.4, unit: '%', target: 2, trend: [4.1, 4.3, 5.8, 7.9, 7.2, 6.9, 6.6, 6.4] }],
        wait: [{ text: 'Delivered on the promised day', number: 78, unit: '%', target: 92, trend: [86, 85, 83, 80, 74, 75, 77, 78] }],
        return: [{ text: 'Days until the refund', number: 16, unit: 'days', target: 5, trend: [12, 12, 14, 15, 17, 17, 16, 16] }],
        again: [{ text: 'Buy again within a year', number: 29, unit: '%', target: 35, trend: [33, 32, 32, 31, 30, 30, 29, 29] }],
      },
    },
  ],
  comments: [
    {
      on: 'card/actions-pay-1',
      by: 'CX lead',
      at: '2026-10-16T10:10',
      text: 'Are the longer codes live for every bank?',
      answers: [{ by: 'Payments', at: '2026-10-19T08:25', text: 'Yes, for all of them since Thursday.' }],
      resolved: '2026-10-19T08:40',
    },
    {
      on: 'card/pains-basket-1',
      by: 'CX lead',
      at: '2026-11-03T09:20',
      text: 'Islands learn the fee last of all. Can we name it before the address is typed?',
      answers: [{ by: 'Web shop', at: '2026-11-03T14:05', text: 'By postcode, yes. It is the action below, planned for January.' }],
    },
  ],
  views: [
    { title: 'Well supported pain points', filter: { kinds: ['painPoints'], levels: ['supported', 'strong'] } },
  ],
};
