/** Where a workspace opens, and that nobody is taken away from where they went meanwhile. */
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useFirstScreen } from '../../renderer/app/first-screen.ts';
import { useSession } from '../../renderer/state/session.ts';
import { navigate, useUi } from '../../renderer/state/ui.ts';
import type { MapSummary } from '../../shared/contract/types.ts';
import { createFakeCore, type FakeCore } from '../support/fake-core.ts';
import { connect } from './start-app.tsx';

let core: FakeCore;
let disconnect: () => void;
/** Lets core answer which maps there are. */
let answer: (maps: readonly Partial<MapSummary>[]) => Promise<void>;

beforeEach(async () => {
  core = createFakeCore();
  disconnect = await connect(core);
  history.replaceState(null, '', '#');
  const asked = Promise.withResolvers<MapSummary[]>();
  core.answer('maps.list', () => asked.promise);
  answer = (maps) =>
    act(async () => {
      asked.resolve(maps as MapSummary[]);
      await asked.promise;
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
});
afterEach(() => disconnect());

const MAPS = [
  { id: 'gone', trashedAt: 1, template: false },
  { id: 'pattern', trashedAt: null, template: true },
  { id: 'first', trashedAt: null, template: false },
];
const enter = (): void => {
  renderHook(() => useFirstScreen());
};
const route = (): unknown => useUi.getState().route;

test('a workspace opens on its first map that is neither in the trash nor a template', async () => {
  enter();
  await answer(MAPS);
  expect(route()).toEqual({ screen: 'map', mapId: 'first' });
  expect(location.hash).toBe('#/map/first');
});

test('a workspace without maps opens on Home', async () => {
  enter();
  await answer(MAPS.slice(0, 2));
  expect(route()).toEqual({ screen: 'home' });
});

test('who went to another screen before core answered stays there', async () => {
  enter();
  act(() => navigate({ screen: 'personas', personaId: null }));
  await answer(MAPS);
  expect(route()).toEqual({ screen: 'personas', personaId: null });
});

test('who went to Home before core answered stays there, though Home already stood there', async () => {
  enter();
  // As a bookmark or a typed address does it: the screen is the same, so nothing but the address changes.
  location.hash = '#/home';
  await answer(MAPS);
  expect(route()).toEqual({ screen: 'home' });
});

test('an address that names a screen is kept, and a workspace that is entered later opens on its map', async () => {
  history.replaceState(null, '', '#/home');
  enter();
  await answer(MAPS);
  expect(route()).toEqual({ screen: 'home' });
  await act(async () => {
    useSession.setState((state) => ({ entered: state.entered + 1 }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  expect(route()).toEqual({ screen: 'map', mapId: 'first' });
});
