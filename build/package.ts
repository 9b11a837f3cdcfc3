/**
 * `npm run package`: builds, then packages for this system (or the ones named) into `out`. Publishes nothing.
 * Options: `--linux --mac --windows` choose systems, `--dir` stops before the installer, `--electron-dist FOLDER` takes
 * Electron's program from there instead of downloading it.
 */
import { parseArgs } from 'node:util';
import { build, DIR_TARGET, Platform, type Configuration } from 'electron-builder';
import { packaging } from './electron-builder.ts';
import { ensureBuilt, ROOT } from './ensure-built.ts';

const { values } = parseArgs({
  options: {
    linux: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    windows: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
    'electron-dist': { type: 'string' },
  },
});

const named = [
  ...(values.linux ? [Platform.LINUX] : []),
  ...(values.mac ? [Platform.MAC] : []),
  ...(values.windows ? [Platform.WINDOWS] : []),
];
const systems = named.length > 0 ? named : [Platform.current()];
const electronDist = values['electron-dist'];
const config: Configuration = electronDist === undefined ? packaging : { ...packaging, electronDist };

await ensureBuilt();
const made = await build({
  projectDir: ROOT,
  config,
  publish: 'never',
  targets: new Map(systems.flatMap((system) => [...system.createTarget(values.dir ? DIR_TARGET : null)])),
});
for (const file of made) console.log(file);
