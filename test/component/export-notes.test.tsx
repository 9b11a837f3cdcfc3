/** What is to be told of a written file stands in the message of its end: every sentence, after the number of pages. */
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { JobResult } from '../../shared/contract/types.ts';
import { jobEnded } from '../../renderer/app/job-ended.ts';
import { draw } from './start-app.tsx';

const BOXES = 'No font on this computer has 日 本, so they are boxes in the file.';
const LEFT_OUT = 'Left out of the diagram: comments.';

const MAP = { kind: 'map', format: 'pdf', file: 'Мапа.pdf', download: null } as const;
const REPORT = { kind: 'report', file: 'รายงาน.pdf', download: null } as const;

test.each<[JobResult, string, string]>([
  [{ ...MAP, pages: 1, notes: [LEFT_OUT, BOXES] }, 'Map written: Мапа.pdf', `1 page. ${LEFT_OUT} ${BOXES}`],
  [{ ...MAP, pages: null, notes: [LEFT_OUT] }, 'Map written: Мапа.pdf', LEFT_OUT],
  [{ ...MAP, pages: 2, notes: [] }, 'Map written: Мапа.pdf', '2 pages'],
  [{ ...REPORT, pages: 12, notes: [BOXES] }, 'Report written: รายงาน.pdf', `12 pages. ${BOXES}`],
])('%o', async (result, title, description) => {
  await draw(<div />);
  const kind = result.kind === 'map' ? 'map' : 'report';
  act(() => jobEnded({ id: 'j', kind, label: 'Exporting', state: 'done', progress: 1, error: null, result }));
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByText(description)).toBeTruthy();
});
