import { useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import type { FeedbackSource } from '../../shared/contract/types.ts';
import { cx } from '../ui/cx.ts';
import { isPastRetention } from './forget/retention.ts';
import { SourceMenu } from './forget/SourceMenu.tsx';
import { formatCount, formatDate, formatMoment } from './format.ts';

export interface SourcesListProps {
  sources: readonly FeedbackSource[];
  /** The source that is shown, or null for all. */
  current: number | null;
  onChoose: (sourceId: number | null) => void;
  readOnly: boolean;
}

/** Until when a source is to be kept; it stands out once that day is over. */
function Retention({ source }: { source: FeedbackSource }) {
  const [now] = useState(() => new Date());
  if (source.retainUntil === null) return null;
  const day = formatDate(source.retainUntil);
  return isPastRetention(source, now) ? (
    <span className="fb-source-past">
      <TriangleAlert size={12} aria-hidden />
      kept past {day}
    </span>
  ) : (
    <span className="fb-source-date">keep until {day}</span>
  );
}

/** Where the feedback came from, to filter by, to describe, and to remove. */
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
            <Retention source={source} />
          </button>
          {readOnly ? null : (
            <SourceMenu source={source} onGone={() => (source.id === current ? onChoose(null) : undefined)} />
          )}
        </li>
      ))}
    </ul>
  );
}
