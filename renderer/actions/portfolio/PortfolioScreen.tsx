import { useMemo, useState } from 'react';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { rowsOf } from '../../catalogue/CatalogueList.tsx';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { NO_SELECTION, targets, type ListSelection } from '../../feedback/list-selection.ts';
import { useDecisions } from '../../state/documents.ts';
import { navigate } from '../../state/ui.ts';
import { Select } from '../../ui/Select.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { countWords, today } from '../../ui/when.ts';
import { ActionsTabs } from '../ActionsTabs.tsx';
import { ActionsTools } from '../ActionsTools.tsx';
import { EntryInspector } from '../EntryInspector.tsx';
import { filtered, sorted, useListing } from '../listing.ts';
import { LoopStrip } from '../LoopStrip.tsx';
import { usePortfolio } from '../portfolio-data.ts';
import { scoreReader } from '../score-reader.ts';
import { PortfolioList } from './PortfolioList.tsx';
import '../../catalogue/catalogue.css';
import '../actions.css';

/** Pain points, opportunities and actions of all maps in one list. */
export function PortfolioScreen() {
  const { maps, entries, loop, error, unreadable } = usePortfolio();
  const listing = useListing();
  const scores = useDecisions()?.scores;
  const [selection, setSelection] = useState<ListSelection>(NO_SELECTION);
  const titles = useMemo(() => new Map(maps?.map(({ id, title }) => [id, title])), [maps]);
  const score = useMemo(
    () => scoreReader(scores, listing.scoreId, entries),
    [scores, listing.scoreId, entries],
  );
  const shown = useMemo(
    () => sorted(filtered(entries, listing, today()), listing, { titles, score }),
    [entries, listing, titles, score],
  );
  const rows = useMemo(() => rowsOf(shown), [shown]);
  const chosen = targets(selection, rows).flatMap((id) => shown[rows.indexOf(id)] ?? []);
  return (
    <Screen
      name="Portfolio"
      title="Actions"
      fixed
      middle={<ActionsTabs here="portfolio" />}
      inspector={
        <EntryInspector
          chosen={chosen}
          entries={entries}
          titles={titles}
          hint="Choose a card to set its status, owner and date; choose several with Shift, Ctrl or Space."
        />
      }
    >
      <StatusSlot name="counts">{countWords(entries.length, 'card')}</StatusSlot>
      <div className="pf">
        <LoopStrip loop={loop} entries={entries} />
        {error ? <ErrorNote error={error} /> : null}
        {unreadable > 0 ? (
          <p className="cat-note">
            {countWords(unreadable, 'map')} cannot be read: what {unreadable === 1 ? 'it holds' : 'they hold'}{' '}
            is missing here.
          </p>
        ) : null}
        {maps !== null && entries.length === 0 ? (
          <EmptyState action={{ label: 'Go to the maps', run: () => navigate({ screen: 'maps' }) }}>
            Pain points, opportunities and actions of all maps are listed here, to decide what is done next:
            write some on a map.
          </EmptyState>
        ) : (
          <>
            <ActionsTools maps={maps ?? []} entries={entries} found={shown.length}>
              {scores && scores.length > 0 ? (
                <Select
                  label="Own score"
                  hideLabel
                  className="pf-filter"
                  value={listing.scoreId}
                  options={[
                    { value: '', label: 'No own score' },
                    ...scores.map(({ id, title }) => ({
                      value: id,
                      label: `By ${title || 'untitled score'}`,
                    })),
                  ]}
                  onChange={(scoreId) =>
                    useListing.setState(
                      scoreId === ''
                        ? { scoreId, sort: 'journey', down: false }
                        : { scoreId, sort: 'score', down: true },
                    )
                  }
                />
              ) : null}
            </ActionsTools>
            <PortfolioList
              entries={shown}
              rows={rows}
              titles={titles}
              score={score}
              selection={selection}
              onSelect={setSelection}
            />
          </>
        )}
      </div>
    </Screen>
  );
}
