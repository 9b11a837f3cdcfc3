/**
 * Answers calls of the contract: checks that the call exists, validates its input, runs the handler, and turns
 * whatever is thrown into a coded error. Every transport (MessagePort, WebSocket) goes through here.
 */
import { calls, type CallName, type Handlers } from '../../shared/contract/calls.ts';
import { SojournError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';

export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: PlainError };

/** A function that answers one call. Never throws. */
export function createDispatch(handlers: Handlers): (name: unknown, input: unknown) => Promise<Reply> {
  return async (name, input) => {
    try {
      if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
        throw new SojournError('badInput', `There is no call named ${JSON.stringify(name)}.`);
      }
      const parsed = calls[name as CallName].input.safeParse(input);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const where = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
        throw new SojournError('badInput', `${name}: ${issue?.message ?? 'bad input'}${where}.`);
      }
      const handler = handlers[name as CallName] as (input: unknown) => unknown;
      return { ok: true, value: await handler(parsed.data) };
    } catch (error) {
      return { ok: false, error: toPlainError(error) };
    }
  };
}
