/** Trustpilot reviews, as its program writes it. */
import { STARS, type KnownExport } from './known-export.ts';

export const TRUSTPILOT_REVIEWS: KnownExport = {
  preset: 'Trustpilot reviews',
  file: 'j.json',
  content: JSON.stringify({
    reviews: [
      {
        id: 't1',
        consumer: { displayName: 'somebody' },
        stars: 2,
        title: 'Late',
        text: 'The parcel was a week late.',
        language: 'en',
        createdAt: '2024-06-01T10:00:00Z',
        experiencedAt: '2024-05-20T00:00:00Z',
        isVerified: true,
      },
      {
        id: 't2',
        consumer: { displayName: 'another' },
        stars: 5,
        title: 'Fine',
        text: 'All as it was promised.',
        language: 'en',
        createdAt: '2024-06-02T10:00:00Z',
        experiencedAt: null,
        isVerified: false,
      },
    ],
  }),
  roles: {
    id: 'id',
    'consumer.displayName': 'author',
    stars: 'score',
    title: 'text',
    text: 'text',
    language: 'language',
    createdAt: 'date',
  },
  scale: STARS,
  imported: 2,
  rejected: 0,
  item: ['Late\n\nThe parcel was a week late.', 2, '2024-06-01'],
};
