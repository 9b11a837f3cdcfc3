/** The slides of the open map for the screen as it is now, following the map, the filter, the feedback and the window. */
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { cardTest, conditionCount, wholeMap } from '../../shared/model/apply-filter.ts';
import type { MapData } from '../../shared/model/types.ts';
import { useMapView } from '../canvas/context.ts';
import { useMeasured } from '../canvas/curve/use-measured.ts';
import { UNFILTERED, useFilter } from '../filter/filter-state.ts';
import { core } from '../state/connection.ts';
import { useUi } from '../state/ui.ts';
import { useVersions } from '../versions/store.ts';
import { pageOf, type Page } from './page.ts';
import { buildSlides } from './slides.ts';
import type { Slide, SlideSource } from './types.ts';
import { useWhoseFeedback } from './use-whose-feedback.ts';

/** So many of a pain point's feedback items are looked at for good verbatims; ids are hashes, so it is a fair sample. */
const SAMPLE = 200;
/** Ids in one call. */
const IDS_A_CALL = 2000;

function follow(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
/** Size of the window as one value. */
const windowSize = (): string => `${window.innerWidth} ${window.innerHeight}`;

/** The page that fills the window. */
export function usePage(): Page {
  const size = useSyncExternalStore(follow, windowSize);
  return useMemo(() => {
    const [width = 0, height = 0] = size.split(' ').map(Number);
    return pageOf(width, height);
  }, [size]);
}

/** All slides as they are now. */
export function useSlides(page: Page): readonly Slide[] {
  const view = useMapView();
  const { library, shownPersonas, touchpoints } = view;
  // What another window edits is shown as soon as there is time for it.
  const { map, evidence, segment } = useWhoseFeedback(useDeferredValue(wholeMap(view.map)), view.evidence);
  const shows = useShown(map, evidence);
  const measured = useMeasured(map, true);
  const items = usePainItems(map);
  return useMemo(() => {
    const source: SlideSource = {
      map,
      library,
      shownPersonas,
      touchpoints,
      evidence,
      measured,
      items,
      segment,
    };
    return buildSlides(shows ? { ...source, shows } : source, page);
  }, [map, library, shownPersonas, touchpoints, evidence, measured, items, segment, shows, page]);
}

const NO_IDS: readonly string[] = [];

/** Which cards are presented: those that pass the filter and are not of hidden personas alone; all of an earlier version. */
function useShown(map: MapData, evidence: SlideSource['evidence']): SlideSource['shows'] {
  const { library } = useMapView();
  const isPast = useVersions((s) => s.past?.mapId === map.id);
  const filter = useFilter((s) => (s.maps[map.id] ?? UNFILTERED).filter);
  const hidden = useUi((s) => s.hiddenPersonas[map.id]) ?? NO_IDS;
  return useMemo(() => {
    const isWhole = isPast || (conditionCount(filter) === 0 && hidden.length === 0);
    return isWhole ? undefined : cardTest(map, library, filter, hidden, (id) => evidence.get(id));
  }, [map, library, filter, hidden, isPast, evidence]);
}

/** Feedback items of the pain points by card id. A card is absent until its items have arrived. */
function usePainItems(map: MapData): ReadonlyMap<string, readonly FeedbackItem[]> {
  const wanted = useMemo(() => {
    const lanes = new Set(map.lanes.filter(({ kind }) => kind === 'painPoints').map(({ id }) => id));
    return JSON.stringify(
      [...map.cards.values()]
        .filter(({ laneId, evidence }) => lanes.has(laneId) && evidence.length > 0)
        .map(({ id, evidence }) => [id, evidence.slice(0, SAMPLE)]),
    );
  }, [map]);
  const [items, setItems] = useState<ReadonlyMap<string, readonly FeedbackItem[]>>(new Map());
  useEffect(() => {
    let isStale = false;
    const fetchItems = async (): Promise<void> => {
      const sets = JSON.parse(wanted) as [string, string[]][];
      const ids = [...new Set(sets.flatMap(([, own]) => own))];
      const found = new Map<string, FeedbackItem>();
      for (let at = 0; at < ids.length; at += IDS_A_CALL) {
        const batch = await core.call('feedback.items', { ids: ids.slice(at, at + IDS_A_CALL) });
        if (isStale) return;
        for (const item of batch) found.set(item.id, item);
      }
      setItems(new Map(sets.map(([id, own]) => [id, own.flatMap((item) => found.get(item) ?? [])])));
    };
    // Core may be away: the numbers stay, and the next change asks again.
    const tryToFetch = (): void => void fetchItems().catch(() => undefined);
    tryToFetch();
    const stop = core.on('feedback.changed', tryToFetch);
    return () => {
      isStale = true;
      stop();
    };
  }, [wanted]);
  return items;
}
