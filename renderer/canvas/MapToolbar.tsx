import type { ReactNode } from 'react';
import {
  Download,
  Eye,
  EyeOff,
  LayoutGrid,
  ListTree,
  Maximize,
  Plus,
  Rows3,
  Table2,
  UserPlus,
} from 'lucide-react';
import { addMapPersona, removeMapPersona } from '../../shared/model/edits/map.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { attempt } from '../app/toasts.ts';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { CommandButton } from '../palette/CommandButton.tsx';
import { edit } from '../state/documents.ts';
import { navigate, showMapAs, useUi, type MapViewName } from '../state/ui.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Badge, Dot } from '../ui/Marks.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { shortcutLabel } from '../ui/shortcut.ts';
import { TextField } from '../ui/TextField.tsx';
import { FilterButton } from '../filter/FilterButton.tsx';
import { togglePersona } from '../filter/filter-state.ts';
import { renameMap } from './actions.ts';
import { MapTrail } from '../structure/MapTrail.tsx';
import { useMapView } from './context.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import './toolbar.css';

/** The map's title, edited in place. */
export function MapTitle() {
  const { map, library, readOnly } = useMapView();
  const isTemplate = library.maps.some(({ id, template }) => id === map.id && template);
  return (
    <div className="map-title">
      <MapTrail />
      <h1 className="visually-hidden">{map.meta.title}</h1>
      <TextField
        bare
        hideLabel
        required
        label="Title of the map"
        value={map.meta.title}
        disabled={readOnly}
        maxLength={200}
        onCommit={(title, base) => renameMap(map, title, base)}
      />
      <Badge>{isTemplate ? 'Template' : MAP_KIND_WORDS[map.meta.kind].name}</Badge>
    </div>
  );
}

const VIEWS: readonly { readonly value: MapViewName; readonly label: string; readonly icon: ReactNode }[] = [
  { value: 'canvas', label: 'Canvas', icon: <LayoutGrid size={14} aria-hidden /> },
  { value: 'table', label: 'Table', icon: <Table2 size={14} aria-hidden /> },
  { value: 'outline', label: 'Outline', icon: <ListTree size={14} aria-hidden /> },
];

/** The choice among the three views of the map. */
export function MapViews() {
  const { map } = useMapView();
  const view = useUi((s) => s.mapViews[map.id] ?? 'canvas');
  const options = VIEWS.map((option) => ({
    ...option,
    title: [option.label, shortcutLabel(shortcutOf(`view.${option.value}`) ?? '')]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <div className="map-views">
      <Segmented label="View" value={view} options={options} onChange={(next) => showMapAs(map.id, next)} />
    </div>
  );
}

/** The map's personas: click shows or hides one; the menu puts others on the map or takes them off. */
export function MapPersonas() {
  const { map, library, personas, shownPersonas, readOnly } = useMapView();
  const change = (label: string, fn: Parameters<typeof edit>[2]): void =>
    attempt(() => edit(mapDocId(map.id), label, fn));
  const entries: MenuEntry[] = [
    ...library.personas.map((persona) => {
      const isOn = map.meta.personaIds.includes(persona.id);
      return {
        label: persona.name || 'Unnamed persona',
        checked: isOn,
        many: true,
        run: () =>
          change(isOn ? 'Take persona off the map' : 'Put persona on the map', (doc) =>
            isOn ? removeMapPersona(doc, persona.id) : addMapPersona(doc, persona.id),
          ),
      };
    }),
    ...(library.personas.length > 0 ? (['line'] as const) : []),
    {
      label: 'Find or add a persona…',
      shortcut: shortcutOf('map.persona'),
      run: () => void runCommand('map.persona'),
    },
    { label: 'All personas…', run: () => navigate({ screen: 'personas', personaId: null }) },
  ];
  return (
    <div className="map-personas" role="group" aria-label="Personas on this map">
      {personas.map((persona) => {
        const isShown = shownPersonas.includes(persona);
        return (
          <button
            key={persona.id}
            type="button"
            className="map-persona"
            aria-pressed={isShown}
            title={`${isShown ? 'Hide' : 'Show'} ${persona.name}`}
            onClick={() => togglePersona(map.id, persona.id)}
          >
            <Dot hue={persona.hue} />
            <span className="map-persona-name">{persona.name}</span>
            {isShown ? <Eye size={13} aria-hidden /> : <EyeOff size={13} aria-hidden />}
          </button>
        );
      })}
      {readOnly ? null : (
        <Menu
          entries={entries}
          trigger={<IconButton label="Personas on this map" icon={<UserPlus size={16} aria-hidden />} />}
        />
      )}
    </div>
  );
}

/** Buttons at the right of the top bar. */
export function MapActions() {
  const { readOnly } = useMapView();
  return (
    <>
      {readOnly ? null : (
        <>
          <CommandButton id="map.addStageAfter" icon={<Plus size={16} aria-hidden />} />
          <CommandButton id="map.addLane" icon={<Rows3 size={16} aria-hidden />} />
        </>
      )}
      <FilterButton />
      <CommandButton id="view.fit" icon={<Maximize size={16} aria-hidden />} />
      <Button
        kind="plain"
        icon={<Download size={15} aria-hidden />}
        tip="Export"
        shortcut={shortcutOf('map.export')}
        onClick={() => runCommand('map.export')}
      >
        <span className="map-export-label">Export</span>
      </Button>
    </>
  );
}
