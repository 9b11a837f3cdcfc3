/** Intercom conversation ratings, as its program writes it. */
import type { KnownExport } from './known-export.ts';

export const INTERCOM_CONVERSATION_RATINGS: KnownExport = {
  preset: 'Intercom conversation ratings',
  file: 'n.json',
  content: JSON.stringify({
    type: 'conversation.list',
    conversations: [
      {
        id: '1',
        created_at: 1704067200,
        state: 'closed',
        waiting_since: null,
        conversation_rating: { rating: 1, remark: 'Rất chậm', created_at: 1704153600 },
      },
      {
        id: '2',
        created_at: 1704067200,
        state: 'closed',
        waiting_since: null,
        conversation_rating: { rating: 5, remark: '', created_at: 1704153600 },
      },
    ],
  }),
  roles: {
    id: 'id',
    'conversation_rating.rating': 'score',
    'conversation_rating.remark': 'text',
    'conversation_rating.created_at': 'date',
  },
  scale: { min: 1, max: 5, higherIsBetter: true, method: 'emoji' },
  imported: 2,
  rejected: 0,
  item: ['Rất chậm', 1, '2024-01-02'],
};
