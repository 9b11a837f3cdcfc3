import { useState } from 'react';
import { columnWords } from '../../../canvas/card-words.ts';
import { attempt } from '../../../app/toasts.ts';
import { useMap } from '../../../state/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextField.tsx';
import { openMetricDialog } from '../metrics-state.ts';
import { cardTitle, placeOnMap, type PlaceOnMap } from '../place-on-map.ts';

export interface PlaceMetricProps extends Omit<PlaceOnMap, 'text'> {
  readonly maps: readonly { readonly id: string; readonly title: string }[];
  /** Of what, in words. */
  readonly of: string;
}

/** Asks for the map and the stage where a metric goes. */
export function PlaceMetric({ maps, of, ...placed }: PlaceMetricProps) {
  const { level, id: scopeId } = placed.scope;
  const own = level === 'map' ? scopeId : level === 'stage' ? (scopeId.split('/')[0] ?? '') : '';
  const [picked, setPicked] = useState(own);
  const [pickedColumn, setColumn] = useState<string | null>(null);
  const [text, setText] = useState(cardTitle(placed.series.metric, placed.scope, of));
  const mapId = maps.some(({ id }) => id === picked) ? picked : (maps[0]?.id ?? null);
  const map = useMap(mapId ?? '');
  const columns = map?.columns ?? [];
  const stage = level === 'stage' ? scopeId.split('/')[1] : undefined;
  const first = columns.find(({ stageId }) => stageId === stage) ?? columns[0];
  const column = columns.find(({ id }) => id === pickedColumn) ?? first;
  const place = (): void => {
    if (mapId === null || !column) return;
    attempt(() => {
      placeOnMap(mapId, column.id, { ...placed, text });
      openMetricDialog(null);
    });
  };
  return (
    <Dialog
      open
      onClose={() => openMetricDialog(null)}
      title="Put a metric on a map"
      description="It becomes a card of the lane of metrics, with number, target and the line of its past values."
      buttons={
        <>
          <Button onClick={() => openMetricDialog(null)}>Cancel</Button>
          <Button kind="primary" disabled={!column} onClick={place}>
            Put on the map
          </Button>
        </>
      }
    >
      <form
        className="ms-form"
        onSubmit={(event) => {
          event.preventDefault();
          place();
        }}
      >
        {mapId === null ? (
          <p className="secondary">There is no map yet. Make one, and come back.</p>
        ) : (
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
            <TextInput label="Card" value={text} maxLength={500} onChange={setText} />
          </>
        )}
        <button type="submit" hidden>
          Put on the map
        </button>
      </form>
    </Dialog>
  );
}
