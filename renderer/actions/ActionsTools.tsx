/** The filter of the lists of Actions, and how much of them passes. */
import { ACTION_STATUSES, type ActionStatus } from '../../shared/model/types.ts';
import { STATUS_WORDS } from '../../shared/model/words.ts';
import { WAITING_WORDS } from '../../shared/portfolio/loop.ts';
import {
  PORTFOLIO_KINDS,
  type PortfolioEntry,
  type PortfolioKind,
  type PortfolioMap,
} from '../../shared/portfolio/types.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { countWords } from '../ui/when.ts';
import { isFiltered, namesOf, NONE, PLAIN, useListing } from './listing.ts';

export interface ActionsToolsProps {
  readonly maps: readonly PortfolioMap[];
  readonly entries: readonly PortfolioEntry[];
  readonly found: number;
  /** Kinds that this view shows; the choice is left out where there is one only. */
  readonly kinds?: readonly PortfolioKind[];
  readonly children?: React.ReactNode;
}

const set = useListing.setState;

export function ActionsTools({ maps, entries, found, kinds = PORTFOLIO_KINDS, children }: ActionsToolsProps) {
  const listing = useListing();
  const names = (all: string, none: string, values: readonly (string | null)[]) => [
    { value: '', label: all },
    ...namesOf(values).map((name) => ({ value: name, label: name })),
    { value: NONE, label: none },
  ];
  return (
    <div className="pf-tools" role="search" aria-label="Filter of the list">
      <TextInput
        label="Words"
        hideLabel
        type="search"
        placeholder="Search"
        className="pf-search"
        value={listing.text}
        onChange={(text) => set({ text })}
      />
      <Select<PortfolioKind | ''>
        label="Kind"
        hideLabel
        className="pf-filter"
        value={listing.kind}
        options={[
          { value: '', label: 'All kinds' },
          ...kinds.map((kind) => ({ value: kind, label: LANE_KIND_INFO[kind].title })),
        ]}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label="Map"
        hideLabel
        className="pf-filter"
        value={listing.mapId}
        options={[
          { value: '', label: 'All maps' },
          ...maps.map(({ id, title }) => ({ value: id, label: title || 'Untitled map' })),
        ]}
        onChange={(mapId) => set({ mapId })}
      />
      <Select
        label="Owner"
        hideLabel
        className="pf-filter"
        value={listing.owner}
        options={names(
          'All owners',
          'Without an owner',
          entries.map(({ owner }) => owner),
        )}
        onChange={(owner) => set({ owner })}
      />
      <Select
        label="Department"
        hideLabel
        className="pf-filter"
        value={listing.department}
        options={names(
          'All departments',
          'Without a department',
          entries.map(({ department }) => department),
        )}
        onChange={(department) => set({ department })}
      />
      <Select<ActionStatus | '' | typeof NONE>
        label="Status"
        hideLabel
        className="pf-filter"
        value={listing.status}
        options={[
          { value: '', label: 'Any status' },
          ...ACTION_STATUSES.map((status) => ({ value: status, label: STATUS_WORDS[status] })),
          { value: NONE, label: 'Without a status' },
        ]}
        onChange={(status) => set({ status })}
      />
      {listing.waiting === null ? null : (
        <Chip what="Waiting" name={WAITING_WORDS[listing.waiting]} onRemove={() => set({ waiting: null })} />
      )}
      <output className="pf-found secondary tabular">
        {found === entries.length
          ? countWords(found, 'card')
          : `${found.toLocaleString('en')} of ${countWords(entries.length, 'card')}`}
      </output>
      {isFiltered(listing) ? (
        <Button
          kind="quiet"
          onClick={() => {
            const { sort, down, scoreId } = listing;
            set({ ...PLAIN, sort, down, scoreId });
          }}
        >
          Show all
        </Button>
      ) : null}
      {children}
    </div>
  );
}
