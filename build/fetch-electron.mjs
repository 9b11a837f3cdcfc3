/**
 * Fetches Electron's program, with a message to the parent process for every part that arrives, so that it can give up
 * on a network that gives nothing. Electron's own install script then unpacks it from the cache.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const fromElectron = createRequire(join(electron, 'package.json'));
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href);
const read = (name) => JSON.parse(readFileSync(join(electron, name), 'utf8'));

await downloadArtifact({
  version: read('package.json').version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: read('checksums.json'),
  downloadOptions: {
    quiet: true,
    getProgressCallback: async ({ transferred, total }) => process.send?.({ transferred, total }),
  },
});
createRequire(import.meta.url)(join(electron, 'install.js'));
