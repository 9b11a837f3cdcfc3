import { useState } from 'react';
import { columnWords } from '../../canvas/card-words.ts';
import { attempt } from '../../app/toasts.ts';
import { useMap } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextField.tsx';
import { countOf, formatCount } from '../format.ts';
import { useMaps } from './PlaceFields.tsx';
import { makePainPoint, MOST_EVIDENCE } from './pain-point.ts';
import type { ThemePlace } from './themes-state.ts';

export interface MakePainPointProps {
  label: string;
  /** The theme's items, newest first. */
  ids: readonly string[];
  /** Where one looked at it: the first choice. */
  place: ThemePlace | null;
  onClose: () => void;
}

/** Asks where the pain point goes and how it reads, and makes it. */
export function MakePainPoint({ label, ids, place, onClose }: MakePainPointProps) {
  const maps = useMaps();
  const [picked, setPicked] = useState(place?.mapId ?? null);
  const [pickedColumn, setColumn] = useState<string | null>(null);
  const [text, setText] = useState(label);
  const mapId = maps?.some(({ id }) => id === picked) ? picked : (maps?.[0]?.id ?? null);
  const map = useMap(mapId ?? '');
  const columns = map?.columns ?? [];
  const first = columns.find(({ stageId }) => stageId === place?.stageId) ?? columns[0];
  const column = columns.find(({ id }) => id === pickedColumn) ?? first;
  const cut = ids.length > MOST_EVIDENCE;
  const make = (): void => {
    if (mapId === null || !column) return;
    attempt(() => {
      makePainPoint(mapId, column.id, text, ids);
      onClose();
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Make a pain point"
      description={`With ${cut ? `the newest ${formatCount(MOST_EVIDENCE)} of ` : ''}${countOf(ids.length, 'item')} as evidence.`}
      buttons={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={!column || text.trim() === ''} onClick={make}>
            Make pain point
          </Button>
        </>
      }
    >
      <form
        className="fb-theme-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextInput label="Pain point" value={text} onChange={setText} />
        {maps && mapId !== null ? (
          <>
            <Select
              label="Map"
              value={mapId}
              options={maps.map(({ id, title }) => ({ value: id, label: title || 'Untitled' }))}
              onChange={(id) => {
                setPicked(id);
                setColumn(null);
              }}
            />
            {map && column ? (
              <Select
                label="Stage or step"
                value={column.id}
                options={columns.map(({ id }) => ({ value: id, label: columnWords(map, id) }))}
                onChange={setColumn}
              />
            ) : map ? (
              <p className="secondary">This map has no stages. Add one, and come back.</p>
            ) : null}
          </>
        ) : maps ? (
          <p className="secondary">There is no map yet. Make one, and come back.</p>
        ) : null}
        <button type="submit" hidden>
          Make pain point
        </button>
      </form>
    </Dialog>
  );
}
