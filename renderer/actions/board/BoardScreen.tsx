import { useMemo, useState } from 'react';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { navigate } from '../../state/ui.ts';
import { EmptyState } from '../../ui/Marks.tsx';
import { countWords, today } from '../../ui/when.ts';
import { ActionsTabs } from '../ActionsTabs.tsx';
import { ActionsTools } from '../ActionsTools.tsx';
import { setEntries } from '../edit-entries.ts';
import { EntryInspector } from '../EntryInspector.tsx';
import { filtered, useListing } from '../listing.ts';
import { usePortfolio } from '../portfolio-data.ts';
import { Board } from './Board.tsx';
import { BOARD_KINDS, lanesOf, type BoardLane } from './lanes.ts';
import '../actions.css';
import './board.css';

/** Opportunities and actions of all maps by their status. */
export function BoardScreen() {
  const { maps, entries, error } = usePortfolio();
  const listing = useListing();
  const [activeId, setActiveId] = useState<string | null>(null);
  const titles = useMemo(() => new Map(maps?.map(({ id, title }) => [id, title])), [maps]);
  const all = useMemo(
    () => entries.filter(({ kind }) => BOARD_KINDS.some((known) => known === kind)),
    [entries],
  );
  const shown = useMemo(() => filtered(all, listing, today()), [all, listing]);
  const lanes = useMemo(() => lanesOf(shown), [shown]);
  const active = shown.find(({ id }) => id === activeId);
  const move = (id: string, lane: BoardLane): void => {
    const entry = shown.find((one) => one.id === id);
    if (!entry || entry.status === lane.status) return;
    setActiveId(id);
    attempt(() => setEntries([entry], `Move to ${lane.title.toLowerCase()}`, { status: lane.status }));
  };
  return (
    <Screen
      name="Board"
      title="Actions"
      fixed
      middle={<ActionsTabs here="board" />}
      inspector={
        <EntryInspector
          chosen={active ? [active] : []}
          entries={entries}
          titles={titles}
          hint="Choose a card to set who does it and when. Cards are dragged to another column, or moved with Alt and the arrows."
        />
      }
    >
      <StatusSlot name="counts">{countWords(all.length, 'card')}</StatusSlot>
      <div className="pf">
        <ActionsTools maps={maps ?? []} entries={all} found={shown.length} kinds={BOARD_KINDS} />
        {error ? <ErrorNote error={error} /> : null}
        {maps !== null && all.length === 0 ? (
          <EmptyState action={{ label: 'Go to the maps', run: () => navigate({ screen: 'maps' }) }}>
            What is to be done moves here from left to right: write opportunities and actions on a map.
          </EmptyState>
        ) : (
          <Board lanes={lanes} titles={titles} activeId={activeId} onActive={setActiveId} onMove={move} />
        )}
      </div>
    </Screen>
  );
}
