import { useMemo } from 'react';
import { handOvers, LEAST_GAP, promiseGaps } from '../../../shared/measures/hot-spots.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { navigate } from '../../state/ui.ts';
import { EmptyState } from '../../ui/Marks.tsx';
import { countWords } from '../../ui/when.ts';
import { ActionsTabs } from '../ActionsTabs.tsx';
import { usePortfolio } from '../portfolio-data.ts';
import { GapList, HandOverList } from './HotSpotLists.tsx';
import '../actions.css';
import './hotspots.css';

/** Where journeys break: promise and delivery part, or a department hands over and the curve falls. */
export function HotSpotsScreen() {
  const { maps, error } = usePortfolio();
  const titles = useMemo(() => new Map(maps?.map(({ id, title }) => [id, title])), [maps]);
  const gaps = useMemo(() => promiseGaps(maps ?? []), [maps]);
  const overs = useMemo(() => handOvers(maps ?? []), [maps]);
  return (
    <Screen name="Hot spots" title="Actions" middle={<ActionsTabs here="hotspots" />}>
      <StatusSlot name="counts">{countWords(gaps.length + overs.length, 'hot spot')}</StatusSlot>
      <div className="hs">
        {error ? <ErrorNote error={error} /> : null}
        {maps !== null && maps.every(({ places }) => places.length === 0) ? (
          <EmptyState action={{ label: 'Go to the maps', run: () => navigate({ screen: 'maps' }) }}>
            Places where a journey breaks are found by the emotion curves of your maps and by feedback: draw a
            curve, or link feedback to cards.
          </EmptyState>
        ) : (
          <>
            <section aria-labelledby="hs-promise">
              <h2 id="hs-promise" className="hs-title">
                Promise and delivery part
              </h2>
              <p className="secondary hs-about">
                The promise is the curve as it is meant to be, or the assumed one where none is drawn; the
                delivery is what feedback measures, or the curve as it is. Both on 0 (worst) to 100 (best);
                gaps below {LEAST_GAP} are not listed.
              </p>
              <GapList gaps={gaps} titles={titles} />
            </section>
            <section aria-labelledby="hs-handover">
              <h2 id="hs-handover" className="hs-title">
                Departments hand over and the curve falls
              </h2>
              <p className="secondary hs-about">
                A department or owner comes in that was not there before, from one step to the next or across
                a line of the blueprint, and the customer feels worse there by {LEAST_GAP} points or more.
              </p>
              <HandOverList overs={overs} titles={titles} />
            </section>
          </>
        )}
      </div>
    </Screen>
  );
}
