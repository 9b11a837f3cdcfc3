/** What is open: core's greeting, the workspace, and what keeps it from being opened or written. */
import { create } from 'zustand';
import { toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { Hello, WorkspaceInfo } from '../../shared/contract/types.ts';
import { core, useConnection } from './connection.ts';
import { closeDocuments, resumeDocuments, retrySaving, setReadOnly } from './documents.ts';
import { useSaveStatus } from './save-state.ts';
import { resetUi } from './ui.ts';

export interface Session {
  /** Null until core has greeted. */
  readonly hello: Hello | null;
  readonly workspace: WorkspaceInfo | null;
  /** Why the wanted workspace could not be opened, or why core did not greet. */
  readonly problem: PlainError | null;
  /** Why the open workspace cannot be written just now. */
  readonly writeProblem: PlainError | null;
  /** The workspace that this window's documents belong to is not the one that core has open any more. */
  readonly foreign: boolean;
  /** Counts the workspaces that were entered, the same one after a restore included: everything is drawn anew then. */
  readonly entered: number;
}

export const useSession = create<Session>()(() => ({
  hello: null,
  workspace: null,
  problem: null,
  writeProblem: null,
  foreign: false,
  entered: 0,
}));

/** Greets core and follows which workspace is open. Returns what stops it. */
export function startSession(): () => void {
  const stops = [
    core.on('workspace.changed', ({ workspace }) => enter(workspace)),
    core.on('workspace.problem', (writeProblem) => useSession.setState({ writeProblem })),
    useConnection.subscribe((now, before) => {
      if (now.opened !== before.opened) void greet();
    }),
  ];
  void greet();
  return () => {
    for (const stop of stops) stop();
  };
}

async function greet(): Promise<void> {
  try {
    const hello = await core.call('app.hello');
    useSession.setState({ hello, problem: hello.problem });
    const mine = useSession.getState().workspace;
    if (mine && hello.workspace?.id === mine.id) {
      useSession.setState({ workspace: hello.workspace, writeProblem: null, foreign: false });
      await resumeDocuments();
    } else if (mine && useSaveStatus.getState().pending > 0) {
      useSession.setState({ foreign: true });
    } else {
      enter(hello.workspace);
    }
  } catch (error) {
    if (!useSession.getState().hello) useSession.setState({ problem: toPlainError(error) });
  }
}

/** Another workspace: everything of the one before leaves the screen. */
function enter(workspace: WorkspaceInfo | null): void {
  closeDocuments();
  resetUi();
  setReadOnly(workspace?.readOnly ? workspace.readOnlyReason || 'Open it elsewhere or save a copy.' : null);
  useSession.setState((s) => ({
    workspace,
    writeProblem: null,
    foreign: false,
    entered: s.entered + 1,
    problem: workspace ? null : s.problem,
  }));
}

/** Gives up the unsaved edits of the workspace that core has not open any more, and shows the one it has. */
export function leaveForeign(): void {
  enter(useSession.getState().hello?.workspace ?? null);
}

/** Forgets the write problem and tries to save again. */
export function tryWritingAgain(): void {
  useSession.setState({ writeProblem: null });
  retrySaving();
}
