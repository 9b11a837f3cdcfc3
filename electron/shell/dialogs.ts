/** The system's file dialogs. Null: the person cancelled. Paths go to core and never to a page. */
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { FilePurpose } from '../../shared/contract/types.ts';
import { safeFileName } from '../core/workspace/file-names.ts';

export const WORKSPACE_ENDING = 'sojourn';
const WORKSPACES = { name: 'Sojourn workspace', extensions: [WORKSPACE_ENDING] };
const FEEDBACK = {
  name: 'Feedback',
  extensions: 'csv tsv tab txt xlsx xlsm xls json ndjson jsonl html htm zip gz'.split(' '),
};
const ANY = { name: 'All files', extensions: ['*'] };

async function open(options: OpenDialogOptions): Promise<string[] | null> {
  const owner = BrowserWindow.getFocusedWindow();
  const answer = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
}

async function save(options: SaveDialogOptions): Promise<string | null> {
  const owner = BrowserWindow.getFocusedWindow();
  const answer = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Adds the ending where the person typed none; some Linux dialogs do not. */
export function withEnding(path: string, ending: string): string {
  return extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`;
}

export async function pickWorkspaceToOpen(): Promise<string | null> {
  const paths = await open({ title: 'Open Workspace', properties: ['openFile'], filters: [WORKSPACES, ANY] });
  return paths?.[0] ?? null;
}

export async function pickWorkspaceToCreate(name: string): Promise<string | null> {
  const proposed = withEnding(safeFileName(name), WORKSPACE_ENDING);
  const path = await save({
    title: 'New Workspace',
    defaultPath: join(app.getPath('documents'), proposed),
    filters: [WORKSPACES],
  });
  return path && withEnding(path, WORKSPACE_ENDING);
}

const PICKING: Readonly<Record<FilePurpose, OpenDialogOptions>> = {
  feedback: {
    title: 'Import Feedback',
    properties: ['openFile', 'multiSelections'],
    filters: [FEEDBACK, ANY],
  },
  map: { title: 'Import Map', properties: ['openFile'], filters: [ANY] },
  copy: { title: 'Merge Another Copy', properties: ['openFile'], filters: [WORKSPACES, ANY] },
};

/** Files to read for what they are wanted for. */
export async function pickFiles(purpose: FilePurpose): Promise<string[] | null> {
  return open(PICKING[purpose]);
}

/** @param fileName proposed name, safe on every system, with its ending, which the chosen path gets too */
export async function pickExportTarget(fileName: string): Promise<string | null> {
  const ending = extname(fileName).slice(1);
  const path = await save({
    title: 'Export',
    defaultPath: join(app.getPath('documents'), fileName),
    filters: ending === '' ? [ANY] : [{ name: ending.toUpperCase(), extensions: [ending] }],
  });
  return path && ending !== '' ? withEnding(path, ending) : path;
}
