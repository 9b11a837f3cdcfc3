/** Zendesk tickets, as its program writes it. */
import { GOOD_BAD, type KnownExport } from './known-export.ts';

export const ZENDESK_TICKETS: KnownExport = {
  preset: 'Zendesk tickets',
  file: 'l.json',
  content: JSON.stringify({
    tickets: [
      {
        id: 35436,
        subject: 'Printer on fire',
        description: 'The fire is very colourful.',
        status: 'open',
        priority: 'high',
        type: 'incident',
        tags: ['enterprise'],
        requester_id: 20978392,
        assignee_id: 235323,
        created_at: '2024-08-09T22:55:29Z',
        via: { channel: 'web' },
        satisfaction_rating: { score: 'good' },
      },
      {
        id: 35437,
        subject: 'Toner',
        description: 'It came empty.',
        status: 'closed',
        priority: 'low',
        type: 'problem',
        tags: [],
        requester_id: 20978393,
        assignee_id: 235323,
        created_at: '2024-08-10T22:55:29Z',
        via: { channel: 'email' },
        satisfaction_rating: { score: 'bad' },
      },
    ],
  }),
  roles: {
    id: 'id',
    subject: 'text',
    description: 'text',
    requester_id: 'customer',
    created_at: 'date',
    'via.channel': 'channel',
    'satisfaction_rating.score': 'score',
  },
  scale: GOOD_BAD,
  imported: 2,
  rejected: 0,
  item: ['Toner\n\nIt came empty.', 0, '2024-08-10'],
};
