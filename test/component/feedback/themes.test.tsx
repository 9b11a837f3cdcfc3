/** The list of themes as a person uses it, over a core in memory. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { EvidenceDetail, ThemesAnswer, ThemeStats } from '../../../shared/contract/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import { runCommand } from '../../../renderer/commands/dispatch.ts';
import { FeedbackScreen } from '../../../renderer/feedback/FeedbackScreen.tsx';
import { NO_FILTER } from '../../../renderer/feedback/filter-state.ts';
import { useInbox } from '../../../renderer/feedback/inbox-state.ts';
import { NO_SELECTION } from '../../../renderer/feedback/list-selection.ts';
import { useThemesState } from '../../../renderer/feedback/themes/themes-state.ts';
import { flushDocuments } from '../../../renderer/state/documents.ts';
import { undo } from '../../../renderer/state/history.ts';
import { useUi } from '../../../renderer/state/ui.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, giveSizes, item, type FakeFeedback } from './feedback-core.ts';

const MAP = mapDocId('m');
const mean = (value: number, n: number) => ({ n, mean: value, low: value - 1, high: value + 1 });

function theme(number: number, label: string, part: Partial<ThemeStats> = {}): ThemeStats {
  return {
    theme: number,
    label,
    language: 'en',
    phrases: [label],
    items: 10,
    share: 0.1,
    voices: 10,
    score: null,
    sentiment: null,
    felt: null,
    trend: null,
    months: [],
    ...part,
  };
}

const THEMES = [
  theme(1, 'late delivery', {
    items: 40,
    share: 0.4,
    phrases: ['late delivery', 'delivery two days late'],
    score: mean(21, 38),
    sentiment: mean(-0.6, 38),
    trend: { n: 38, slope: -2, low: -3, high: -1, word: 'fell' },
    months: ['2025-01', '2025-02'].map((month, at) => ({
      month,
      n: 19,
      felt: { ...mean(30 - 20 * at, 19), byScore: 19 },
    })),
  }),
  theme(2, 'พนักงาน', { language: 'th', items: 30, share: 0.3, score: mean(80, 3) }),
  theme(3, 'app crash', { items: 20, share: 0.2, score: mean(10, 20) }),
];

const DETAIL: EvidenceDetail = {
  stats: {
    count: 3,
    missing: 0,
    scored: 0,
    average: null,
    scale: null,
    mixed: false,
    rescaled: null,
    sentiment: null,
    voices: 3,
    felt: null,
  },
  total: 100,
  segments: [],
  scales: [],
  sentiments: { negative: 0, neutral: 0, positive: 0, unknown: 3 },
  languages: [{ language: 'en', count: 3 }],
  sources: [{ name: 'Reviews', count: 3 }],
  months: [],
  undated: 3,
  trend: null,
  verbatims: [item('a', { text: 'It came three days late' })],
};

let fake: FakeFeedback;
let asked: CallInput<'feedback.themes'>[];
let answer: ThemesAnswer;
let analysed: number;
let disconnect: () => void;
let restoreSizes: () => void;
let stages: { buy: string; use: string };

async function start({ readOnly = false, lane = true } = {}): Promise<void> {
  fake = createFakeFeedback(
    ['a', 'b', 'c'].map((id) => item(id)),
    readOnly,
  );
  const { core } = fake;
  asked = [];
  analysed = 0;
  answer = { total: 100, themed: 70, outdated: false, themes: THEMES };
  core.answer('feedback.themes', (input) => {
    asked.push(input);
    return input.ids ? { ...answer, total: input.ids.length, themes: THEMES.slice(0, 1) } : answer;
  });
  core.answer('feedback.theme', () => ({ ids: ['a', 'b', 'c'], detail: DETAIL }));
  core.answer('feedback.analyse', () => {
    analysed += 1;
    return { job: 'j' };
  });
  core.answer('maps.list', () => [{ id: 'm', title: 'Journey', trashedAt: null, template: false } as never]);
  const library = core.stored(LIBRARY_DOC);
  library.transact(() => addMapEntry(library, 'm'));
  const doc = core.stored(MAP);
  doc.transact(() => {
    setMapTitle(doc, 'Journey');
    stages = { buy: addStage(doc, { title: 'Buy' }), use: addStage(doc, { title: 'Use' }) };
    const laneId = addLane(doc, { kind: lane ? 'painPoints' : 'goals' });
    for (const [columnId, id] of [
      [stages.buy, 'a'],
      [stages.use, 'b'],
    ] as const)
      linkEvidence(doc, addCard(doc, { laneId, columnId, text: id }), [id], 1);
  });
  disconnect = await connect(core);
  await draw(<FeedbackScreen />);
  await userEvent.click(await screen.findByRole('button', { name: 'Themes' }));
}

beforeEach(() => {
  restoreSizes = giveSizes();
  useInbox.setState({ view: 'items', filter: NO_FILTER, selection: NO_SELECTION });
  useThemesState.setState({ place: null, sort: { by: 'items', down: true }, theme: null });
});
afterEach(() => {
  disconnect();
  restoreSizes();
});

const names = (): string[] =>
  [...document.querySelectorAll('.fb-theme-name')].map((one) => one.textContent ?? '');
const row = (name: string): HTMLElement => {
  const found = screen.getByRole('button', { name }).closest('tr');
  if (!found) throw new Error('no row');
  return found;
};
const choose = async (box: string, option: string | RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole('combobox', { name: box }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};
const cards = () => [...projectMap(fake.core.stored(MAP), 'm').cards.values()];

describe('the list of themes', () => {
  test('tells of each how many, how they judge and feel, and whether that changed', async () => {
    await start();
    await screen.findByRole('button', { name: 'late delivery' });
    expect(screen.getByText('3 themes · 70 of 100 items have one')).toBeTruthy();
    const late = row('late delivery');
    expect(within(late).getByText('40')).toBeTruthy();
    expect(within(late).getByText('40 %')).toBeTruthy();
    expect(within(late).getByText('21').title).toBe('n = 38, 95 % interval 20 to 22');
    expect(within(late).getByText('−0.60')).toBeTruthy();
    expect(within(late).getByText('Fell')).toBeTruthy();
    const thai = row('พนักงาน');
    expect(within(thai).getByText('Thai')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'พนักงาน' }).lang).toBe('th');
    expect(within(thai).getByText('80').title).toMatch(/too few to rely on/u);
  });

  test('is sorted by any column, either way, what has no value last', async () => {
    await start();
    await screen.findByRole('button', { name: 'late delivery' });
    expect(names()).toEqual(['late delivery', 'พนักงาน', 'app crash']);
    const head = (name: string) => screen.getByRole('button', { name });
    await userEvent.click(head('Theme'));
    expect(names()[0]).toBe('app crash');
    expect(screen.getByRole('columnheader', { name: 'Theme' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(head('Score of 100'));
    expect(names()).toEqual(['พนักงาน', 'late delivery', 'app crash']);
    await userEvent.click(head('Score of 100'));
    expect(names()).toEqual(['app crash', 'late delivery', 'พนักงาน']);
    await userEvent.click(head('Sentiment'));
    expect(names()[0]).toBe('late delivery');
  });

  test('goes by the same filters as the inbox, and shows the items of a theme there', async () => {
    await start();
    await screen.findByRole('button', { name: 'late delivery' });
    act(() => useInbox.setState({ filter: { ...NO_FILTER, languages: ['en'], from: '2025-01-01' } }));
    await expect.poll(() => asked.at(-1)?.filter).toEqual({ languages: ['en'], from: '2025-01-01' });
    await userEvent.click(await screen.findByRole('button', { name: 'app crash' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Show its items' }));
    await screen.findByRole('listbox', { name: 'Feedback, newest first' });
    await expect
      .poll(() => fake.queries.at(-1)?.filter)
      .toEqual({ languages: ['en'], from: '2025-01-01', theme: 3 });
    // Back again, it is the chosen one, and all themes are there.
    await userEvent.click(screen.getByRole('button', { name: 'Themes' }));
    expect((await screen.findByRole('button', { name: 'app crash' })).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(asked.at(-1)?.filter).toEqual({ languages: ['en'], from: '2025-01-01' });
  });

  test('is a command of the palette, from any screen', async () => {
    await start();
    await screen.findByRole('button', { name: 'late delivery' });
    act(() => useInbox.setState({ view: 'items' }));
    await screen.findByRole('listbox', { name: 'Feedback, newest first' });
    act(() => void runCommand('feedback.themes'));
    await screen.findByRole('button', { name: 'late delivery' });
    expect(useUi.getState().route).toEqual({ screen: 'feedback' });
  });

  test('is worked by keys alone', async () => {
    await start();
    (await screen.findByRole('button', { name: 'late delivery' })).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('app crash');
    await userEvent.keyboard('{Home}{End}{ArrowUp}{Enter}');
    expect(screen.getByRole('button', { name: 'พนักงาน' }).getAttribute('aria-pressed')).toBe('true');
    await screen.findByRole('article', { name: 'Theme: พนักงาน' });
    // Tab comes to the chosen row only.
    expect(
      [...document.querySelectorAll<HTMLElement>('.fb-theme-name')].map(({ tabIndex }) => tabIndex),
    ).toEqual([-1, 0, -1]);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.poll(() => useInbox.getState().filter.theme).toEqual({ id: 2, label: 'พนักงาน' });
  });

  test('tells examples and other words of the chosen theme', async () => {
    await start();
    await userEvent.click(await screen.findByRole('button', { name: 'late delivery' }));
    const detail = await screen.findByRole('article', { name: 'Theme: late delivery' });
    await within(detail).findByText('It came three days late');
    expect(within(detail).getByText('delivery two days late')).toBeTruthy();
    expect(within(detail).queryByRole('button', { name: 'Quote on the map' })).toBeNull();
  });

  test('is of the evidence of a map, and of one of its stages', async () => {
    await start();
    await screen.findByRole('button', { name: 'late delivery' });
    await choose('Feedback', 'Evidence of Journey');
    await expect.poll(() => [...(asked.at(-1)?.ids ?? [])].sort()).toEqual(['a', 'b']);
    await choose('Stage', 'Use');
    await expect.poll(() => asked.at(-1)?.ids).toEqual(['b']);
    await choose('Feedback', 'All feedback');
    await expect.poll(() => asked.at(-1)?.ids).toBeUndefined();
  });

  test('says that themes are to be found, and finds them', async () => {
    await start();
    await screen.findByRole('button', { name: 'late delivery' });
    answer = { total: 3, themed: 0, outdated: true, themes: [] };
    act(() => fake.core.emit('feedback.changed', {}));
    await screen.findByText('Themes have not been looked for yet.');
    await userEvent.click(screen.getByRole('button', { name: 'Find themes' }));
    expect(analysed).toBe(1);
    answer = { total: 3, themed: 0, outdated: false, themes: [] };
    act(() => fake.core.emit('feedback.changed', {}));
    await screen.findByText(/at least three different people must say the same words/u);
  });
});

describe('a theme made a pain point', () => {
  async function open(): Promise<HTMLElement> {
    await userEvent.click(await screen.findByRole('button', { name: 'late delivery' }));
    const make = await screen.findByRole('button', { name: 'Make pain point…' });
    await expect.poll(() => (make as HTMLButtonElement).disabled).toBe(false);
    await userEvent.click(make);
    return screen.findByRole('dialog', { name: 'Make a pain point' });
  }

  test('stands in the chosen stage with all its items as evidence, and goes with one undo', async () => {
    await start();
    const dialog = await open();
    expect(within(dialog).getByText('With 3 items as evidence.')).toBeTruthy();
    const text = within(dialog).getByRole('textbox', { name: 'Pain point' });
    await userEvent.clear(text);
    await userEvent.type(text, 'Deliveries come late');
    await within(dialog).findByRole('combobox', { name: 'Stage or step' });
    await choose('Stage or step', 'Use');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make pain point' }));
    await screen.findByText('On “Journey”, with 3 items as evidence.');
    await act(() => flushDocuments());
    const made = cards().find((card) => card.text === 'Deliveries come late');
    expect(made).toMatchObject({ columnId: stages.use, evidence: ['a', 'b', 'c'] });
    await act(undo);
    await act(() => flushDocuments());
    expect(
      cards()
        .map(({ text: one }) => one)
        .sort(),
    ).toEqual(['a', 'b']);
  });

  test('makes its lane where the map has none, in the same step', async () => {
    await start({ lane: false });
    const dialog = await open();
    await within(dialog).findByRole('combobox', { name: 'Stage or step' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make pain point' }));
    await act(() => flushDocuments());
    const lanes = () => projectMap(fake.core.stored(MAP), 'm').lanes.map(({ kind }) => kind);
    expect(lanes()).toContain('painPoints');
    expect(cards().find(({ text }) => text === 'late delivery')?.columnId).toBe(stages.buy);
    await act(undo);
    await act(() => flushDocuments());
    expect(lanes()).not.toContain('painPoints');
  });

  test('is not offered where nothing can be written', async () => {
    await start({ readOnly: true });
    await userEvent.click(await screen.findByRole('button', { name: 'late delivery' }));
    await screen.findByRole('article', { name: 'Theme: late delivery' });
    expect(screen.queryByRole('button', { name: 'Make pain point…' })).toBeNull();
  });
});
