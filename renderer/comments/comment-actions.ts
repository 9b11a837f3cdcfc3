/** What a person does with comments: each function is one step of undo. */
import {
  addComment,
  deleteComment,
  setCommentResolved,
  setCommentText,
} from '../../shared/model/edits/comments.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import type { Comment, MapData } from '../../shared/model/types.ts';
import { tellDeleted } from '../app/undo.ts';
import { edit } from '../state/documents.ts';
import type { Selection } from '../state/selection.ts';
import { select } from '../state/ui.ts';
import { setFolded } from '../ui/folds.ts';
import { inInspector } from '../canvas/inspector/inspector-now.ts';
import { selectCard, type SlotGrid } from '../canvas/slots.ts';
import { useAuthor } from './author.ts';

export function writeComment(
  map: MapData,
  target: string,
  text: string,
  replyTo: string | null = null,
): void {
  const author = useAuthor.getState().name;
  edit(mapDocId(map.id), replyTo === null ? 'Comment' : 'Answer comment', (doc) =>
    addComment(doc, { target, text, author, now: Date.now(), replyTo }),
  );
}

/** Writes a comment anew; `base` is the text that the person began with. */
export function rewriteComment(map: MapData, id: string, text: string, base: string): void {
  edit(mapDocId(map.id), 'Edit comment', (doc) => setCommentText(doc, id, text, base));
}

export function resolveComment(map: MapData, { id, resolvedAt }: Comment): void {
  const at = resolvedAt === null ? Date.now() : null;
  edit(mapDocId(map.id), at === null ? 'Open comment again' : 'Resolve comment', (doc) =>
    setCommentResolved(doc, id, at),
  );
}

export function removeComment(map: MapData, id: string): void {
  edit(mapDocId(map.id), 'Delete comment', (doc) => deleteComment(doc, id));
  tellDeleted('Comment deleted');
}

/** What a comment on the present selection would be about. */
export function targetOf({ kind, ids }: Selection): string {
  const [id] = ids;
  const hasPlace = kind === 'card' || kind === 'stage' || kind === 'step' || kind === 'lane';
  return hasPlace && ids.length === 1 && id !== undefined ? `${kind}/${id}` : 'map';
}

/** Selects what a comment is about. */
export function goToTarget(grid: SlotGrid, target: string): void {
  const [kind = '', id = ''] = target.split('/');
  const mapId = grid.map.id;
  if (kind === 'card') select(selectCard(grid, id));
  else if (kind === 'stage' || kind === 'step' || kind === 'lane') select({ mapId, kind, ids: [id] });
  else select({ mapId, kind: null, ids: [] });
}

/** Opens the inspector and puts the keyboard into its field for a new comment. */
export function beginComment(): void {
  setFolded('Comments', false);
  inInspector((inspector) => {
    const field = inspector?.querySelector<HTMLElement>('.comment-new textarea');
    // Not `scrollIntoView`: it would move the whole window too.
    if (field && inspector) {
      const offset = field.getBoundingClientRect().top - inspector.getBoundingClientRect().top;
      inspector.scrollTop += offset - inspector.clientHeight / 2;
    }
    field?.focus({ preventScroll: true });
  });
}
