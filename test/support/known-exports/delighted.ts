/** Delighted, as its program writes it. */
import type { KnownExport } from './known-export.ts';

export const DELIGHTED: KnownExport = {
  preset: 'Delighted',
  file: 'e.json',
  content: JSON.stringify([
    {
      id: '1',
      person: '11',
      survey_type: 'ces',
      score: 2,
      comment: 'I had to call three times.',
      permalink: 'https://example.com/1',
      created_at: 1704067200,
      updated_at: 1704067300,
      person_properties: { plan: 'basic' },
      notes: [],
      tags: [],
    },
    {
      id: '2',
      person: '12',
      survey_type: 'ces',
      score: 5,
      comment: null,
      permalink: 'https://example.com/2',
      created_at: 1704153600,
      updated_at: 1704153700,
      person_properties: { plan: 'pro' },
      notes: [],
      tags: [],
    },
  ]),
  roles: { id: 'id', person: 'customer', score: 'score', comment: 'text', created_at: 'date' },
  scale: { min: 1, max: 5, higherIsBetter: true, method: 'ces' },
  imported: 2,
  rejected: 0,
  item: ['I had to call three times.', 2, '2024-01-01'],
};
