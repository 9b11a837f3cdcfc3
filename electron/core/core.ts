/** Core: the product without a screen. (Filled in by the workspace, feedback and export services.) */
import type { Events } from '../../shared/contract/types.ts';
import type { WireReply } from '../../shared/contract/wire.ts';

export type EmitEvent = <N extends keyof Events>(name: N, data: Events[N]) => void;

/** One attached screen. Events caused by its own pushes are not echoed to it. */
export interface ScreenLink {
  call(name: string, input: unknown): Promise<WireReply>;
  detach(): void;
}

export interface Core {
  /** Attaches a screen; `emit` receives core's events. */
  attach(emit: EmitEvent): ScreenLink;
  /** Registers a file that the host knows the path of, for a call that takes a file token. */
  addFile(path: string, name?: string): { token: string; name: string; size: number };
  /** Opens a workspace file by path: the host's own wish (command line, file association, second instance). */
  openPath(path: string, options?: { readOnly?: boolean }): Promise<void>;
  /** Ends jobs, compacts, closes the workspace so that one clean file is left. */
  close(): Promise<void>;
}
