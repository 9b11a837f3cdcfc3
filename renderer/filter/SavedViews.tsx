import { useEffect, useRef, useState } from 'react';
import { ArrowDown, ArrowUp, Check, Ellipsis, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { sameFilter } from '../../shared/model/apply-filter.ts';
import type { SavedView } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { useMapView } from '../canvas/context.ts';
import { useUi } from '../state/ui.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { applyView, filterToSave, UNFILTERED, useFilter } from './filter-state.ts';
import { removeView, renameView, saveView, shiftView, updateView } from './view-actions.ts';

const NO_IDS: readonly string[] = [];

/** The map's saved views: chosen by click, changed by their menu; and a field to save the filter as it is now. */
export function SavedViews() {
  const { map, filter: shown, readOnly } = useMapView();
  const [naming, setNaming] = useState<string | null>(null);
  const { filter } = useFilter((s) => s.maps[map.id]) ?? UNFILTERED;
  const hidden = useUi((s) => s.hiddenPersonas[map.id]) ?? NO_IDS;
  const now = filterToSave(filter, hidden, map.meta.personaIds);
  const canSave = !readOnly && shown && !map.views.some((view) => sameFilter(view.filter, now));
  if (map.views.length === 0 && !canSave) return null;
  return (
    <fieldset className="filter-list">
      <legend>Saved views</legend>
      {map.views.map((view) =>
        naming === view.id ? (
          <NameForm
            key={view.id}
            label="Name of the view"
            title={view.title}
            onDone={(title) => {
              setNaming(null);
              if (title !== null) attempt(() => renameView(map, view, title));
            }}
          />
        ) : (
          <ViewRow key={view.id} view={view} onRename={() => setNaming(view.id)} />
        ),
      )}
      {!canSave ? null : naming === '' ? (
        <NameForm
          label="Name of the new view"
          title=""
          onDone={(title) => {
            setNaming(null);
            if (title !== null) attempt(() => saveView(map, title));
          }}
        />
      ) : (
        <Button kind="quiet" onClick={() => setNaming('')}>
          Save as view…
        </Button>
      )}
    </fieldset>
  );
}

function ViewRow({ view, onRename }: { view: SavedView; onRename: () => void }) {
  const { map, readOnly } = useMapView();
  const { filter, viewId } = useFilter((s) => s.maps[map.id]) ?? UNFILTERED;
  const hidden = useUi((s) => s.hiddenPersonas[map.id]) ?? NO_IDS;
  const isHeld = sameFilter(view.filter, filterToSave(filter, hidden, map.meta.personaIds));
  const at = map.views.indexOf(view);
  return (
    <div className="filter-view">
      <button
        type="button"
        className="filter-view-name"
        aria-pressed={isHeld}
        onClick={() => applyView(map.id, view)}
      >
        <span className="filter-view-check">{isHeld ? <Check size={14} aria-hidden /> : null}</span>
        <span className="filter-view-title">{view.title}</span>
        {viewId === view.id && !isHeld ? <span className="secondary">changed</span> : null}
      </button>
      {readOnly ? null : (
        <Menu
          align="end"
          trigger={<IconButton label={`More for ${view.title}`} icon={<Ellipsis size={16} aria-hidden />} />}
          entries={[
            {
              label: 'Change to the filter as it is now',
              icon: <RefreshCw size={14} aria-hidden />,
              disabled: isHeld,
              run: () => attempt(() => updateView(map, view)),
            },
            { label: 'Rename', icon: <Pencil size={14} aria-hidden />, run: onRename },
            {
              label: 'Move up',
              icon: <ArrowUp size={14} aria-hidden />,
              disabled: at === 0,
              run: () => attempt(() => shiftView(map, view, -1)),
            },
            {
              label: 'Move down',
              icon: <ArrowDown size={14} aria-hidden />,
              disabled: at === map.views.length - 1,
              run: () => attempt(() => shiftView(map, view, 1)),
            },
            'line',
            {
              label: 'Delete',
              icon: <Trash2 size={14} aria-hidden />,
              danger: true,
              run: () => attempt(() => removeView(map, view)),
            },
          ]}
        />
      )}
    </div>
  );
}

/** A name to type: Enter takes it, Escape leaves it. */
function NameForm({
  label,
  title,
  onDone,
}: {
  label: string;
  title: string;
  onDone: (title: string | null) => void;
}) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className="filter-name"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text.trim() === '' ? null : text);
      }}
    >
      <input
        ref={field}
        type="text"
        className="input"
        aria-label={label}
        placeholder={label}
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          // Escape leaves the name, not the panel.
          event.preventDefault();
          event.stopPropagation();
          onDone(null);
        }}
      />
      <Button type="submit" kind="primary" disabled={text.trim() === ''}>
        Save
      </Button>
    </form>
  );
}
