import { Trash2 } from 'lucide-react';
import type { FeedbackSource } from '../../shared/contract/types.ts';
import { attempt, toast } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { pushStep } from '../state/history.ts';
import { IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { countOf, formatCount, formatMoment } from './format.ts';

export interface SourcesListProps {
  sources: readonly FeedbackSource[];
  /** The source that is shown, or null for all. */
  current: number | null;
  onChoose: (sourceId: number | null) => void;
  readOnly: boolean;
}

/** Hides a source and its items; a toast and undo bring them back. */
async function removeSource(source: FeedbackSource, onGone: () => void): Promise<void> {
  const remove = (): Promise<void> => core.call('feedback.removeSource', { sourceId: source.id });
  const restore = (): void => attempt(() => core.call('feedback.restoreSource', { sourceId: source.id }));
  await remove();
  onGone();
  pushStep({ label: `Remove ${source.name}`, undo: restore, redo: () => attempt(remove) });
  toast(`${source.name} removed`, { description: countOf(source.items, 'item'), undo: restore });
}

/** Where the feedback came from, to filter by and to remove. */
export function SourcesList({ sources, current, onChoose, readOnly }: SourcesListProps) {
  const total = sources.reduce((sum, { items }) => sum + items, 0);
  return (
    <ul className="fb-sources" aria-label="Sources">
      <li className="fb-source">
        <button
          type="button"
          className={cx('fb-source-choose', current === null && 'fb-source-current')}
          aria-pressed={current === null}
          onClick={() => onChoose(null)}
        >
          <span className="fb-source-name">All feedback</span>
          <span className="fb-source-count tabular">{formatCount(total)}</span>
        </button>
      </li>
      {sources.map((source) => (
        <li key={source.id} className="fb-source">
          <button
            type="button"
            className={cx('fb-source-choose', source.id === current && 'fb-source-current')}
            aria-pressed={source.id === current}
            onClick={() => onChoose(source.id)}
          >
            <span className="fb-source-name" title={source.name}>
              {source.name}
            </span>
            <span className="fb-source-count tabular">{formatCount(source.items)}</span>
            <span className="fb-source-date">imported {formatMoment(source.importedAt)}</span>
          </button>
          {readOnly ? null : (
            <IconButton
              className="fb-source-remove"
              label={`Remove ${source.name}`}
              icon={<Trash2 size={14} aria-hidden />}
              onClick={() =>
                attempt(() =>
                  removeSource(source, () => (source.id === current ? onChoose(null) : undefined)),
                )
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}
