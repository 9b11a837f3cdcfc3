/** Writes comments. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { mapParts } from '../map-doc.ts';
import { entities, entityOf, readText, writeField, writeText } from '../y-fields.ts';

export interface NewComment {
  /** What it is about, see `Comment.target`. */
  readonly target: string;
  readonly text: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly replyTo?: string | null;
  readonly id?: string;
}

/** Adds a comment and answers its id. */
export function addComment(
  doc: Y.Doc,
  { target, text, author, now, replyTo = null, id = newId() }: NewComment,
): string {
  const comment = new Y.Map<unknown>();
  mapParts(doc).comments.set(id, comment);
  comment.set('target', target);
  comment.set('createdAt', now);
  comment.set('text', new Y.Text(text));
  writeField(comment, 'author', author);
  writeField(comment, 'replyTo', replyTo);
  return id;
}

/** Writes a comment's text. `base`: the text that the person began with; what others wrote since then stays. */
export function setCommentText(doc: Y.Doc, id: string, text: string, base?: string): void {
  const comment = entityOf(mapParts(doc).comments, id);
  if (comment) writeText(comment, 'text', text, base);
}

/** Resolves a comment (`at` in ms since 1970) or opens it again with null. */
export function setCommentResolved(doc: Y.Doc, id: string, at: number | null): void {
  const comment = entityOf(mapParts(doc).comments, id);
  if (comment) writeField(comment, 'resolvedAt', at);
}

/** Deletes a comment with its answers. */
export function deleteComment(doc: Y.Doc, id: string): void {
  const { comments } = mapParts(doc);
  comments.delete(id);
  for (const [other, comment] of Array.from(entities(comments)))
    if (readText(comment, 'replyTo') === id) comments.delete(other);
}

/** Deletes the comments on things that go, by target. */
export function deleteCommentsOn(doc: Y.Doc, targets: ReadonlySet<string>): void {
  const { comments } = mapParts(doc);
  for (const [id, comment] of Array.from(entities(comments)))
    if (targets.has(readText(comment, 'target'))) comments.delete(id);
}
