/** The sample's service blueprint. */
import type { SampleMap } from './map-types.ts';
import { NOK } from './personas.ts';

export const BLUEPRINT: SampleMap = {
  id: 'sample-order-to-doorstep',
  title: 'From order to doorstep',
  kind: 'blueprint',
  personas: [NOK],
  stages: [
    { id: 'order', title: 'Order' },
    { id: 'pick', title: 'Pick and pack' },
    { id: 'handover', title: 'Hand over' },
    { id: 'road', title: 'On the way' },
    { id: 'door', title: 'At the door' },
  ],
  lanes: [
    {
      id: 'evidence',
      kind: 'physicalEvidence',
      cells: {
        order: [{ text: 'Confirmation page and e-mail' }],
        pick: [{ text: 'Packing slip, box, paper' }],
        handover: [{ text: 'Shipping label with number' }],
        road: [{ text: 'Tracking page, text message' }],
        door: [{ text: 'The parcel' }, { text: 'Courier’s uniform and scanner' }],
      },
    },
    {
      id: 'customer',
      kind: 'steps',
      title: 'Customer actions',
      cells: {
        order: [{ text: 'Orders and pays' }],
        pick: [{ text: 'Waits; sometimes changes the address' }],
        handover: [{ text: 'Reads that the parcel has left' }],
        road: [{ text: 'Looks at tracking, plans to be at home' }],
        door: [{ text: 'Takes the parcel, pays in cash if chosen' }],
      },
    },
    {
      id: 'pains',
      kind: 'painPoints',
      cells: {
        order: [{ text: 'Payment fails, or the shop does not notice it', topic: 'pay-', severity: 5 }],
        pick: [{ text: 'Wrong, dirty or damaged pair is packed', topic: 'damage-', severity: 4 }],
        road: [{ text: 'The promised day passes without a word', topic: 'late-', severity: 5 }],
        door: [{ text: '“Nobody at home”, or the parcel is thrown', topic: 'courier-', severity: 4, tags: ['tag-partner'] }],
      },
    },
    {
      id: 'frontstage',
      kind: 'frontstage',
      cells: {
        order: [{ text: 'Shop shows order number and promised day' }],
        pick: [{ text: 'Chat changes the address until packing starts', touchpoint: 'tp-chat' }],
        handover: [{ text: 'Message: “Your parcel has left us”', touchpoint: 'tp-delivery-sms' }],
        road: [{ text: 'Courier texts a time window', touchpoint: 'tp-delivery-sms' }],
        door: [{ text: 'Courier rings, hands over, takes cash', touchpoint: 'tp-courier' }, { text: 'Photo of the parcel where it was left' }],
      },
    },
    {
      id: 'backstage',
      kind: 'backstage',
      cells: {
        order: [{ text: 'Check the payment; remind after ten minutes' }],
        pick: [{ text: 'Pick from shelf, scan the box, pack' }, { text: 'Second person checks colour and size' }],
        handover: [{ text: 'Sort by courier and region, load the cage' }],
        road: [{ text: 'Watch late parcels, call the courier' }],
        door: [{ text: 'Match cash and proof of delivery' }],
      },
    },
    {
      id: 'team',
      kind: 'employeeExperience',
      title: 'How it feels for the team',
      cells: {
        pick: [{ text: 'Sale weeks: 14 km a shift, no time to check' }],
        road: [{ text: 'Chat sees less than the customer does' }],
      },
    },
    {
      id: 'support',
      kind: 'supportProcesses',
      cells: {
        order: [{ text: 'Payment service' }, { text: 'Stock system reserves the pair' }],
        pick: [{ text: 'Warehouse system plans the round' }],
        handover: [{ text: 'Contract with two couriers; label service' }],
        road: [{ text: 'Courier’s tracking feed, every four hours', span: 2 }],
        door: [{ text: 'Accounts: cash from couriers each week' }],
      },
    },
  ],
};
