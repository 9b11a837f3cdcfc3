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
  const heads = new Map(comments.map((comment) => [comment.id, comment]));
  const answers = new Map<string, Comment[]>();
  const threads: Comment[] = [];
  for (const comment of comments) {
    const head = headOf(comment, heads);
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

/** The comment with which a thread begins. Itself where what it answers is gone, or answers it in turn. */
function headOf(comment: Comment, byId: ReadonlyMap<string, Comment>): Comment {
  const seen = new Set<Comment>();
  let head = comment;
  for (let next = byId.get(head.replyTo ?? ''); next; next = byId.get(head.replyTo ?? '')) {
    if (seen.has(next)) return comment;
    seen.add(next);
    head = next;
  }
  return head;
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
