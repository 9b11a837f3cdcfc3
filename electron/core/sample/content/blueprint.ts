/** The sample's service blueprint. */
import type { SampleMap } from './map-types.ts';
import { NOK } from './personas.ts';

export const BLUEPRINT: SampleMap = {
  id: 'sample-order-to-doorstep',
  title: 'From order to doorstep',
  kind: 'blueprint',
  personas: [NOK],
  stages: [
    { id: 'order', title: 'Order', phase: 'during' },
    { id: 'pick', title: 'Pick and pack', phase: 'after' },
    { id: 'handover', title: 'Hand over', phase: 'after' },
    { id: 'road', title: 'On the way', phase: 'after' },
    { id: 'door', title: 'At the door', phase: 'after' },
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
      icon: 'person',
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
        order: [{ text: 'Shop shows order number and promised day', department: 'Online shop' }],
        pick: [{ text: 'Chat changes the address until packing starts', department: 'Customer service', touchpoint: 'tp-chat' }],
        handover: [{ text: 'Message: “Your parcel has left us”', department: 'Logistics', touchpoint: 'tp-delivery-sms' }],
        road: [{ text: 'Courier texts a time window', department: 'Couriers', touchpoint: 'tp-delivery-sms' }],
        door: [{ text: 'Courier rings, hands over, takes cash', department: 'Couriers', touchpoint: 'tp-courier', moment: true }, { text: 'Photo of the parcel where it was left', department: 'Couriers' }],
      },
    },
    {
      id: 'backstage',
      kind: 'backstage',
      cells: {
        order: [{ text: 'Check the payment; remind after ten minutes', department: 'Finance' }],
        pick: [{ text: 'Pick from shelf, scan the box, pack', department: 'Warehouse' }, { text: 'Second person checks colour and size', department: 'Warehouse' }],
        handover: [{ text: 'Sort by courier and region, load the cage', department: 'Warehouse' }],
        road: [{ text: 'Watch late parcels, call the courier', department: 'Customer service' }],
        door: [{ text: 'Match cash and proof of delivery', department: 'Finance' }],
      },
    },
    {
      id: 'team',
      kind: 'employeeExperience',
      title: 'How it feels for the team',
      icon: 'people',
      cells: {
        pick: [{ text: 'Sale weeks: 14 km a shift, no time to check' }],
        road: [{ text: 'Chat sees less than the customer does' }],
      },
    },
    {
      id: 'support',
      kind: 'supportProcesses',
      cells: {
        order: [{ text: 'Payment service', department: 'IT' }, { text: 'Stock system reserves the pair', department: 'IT' }],
        pick: [{ text: 'Warehouse system plans the round', department: 'IT' }],
        handover: [{ text: 'Contract with two couriers; label service', department: 'Purchasing' }],
        road: [{ text: 'Courier’s tracking feed, every four hours', department: 'IT', span: 2 }],
        door: [{ text: 'Accounts: cash from couriers each week', department: 'IT' }],
      },
    },
  ],
  connectors: [
    { from: 'customer-order-1', to: 'frontstage-order-1' },
    { from: 'frontstage-order-1', to: 'backstage-order-1', label: 'order' },
    { from: 'backstage-order-1', to: 'support-order-1', label: 'paid?', arrow: 'both' },
    { from: 'backstage-order-1', to: 'backstage-pick-1' },
    { from: 'customer-pick-1', to: 'frontstage-pick-1', label: 'new address', dashed: true },
    { from: 'frontstage-pick-1', to: 'backstage-pick-1', dashed: true },
    { from: 'support-pick-1', to: 'backstage-pick-1', label: 'round' },
    { from: 'backstage-pick-2', to: 'backstage-handover-1' },
    { from: 'support-handover-1', to: 'backstage-handover-1', label: 'label' },
    { from: 'backstage-handover-1', to: 'frontstage-handover-1', label: 'scanned out' },
    { from: 'frontstage-handover-1', to: 'customer-handover-1' },
    { from: 'support-road-1', to: 'backstage-road-1', label: 'late ones', dashed: true },
    { from: 'frontstage-road-1', to: 'customer-road-1' },
    { from: 'frontstage-door-1', to: 'customer-door-1' },
    { from: 'frontstage-door-1', to: 'backstage-door-1' },
    { from: 'backstage-door-1', to: 'support-door-1', label: 'weekly', dashed: true },
  ],
  comments: [
    {
      on: 'card/support-road-1',
      by: 'Logistics',
      at: '2026-10-28T15:30',
      text: 'One of the two couriers offers the feed every hour. Worth asking for in the next contract.',
    },
  ],
};
