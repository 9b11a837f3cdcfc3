import { createBirpc } from 'birpc';
import { expect, it } from 'vitest';
import { rpcChannel, type ProcessMessage } from '../../../electron/shell/process-contract.ts';
import { SojournError } from '../../../shared/contract/errors.ts';

interface Side {
  fail(): Promise<void>;
  echo(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Two ends joined by structured clone, as two processes are. */
function join(side: Side): Side {
  const hear: ((data: unknown) => void)[][] = [[], []];
  const end = (mine: number) =>
    rpcChannel(
      (message: ProcessMessage) => {
        const copy = structuredClone(message);
        if (copy.kind !== 'rpc') throw new Error('not an rpc message');
        for (const listener of hear[1 - mine]!) listener(copy.data);
      },
      (receive) => void hear[mine]!.push(receive),
    );
  createBirpc<object, Side>(side, end(0));
  const rpc = createBirpc<Side, object>({}, end(1));
  return { fail: () => rpc.fail(), echo: (bytes) => rpc.echo(bytes) };
}

it('carries an error with its code, place and remedy', async () => {
  const far = join({
    fail: () =>
      Promise.reject(
        new SojournError('locked', 'It is open.', { remedy: 'Close it.', where: { file: 'a' } }),
      ),
    echo: (bytes) => Promise.resolve(bytes),
  });
  const error: unknown = await far.fail().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SojournError);
  expect(error).toMatchObject({
    code: 'locked',
    message: 'It is open.',
    remedy: 'Close it.',
    where: { file: 'a' },
  });
});

it('makes any other fault an internal error and passes bytes as they are', async () => {
  const far = join({
    fail: () => Promise.reject(new TypeError('x is not a function')),
    echo: (bytes) => Promise.resolve(bytes),
  });
  await expect(far.fail()).rejects.toMatchObject({ code: 'internal', message: 'x is not a function' });
  expect(await far.echo(new Uint8Array([0, 255]))).toEqual(new Uint8Array([0, 255]));
});
