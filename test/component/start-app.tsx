/** Draws a part of the app over a core in memory, as main.tsx does it. */
import type { ReactNode } from 'react';
import { act, render, type RenderResult } from '@testing-library/react';
import { Tooltip } from '@base-ui/react/tooltip';
import { Toasts } from '../../renderer/app/Toasts.tsx';
import { installCore, useConnection } from '../../renderer/state/connection.ts';
import { openDocument, startDocuments } from '../../renderer/state/documents.ts';
import { startSession, useSession } from '../../renderer/state/session.ts';
import { useUi } from '../../renderer/state/ui.ts';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import type { FakeCore } from '../support/fake-core.ts';

/** Connects to the core and waits until its workspace is open. Returns what disconnects. */
export async function connect(core: FakeCore): Promise<() => void> {
  useConnection.setState({ status: 'open', opened: 1 });
  useSession.setState({
    hello: null,
    workspace: null,
    problem: null,
    writeProblem: null,
    foreign: false,
    entered: 0,
  });
  useUi.setState({ route: { screen: 'home' } });
  history.replaceState(null, '', '#/home');
  installCore(core.client);
  const stops = [startDocuments(), startSession()];
  await act(async () => {
    while (!useSession.getState().hello) await new Promise((resolve) => setTimeout(resolve, 0));
    if (useSession.getState().workspace) await openDocument(LIBRARY_DOC);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** Draws something with what every screen has around it. */
export async function draw(node: ReactNode): Promise<RenderResult> {
  let result: RenderResult | undefined;
  await act(async () => {
    result = render(
      <Tooltip.Provider>
        {node}
        <Toasts />
      </Tooltip.Provider>,
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  if (!result) throw new Error('Nothing was drawn.');
  return result;
}
