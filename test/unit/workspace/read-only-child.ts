/**
 * Opens a workspace as a user without rights, so that permission bits count even where tests run as root. Arguments:
 * path, and `effective` to keep the real user, whom a check of access asks for. Prints what happened as one JSON line.
 */
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { toPlainError } from '../../../shared/contract/errors.ts';

const NOBODY = 65_534;
const [path = '', mode = ''] = process.argv.slice(2);

function say(what: unknown): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}

// Everything is loaded by now; the sources may lie where only root can read.
if (process.getuid?.() === 0) {
  if (mode === 'effective') process.seteuid?.(NOBODY);
  else process.setuid?.(NOBODY);
}
try {
  const workspace = await openWorkspace(path);
  const documents = createDocuments(workspace);
  const { seq, state } = documents.open('library');
  say({ info: workspace.info, seq, bytes: state.length });
  documents.close();
  workspace.close();
} catch (error) {
  say({ error: toPlainError(error) });
}
