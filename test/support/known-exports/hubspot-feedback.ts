/** HubSpot feedback, as its program writes it. */
import { csvOf } from '../feedback-files.ts';
import type { KnownExport } from './known-export.ts';

export const HUBSPOT_FEEDBACK: KnownExport = {
  preset: 'HubSpot feedback',
  file: 'f.csv',
  content: csvOf([
    ['Record ID', 'Date', 'Survey name', 'Survey type', 'Rating', 'Sentiment', 'Response'],
    ['501', '2024-02-01', 'After support', 'CSAT', '0', 'Detractor', 'Nobody called me back.'],
    ['502', '2024-02-02', 'After support', 'CSAT', '2', 'Promoter', 'Solved within an hour.'],
    ['503', '2024-02-03', 'After support', 'CSAT', '1', 'Passive', ''],
  ]),
  roles: { 'Record ID': 'id', Date: 'date', Rating: 'score', Response: 'text' },
  scale: { min: 0, max: 2, higherIsBetter: true, method: 'csat' },
  imported: 3,
  rejected: 0,
  item: ['Nobody called me back.', 0, '2024-02-01'],
};
