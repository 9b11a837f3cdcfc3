import { PLACES, SETTINGS_PLACE, type Place } from './places.ts';
import { formatRoute } from '../state/route.ts';
import { navigate, useUi } from '../state/ui.ts';
import { Tip } from '../ui/Tip.tsx';
import { ariaShortcut } from '../ui/shortcut.ts';

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
