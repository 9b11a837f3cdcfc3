/** Runs the browser host in this process until a signal ends it. */
import { spawn } from 'node:child_process';
import { start } from '../browser-host.ts';
import { DONE, type CommandContext } from './command.ts';
import { hasDisplay } from './electron-binary.ts';

export interface HostWish {
  /** Workspace to open; without one the host chooses: the last one, or the sample. */
  readonly file: string | undefined;
  /** Opens the wanted file for reading only. */
  readonly readOnly: boolean;
  /** 0 chooses a free port. */
  readonly port: number;
  /** Prints one line of JSON instead of a sentence. */
  readonly json: boolean;
  /** Opens the default browser where there is a display. */
  readonly openBrowser: boolean;
}

/** Starts the browser host, prints where it is, and serves until the signal; leaves one clean file. */
export async function runHost(wish: HostWish, { terminal, signal }: CommandContext): Promise<number> {
  const { file, readOnly, port } = wish;
  const host = await start({ port, ...(file === undefined ? {} : { file, readOnly }) });
  try {
    if (wish.json) {
      terminal.out(JSON.stringify({ url: host.url, workspace: host.workspace, pid: process.pid }));
    } else {
      terminal.out(`Sojourn is open at ${host.url} (Ctrl-C ends it)`);
    }
    if (wish.openBrowser && hasDisplay()) openInBrowser(host.url);
    if (!signal.aborted) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    }
  } finally {
    await host.close();
  }
  return DONE;
}

/** Asks the system to show an address; where it cannot, the person has the line in the terminal. */
function openInBrowser(url: string): void {
  const [program, args] = opener(url);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

function opener(url: string): [program: string, args: string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}
