/** Comments as threads. */
import { expect, test } from 'vitest';
import { openCounts, threadsAbout, threadsOf } from '../../../renderer/comments/threads.ts';
import type { Comment } from '../../../shared/model/types.ts';

const comment = (id: string, at: number, fields: Partial<Comment> = {}): Comment => ({
  id,
  target: 'card/a',
  author: '',
  text: id,
  createdAt: at,
  resolvedAt: null,
  replyTo: null,
  ...fields,
});

test('answers stand below their comment, open threads come first, the newest first among them', () => {
  const comments = [
    comment('old', 1),
    comment('answer', 2, { replyTo: 'old' }),
    comment('done', 3, { resolvedAt: 9 }),
    comment('new', 4, { target: 'map' }),
    comment('lost', 5, { replyTo: 'gone', target: 'lane/x' }),
  ];
  expect(threadsOf(comments).map((thread) => thread.comment.id)).toEqual(['lost', 'new', 'old', 'done']);
  expect(threadsAbout(comments, 'card/a').map(({ answers }) => answers.map(({ id }) => id))).toEqual([
    ['answer'],
    [],
  ]);
  expect([...openCounts(comments)]).toEqual([
    ['lane/x', 1],
    ['map', 1],
    ['card/a', 1],
  ]);
});

test('two comments that answer each other are not lost', () => {
  const comments = [comment('a', 1, { replyTo: 'b' }), comment('b', 2, { replyTo: 'a' })];
  expect(threadsOf(comments).flatMap((thread) => [thread.comment, ...thread.answers])).toHaveLength(2);
});

test('answers to answers, however many, belong to one thread; those in a circle stand alone', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) =>
    comment(`c${at}`, at, { replyTo: at === 0 ? null : `c${at - 1}` }),
  );
  const circle = [comment('x', 1, { replyTo: 'y' }), comment('y', 2, { replyTo: 'x' })];
  const late = comment('z', 3, { replyTo: 'x' });
  const threads = threadsOf([...chain.toReversed(), ...circle, late]);
  expect(threads.map((thread) => [thread.comment.id, thread.answers.length])).toEqual([
    ['z', 0],
    ['y', 0],
    ['x', 0],
    ['c0', 19_999],
  ]);
});
