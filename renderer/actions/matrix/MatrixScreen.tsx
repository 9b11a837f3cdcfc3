import { useMemo, useState } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { useDecisions } from '../../state/documents.ts';
import { navigate } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { Select } from '../../ui/Select.tsx';
import { countWords, today } from '../../ui/when.ts';
import { ActionsTabs } from '../ActionsTabs.tsx';
import { ActionsTools } from '../ActionsTools.tsx';
import { EntryInspector } from '../EntryInspector.tsx';
import { filtered, useListing } from '../listing.ts';
import { usePortfolio } from '../portfolio-data.ts';
import { axesOf, type Axis } from './axes.ts';
import { MatrixChart, MOST_BUBBLES } from './MatrixChart.tsx';
import { MatrixKeys } from './MatrixKeys.tsx';
import { MatrixRanking } from './MatrixRanking.tsx';
import { ScoresDialog } from './ScoresDialog.tsx';
import { useAxes } from './axes-state.ts';
import '../actions.css';
import './matrix.css';

/** Entries of all maps by any two scores, with how well they are backed. */
export function MatrixScreen() {
  const { maps, entries, error } = usePortfolio();
  const listing = useListing();
  const scores = useDecisions()?.scores;
  const chosen = useAxes();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [wantedPage, setPage] = useState(0);
  const [isWeighing, setWeighing] = useState(false);
  const titles = useMemo(() => new Map(maps?.map(({ id, title }) => [id, title])), [maps]);
  const axes = useMemo(() => axesOf(scores ?? [], entries), [scores, entries]);
  const shown = useMemo(() => filtered(entries, listing, today()), [entries, listing]);
  const axisOf = (id: string, other: string): Axis =>
    axes.find((axis) => axis.id === id) ?? axes.find((axis) => axis.id === other) ?? (axes[0] as Axis);
  const x = axisOf(chosen.x, 'effort');
  const y = axisOf(chosen.y, 'value');
  const placed = useMemo(() => placedOn(shown, x, y), [shown, x, y]);
  const pages = Math.max(1, Math.ceil(placed.length / MOST_BUBBLES));
  const page = Math.min(wantedPage, pages - 1);
  const drawn = useMemo(() => placed.slice(page * MOST_BUBBLES, (page + 1) * MOST_BUBBLES), [placed, page]);
  const active = entries.find(({ id }) => id === activeId);
  /** Shows the bubble of a card that is chosen in the list, on whatever page it is. */
  const pickRanked = (id: string): void => {
    setActiveId(id);
    setPage(Math.floor(placed.findIndex((entry) => entry.id === id) / MOST_BUBBLES));
  };
  const options = axes.map(({ id, title }) => ({ value: id, label: title }));
  const missing = shown.length - placed.length;
  return (
    <Screen
      name="Matrix"
      title="Actions"
      fixed
      middle={<ActionsTabs here="matrix" />}
      inspector={
        <EntryInspector
          chosen={active ? [active] : []}
          entries={entries}
          titles={titles}
          hint="Choose a bubble, or a card in the list below the matrix."
        />
      }
    >
      <StatusSlot name="counts">{countWords(entries.length, 'card')}</StatusSlot>
      <div className="pf">
        <ActionsTools maps={maps ?? []} entries={entries} found={shown.length} />
        {error ? <ErrorNote error={error} /> : null}
        {maps !== null && entries.length === 0 ? (
          <EmptyState action={{ label: 'Go to the maps', run: () => navigate({ screen: 'maps' }) }}>
            Cards that are rated on the maps stand here by two of their scores, so that one sees what to do
            first.
          </EmptyState>
        ) : (
          <div className="mx">
            <div className="mx-axes">
              <Select
                label="From left to right"
                value={x.id}
                options={options}
                onChange={(id) => useAxes.setState({ x: id })}
              />
              <Select
                label="From below"
                value={y.id}
                options={options}
                onChange={(id) => useAxes.setState({ y: id })}
              />
              <Button icon={<SlidersHorizontal size={14} aria-hidden />} onClick={() => setWeighing(true)}>
                Own scores…
              </Button>
            </div>
            {pages > 1 ? (
              <div className="mx-pages">
                <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
                  {`${MOST_BUBBLES} before`}
                </Button>
                <output className="secondary">
                  {`Bubbles ${(page * MOST_BUBBLES + 1).toLocaleString('en')} to ${(page * MOST_BUBBLES + drawn.length).toLocaleString('en')} of ${placed.length.toLocaleString('en')}, those with most evidence first`}
                </output>
                <Button disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
                  {`${MOST_BUBBLES} more`}
                </Button>
              </div>
            ) : null}
            <div>
              <MatrixChart
                entries={drawn}
                titles={titles}
                x={x}
                y={y}
                height={420}
                activeId={activeId}
                about={aboutWords(placed.length, missing)}
                onPick={setActiveId}
              />
              {drawn.length > 0 ? (
                <MatrixKeys entries={drawn} x={x} y={y} activeId={activeId} onPick={setActiveId} />
              ) : null}
            </div>
            <MatrixRanking entries={placed} x={x} y={y} activeId={activeId} onPick={pickRanked} />
          </div>
        )}
      </div>
      <ScoresDialog open={isWeighing} scores={scores ?? []} onClose={() => setWeighing(false)} />
    </Screen>
  );
}

/** Entries with both values, those with most evidence first. */
function placedOn(entries: readonly PortfolioEntry[], x: Axis, y: Axis): PortfolioEntry[] {
  return entries
    .filter((entry) => x.read(entry) !== null && y.read(entry) !== null)
    .toSorted((a, b) => b.voices - a.voices);
}

function aboutWords(placed: number, missing: number): string {
  const parts = [
    `n ${placed}`,
    'area: people behind it; hollow: assumed',
    ...(missing > 0 ? [`${countWords(missing, 'card')} not rated on both`] : []),
  ];
  return parts.join(' · ');
}
