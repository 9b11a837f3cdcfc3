/** `POST /upload`: streams a file from the page into the temp folder and hands it to core as a token. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SojournError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import { cleanFileName } from '../../shared/text/file-name.ts';
import type { Core } from '../core/core.ts';
import { FILE_NAME_HEADER } from './protocol.ts';
import type { TempFolder } from './temp-folder.ts';

const STATUS: Partial<Record<PlainError['code'], number>> = {
  badInput: 400,
  tooLarge: 413,
  diskFull: 507,
};

/**
 * Answers one upload, whose sender has been checked. What is not complete is deleted.
 * @param limit most bytes of one file
 */
export async function receiveUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { core, temp, limit }: { core: Core; temp: TempFolder; limit: number },
): Promise<void> {
  let path = '';
  try {
    const name = fileName(request);
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(name, limit);
    path = await temp.place(name);
    await pipeline(request, counted(limit, name), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    const token = core.addFile(path, name);
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(token));
  } catch (error) {
    if (path !== '') await rm(path, { force: true });
    refuse(request, response, error);
  }
}

function fileName(request: IncomingMessage): string {
  const header = request.headers[FILE_NAME_HEADER];
  try {
    if (typeof header === 'string' && header !== '') return cleanFileName(decodeURIComponent(header));
  } catch {
    // Falls through: not percent-encoded UTF-8.
  }
  throw new SojournError('badInput', 'The upload does not say the name of its file.', {
    remedy: `Send it percent-encoded in the ${FILE_NAME_HEADER} header.`,
  });
}

function counted(limit: number, name: string): Transform {
  let received = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.byteLength;
      if (received > limit) done(tooLarge(name, limit));
      else done(null, chunk);
    },
  });
}

function tooLarge(name: string, limit: number): SojournError {
  return new SojournError('tooLarge', `The file is larger than ${Math.floor(limit / 1024 ** 2)} MB.`, {
    remedy: 'Import it with the command line, which has no such limit, or split it.',
    where: { file: name },
  });
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
  const plain = toPlainError(
    full
      ? new SojournError('diskFull', 'The disk is full.', { remedy: 'Free some space and try again.' })
      : error,
  );
  response.writeHead(STATUS[plain.code] ?? 500, { 'content-type': 'application/json', connection: 'close' });
  // The rest of the body is of no use: the connection ends with the answer.
  response.end(JSON.stringify(plain), () => request.destroy());
}
