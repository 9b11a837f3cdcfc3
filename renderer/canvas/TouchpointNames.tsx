import { channelWord } from '../../shared/model/words.ts';
import { useMemo, useState } from 'react';
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import { cx } from '../ui/cx.ts';
import { ChannelIcon } from './channels.ts';
import { useMapView } from './context.ts';

/** So many names are offered at once. */
const MOST = 6;
export const NAMES_ID = 'touchpoint-names';

/** The id of one offered name's element, for `aria-activedescendant`. */
export const nameId = (index: number): string => `${NAMES_ID}-${index}`;

export interface OfferedNames {
  readonly names: readonly string[];
  /** Which one the arrows are on; -1 for none. */
  readonly active: number;
  /** Puts the arrows one further (1) or back (-1); beyond the ends they are on none. */
  move(by: number): void;
}

/** Names of the catalogue that contain what is typed, those that begin with it first; none while `query` is null. */
export function useTouchpointNames(query: string | null): OfferedNames {
  const { library } = useMapView();
  const names = useMemo(
    () =>
      matchingNames(
        library.touchpoints.map(({ name }) => name),
        query ?? '',
      ),
    [library.touchpoints, query],
  );
  const [place, setPlace] = useState<{ query: string | null; at: number }>({ query, at: -1 });
  const active = place.query === query ? place.at : -1;
  return {
    names,
    active,
    move: (by) => {
      const count = names.length + 1;
      setPlace({ query, at: ((active + 1 + by + count) % count) - 1 });
    },
  };
}

/** At most six of `names` that contain `query` and are not it, whatever the case and the
 * marks on letters. */
export function matchingNames(names: readonly string[], query: string): string[] {
  const fold = (text: string): string => stripDiacritics(foldCase(text));
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const found = [...new Set(names)].filter((name) => fold(name).includes(wanted) && name !== query.trim());
  const begins = (name: string): number => (fold(name).startsWith(wanted) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}

export interface TouchpointNamesProps {
  offered: OfferedNames;
  /** Where the list stands, in px of the map. */
  style: { left: number; top: number; minWidth: number };
  onPick: (name: string) => void;
}

/** The catalogue's touchpoints under the field in which one is named. */
export function TouchpointNames({ offered, style, onPick }: TouchpointNamesProps) {
  const factsOf = useFacts();
  return (
    <div
      id={NAMES_ID}
      className="touchpoint-names nopan nodrag nowheel"
      role="listbox"
      aria-label="Touchpoints of the catalogue"
      style={style}
    >
      {offered.names.map((name, index) => (
        <div
          key={name}
          id={nameId(index)}
          role="option"
          aria-selected={index === offered.active}
          className={cx('touchpoint-name', index === offered.active && 'touchpoint-name-active')}
          // The field keeps the keyboard; leaving it would write what is typed so far.
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onPick(name);
          }}
        >
          <span className="touchpoint-name-words">{name}</span>
          <NameFacts {...factsOf(name)} />
        </div>
      ))}
    </div>
  );
}

interface Facts {
  readonly channel: string;
  /** Cards of this map that stand for it. */
  readonly here: number;
}

/** What else is known of a touchpoint of the catalogue, by its name. */
function useFacts(): (name: string) => Facts {
  const { map, library, touchpoints } = useMapView();
  const counts = useMemo(() => {
    const byId = new Map<string, number>();
    for (const { touchpointId } of map.cards.values()) {
      const id = touchpointId === null ? undefined : touchpoints.get(touchpointId)?.id;
      if (id !== undefined) byId.set(id, (byId.get(id) ?? 0) + 1);
    }
    return byId;
  }, [map.cards, touchpoints]);
  return (name) => {
    const touchpoint = library.touchpoints.find((other) => other.name === name);
    return { channel: touchpoint?.channel ?? '', here: counts.get(touchpoint?.id ?? '') ?? 0 };
  };
}

function NameFacts({ channel, here }: Facts) {
  return (
    <span className="touchpoint-name-facts">
      {channel ? <ChannelIcon channel={channel} /> : null}
      {channel ? <span className="visually-hidden">{channelWord(channel)}</span> : null}
      {here > 0 ? <span className="tabular">{here} here</span> : null}
    </span>
  );
}
