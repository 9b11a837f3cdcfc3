import { useEffect } from 'react';
import { ArrowLeft } from 'lucide-react';
import { shortcutOf } from '../commands/table.ts';
import { cameFrom, useUi } from '../state/ui.ts';
import { shortcutLabel } from '../ui/shortcut.ts';
import { useMapView } from '../canvas/context.ts';
import { linkState, useFreshTitles, useLinkWords } from './map-titles.ts';
import { restoreSelection } from './sub-journeys.ts';
import './structure.css';

/** In the top bar of a map that one came to through a card: the way back to the map with the card. */
export function MapTrail() {
  const { map } = useMapView();
  // The address's entry in the window's history remembers where one came from.
  useUi((s) => s.route);
  useFreshTitles();
  useEffect(() => restoreSelection(map.id), [map.id]);
  const from = cameFrom();
  return from === null || from === map.id ? null : <WayBack from={from} />;
}

function WayBack({ from }: { from: string }) {
  const { library } = useMapView();
  const title = useLinkWords(library, from);
  if (linkState(library, from) === 'gone') return null;
  return (
    <button
      type="button"
      className="map-trail"
      title={`Back to ${title} (${shortcutLabel(shortcutOf('go.back') ?? '')})`}
      onClick={() => history.back()}
    >
      <ArrowLeft size={14} aria-hidden />
      <span className="visually-hidden">Back to </span>
      <span className="map-trail-title">{title}</span>
    </button>
  );
}
