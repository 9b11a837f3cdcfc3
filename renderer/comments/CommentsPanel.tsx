import { useState, type KeyboardEvent } from 'react';
import { Check, CornerDownRight, RotateCcw, Trash2 } from 'lucide-react';
import { wholeMap } from '../../shared/model/apply-filter.ts';
import type { Comment } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { textWords } from '../canvas/card-words.ts';
import { useMapView } from '../canvas/context.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { whenWords } from '../ui/when.ts';
import { setAuthor, useAuthor } from './author.ts';
import {
  goToTarget,
  removeComment,
  resolveComment,
  rewriteComment,
  writeComment,
} from './comment-actions.ts';
import { threadsAbout, threadsOf, type Thread } from './threads.ts';
import './comments.css';

/** The comments about one thing of the map; about the map itself also those on everything in it. */
export function CommentsPanel({ target }: { target: string }) {
  const { map, readOnly } = useMapView();
  const [withResolved, setWithResolved] = useState(false);
  const all = target === 'map' ? threadsOf(map.comments) : threadsAbout(map.comments, target);
  const open = all.filter(({ comment }) => comment.resolvedAt === null);
  const shown = withResolved ? all : open;
  const resolved = all.length - open.length;
  return (
    <Panel title={open.length > 0 ? `Comments (${open.length})` : 'Comments'} name="Comments">
      <div className="comments">
        {shown.map((thread) => (
          <ThreadView key={thread.comment.id} thread={thread} withPlace={target === 'map'} />
        ))}
        {resolved > 0 ? (
          <Button kind="plain" onClick={() => setWithResolved(!withResolved)}>
            {withResolved ? 'Hide resolved' : `Show ${resolved} resolved`}
          </Button>
        ) : null}
        {readOnly ? null : <NewComment target={target} />}
      </div>
    </Panel>
  );
}

function ThreadView({ thread, withPlace }: { thread: Thread; withPlace: boolean }) {
  const view = useMapView();
  const { map, grid, readOnly } = view;
  const { comment, answers } = thread;
  const [answering, setAnswering] = useState(false);
  const isResolved = comment.resolvedAt !== null;
  return (
    <article className="comment-thread" data-resolved={isResolved}>
      {withPlace && comment.target !== 'map' ? (
        <button type="button" className="comment-place" onClick={() => goToTarget(grid, comment.target)}>
          <PlaceName target={comment.target} />
        </button>
      ) : null}
      <CommentView comment={comment} />
      {answers.map((answer) => (
        <div key={answer.id} className="comment-answer">
          <CommentView comment={answer} />
        </div>
      ))}
      {readOnly ? null : (
        <div className="comment-tools">
          <Button
            kind="plain"
            icon={isResolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
            onClick={() => attempt(() => resolveComment(map, comment))}
          >
            {isResolved ? 'Open again' : 'Resolve'}
          </Button>
          <Button
            kind="plain"
            icon={<CornerDownRight size={14} aria-hidden />}
            onClick={() => setAnswering(!answering)}
          >
            Answer
          </Button>
        </div>
      )}
      {answering && !readOnly ? (
        <NewComment target={comment.target} replyTo={comment.id} onDone={() => setAnswering(false)} />
      ) : null}
    </article>
  );
}

function CommentView({ comment }: { comment: Comment }) {
  const { map, readOnly } = useMapView();
  const [now] = useState(() => Date.now());
  return (
    <div className="comment">
      <p className="comment-head">
        <strong dir="auto">{comment.author || 'Without a name'}</strong>
        <span className="secondary small">
          {whenWords(comment.createdAt, Math.max(now, comment.createdAt))}
        </span>
        {readOnly ? null : (
          <IconButton
            label="Delete comment"
            icon={<Trash2 size={13} aria-hidden />}
            onClick={() => attempt(() => removeComment(map, comment.id))}
          />
        )}
      </p>
      {readOnly ? (
        <p className="comment-text" dir="auto">
          {comment.text}
        </p>
      ) : (
        <TextArea
          bare
          hideLabel
          required
          rows={1}
          label={`Comment by ${comment.author || 'someone'}`}
          value={comment.text}
          onCommit={(text, base) => attempt(() => rewriteComment(map, comment.id, text, base))}
        />
      )}
    </div>
  );
}

interface NewCommentProps {
  target: string;
  replyTo?: string;
  onDone?: () => void;
}

/** A field for a new comment: Ctrl/Cmd+Enter or the button sends it. Asks for one's name the first time. */
function NewComment({ target, replyTo, onDone }: NewCommentProps) {
  const { map } = useMapView();
  const [text, setText] = useState('');
  const author = useAuthor((s) => s.name);
  const send = (): void => {
    if (text.trim() === '') return;
    attempt(() => {
      writeComment(map, target, text.trim(), replyTo ?? null);
      setText('');
      onDone?.();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  const label = replyTo === undefined ? 'New comment' : 'Answer';
  return (
    <div className="comment-new">
      <textarea
        className="input textarea"
        rows={2}
        dir="auto"
        aria-label={label}
        placeholder={`${label} …`}
        value={text}
        data-draft={text === '' ? undefined : ''}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? null : (
        <div className="comment-send">
          <TextField
            hideLabel
            label="Your name"
            placeholder="Your name"
            value={author}
            maxLength={80}
            onCommit={setAuthor}
          />
          <Button kind="primary" shortcut="Mod+Enter" onClick={send}>
            {replyTo === undefined ? 'Comment' : 'Answer'}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The name of what a comment is about. */
function PlaceName({ target }: { target: string }) {
  const view = useMapView();
  const { map } = view;
  const [kind = '', id = ''] = target.split('/');
  const card = kind === 'card' ? wholeMap(map).cards.get(id) : undefined;
  const header = [...map.stages, ...map.steps, ...map.lanes].find((entry) => entry.id === id);
  return <span dir="auto">{card ? textWords(card, view) : (header?.title ?? map.meta.title)}</span>;
}
