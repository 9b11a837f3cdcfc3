import { CornerDownRight, Unlink } from 'lucide-react';
import type { Card } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { useSurroundings } from '../canvas/card/surroundings.tsx';
import { useMapView } from '../canvas/context.ts';
import { formatRoute } from '../state/route.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { linkState, useLinkWords } from './map-titles.ts';
import { linkCards, openLinkedMap } from './sub-journeys.ts';
import './structure.css';

/** In a card's footer: the map that it leads to. A click goes there. */
export function LinkedMapMark({ mapId }: { mapId: string }) {
  const { map, library } = useSurroundings();
  const words = useLinkWords(library, mapId);
  const isGone = linkState(library, mapId) !== 'there';
  return (
    <a
      className="card-map nodrag nopan"
      data-gone={isGone}
      href={formatRoute({ screen: 'map', mapId })}
      title={`${isGone ? 'Broken link' : 'Go to'}: ${words}`}
      tabIndex={-1}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        attempt(() => openLinkedMap(map.id, mapId));
      }}
    >
      {isGone ? <Unlink size={13} aria-hidden /> : <CornerDownRight size={13} aria-hidden />}
      <span className="card-footer-text">{words}</span>
    </a>
  );
}

/** In the inspector: which map the card leads to, and the ways to change that. */
export function LinkedMapPanel({ card }: { card: Card }) {
  const { map, readOnly } = useMapView();
  return (
    <Panel title="Sub-journey">
      {card.linkedMap === null ? null : <LinkedTo mapId={card.linkedMap} />}
      {readOnly ? null : (
        <div className="field-row">
          <Button shortcut={shortcutOf('card.linkMap')} onClick={() => runCommand('card.linkMap')}>
            {card.linkedMap === null ? 'Link to a map…' : 'Link to another…'}
          </Button>
          {card.linkedMap === null ? null : (
            <Button onClick={() => attempt(() => linkCards(map, [card.id], null))}>Remove link</Button>
          )}
        </div>
      )}
    </Panel>
  );
}

function LinkedTo({ mapId }: { mapId: string }) {
  const { map, library } = useMapView();
  const words = useLinkWords(library, mapId);
  const state = linkState(library, mapId);
  if (state === 'gone') return <p className="field-error">The linked map was deleted.</p>;
  return (
    <Button
      kind="quiet"
      icon={<CornerDownRight size={14} aria-hidden />}
      shortcut={shortcutOf('card.openMap')}
      onClick={() => attempt(() => openLinkedMap(map.id, mapId))}
    >
      <span className="truncate">{words}</span>
    </Button>
  );
}
