/**
 * The browser host: core in this process, its screens in the person's own browser, over loopback. See
 * browser/protocol.ts for what travels between them.
 */
import { createDownloads } from './browser/downloads.ts';
import { browserHost } from './browser/host.ts';
import { startServer } from './browser/server.ts';
import { createTempFolder } from './browser/temp-folder.ts';
import { appRoot } from './core/app-root.ts';
import { createCore } from './core/core.ts';
import { ensureDataFolder } from './core/data-folder.ts';
import { createChromiumPrinter } from './core/export/chromium-printer.ts';

export interface StartOptions {
  /** Workspace to open; without one: the last one that exists, else the sample. */
  readonly file?: string;
  readonly readOnly?: boolean;
  /** 0 chooses a free port. */
  readonly port?: number;
}

export interface RunningHost {
  /** The link for the browser, token included. */
  readonly url: string;
  readonly port: number;
  /** Full path of the open workspace; null where none could be opened (the page says why). */
  readonly workspace: string | null;
  /** Ends everything and leaves the workspace as one clean file. */
  close(): Promise<void>;
}

/**
 * Starts the browser host.
 * @throws SojournError where the wanted file or port cannot be had
 */
export async function start(options: StartOptions = {}): Promise<RunningHost> {
  const { version, screens } = appRoot();
  const dataFolder = ensureDataFolder();
  const temp = createTempFolder();
  const downloads = createDownloads();
  const printer = createChromiumPrinter({ rendererFolder: screens });
  const removeTemp = (): void => temp.remove();
  process.once('exit', removeTemp);
  const core = await createCore(browserHost({ version, dataFolder, printer, temp, downloads }));
  const close = async (): Promise<void> => {
    await core.close();
    await printer.close();
    removeTemp();
    process.off('exit', removeTemp);
  };
  try {
    // The port first: where it cannot be had, nothing has been opened yet.
    const server = await startServer({ core, temp, downloads, screens, port: options.port ?? 0 });
    try {
      if (options.file === undefined) await core.openInitial();
      else await core.openPath(options.file, { readOnly: options.readOnly ?? false });
    } catch (error) {
      await server.close();
      throw error;
    }
    return {
      url: server.url,
      port: server.port,
      workspace: core.workspace()?.path ?? null,
      close: async () => {
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
