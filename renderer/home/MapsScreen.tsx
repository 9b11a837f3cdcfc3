import { useState } from 'react';
import { ChevronDown, Plus } from 'lucide-react';
import { MAP_KINDS } from '../../shared/model/types.ts';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { attempt } from '../app/toasts.ts';
import { readOnlyReason, useLibrary } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { Menu } from '../ui/Menu.tsx';
import { countWords } from '../ui/when.ts';
import { BinnedMap, MapCard } from './MapCard.tsx';
import { MAP_KIND_WORDS, newMap } from './map-actions.ts';
import { useMaps } from './maps.ts';
import './home.css';

/** The button that makes a map of a chosen kind. */
export function NewMapButton() {
  return (
    <Menu
      align="end"
      trigger={
        <Button kind="primary" disabled={readOnlyReason() !== null} icon={<Plus size={16} aria-hidden />}>
          New map
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
      entries={MAP_KINDS.map((kind) => ({
        label: MAP_KIND_WORDS[kind].name,
        run: () => attempt(() => newMap(kind)),
      }))}
    />
  );
}

/** All maps of the workspace, and the bin. */
export function MapsScreen() {
  const { maps, bin, error } = useMaps();
  const library = useLibrary();
  const [now] = useState(() => Date.now());
  const readOnly = readOnlyReason();
  return (
    <Screen name="Maps" title="Maps" actions={<NewMapButton />}>
      {maps ? <StatusSlot name="counts">{countWords(maps.length, 'map')}</StatusSlot> : null}
      <div className="page">
        {error ? (
          <p className="field-error" role="alert">
            {error.message} {error.remedy}
          </p>
        ) : null}
        {maps?.length === 0 ? (
          <EmptyState action={{ label: 'New map', run: () => attempt(() => newMap('current')) }}>
            A map shows what customers go through, stage by stage.
          </EmptyState>
        ) : null}
        <ul className="map-grid" aria-label="Maps">
          {maps?.map((map) => (
            <MapCard
              key={map.id}
              map={map}
              personas={library?.personas ?? []}
              readOnly={readOnly}
              now={now}
            />
          ))}
        </ul>
        {bin.length > 0 ? (
          <section className="section" aria-label="Bin">
            <h2>Bin</h2>
            <ul className="list">
              {bin.map((map) => (
                <BinnedMap key={map.id} map={map} readOnly={readOnly} now={now} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Screen>
  );
}
