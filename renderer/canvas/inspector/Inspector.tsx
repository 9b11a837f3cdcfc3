import { memo, useMemo } from 'react';
import type { Selection } from '../../state/selection.ts';
import { useUi } from '../../state/ui.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { MapProvider, useMapView } from '../context.ts';
import { CardInspector } from './CardInspector.tsx';
import { ManyCardsInspector } from './ManyCardsInspector.tsx';
import { CellInspector, LaneInspector, StageInspector, StepInspector } from './PartInspectors.tsx';
import { ConnectorInspector } from './ConnectorInspector.tsx';
import { useInspectorNow } from './inspector-now.ts';
import { MapInspector } from './MapInspector.tsx';
import { PointInspector } from './PointInspector.tsx';
import './inspector.css';

/**
 * The properties of what is selected; of the map where nothing is. While the keyboard is elsewhere they are drawn behind
 * the canvas, a moment later, so that neither keys nor drags wait for them.
 */
export function Inspector() {
  const view = useMapView();
  const selection = useUi((s) => s.selection);
  const now = useMemo(() => ({ view, selection }), [view, selection]);
  const later = useAfterPaint(now);
  const isWanted = useInspectorNow((s) => s.now);
  const isInUse = isWanted || document.activeElement?.closest('.inspector') !== null;
  const shown = isInUse ? now : later;
  return (
    <MapProvider value={shown.view}>
      <Properties selection={shown.selection} />
    </MapProvider>
  );
}

const Properties = memo(({ selection }: { selection: Selection }) => {
  const { map } = useMapView();
  if (selection.mapId !== map.id) return <MapInspector />;
  const [id = ''] = selection.ids;
  switch (selection.kind) {
    case 'card': {
      const card = map.cards.get(id);
      if (selection.ids.length > 1) return <ManyCardsInspector ids={selection.ids} />;
      return card ? <CardInspector key={card.id} card={card} /> : <MapInspector />;
    }
    case 'stage':
      return <StageInspector key={id} id={id} />;
    case 'step':
      return <StepInspector key={id} id={id} />;
    case 'lane':
      return <LaneInspector key={id} id={id} />;
    case 'point':
      return <PointInspector key={id} id={id} />;
    case 'connector':
      return <ConnectorInspector key={id} id={id} />;
    case 'cell':
      return <CellInspector />;
    default:
      return <MapInspector />;
  }
});
Properties.displayName = 'Properties';
