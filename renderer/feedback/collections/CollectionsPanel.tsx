import { useEffect, useState } from 'react';
import { BookmarkPlus, Ellipsis, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import type { Collection } from '../../../shared/model/types.ts';
import { core } from '../../state/connection.ts';
import { useLibrary } from '../../state/documents.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Panel } from '../../ui/Marks.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { NameDialog } from '../../ui/NameDialog.tsx';
import type { FilterState } from '../filter-state.ts';
import { formatCount } from '../format.ts';
import { keepAsking } from '../use-feedback.ts';
import {
  asksSomething,
  changeCollection,
  isShown,
  keepCollection,
  removeCollection,
  renameCollection,
  showCollection,
} from './collection-actions.ts';

const DESCRIPTION = 'It holds what the filter finds whenever you look, here and on the command line.';

export interface CollectionsPanelProps {
  /** What the inbox is filtered by. */
  filter: FilterState;
  readOnly: boolean;
}

/** Smart collections: filters that are kept under a name, with what they find now. */
export function CollectionsPanel({ filter, readOnly }: CollectionsPanelProps) {
  const collections = useLibrary()?.collections ?? [];
  const [naming, setNaming] = useState(false);
  const canKeep = !readOnly && asksSomething(filter);
  if (collections.length === 0 && !canKeep) return null;
  return (
    <Panel
      title="Collections"
      actions={
        readOnly ? null : (
          <IconButton
            label="Keep this filter as a collection…"
            icon={<BookmarkPlus size={16} aria-hidden />}
            disabled={!canKeep}
            onClick={() => setNaming(true)}
          />
        )
      }
    >
      {collections.length > 0 ? (
        <ul className="fb-sources" aria-label="Collections">
          {collections.map((one) => (
            <CollectionRow key={one.id} collection={one} filter={filter} readOnly={readOnly} />
          ))}
        </ul>
      ) : null}
      {naming ? (
        <NameDialog
          title="Keep this filter as a collection"
          description={DESCRIPTION}
          name={filter.search.trim()}
          confirm="Keep"
          onName={(name) => keepCollection(name, filter)}
          onClose={() => setNaming(false)}
        />
      ) : null}
    </Panel>
  );
}

interface RowProps extends CollectionsPanelProps {
  collection: Collection;
}

function CollectionRow({ collection, filter, readOnly }: RowProps) {
  const { id, name } = collection;
  const total = useCount(collection);
  const [renaming, setRenaming] = useState(false);
  const shown = isShown(collection, filter);
  return (
    <li className="fb-source">
      <button
        type="button"
        className={cx('fb-source-choose', shown && 'fb-source-current')}
        aria-pressed={shown}
        onClick={() => showCollection(collection)}
      >
        <span className="fb-source-name" title={name}>
          {name}
        </span>
        <span className="fb-source-count tabular">{total === null ? '' : formatCount(total)}</span>
      </button>
      {readOnly ? null : (
        <Menu
          align="end"
          trigger={
            <IconButton
              className="fb-source-more"
              label={`More for ${name}`}
              icon={<Ellipsis size={16} aria-hidden />}
            />
          }
          entries={[
            { label: 'Rename…', icon: <Pencil size={14} aria-hidden />, run: () => setRenaming(true) },
            {
              label: 'Change to the filter as it is now',
              icon: <RefreshCw size={14} aria-hidden />,
              disabled: shown || !asksSomething(filter),
              run: () => changeCollection(id, filter),
            },
            'line',
            {
              label: 'Remove',
              icon: <Trash2 size={14} aria-hidden />,
              danger: true,
              run: () => removeCollection(collection),
            },
          ]}
        />
      )}
      {renaming ? (
        <NameDialog
          title={`Rename “${name}”`}
          description={DESCRIPTION}
          name={name}
          confirm="Rename"
          onName={(next) => renameCollection(id, next)}
          onClose={() => setRenaming(false)}
        />
      ) : null}
    </li>
  );
}

/** How many items a collection holds now; null while that is counted, or where its search is not understood. */
function useCount({ filter }: Collection): number | null {
  const [total, setTotal] = useState<number | null>(null);
  useEffect(
    () =>
      keepAsking(
        () => core.call('feedback.count', { filter, aside: true }),
        (answer) => setTotal(answer.total),
        () => setTotal(null),
      ),
    [filter],
  );
  return total;
}
