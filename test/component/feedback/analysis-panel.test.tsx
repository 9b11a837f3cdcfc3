/** The line of the analysis in the inbox, and what is behind it. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { AnalysisStatus, Job } from '../../../shared/contract/types.ts';
import { AnalysisPanel } from '../../../renderer/feedback/AnalysisPanel.tsx';
import { useJobs } from '../../../renderer/state/jobs.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, item, type FakeFeedback } from './feedback-core.ts';

let fake: FakeFeedback;
let disconnect: () => void;
afterEach(() => disconnect());

const STATUS: AnalysisStatus = {
  items: 200,
  pending: 0,
  languages: ['uk', 'th', 'id', 'vi', 'en', 'de', 'fr', 'pl'].map((language, n) => ({
    language,
    items: 50 - n,
  })),
  sentiments: { negative: 30, neutral: 20, positive: 100, unknown: 50 },
  themes: 0,
  origins: [],
  models: [
    {
      language: 'uk',
      n: 320,
      accuracy: 0.914,
      macroF1: 0.9,
      majorityF1: 0.4,
      least: 0.6,
      shown: 0.9,
      shownRight: 0.934,
      at: 1,
    },
  ],
  labels: 0,
  freshLabels: 0,
  automatic: true,
};

async function start(status: Partial<AnalysisStatus>, readOnly = false): Promise<void> {
  fake = createFakeFeedback([item('a')]);
  fake.core.answer('feedback.analysis', () => ({ ...STATUS, ...status }));
  fake.core.answer('feedback.analyse', () => ({ job: 'j' }));
  fake.core.answer('feedback.learn', () => ({ job: 'j' }));
  disconnect = await connect(fake.core);
  await draw(<AnalysisPanel readOnly={readOnly} />);
}

async function open(name: RegExp): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('dialog', { name: 'Language and sentiment' });
}

test('says how much is known, in which languages, and how good the learning is', async () => {
  await start({});
  const popup = await open(/Sentiment known of 75 %/);
  expect(within(popup).getByText(/Ukrainian 50, Thai 49, .*others 87/)).toBeTruthy();
  expect(
    within(popup).getByText(/Ukrainian: learned from 320 examples, shown answers are right in 93 %/),
  ).toBeTruthy();
  expect(within(popup).queryByText('Not analysed')).toBeNull();
  expect(within(popup).queryByRole('button', { name: /Analyse|Learn/ })).toBeNull();
});

test('offers to analyse what waits, and shows a job that runs', async () => {
  await start({ pending: 1200, items: 5000 });
  const popup = await open(/1,200 not analysed/);
  await userEvent.click(within(popup).getByRole('button', { name: 'Analyse 1,200 more items' }));
  expect(fake.core.made).toContain('feedback.analyse');
  const job: Job = {
    id: 'j',
    kind: 'analyse',
    label: 'Analysing feedback',
    state: 'running',
    progress: 0.345,
    error: null,
    result: null,
  };
  act(() => useJobs.setState({ jobs: [job] }));
  expect(await screen.findByRole('button', { name: /Analysing… 34 %/ })).toBeTruthy();
  expect(within(popup).queryByRole('button', { name: /Analyse/ })).toBeNull();
  act(() => useJobs.setState({ jobs: [] }));
});

test('offers to learn from corrections', async () => {
  await start({ labels: 4, freshLabels: 3 });
  const popup = await open(/Sentiment known/);
  await userEvent.click(within(popup).getByRole('button', { name: 'Learn again from 3 corrections' }));
  expect(fake.core.made).toContain('feedback.learn');
});

test('switches the analysis of what is new', async () => {
  await start({});
  const asked: boolean[] = [];
  fake.core.answer('feedback.setAutomatic', ({ on }) => void asked.push(on));
  const popup = await open(/Sentiment known/);
  await userEvent.click(within(popup).getByRole('switch', { name: 'Analyse what is new by itself' }));
  await vi.waitFor(() => expect(asked).toEqual([false]));
});

test('is only for reading in a read-only workspace', async () => {
  await start({ pending: 10, freshLabels: 2 }, true);
  const popup = await open(/10 not analysed/);
  expect(within(popup).queryByRole('switch')).toBeNull();
  expect(within(popup).queryByRole('button')).toBeNull();
});
