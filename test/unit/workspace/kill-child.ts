/**
 * An editing session to be killed. Arguments: workspace, seed. Opens the workspace through core, edits two documents
 * with seeded random edits from the state it finds, and prints one line for each acknowledged update:
 * `document seq update-in-base64 .`. Never ends by itself.
 */
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as Y from 'yjs';
import { createCore } from '../../../electron/core/core.ts';
import type { Host } from '../../../electron/core/host.ts';
import { randomEdit, seeded } from './random-edits.ts';

const [path = '', seed = '1'] = process.argv.slice(2);
const random = seeded(Number(seed));
const nothing = (): Promise<null> => Promise.resolve(null);
const host: Host = {
  kind: 'browser',
  version: 'test',
  dataFolder: dirname(path),
  printer: {
    print: () => Promise.reject(new Error('no printer')),
    openPicture: () => Promise.reject(new Error('no printer')),
  },
  pickWorkspaceToOpen: nothing,
  pickWorkspaceToCreate: nothing,
  pickFiles: nothing,
  pickExportTarget: nothing,
  openLink: () => Promise.resolve(),
};

const core = await createCore(host);
await core.openPath(path);
const screen = core.attach(() => undefined);

async function call(name: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = await screen.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as Record<string, unknown>;
}

async function open(doc: string): Promise<Y.Doc> {
  const { state } = await call('doc.open', { doc });
  const ydoc = new Y.Doc();
  Y.applyUpdateV2(ydoc, state as Uint8Array);
  ydoc.on('updateV2', (update: Uint8Array) => waiting.push({ doc, update }));
  return ydoc;
}

const waiting: { doc: string; update: Uint8Array }[] = [];
const docs = [await open('library'), await open('map:journey')];
for (;;) {
  randomEdit(docs[random() < 0.5 ? 0 : 1]!, random);
  for (const { doc, update } of waiting.splice(0)) {
    const { seq } = await call('doc.push', { doc, update });
    // Written at once: what the parent reads was acknowledged before the process died.
    writeSync(1, `${doc} ${String(seq)} ${Buffer.from(update).toString('base64')} .\n`);
  }
}
