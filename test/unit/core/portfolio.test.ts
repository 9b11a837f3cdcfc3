/** The portfolio over all maps, as a screen asks for it: only what changed is sent again. */
import { expect, it } from 'vitest';
import type { PortfolioAnswer } from '../../../shared/portfolio/types.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, linkSolves, setCardFields } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import {
  addMapEntry,
  addTouchpoint,
  setMapTrashed,
  setTouchpoint,
} from '../../../shared/model/edits/library.ts';
import { setMapTitle } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { Pushed } from './pushed.ts';
import { screenOf, testCore } from './rig.ts';

const states = (answer: readonly PortfolioAnswer[]): string[] =>
  answer.map(({ id, state }) => `${id} ${state}`);
const versions = (answer: readonly PortfolioAnswer[]): Record<string, string> =>
  Object.fromEntries(answer.map((one) => [one.id, one.state === 'unreadable' ? '' : one.version]));

it('follows maps and the names of touchpoints, and sends what a screen does not know', async () => {
  const { core } = await testCore();
  await core.openInitial();
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Portfolio', sample: false });
  await screen.call('app.hello');
  const library = new Pushed(screen, LIBRARY_DOC);
  await library.edit((doc) => {
    addTouchpoint(doc, { id: 'site', name: 'Вебсайт', channel: 'web' });
    addTouchpoint(doc, { id: 'other', name: 'Other' });
    for (const id of ['a', 'b', 'bin']) addMapEntry(doc, id);
    setMapTrashed(doc, 'bin', 1);
  });
  const maps = new Map<string, Pushed>();
  for (const id of ['a', 'b', 'bin']) {
    const map = new Pushed(screen, mapDocId(id));
    maps.set(id, map);
    await map.edit((doc) => {
      setMapTitle(doc, `Bản đồ ${id}`);
      addStage(doc, { id: 's', title: 'S' });
      addLane(doc, { id: 'pain', kind: 'painPoints' });
      addLane(doc, { id: 'do', kind: 'actions' });
      addCard(doc, { id: 'p', laneId: 'pain', columnId: 's', text: 'ช้า', severity: 3 });
      if (id === 'a') addCard(doc, { id: 't', laneId: 'pain', columnId: 's', touchpointId: 'site' });
    });
  }
  const ask = (known: Record<string, string> = {}): Promise<PortfolioAnswer[]> =>
    screen.call('portfolio.read', { known });

  const first = await ask();
  expect(states(first)).toEqual(['a read', 'b read']);
  expect(first[0]).toMatchObject({
    title: 'Bản đồ a',
    entries: [
      { id: 'a/p', severity: 3, answers: 0, items: 0, voices: 0 },
      { id: 'a/t', text: 'Вебсайт' },
    ],
  });
  expect(states(await ask(versions(first)))).toEqual(['a known', 'b known']);

  await maps.get('b')?.edit((doc) => {
    addCard(doc, { id: 'act', laneId: 'do', columnId: 's', text: 'Do it', status: 'open' });
    linkSolves(doc, 'act', ['p'], 1);
    setCardFields(doc, ['act'], { department: 'Service', owner: 'Nok' });
  });
  const second = await ask(versions(first));
  expect(states(second)).toEqual(['a known', 'b read']);
  expect(second[1]).toMatchObject({
    entries: [
      { id: 'b/p', answers: 1 },
      { id: 'b/act', department: 'Service', status: 'open', solves: ['p'] },
    ],
  });

  await library.edit((doc) => setTouchpoint(doc, 'other', { name: 'Anything' }));
  expect(states(await ask(versions([first[0], second[1]] as PortfolioAnswer[])))).toEqual([
    'a known',
    'b known',
  ]);
  await library.edit((doc) => setTouchpoint(doc, 'site', { name: 'Веб' }));
  const third = await ask(versions([first[0], second[1]] as PortfolioAnswer[]));
  expect(states(third)).toEqual(['a read', 'b known']);
  expect(third[0]).toMatchObject({ entries: [{ id: 'a/p' }, { text: 'Веб' }] });
  await core.close();
});

it('of the sample has voices behind pain points, and the loop knows its feedback', async () => {
  const { core } = await testCore();
  await core.openInitial();
  const screen = screenOf(core);
  await screen.call('workspace.create', { name: 'Sample', sample: true });
  await screen.call('app.hello');
  const answer = await screen.call('portfolio.read', { known: {} });
  const entries = answer.flatMap((map) => (map.state === 'read' ? map.entries : []));
  const pains = entries.filter(({ kind }) => kind === 'painPoints');
  expect(pains.length).toBeGreaterThan(3);
  expect(pains.some(({ voices, items }) => voices > 1 && voices <= items)).toBe(true);
  const places = answer.flatMap((map) => (map.state === 'read' ? map.places : []));
  expect(places.some(({ measured }) => (measured?.n ?? 0) > 1)).toBe(true);
  const loop = await screen.call('portfolio.loop');
  expect(loop.items).toBeGreaterThan(50);
  expect(loop.linked).toBeGreaterThan(0);
  expect(loop.linked).toBeLessThanOrEqual(loop.items);
  await core.close();
});
