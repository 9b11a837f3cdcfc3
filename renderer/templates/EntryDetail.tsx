import { MAP_KINDS, type MapKind } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { closePanel } from '../commands/panels.ts';
import { binMap } from '../home/map-actions.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import { navigate } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { countWords } from '../ui/when.ts';
import { createFrom } from './create-from.ts';
import type { GalleryEntry } from './entries.ts';
import { EntrySketch } from './EntrySketch.tsx';

interface EntryDetailProps {
  entry: GalleryEntry;
  kind: MapKind;
  onKind: (kind: MapKind) => void;
}

/** The chosen entry: what it is, the kind of the new map, and what can be done with it. */
export function EntryDetail({ entry, kind, onKind }: EntryDetailProps) {
  const { source } = entry;
  return (
    <section className="gallery-detail" aria-label={entry.title}>
      <EntrySketch source={source} kind={kind} />
      <div>
        <p className="secondary small">{entry.field}</p>
        <h3 className="gallery-detail-title">{entry.title}</h3>
        <p>{entry.about}</p>
      </div>
      <p className="secondary small">
        {countWords(entry.stages, 'stage')}, {countWords(entry.lanes, 'lane')},{' '}
        {countWords(entry.cards, 'card')}
        {entry.stageTitles.length > 0 ? `: ${entry.stageTitles.join(' → ')}` : ''}
      </p>
      <div className="gallery-kind">
        <Segmented
          label="Kind of map"
          value={kind}
          options={MAP_KINDS.map((value) => ({ value, label: KIND_SHORT[value] }))}
          onChange={onKind}
        />
        <p className="secondary small">{MAP_KIND_WORDS[kind].about}</p>
      </div>
      <div className="gallery-buttons">
        {source.type === 'own' ? <OwnButtons entry={entry} mapId={source.mapId} /> : null}
        <Button kind="primary" shortcut="Enter" onClick={() => createFrom(entry, kind)}>
          Create map
        </Button>
      </div>
    </section>
  );
}

const KIND_SHORT: Readonly<Record<MapKind, string>> = {
  current: 'Current',
  future: 'Future',
  blueprint: 'Blueprint',
};

/** What can be done with a template of the workspace besides using it; it is renamed where it is opened. */
function OwnButtons({ entry, mapId }: { entry: GalleryEntry; mapId: string }) {
  return (
    <>
      <Button kind="danger" onClick={() => attempt(() => binMap(mapId, entry.title))}>
        Delete
      </Button>
      <Button
        onClick={() => {
          closePanel();
          navigate({ screen: 'map', mapId });
        }}
      >
        Open template
      </Button>
    </>
  );
}
