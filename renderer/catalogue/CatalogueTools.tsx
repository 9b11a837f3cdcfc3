import { channelWord } from '../../shared/model/words.ts';
import { useEffect, useMemo, useRef } from 'react';
import { isTyping } from '../commands/dispatch.ts';
import type { CataloguePart } from '../state/route.ts';
import { Checkbox } from '../ui/Check.tsx';
import { Select } from '../ui/Select.tsx';
import { AddField } from './AddField.tsx';
import type { CatalogueEntry, Listing } from './entries.ts';
import { PART_WORDS, partCount } from './words.ts';

const ALL = '\u0000all';

export interface CatalogueToolsProps {
  part: CataloguePart;
  listing: Listing;
  /** How many entries are listed. */
  found: number;
  all: readonly CatalogueEntry[];
  disabled: boolean;
  onListing: (listing: Listing) => void;
  onAdded: (ids: readonly string[]) => void;
  /** Arrow down and Enter in the search: on to the list. */
  onDown: () => void;
}

/** Over the list: search, filters, and the field that adds. */
export function CatalogueTools(props: CatalogueToolsProps) {
  const { part, listing, found, all, disabled, onListing } = props;
  const channels = useMemo(() => channelsOf(all), [all]);
  const isNarrowed = listing.text !== '' || listing.unused || listing.channel !== null;
  return (
    <div className="cat-tools">
      <SearchInput {...props} />
      {part === 'touchpoints' ? (
        <Select
          label="Only of the channel"
          hideLabel
          className="cat-filter"
          value={listing.channel ?? ALL}
          options={[
            { value: ALL, label: 'All channels' },
            ...channels.map((channel) => ({
              value: channel,
              label: channel === '' ? 'Without a channel' : channelWord(channel),
            })),
          ]}
          onChange={(channel) => onListing({ ...listing, channel: channel === ALL ? null : channel })}
        />
      ) : null}
      {part === 'channels' ? null : (
        <Checkbox
          label="Unused"
          checked={listing.unused}
          onChange={(unused) => onListing({ ...listing, unused })}
        />
      )}
      <output className="cat-found secondary small">
        {isNarrowed ? `${partCount(part, found)} found` : ''}
      </output>
      {part === 'channels' || disabled ? null : (
        <AddField part={part} disabled={disabled} onAdded={props.onAdded} />
      )}
    </div>
  );
}

/** The channels of the touchpoints, by name; '' for none comes last. */
function channelsOf(all: readonly CatalogueEntry[]): string[] {
  const collator = new Intl.Collator();
  return [...new Set(all.map(({ channel }) => channel))].sort(
    (a, b) => Number(a === '') - Number(b === '') || collator.compare(channelWord(a), channelWord(b)),
  );
}

/** Words that names contain. The key / leads here; Escape empties it. */
function SearchInput({ part, listing, onListing, onDown }: CatalogueToolsProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.key !== '/' || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const { many } = PART_WORDS[part];
  return (
    <search className="cat-search">
      <input
        ref={input}
        className="input"
        type="text"
        inputMode="search"
        aria-label={`Search ${many}`}
        aria-keyshortcuts="/"
        placeholder={`Search ${many}`}
        dir="auto"
        maxLength={200}
        data-draft={listing.text === '' ? undefined : ''}
        value={listing.text}
        onChange={(event) => onListing({ ...listing, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          } else if (event.key === 'Escape' && listing.text !== '') {
            event.preventDefault();
            event.stopPropagation();
            onListing({ ...listing, text: '' });
          }
        }}
      />
    </search>
  );
}
