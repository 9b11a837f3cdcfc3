/** Touchpoints and tags of the sample's catalogue. */

export const TOUCHPOINTS = [
  { id: 'tp-social-ad', name: 'Ad in the social feed', channel: 'ads' },
  { id: 'tp-search', name: 'Search and filters', channel: 'web' },
  { id: 'tp-product-page', name: 'Product page', channel: 'web' },
  { id: 'tp-reviews', name: 'Customer reviews', channel: 'web' },
  { id: 'tp-size-guide', name: 'Size guide', channel: 'web' },
  { id: 'tp-app', name: 'Shopping app', channel: 'app' },
  { id: 'tp-checkout', name: 'Checkout', channel: 'app' },
  { id: 'tp-payment', name: 'Payment page', channel: 'web' },
  { id: 'tp-confirmation', name: 'Order confirmation', channel: 'email' },
  { id: 'tp-tracking', name: 'Tracking page', channel: 'web' },
  { id: 'tp-delivery-sms', name: 'Delivery message', channel: 'sms' },
  { id: 'tp-courier', name: 'Courier at the door', channel: 'courier' },
  { id: 'tp-parcel', name: 'Parcel and box', channel: 'post' },
  { id: 'tp-chat', name: 'Service chat', channel: 'chat' },
  { id: 'tp-returns', name: 'Returns form', channel: 'web' },
  { id: 'tp-points', name: 'Points and vouchers', channel: 'app' },
] as const;

export const TAGS = [
  { id: 'tag-quick-win', name: 'Quick win', hue: 7 },
  { id: 'tag-trust', name: 'Trust', hue: 3 },
  { id: 'tag-cost', name: 'Cost of delivery', hue: 5 },
  { id: 'tag-mobile', name: 'Mobile', hue: 4 },
  { id: 'tag-partner', name: 'With a partner', hue: 8 },
] as const;

export type TouchpointId = (typeof TOUCHPOINTS)[number]['id'];
export type TagId = (typeof TAGS)[number]['id'];
