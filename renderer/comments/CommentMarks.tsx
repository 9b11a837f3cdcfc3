import { MessageSquare } from 'lucide-react';
import { select } from '../state/ui.ts';
import { countWords } from '../ui/when.ts';
import { useMapView } from '../canvas/context.ts';
import { selectCard } from '../canvas/slots.ts';
import { beginComment } from './comment-actions.ts';
import { openCounts } from './threads.ts';
import './comments.css';

/** A bubble at every card that has open comments. Lies over the cards. */
export function CommentMarks() {
  const { map, geometry, grid } = useMapView();
  if (map.comments.length === 0) return null;
  return [...openCounts(map.comments)].map(([target, count]) => {
    const [kind, id = ''] = target.split('/');
    const box = kind === 'card' ? geometry.cards.get(id) : undefined;
    if (!box) return null;
    const words = countWords(count, 'open comment');
    return (
      <button
        key={target}
        type="button"
        tabIndex={-1}
        className="comment-mark nopan nodrag"
        style={{ left: box.x + box.width, top: box.y }}
        aria-label={words}
        title={words}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          select(selectCard(grid, id));
          beginComment();
        }}
      >
        <MessageSquare size={11} aria-hidden />
        {count}
      </button>
    );
  });
}

/** The bubble of a stage, step or lane, in its header. */
export function HeaderComments({ kind, id }: { kind: 'stage' | 'step' | 'lane'; id: string }) {
  const { map } = useMapView();
  if (map.comments.length === 0) return null;
  const count = openCounts(map.comments).get(`${kind}/${id}`) ?? 0;
  if (count === 0) return null;
  const words = countWords(count, 'open comment');
  return (
    <span className="comment-header-mark" role="img" aria-label={words} title={words}>
      <MessageSquare size={11} aria-hidden />
      {count}
    </span>
  );
}
