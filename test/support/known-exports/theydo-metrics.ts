/** TheyDo metrics, as its program writes it. */
import type { KnownExport } from './known-export.ts';

export const THEYDO_METRICS: KnownExport = {
  preset: 'TheyDo metrics',
  file: 'p.json',
  content: JSON.stringify([
    {
      title: 'NPS of the shop',
      dateOfMeasurement: '2024-01-31',
      values: { detractors: 3, passives: 4, promoters: 9 },
      dimensions: { country: 'TH' },
    },
    {
      title: 'NPS of the site',
      dateOfMeasurement: '2024-02-29',
      values: { detractors: 2, passives: 4, promoters: 11 },
      dimensions: { country: 'TH' },
    },
  ]),
  roles: { title: 'text', dateOfMeasurement: 'date' },
  scale: null,
  imported: 2,
  rejected: 0,
  item: ['NPS of the shop', null, '2024-01-31'],
};
