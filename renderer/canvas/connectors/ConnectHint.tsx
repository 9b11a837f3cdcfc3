import { useEffect } from 'react';
import { useMapView } from '../context.ts';
import { textWords } from '../card-words.ts';
import { cancelConnecting, useConnecting } from './connector-actions.ts';
import './connectors.css';

/** Says what to do while the other end of a connector is chosen by keyboard or click. Leaving the map ends it. */
export function ConnectHint() {
  const view = useMapView();
  const { from, pointer } = useConnecting();
  useEffect(() => cancelConnecting, []);
  const card = view.map.cards.get(from[0] ?? '');
  if (!card || pointer) return null;
  return (
    <div className="connect-hint" role="status">
      <strong>Connect “{shorten(textWords(card, view))}” to …</strong>
      <span>Go to a card and press Enter, or click it. Escape leaves.</span>
    </div>
  );
}

/** At most 40 graphemes. */
function shorten(text: string): string {
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  return parts.length <= 40
    ? text
    : `${parts
        .slice(0, 39)
        .map(({ segment }) => segment)
        .join('')}…`;
}
