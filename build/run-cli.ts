/** Builds what is missing or old and hands over to the built command line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './ensure-built.ts';

/** Runs the command line with these arguments; the process ends with its exit code. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    await ensureBuilt();
  } catch (error) {
    process.stderr.write(`sojourn: ${(error as Error).message}\n`);
    process.exitCode = 1;
    return;
  }
  const cli = (await import(pathToFileURL(join(ROOT, 'dist/host/cli.js')).href)) as {
    main(args: readonly string[]): Promise<number>;
  };
  process.exit(await cli.main(args));
}
