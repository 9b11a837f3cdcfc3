import { Copy, Ellipsis, FastForward, LayoutTemplate, Trash2, Undo2 } from 'lucide-react';
import type { MapSummary } from '../../shared/contract/types.ts';
import type { Persona } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { Avatar } from '../personas/Avatar.tsx';
import { askTemplate } from '../templates/template-state.ts';
import { formatRoute } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Badge } from '../ui/Marks.tsx';
import { Menu } from '../ui/Menu.tsx';
import { countWords, whenWords } from '../ui/when.ts';
import { MAP_KIND_WORDS } from './kind-words.ts';
import { binMap, duplicateAsFuture, duplicateMap, restoreMap } from './map-actions.ts';
import { MapSketch } from './MapSketch.tsx';

export interface MapCardProps {
  map: MapSummary;
  personas: readonly Persona[];
  /** Why nothing may be changed, or null. */
  readOnly: string | null;
  /** Present time in ms, for "5 minutes ago". */
  now: number;
}

const titleOf = (map: MapSummary): string => map.title || 'Untitled map';

/** A map in a list: opens on click; copied and binned from its menu. */
export function MapCard({ map, personas, readOnly, now }: MapCardProps) {
  const travellers = personas.filter(({ id }) => map.personaIds.includes(id));
  const route = { screen: 'map', mapId: map.id } as const;
  return (
    <li className="map-card">
      <a
        className="map-card-link"
        href={formatRoute(route)}
        onClick={(event) => {
          event.preventDefault();
          navigate(route);
        }}
      >
        <MapSketch sketch={map.sketch} kind={map.kind} />
        <span className="map-card-title">{titleOf(map)}</span>
      </a>
      <div className="map-card-facts">
        <Badge>{MAP_KIND_WORDS[map.kind].name}</Badge>
        <span className="map-card-personas">
          {travellers.slice(0, 4).map((persona) => (
            <span key={persona.id} title={persona.name}>
              <Avatar persona={persona} size={20} />
              <span className="visually-hidden">{persona.name}</span>
            </span>
          ))}
        </span>
        <Menu
          align="end"
          trigger={
            <IconButton label={`More for ${titleOf(map)}`} icon={<Ellipsis size={16} aria-hidden />} />
          }
          entries={[
            {
              label: 'Duplicate',
              icon: <Copy size={14} aria-hidden />,
              disabled: readOnly !== null,
              run: () => attempt(() => duplicateMap(map.id)),
            },
            {
              label: 'Duplicate as future state',
              icon: <FastForward size={14} aria-hidden />,
              disabled: readOnly !== null,
              run: () => attempt(() => duplicateAsFuture(map.id)),
            },
            {
              label: 'Save as template…',
              icon: <LayoutTemplate size={14} aria-hidden />,
              disabled: readOnly !== null,
              run: () => askTemplate({ mapId: map.id, title: titleOf(map) }),
            },
            {
              label: 'Move to the bin',
              icon: <Trash2 size={14} aria-hidden />,
              danger: true,
              disabled: readOnly !== null,
              run: () => attempt(() => binMap(map.id, map.title)),
            },
          ]}
        />
      </div>
      {map.problem ? (
        <p className="field-error map-card-counts" role="alert">
          {map.problem.message} {map.problem.remedy}
        </p>
      ) : (
        <p className="map-card-counts">
          {countWords(map.stages, 'stage')}, {countWords(map.lanes, 'lane')}, {countWords(map.cards, 'card')}
          <br />
          Changed {whenWords(map.updatedAt, now)}
        </p>
      )}
    </li>
  );
}

/** A map in the bin, with the way back. */
export function BinnedMap({ map, readOnly, now }: Omit<MapCardProps, 'personas'>) {
  return (
    <li className="list-row">
      <span className="list-main truncate">{titleOf(map)}</span>
      {map.template ? <Badge>Template</Badge> : null}
      <span className="secondary small">
        {countWords(map.cards, 'card')}, binned {whenWords(map.trashedAt ?? now, now)}
      </span>
      <Button
        kind="quiet"
        icon={<Undo2 size={14} aria-hidden />}
        disabled={readOnly !== null}
        aria-label={`Restore ${titleOf(map)}`}
        onClick={() => attempt(() => restoreMap(map.id))}
      >
        Restore
      </Button>
    </li>
  );
}
