/** What the browser host gives to core: no dialogs, exports as downloads, data in the person's data folder. */
import type { Host, Printer } from '../core/host.ts';
import type { Downloads } from './downloads.ts';
import type { TempFolder } from './temp-folder.ts';

interface Parts {
  readonly version: string;
  readonly dataFolder: string;
  readonly printer: Printer;
  readonly temp: TempFolder;
  readonly downloads: Downloads;
}

export function browserHost({ version, dataFolder, printer, temp, downloads }: Parts): Host {
  return {
    kind: 'browser',
    version,
    dataFolder,
    printer,
    pickWorkspaceToOpen: async () => null,
    pickWorkspaceToCreate: async () => undefined,
    pickFiles: async () => null,
    pickExportTarget: async (fileName) => {
      const path = await temp.place(fileName);
      return { path, download: downloads.offer(path) };
    },
    // The page opens links itself (see protocol.ts).
    openLink: async () => {},
  };
}
