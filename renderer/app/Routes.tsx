import { ActionsScreen } from '../actions/ActionsScreen.tsx';
import { AuditScreen } from '../audit/AuditScreen.tsx';
import { MapScreen } from '../canvas/MapScreen.tsx';
import { CatalogueScreen } from '../catalogue/CatalogueScreen.tsx';
import { FeedbackScreen } from '../feedback/FeedbackScreen.tsx';
import { HomeScreen, NoWorkspaceScreen } from '../home/HomeScreen.tsx';
import { MapsScreen } from '../home/MapsScreen.tsx';
import { MeasuresScreen } from '../measures/MeasuresScreen.tsx';
import { OverviewScreen } from '../overview/OverviewScreen.tsx';
import { PersonasScreen } from '../personas/PersonasScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';

/** The screen of the present route. Without an open workspace there are only Home and Settings. */
export function Routes() {
  const route = useUi((s) => s.route);
  const hello = useSession((s) => s.hello);
  const open = useSession((s) => s.workspace !== null);
  const problem = useSession((s) => s.problem);
  if (!hello && !problem) return <div className="waiting">Opening…</div>;
  if (route.screen === 'settings') return <SettingsScreen />;
  if (!open) return <NoWorkspaceScreen />;
  switch (route.screen) {
    case 'home':
      return <HomeScreen />;
    case 'maps':
      return <MapsScreen />;
    case 'map':
      return <MapScreen key={route.mapId} mapId={route.mapId} />;
    case 'catalogue':
      return <CatalogueScreen key={route.part} part={route.part} />;
    case 'personas':
      return <PersonasScreen personaId={route.personaId} />;
    case 'measures':
      return <MeasuresScreen part={route.part} />;
    case 'audit':
      return <AuditScreen part={route.part} id={route.id} />;
    case 'actions':
      return <ActionsScreen part={route.part} />;
    case 'overview':
      return <OverviewScreen role={route.role} of={route.of} />;
    default:
      return <FeedbackScreen />;
  }
}
