/** The cards in view as nodes, and what a running drag does to them. Nothing of a drag is written before its end. */
import { useCallback, useMemo, useState } from 'react';
import { useStore, type NodeChange, type ReactFlowState } from '@xyflow/react';
import type { CardBox } from '../../shared/layout/geometry.ts';
import { useUi } from '../state/ui.ts';
import { cardsWithin } from './card-index.ts';
import { useMapView } from './context.ts';
import { createNodeMaker, type CardNodeType, type Dragged } from './nodes.ts';
import { hueTable, useIsOverview } from './Overview.tsx';
import { startPlace } from './view-api.ts';

/** So many px around the view are drawn as well, so that cards come in whole. */
const MARGIN = 80;
const NO_BOXES: readonly CardBox[] = [];
const NO_IDS: ReadonlySet<string> = new Set();

export interface CanvasNodes {
  readonly nodes: CardNodeType[];
  readonly onNodesChange: (changes: NodeChange<CardNodeType>[]) => void;
  /** Call at the beginning and at the end of a drag. */
  readonly startDrag: () => void;
  readonly endDrag: () => void;
}

export function useNodes(width: number, height: number): CanvasNodes {
  const { map, filter } = useMapView();
  const [makeNodes] = useState(createNodeMaker);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const selected = useSelectedCards();
  const boxes = useBoxesInView(width, height, dragged);
  const hues = hueTable(map.lanes);
  const dimmed = filter?.dimmed ?? NO_IDS;
  const nodes = useMemo(
    () => makeNodes({ map, boxes, hues, selected, dragged, dimmed }),
    [makeNodes, map, boxes, hues, selected, dragged, dimmed],
  );
  const onNodesChange = useCallback((changes: NodeChange<CardNodeType>[]) => {
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    );
    if (moves.length > 0) setDragged((now) => now && new Map([...now, ...moves]));
  }, []);
  const startDrag = useCallback(() => setDragged(new Map()), []);
  const endDrag = useCallback(() => setDragged(null), []);
  return { nodes, onNodesChange, startDrag, endDrag };
}

/** Ids of the selected cards of this map. */
function useSelectedCards(): ReadonlySet<string> {
  const { map } = useMapView();
  const ids = useUi(({ selection: { kind, mapId, ids } }) =>
    kind === 'card' && mapId === map.id ? ids : null,
  );
  return useMemo(() => (ids ? new Set(ids) : NO_IDS), [ids]);
}

/** The boxes of the cards in view and of those that are dragged; none where the map is shown as a picture. */
function useBoxesInView(width: number, height: number, dragged: Dragged | null): readonly CardBox[] {
  const { map, geometry } = useMapView();
  const isOverview = useIsOverview();
  const [start] = useState(() => startPlace(map.id, geometry, width));
  const find = useCallback(
    ({ transform, panZoom }: ReactFlowState): readonly CardBox[] => {
      if (isOverview) return NO_BOXES;
      // Before the first paint React Flow does not know yet where the view begins.
      const [x, y, zoom] = panZoom ? transform : [start.x, start.y, start.zoom];
      return cardsWithin(geometry, {
        x: (-MARGIN - x) / zoom,
        y: (-MARGIN - y) / zoom,
        width: (width + 2 * MARGIN) / zoom,
        height: (height + 2 * MARGIN) / zoom,
      });
    },
    [isOverview, geometry, width, height, start],
  );
  const inView = useStore(find, sameBoxes);
  return useMemo(() => {
    const seen = new Set(inView.map(({ id }) => id));
    const others = [...(dragged?.keys() ?? [])].flatMap((id) =>
      seen.has(id) ? [] : (geometry.cards.get(id) ?? []),
    );
    return others.length > 0 ? [...inView, ...others] : inView;
  }, [inView, dragged, geometry]);
}

function sameBoxes(a: readonly CardBox[], b: readonly CardBox[]): boolean {
  return a.length === b.length && a.every((box, i) => box === b[i]);
}
