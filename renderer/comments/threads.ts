/** Comments put together into threads: a comment with its answers, by what it is about. */
import type { Comment, MapData } from '../../shared/model/types.ts';

export interface Thread {
  readonly comment: Comment;
  /** From the oldest to the newest. */
  readonly answers: readonly Comment[];
}

const known = new WeakMap<MapData['comments'], readonly Thread[]>();

/** All threads of a map, open ones first, the newest first among them. Worked out once for each state. */
export function threadsOf(comments: MapData['comments']): readonly Thread[] {
  const before = known.get(comments);
  if (before) return before;
  const headOf = createHeads(comments);
  const answers = new Map<string, Comment[]>();
  const threads: Comment[] = [];
  for (const comment of comments) {
    const head = headOf(comment);
    if (head === comment) threads.push(comment);
    else {
      const list = answers.get(head.id);
      if (list) list.push(comment);
      else answers.set(head.id, [comment]);
    }
  }
  const list = threads
    .map((comment) => ({ comment, answers: answers.get(comment.id) ?? [] }))
    .toSorted(
      (a, b) =>
        Number(a.comment.resolvedAt !== null) - Number(b.comment.resolvedAt !== null) ||
        b.comment.createdAt - a.comment.createdAt,
    );
  known.set(comments, list);
  return list;
}

/**
 * Answers the comment with which a thread begins. Itself where what it answers is gone; those that answer each other in
 * a circle, and what answers them, are threads of their own.
 */
function createHeads(comments: readonly Comment[]): (comment: Comment) => Comment {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  /** Those found so far; null for what leads into a circle. */
  const heads = new Map<Comment, Comment | null>();
  return (comment) => {
    const chain = new Set<Comment>();
    let at: Comment | undefined = comment;
    while (at && !chain.has(at) && !heads.has(at)) {
      chain.add(at);
      at = at.replyTo === null ? undefined : byId.get(at.replyTo);
    }
    const last = [...chain].at(-1) ?? null;
    const head = at === undefined ? last : chain.has(at) ? null : (heads.get(at) ?? null);
    for (const link of chain) heads.set(link, head);
    return heads.get(comment) ?? comment;
  };
}

/** The threads about one thing. */
export function threadsAbout(comments: MapData['comments'], target: string): Thread[] {
  return threadsOf(comments).filter(({ comment }) => comment.target === target);
}

/** How many threads are open about each thing, by target. */
export function openCounts(comments: MapData['comments']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { comment } of threadsOf(comments)) {
    if (comment.resolvedAt === null) counts.set(comment.target, (counts.get(comment.target) ?? 0) + 1);
  }
  return counts;
}
