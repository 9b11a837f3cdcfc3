/** App Store Connect reviews, as its program writes it. */
import { STARS, type KnownExport } from './known-export.ts';

export const APP_STORE_CONNECT_REVIEWS: KnownExport = {
  preset: 'App Store Connect reviews',
  file: 'i.json',
  content: JSON.stringify({
    data: [
      {
        type: 'customerReviews',
        id: 'a-1',
        attributes: {
          rating: 1,
          title: 'Жах',
          body: 'Застосунок вилітає під час оплати.',
          reviewerNickname: 'user one',
          createdDate: '2024-05-01T10:00:00-07:00',
          territory: 'UKR',
        },
      },
      {
        type: 'customerReviews',
        id: 'a-2',
        attributes: {
          rating: 5,
          title: 'Супер',
          body: 'Зручно і швидко.',
          reviewerNickname: 'user two',
          createdDate: '2024-05-02T10:00:00-07:00',
          territory: 'UKR',
        },
      },
    ],
    links: { self: 'https://example.com' },
  }),
  roles: {
    id: 'id',
    'attributes.rating': 'score',
    'attributes.title': 'text',
    'attributes.body': 'text',
    'attributes.reviewerNickname': 'author',
    'attributes.createdDate': 'date',
  },
  scale: STARS,
  imported: 2,
  rejected: 0,
  item: ['Жах\n\nЗастосунок вилітає під час оплати.', 1, '2024-05-01'],
};
