/**
 * Loads a built main bundle with a module `electron` of one's own, afresh for every start: the address carries a
 * number, which the hooks pass on to the bundle's chunks.
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ELECTRON_NAMES, type ElectronModule } from './electron-module.ts';

const MARK = 'stand-in';
const modules = new Map<string, ElectronModule>();
const REGISTRY = '__electronStandIns';
let last = 0;

function markOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get(MARK) : null;
}

function installHooks(): void {
  Object.assign(globalThis, { [REGISTRY]: modules });
  registerHooks({
    resolve(specifier, context, next) {
      const mark = markOf(context.parentURL);
      if (mark === null) return next(specifier, context);
      if (specifier === 'electron')
        return { url: `electron-stand-in:${mark}`, format: 'module', shortCircuit: true };
      const found = next(specifier, context);
      if (!specifier.startsWith('.')) return found;
      return { ...found, url: `${found.url}?${MARK}=${mark}` };
    },
    load(url, context, next) {
      if (!url.startsWith('electron-stand-in:')) return next(url, context);
      const mark = JSON.stringify(url.slice('electron-stand-in:'.length));
      const names = ELECTRON_NAMES.join(', ');
      const source = `export const { ${names} } = globalThis.${REGISTRY}.get(${mark});`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

/** The exports of the bundle at `path`, with `electron` in place of Electron. */
export async function loadMain(path: string, electron: ElectronModule): Promise<Record<string, unknown>> {
  if (last === 0) installHooks();
  last += 1;
  const mark = String(last);
  modules.set(mark, electron);
  const require = createRequire(import.meta.url);
  const nativeImport = require('./native-import.cjs') as (url: string) => Promise<Record<string, unknown>>;
  return nativeImport(`${pathToFileURL(path).href}?${MARK}=${mark}`);
}
