/** Medallia Agent Connect, as its program writes it. */
import { csvOf } from '../feedback-files.ts';
import { STARS, type KnownExport } from './known-export.ts';

export const MEDALLIA_AGENT_CONNECT: KnownExport = {
  preset: 'Medallia Agent Connect',
  file: 'g.csv',
  content: csvOf([
    [
      'request_id',
      'request_sent_at',
      'request_delivery_status',
      'response_received_at',
      'star_rating',
      'comments',
      'areas_for_improvement',
      'additional_question_response',
      'ext_interaction_id',
      'channel',
    ],
    [
      'r1',
      '2024-03-01 10:00',
      'delivered',
      '2024-03-01 11:00',
      '2',
      'yes',
      'speed',
      'Waited far too long on the line.',
      'i1',
      'phone',
    ],
    ['r2', '2024-03-02 10:00', 'delivered', '2024-03-02 11:00', '5', 'no', '', '', 'i2', 'chat'],
  ]),
  roles: {
    request_id: 'id',
    response_received_at: 'date',
    star_rating: 'score',
    additional_question_response: 'text',
    channel: 'channel',
  },
  scale: STARS,
  imported: 2,
  rejected: 0,
  item: ['Waited far too long on the line.', 2, '2024-03-01'],
};
