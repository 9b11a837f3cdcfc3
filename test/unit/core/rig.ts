/** A core with a host without dialogs, its data in a temporary folder, and screens that collect their events. */
import * as Y from 'yjs';
import { createCore, type Core, type ScreenLink } from '../../../electron/core/core.ts';
import type { Host } from '../../../electron/core/host.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/calls.ts';
import { fromPlainError } from '../../../shared/contract/errors.ts';
import type { Events } from '../../../shared/contract/types.ts';
import { tempFolder } from '../workspace/folder.ts';

export interface TestScreen {
  readonly events: { name: keyof Events; data: unknown }[];
  /** @throws SojournError what core answered */
  call<N extends CallName>(name: N, input?: CallInput<N>): Promise<CallOutput<N>>;
  /** Data of the events of one name, in order. */
  seen<N extends keyof Events>(name: N): Events[N][];
  link: ScreenLink;
}

export function testHost(dataFolder: string, part: Partial<Host> = {}): Host {
  return {
    kind: 'browser',
    version: '1.2.3',
    dataFolder,
    printer: {
      print: () => Promise.reject(new Error('no printer')),
      openPicture: () => Promise.reject(new Error('no printer')),
    },
    pickWorkspaceToOpen: () => Promise.resolve(null),
    pickWorkspaceToCreate: () => Promise.resolve(undefined),
    pickFiles: () => Promise.resolve(null),
    pickExportTarget: () => Promise.resolve(null),
    openLink: () => Promise.resolve(),
    ...part,
  };
}

export async function testCore(part: Partial<Host> = {}): Promise<{ core: Core; folder: string }> {
  const folder = part.dataFolder ?? tempFolder();
  return { core: await createCore(testHost(folder, part)), folder };
}

export function screenOf(core: Core): TestScreen {
  const events: TestScreen['events'] = [];
  const link = core.attach((name, data) => void events.push({ name, data }));
  return {
    events,
    link,
    call: async <N extends CallName>(name: N, input?: CallInput<N>) => {
      const reply = await link.call(name, input);
      if (!reply.ok) throw fromPlainError(reply.error);
      return reply.value as CallOutput<N>;
    },
    seen: <N extends keyof Events>(name: N) =>
      events.filter((event) => event.name === name).map((event) => event.data as Events[N]),
  };
}

/** A document as a screen gets it. */
export async function docOf(screen: TestScreen, doc: string): Promise<Y.Doc> {
  const ydoc = new Y.Doc();
  Y.applyUpdateV2(ydoc, (await screen.call('doc.open', { doc })).state);
  return ydoc;
}

/** Runs an edit and gives its update. */
export function editOf(ydoc: Y.Doc, edit: (ydoc: Y.Doc) => void): Uint8Array<ArrayBuffer> {
  const before = Y.encodeStateVector(ydoc);
  edit(ydoc);
  return new Uint8Array(Y.encodeStateAsUpdateV2(ydoc, before));
}
