import { MapScreen } from '../canvas/MapScreen.tsx';
import { FeedbackScreen } from '../feedback/FeedbackScreen.tsx';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';

/** The screen of the present route. Without an open workspace there is only Home, and Settings. */
export function Routes() {
  const route = useUi((s) => s.route);
  const open = useSession((s) => s.workspace !== null);
  if (!open) return null;
  switch (route.screen) {
    case 'map':
      return <MapScreen key={route.mapId} mapId={route.mapId} />;
    case 'feedback':
      return <FeedbackScreen />;
    default:
      return null;
  }
}
