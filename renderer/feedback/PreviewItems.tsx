import type { PreviewItem, ScoreScale } from '../../shared/contract/types.ts';
import { cx } from '../ui/cx.ts';
import { beginning } from './excerpt.ts';
import { formatDate } from './format.ts';
import { ScoreChip } from './ScoreChip.tsx';

export interface PreviewItemsProps {
  items: readonly PreviewItem[];
  scale: ScoreScale | null;
  /** The columns were changed and the items are not up to date yet. */
  stale: boolean;
}

/** The first rows as the items they will become, or why they will not. */
export function PreviewItems({ items, scale, stale }: PreviewItemsProps) {
  const kept = items.filter(({ rejected }) => rejected === null).length;
  return (
    <section aria-label="As they will be" aria-busy={stale}>
      <h3>
        As they will be{' '}
        <span className="secondary small">
          {items.length > 0 ? `${kept} of the first ${items.length} rows become items` : ''}
        </span>
      </h3>
      <ol className={cx('fb-preview', stale && 'fb-preview-stale')}>
        {items.map((item) => (
          <li
            key={item.row}
            className={cx('fb-preview-item', item.rejected !== null && 'fb-preview-rejected')}
          >
            <span className="fb-preview-row tabular">{item.row}</span>
            {item.rejected === null ? (
              <>
                <p className={cx('fb-preview-text', item.text === '' && 'secondary')}>
                  {item.text === '' ? 'No text, only a score.' : beginning(item.text.trim(), 300)}
                </p>
                <span className="fb-preview-date secondary">{formatDate(item.date)}</span>
                <ScoreChip score={item.score} scale={scale} />
              </>
            ) : (
              <p className="fb-preview-text">Left out: {item.rejected}.</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
