/** TheyDo insights, as its program writes it. */
import type { KnownExport } from './known-export.ts';

export const THEYDO_INSIGHTS: KnownExport = {
  preset: 'TheyDo insights',
  file: 'o.json',
  content: JSON.stringify({
    schema: 'INSIGHTS_V1',
    data: {
      insights: [
        {
          importKey: 'k1',
          title: 'Fees come late',
          description: '<p>People meet the fee on the last page.</p>',
          icon: 'x',
          empathyScore: -2,
          externalLinks: [],
          type: 'pain',
          status: 'new',
          tags: [],
          sections: [],
          groupTags: [],
          weight: 1,
        },
        {
          importKey: 'k2',
          title: 'Box is loved',
          description: null,
          icon: 'x',
          empathyScore: 2,
          externalLinks: [],
          type: 'gain',
          status: 'new',
          tags: [],
          sections: [],
          groupTags: [],
          weight: 1,
        },
      ],
    },
  }),
  roles: { importKey: 'id', title: 'text', description: 'text', empathyScore: 'score' },
  scale: { min: -2, max: 2, higherIsBetter: true, method: 'sentiment' },
  imported: 2,
  rejected: 0,
  item: ['Fees come late\n\nPeople meet the fee on the last page.', -2, null],
};
