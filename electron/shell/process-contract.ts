/**
 * What the main process and core's process say to each other. No query of a screen passes here: screens talk to core
 * over ports of their own. Shared by both processes; imports nothing of Electron.
 */
import type { ChannelOptions } from 'birpc';
import { fromPlainError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import type { FilePurpose, FileToken, RecentWorkspace, WorkspaceInfo } from '../../shared/contract/types.ts';
import type { PrintJob, PrintPayload } from '../../shared/contract/print.ts';
import type { DrawnSize } from '../core/export/picture/capture.ts';
import type { PdfPage, PictureClip, PictureShot } from '../core/host.ts';

/** First message to core's process. */
export interface StartOptions {
  readonly version: string;
  readonly dataFolder: string;
  /** Workspace to open, a full path; null for what a start shows by itself. */
  readonly file: string | null;
}

/** What core asks of the main process. Paths stay between these two. */
export interface MainSide {
  /** Core runs and its workspace, where there is one, is open. */
  started(): void;
  /** Core could not start at all; its process ends after this. */
  failed(error: PlainError): void;
  pickWorkspaceToOpen(): Promise<string | null>;
  pickWorkspaceToCreate(name: string): Promise<string | null>;
  pickFiles(purpose: FilePurpose): Promise<string[] | null>;
  pickExportTarget(fileName: string): Promise<string | null>;
  openLink(url: string): Promise<void>;
  print(job: number, payload: PrintJob, page: PdfPage): Promise<Uint8Array>;
  /** Those of the characters that no font of this machine draws. */
  withoutFont(job: number, characters: readonly string[]): Promise<readonly string[]>;
  /** Draws a map in a hidden window that stays until `closePicture` or `cancelPrint`; answers its size in CSS px. */
  openPicture(job: number, payload: PrintPayload, shot: PictureShot): Promise<DrawnSize>;
  pictureTile(job: number, clip: PictureClip): Promise<Uint8Array>;
  closePicture(job: number): Promise<void>;
  cancelPrint(job: number): void;
  workspaceChanged(workspace: WorkspaceInfo | null, recent: readonly RecentWorkspace[]): void;
}

/** What the main process asks of core's process. */
export interface CoreProcessSide {
  addFile(path: string): Promise<FileToken>;
  openPath(path: string): Promise<void>;
  openRecent(token: string): Promise<void>;
  /** Sends the event `command {id}` to one screen. */
  command(screen: number, id: string): Promise<void>;
  /** Ends jobs and closes the workspace so that one clean file is left. */
  close(): Promise<void>;
}

/** Every message between the two processes. `screen` comes with a port. */
export type ProcessMessage =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'rpc'; readonly data: unknown }
  | { readonly kind: 'screen'; readonly screen: number };

/** birpc's answer to a call that failed carries the error in `e`. */
interface RpcMessage {
  readonly e?: unknown;
}

/**
 * Channel options for birpc between the two processes. Structured clone strips an error of its code and remedy, so
 * errors travel as plain data.
 */
export function rpcChannel(
  post: (message: ProcessMessage) => void,
  on: (receive: (data: unknown) => void) => void,
): ChannelOptions {
  return {
    post,
    on,
    serialize: (data: RpcMessage): ProcessMessage => ({
      kind: 'rpc',
      data: data.e === undefined ? data : { ...data, e: toPlainError(data.e) },
    }),
    deserialize: (data: RpcMessage) =>
      data.e === undefined ? data : { ...data, e: fromPlainError(data.e as PlainError) },
  };
}
