import { cx } from '../ui/cx.ts';
import type { GalleryEntry } from './entries.ts';
import { EntrySketch } from './EntrySketch.tsx';

/** Id of an entry's element, for `aria-activedescendant`. */
export const optionId = (entry: GalleryEntry): string => `template-${entry.key}`;

interface EntryGroupProps {
  group: GalleryEntry['group'];
  entries: readonly GalleryEntry[];
  activeKey: string | undefined;
  onChoose: (key: string) => void;
  onCreate: (entry: GalleryEntry) => void;
}

/** The entries of one group as options; the field above has the keyboard. */
export function EntryGroup({ group, entries, activeKey, onChoose, onCreate }: EntryGroupProps) {
  if (entries.length === 0) return null;
  return (
    <div className="gallery-group" role="group" aria-label={group}>
      <p className="gallery-heading" aria-hidden>
        {group}
      </p>
      {entries.map((entry) => (
        <div
          key={entry.key}
          id={optionId(entry)}
          role="option"
          tabIndex={-1}
          aria-selected={entry.key === activeKey}
          className={cx('gallery-entry', entry.key === activeKey && 'gallery-entry-active')}
          // The field keeps the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            if (event.detail === 2) onCreate(entry);
            else onChoose(entry.key);
          }}
        >
          <EntrySketch source={entry.source} kind={entry.kind} />
          <span className="gallery-field">{entry.field}</span>
          <span className="gallery-title">{entry.title}</span>
        </div>
      ))}
    </div>
  );
}
