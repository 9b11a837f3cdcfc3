/** Intercom conversations, as its program writes it. */
import { csvOf } from '../feedback-files.ts';
import type { KnownExport } from './known-export.ts';

export const INTERCOM_CONVERSATIONS: KnownExport = {
  preset: 'Intercom conversations',
  file: 'm.csv',
  content: csvOf([
    [
      'message_id',
      'message_body',
      'message_type',
      'message_created_at',
      'message_author_type',
      'conversation_tags',
      'conversation_id',
      'conversation_state',
      'conversation_created_at',
    ],
    [
      'm1',
      'Where is my order?',
      'inbound',
      '2017-11-14 21:45:08',
      'user',
      '',
      'c1',
      'closed',
      '2017-11-14 21:45:08',
    ],
    [
      'm2',
      'It is on its way.',
      'reply',
      '2017-11-14 21:50:08',
      'admin',
      '',
      'c1',
      'closed',
      '2017-11-14 21:45:08',
    ],
  ]),
  roles: { message_id: 'id', message_body: 'text', message_created_at: 'date' },
  scale: null,
  imported: 1,
  rejected: 1,
  item: ['Where is my order?', null, '2017-11-14'],
};
