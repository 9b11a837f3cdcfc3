import { channelWord } from '../../shared/model/words.ts';
import { memo, type MouseEvent } from 'react';
import { Check } from 'lucide-react';
import type { CataloguePart } from '../state/route.ts';
import { cx } from '../ui/cx.ts';
import { EntryMark } from './EntryMark.tsx';
import type { CatalogueEntry } from './entries.ts';
import { NameInput } from './NameInput.tsx';
import { PART_WORDS } from './words.ts';

export interface CatalogueRowProps {
  part: CataloguePart;
  entry: CatalogueEntry;
  domId: string;
  /** Place in the list, from 0. */
  index: number;
  /** Px of the list. */
  top: number;
  height: number;
  active: boolean;
  /** Whether what is done is done to it. */
  selected: boolean;
  /** Whether its box is ticked: the row under the cursor is selected without it. */
  marked: boolean;
  /** Whether its name is being changed. */
  editing: boolean;
  onClick: (event: MouseEvent, index: number) => void;
  onMark: (index: number) => void;
  onEdit: (index: number) => void;
  onRename: (entry: CatalogueEntry, name: string) => void;
  onEditEnd: () => void;
}

/** One entry in the list: icon or colour, name, channel, and how much it is used. */
export const CatalogueRow = memo(function CatalogueRow(props: CatalogueRowProps) {
  const { part, entry, index, active, selected, marked, editing } = props;
  const { one, maxName } = PART_WORDS[part];
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keyboard
    <div
      id={props.domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={cx('cat-row', `cat-row-${part}`, active && 'cat-row-active', selected && 'cat-row-selected')}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
      onClick={(event) => {
        const inBox = event.target instanceof Element && event.target.closest('.cat-check') !== null;
        if (inBox) props.onMark(index);
        else props.onClick(event, index);
      }}
      onDoubleClick={() => props.onEdit(index)}
    >
      <span role="gridcell" className="cat-check">
        <span className={cx('cat-box', marked && 'cat-box-on')} aria-hidden>
          {marked ? <Check size={12} strokeWidth={3} /> : null}
        </span>
      </span>
      <span role="gridcell" className="cat-name">
        <EntryMark entry={entry} />
        {editing ? (
          <NameInput
            label={`Name of the ${one}`}
            name={entry.name}
            maxLength={maxName}
            inPlace
            className="input cat-name-input"
            onCommit={(name) => props.onRename(entry, name)}
            onEnd={props.onEditEnd}
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
    </div>
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
