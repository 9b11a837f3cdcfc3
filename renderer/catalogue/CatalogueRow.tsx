import { channelWord } from '../../shared/model/words.ts';
import { memo } from 'react';
import type { CataloguePart } from '../state/route.ts';
import { cx } from '../ui/cx.ts';
import { GridRow, type GridRowFrame } from '../ui/GridRow.tsx';
import { EntryMark } from './EntryMark.tsx';
import type { CatalogueEntry } from './entries.ts';
import { NameInput } from './NameInput.tsx';
import { PART_WORDS } from './words.ts';

export interface CatalogueRowProps extends GridRowFrame {
  part: CataloguePart;
  entry: CatalogueEntry;
  /** Whether its name is being changed. */
  editing: boolean;
  onEdit: (index: number) => void;
  onRename: (entry: CatalogueEntry, name: string) => void;
  onEditEnd: () => void;
}

/** One entry in the list: icon or colour, name, channel, and how much it is used. */
export const CatalogueRow = memo(function CatalogueRow(props: CatalogueRowProps) {
  const { part, entry, editing, onEdit, onRename, onEditEnd, ...frame } = props;
  const { one, maxName } = PART_WORDS[part];
  return (
    <GridRow {...frame} className={cx('cat-row', `cat-row-${part}`)} onOpen={onEdit}>
      <span role="gridcell" className="cat-name">
        <EntryMark entry={entry} />
        {editing ? (
          <NameInput
            label={`Name of the ${one}`}
            name={entry.name}
            maxLength={maxName}
            inPlace
            className="input cat-name-input"
            onCommit={(name) => onRename(entry, name)}
            onEnd={onEditEnd}
          />
        ) : (
          <span className="truncate" title={entry.name}>
            {entry.name || 'Without a name'}
          </span>
        )}
      </span>
      {part === 'touchpoints' ? (
        <span role="gridcell" className="cat-channel truncate secondary">
          {entry.channel ? channelWord(entry.channel) : ''}
        </span>
      ) : null}
      {part === 'channels' ? <NumberCell value={entry.touchpoints} /> : null}
      <NumberCell value={entry.uses && entry.cards} />
      <NumberCell value={entry.uses && entry.uses.length} />
    </GridRow>
  );
});

/** A count; null while it is not known. */
function NumberCell({ value }: { value: number | null }) {
  return (
    <span role="gridcell" className={cx('cat-number tabular', value === 0 && 'cat-none')}>
      {value === null ? '' : value.toLocaleString('en')}
    </span>
  );
}
