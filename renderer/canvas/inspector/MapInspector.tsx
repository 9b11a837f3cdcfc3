import { wholeMap } from '../../../shared/model/apply-filter.ts';
import { setMapKind } from '../../../shared/model/edits/map.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { MAP_KINDS } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { openPanel } from '../../commands/panels.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { renameMap } from '../actions.ts';
import { CommentsPanel } from '../../comments/CommentsPanel.tsx';
import { useMapView } from '../context.ts';
import { VersionsField } from '../../versions/VersionsField.tsx';
import { KindNotes } from '../../structure/KindNotes.tsx';
import { ScaleField } from './ScaleField.tsx';
import { ThemeField } from './ThemeField.tsx';
import { MAP_KIND_WORDS } from '../../home/kind-words.ts';

/** The map itself: title, kind, emotion scale, and what it holds. */
export function MapInspector() {
  const { map, evidence, readOnly } = useMapView();
  const linked = [...evidence.values()].reduce((sum, stats) => sum + stats.count, 0);
  return (
    <fieldset className="inspector-body" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">Map</h2>
      </legend>
      <Panel title="Title and kind">
        <TextField
          label="Title"
          required
          value={map.meta.title}
          onCommit={(title, base) => renameMap(map, title, base)}
        />
        <Select
          label="Kind"
          value={map.meta.kind}
          options={MAP_KINDS.map((value) => ({ value, label: MAP_KIND_WORDS[value].name }))}
          onChange={(kind) =>
            attempt(() => edit(mapDocId(map.id), 'Change map kind', (doc) => setMapKind(doc, kind)))
          }
        />
        <KindNotes />
      </Panel>
      <VersionsField />
      <CommentsPanel target="map" />
      <Panel title="Theme">
        <ThemeField />
      </Panel>
      <Panel title="Emotion scale">
        <ScaleField />
      </Panel>
      <Panel title="In this map">
        <dl className="facts">
          <div>
            <dt>Stages</dt>
            <dd>{map.stages.length}</dd>
          </div>
          <div>
            <dt>Lanes</dt>
            <dd>{map.lanes.length}</dd>
          </div>
          <div>
            <dt>Cards</dt>
            <dd>{wholeMap(map).cards.size}</dd>
          </div>
          <div>
            <dt>Feedback links</dt>
            <dd>{linked}</dd>
          </div>
        </dl>
        <Button onClick={() => openPanel('disagreement')}>Where workshop and customers disagree…</Button>
        <Button onClick={() => openPanel('suggest')}>Suggest cards for feedback…</Button>
      </Panel>
    </fieldset>
  );
}
