/** Commands of comments. */
import { selectCard } from '../canvas/slots.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { beginComment, goToTarget, targetOf } from '../comments/comment-actions.ts';
import { threadsOf } from '../comments/threads.ts';
import { useUi } from '../state/ui.ts';
import type { Command, CommandContext } from './command.ts';

/** Goes to the next thing with an open comment. */
function nextComment({ view, selection }: CommandContext): void {
  if (!view) return;
  const open = threadsOf(view.map.comments).filter(({ comment }) => comment.resolvedAt === null);
  const targets = [...new Set(open.map(({ comment }) => comment.target))];
  const next = targets[(targets.indexOf(targetOf(selection)) + 1) % targets.length];
  if (next === undefined) return;
  goToTarget(view.grid, next);
  useUi.setState({ inspectorOpen: true });
  const [kind, id = ''] = next.split('/');
  const box = kind === 'card' ? view.geometry.cards.get(selectCard(view.grid, id).ids[0] ?? '') : undefined;
  if (box) useCanvas.getState().view?.reveal(box);
}

export const COMMENT_COMMANDS: readonly Command[] = [
  {
    id: 'comment.add',
    name: 'Comment on this',
    group: 'Map',
    keys: ['Mod+Alt+M'],
    when: ({ view }) => view !== null && !view.readOnly,
    run: beginComment,
  },
  {
    id: 'comment.next',
    name: 'Next open comment',
    group: 'Go',
    keys: ['Alt+Shift+M'],
    when: ({ view }) => view?.map.comments.some(({ resolvedAt }) => resolvedAt === null) ?? false,
    needs: 'There are no open comments',
    run: nextComment,
  },
];
