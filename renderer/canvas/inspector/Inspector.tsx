import { useUi } from '../../state/ui.ts';
import { useMapView } from '../context.ts';
import { CardInspector, ManyCardsInspector } from './CardInspector.tsx';
import {
  CellInspector,
  LaneInspector,
  PointInspector,
  StageInspector,
  StepInspector,
} from './PartInspectors.tsx';
import { ConnectorInspector } from './ConnectorInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import './inspector.css';

/** The properties of what is selected; of the map where nothing is. */
export function Inspector() {
  const { map } = useMapView();
  const selection = useUi((s) => s.selection);
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
}
