import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askYesNo } from '../../../electron/cli/ask.ts';

function question(signal = new AbortController().signal) {
  const input = new PassThrough();
  const output = new PassThrough();
  return { input, output, answer: askYesNo('Delete it?', input, output, signal) };
}

it.each([
  ['y\n', true],
  [' YES \n', true],
  ['n\n', false],
  ['\n', false],
  ['yesterday\n', false],
  ['yes, but\nyes\n', false],
])('%j is taken for %s', async (typed, isYes) => {
  const { input, output, answer } = question();
  input.write(typed);
  expect(await answer).toBe(isYes);
  expect(String(output.read())).toBe('Delete it? (y/N) ');
});

it('the end of the input is a no, and so is a signal', async () => {
  const ended = question();
  ended.input.end();
  expect(await ended.answer).toBe(false);
  const abort = new AbortController();
  const stopped = question(abort.signal);
  abort.abort();
  expect(await stopped.answer).toBe(false);
});
