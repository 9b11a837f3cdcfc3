import type { ComponentType } from 'react';
import { House, Map as MapIcon, MessageSquareText, Settings, UsersRound } from 'lucide-react';
import type { Route, ScreenName } from '../state/route.ts';
import { formatRoute } from '../state/route.ts';
import { navigate, useUi } from '../state/ui.ts';
import { Tip } from '../ui/Tip.tsx';
import { ariaShortcut } from '../ui/shortcut.ts';

interface Place {
  readonly route: Route;
  readonly label: string;
  readonly shortcut: string;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Screens that light this place up. */
  readonly screens: readonly ScreenName[];
}

/** The rail's places, with the shortcuts that lead there. Those that are not built yet are not here. */
export const PLACES: readonly Place[] = [
  { route: { screen: 'home' }, label: 'Home', shortcut: 'Alt+1', icon: House, screens: ['home'] },
  { route: { screen: 'maps' }, label: 'Maps', shortcut: 'Alt+2', icon: MapIcon, screens: ['maps', 'map'] },
  {
    route: { screen: 'personas', personaId: null },
    label: 'Personas',
    shortcut: 'Alt+3',
    icon: UsersRound,
    screens: ['personas'],
  },
  {
    route: { screen: 'feedback' },
    label: 'Feedback',
    shortcut: 'Alt+4',
    icon: MessageSquareText,
    screens: ['feedback'],
  },
];

export const SETTINGS_PLACE: Place = {
  route: { screen: 'settings' },
  label: 'Settings',
  shortcut: 'Mod+,',
  icon: Settings,
  screens: ['settings'],
};

function RailLink({ place, here }: { place: Place; here: boolean }) {
  const Icon = place.icon;
  return (
    <li>
      <Tip label={place.label} shortcut={place.shortcut} side="right">
        <a
          className="rail-link"
          href={formatRoute(place.route)}
          aria-label={place.label}
          aria-current={here ? 'page' : undefined}
          aria-keyshortcuts={ariaShortcut(place.shortcut)}
          onClick={(event) => {
            event.preventDefault();
            navigate(place.route);
          }}
        >
          <Icon size={20} aria-hidden />
        </a>
      </Tip>
    </li>
  );
}

/** The rail on the left: the places of the app. */
export function Rail() {
  const screen = useUi((s) => s.route.screen);
  return (
    <nav className="rail" aria-label="Main">
      <ul className="rail-list">
        {PLACES.map((place) => (
          <RailLink key={place.label} place={place} here={place.screens.includes(screen)} />
        ))}
      </ul>
      <ul className="rail-list">
        <RailLink place={SETTINGS_PLACE} here={screen === 'settings'} />
      </ul>
    </nav>
  );
}
