import { setMapTheme } from '../../../shared/model/edits/map.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { cssColour } from '../../../shared/model/oklch.ts';
import { HUES, laneColours, MAP_THEMES, mapTheme, type MapTheme } from '../../../shared/model/themes.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { isHighContrast, useThemeKey } from '../theme-colours.ts';
import { useMapView } from '../context.ts';
import './theme-field.css';

/** The map's theme: names with the colours of its lanes. Arrows choose. */
export function ThemeField() {
  const { map, readOnly } = useMapView();
  const chosen = mapTheme(map.meta.theme);
  const choose = (theme: MapTheme): void =>
    attempt(() => edit(mapDocId(map.id), 'Change theme', (doc) => setMapTheme(doc, theme.id)));
  return (
    <div className="theme-field" role="radiogroup" aria-label="Theme">
      {MAP_THEMES.map((theme) => (
        <label key={theme.id} className="theme-choice">
          <input
            type="radio"
            name={`theme ${map.id}`}
            value={theme.id}
            checked={theme === chosen}
            disabled={readOnly}
            onChange={() => choose(theme)}
          />
          <span className="theme-name">{theme.name}</span>
          <Swatches theme={theme} />
        </label>
      ))}
    </div>
  );
}

function Swatches({ theme }: { theme: MapTheme }) {
  // The colours follow light, dark and contrast.
  useThemeKey();
  const [light, dark] = isHighContrast()
    ? (['contrastLight', 'contrastDark'] as const)
    : (['light', 'dark'] as const);
  return (
    <span className="theme-swatches" aria-hidden>
      {HUES.map((hue) => {
        const colour = (mode: typeof light | typeof dark): string =>
          cssColour(laneColours(theme, hue, mode).mark);
        return <i key={hue} style={{ background: `light-dark(${colour(light)}, ${colour(dark)})` }} />;
      })}
    </span>
  );
}
