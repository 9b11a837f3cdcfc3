import { useState } from 'react';
import { FileInput, FileText, Plus } from 'lucide-react';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { PlaceTabs } from '../catalogue/PlaceTabs.tsx';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { readOnlyReason, useLibrary } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { countWords } from '../ui/when.ts';
import { BinnedMap, MapCard } from './MapCard.tsx';
import { useMaps } from './maps.ts';
import './home.css';

/** The button that opens the gallery of templates. */
function NewMapButton() {
  return (
    <Button
      kind="primary"
      disabled={readOnlyReason() !== null}
      icon={<Plus size={16} aria-hidden />}
      shortcut={shortcutOf('map.new')}
      onClick={() => runCommand('map.new')}
    >
      New map
    </Button>
  );
}

/** What is done with lists of maps: a report of them, importing one, beginning one. */
export function MapActions({ hasMaps = false }: { readonly hasMaps?: boolean }) {
  return (
    <>
      {hasMaps ? (
        <Button icon={<FileText size={16} aria-hidden />} onClick={() => runCommand('workspace.report')}>
          Report…
        </Button>
      ) : null}
      <Button
        disabled={readOnlyReason() !== null}
        icon={<FileInput size={16} aria-hidden />}
        onClick={() => runCommand('map.import')}
      >
        Import map…
      </Button>
      <NewMapButton />
    </>
  );
}

/** All maps of the workspace, and the bin. */
export function MapsScreen() {
  const { maps, bin, error } = useMaps();
  const library = useLibrary();
  const [now] = useState(() => Date.now());
  const readOnly = readOnlyReason();
  return (
    <Screen
      name="Maps"
      title="Maps"
      middle={<PlaceTabs here="maps" />}
      actions={<MapActions hasMaps={maps !== null && maps.length > 0} />}
    >
      {maps ? <StatusSlot name="counts">{countWords(maps.length, 'map')}</StatusSlot> : null}
      <div className="page">
        {error ? (
          <p className="field-error" role="alert">
            {error.message} {error.remedy}
          </p>
        ) : null}
        {maps?.length === 0 ? (
          <EmptyState action={{ label: 'New map', run: () => void runCommand('map.new') }}>
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
