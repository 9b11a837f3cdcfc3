/** Builds the script that runs in every page of the stand-in before the page's own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

let runtime: Promise<string> | null = null;

async function bundleRuntime(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page-runtime.ts'), formats: ['iife'], name: 'standInRuntime' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the page runtime was not built');
  return output.output[0].code;
}

/** The runtime with a preload, as one script that does nothing outside the app's own pages. */
export async function pageScript(preload: string): Promise<string> {
  runtime ??= bundleRuntime();
  return `if (location.hostname.endsWith('.app.invalid')) {
window.standInPlatform = ${JSON.stringify(process.platform)};
${await runtime}
standInRuntime.runPreload(function (require, module, exports, process) {
${await readFile(preload, 'utf8')}
});
}`;
}
