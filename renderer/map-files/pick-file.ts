/** Asks for one file and hands it to core: by the host's dialog, or by the browser's where the host has none. */
import type { FilePurpose, FileToken } from '../../shared/contract/types.ts';
import { core } from '../state/connection.ts';
import { useSession } from '../state/session.ts';
import { browseFiles } from '../ui/browse-files.ts';

/** @param take called with the file; never where the person cancels */
export async function pickFile(
  purpose: FilePurpose,
  accept: string,
  take: (file: FileToken) => Promise<void>,
): Promise<void> {
  if (useSession.getState().hello?.host === 'electron') {
    const [picked] = (await core.call('file.pick', { purpose })) ?? [];
    if (picked) await take(picked);
    return;
  }
  const [file] = await browseFiles({ label: 'File', accept });
  if (!file) return;
  await take(await tokenOf(file));
}

/** Hands a dropped or chosen file to core. @throws SojournError where that fails */
export async function tokenOf(file: File): Promise<FileToken> {
  const [token] = await core.fileTokens([file]);
  if (!token) throw new Error('core gave no token');
  return token;
}
