import { useState } from 'react';
import { LANE_KIND_INFO, type LaneKind } from '../../shared/model/lanes.ts';
import type { MapData } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { columnWords } from '../canvas/card-words.ts';
import { useMaps } from '../home/maps.ts';
import { useMap } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import type { CardTarget } from './place-card.ts';
import './place.css';

export interface PlaceCardProps {
  readonly title: string;
  readonly description: string;
  /** What the button says. */
  readonly verb: string;
  /** The kinds of lanes that it may go to, the first at first. */
  readonly kinds: readonly [LaneKind, ...LaneKind[]];
  /** What the card's text is called; absent where it is not asked for. */
  readonly textLabel?: string;
  /** What the card reads until somebody writes something else. */
  readonly textOf: (kind: LaneKind) => string;
  /** The map that is chosen at first; else the first one. */
  readonly mapId?: string | null | undefined;
  /** The column, or the stage, of a map that is chosen at first; else its first one. */
  readonly columnOn?: ((map: MapData) => string | null | undefined) | undefined;
  /** May throw: then the dialog stays, and the error is shown. */
  readonly onPlace: (target: CardTarget, text: string) => void;
  readonly onClose: () => void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Asks where on which map something becomes a card, of what kind it is and how it reads. */
export function PlaceCard({
  title,
  description,
  verb,
  kinds,
  textLabel,
  textOf,
  mapId: wantedMap,
  columnOn,
  onPlace,
  onClose,
}: PlaceCardProps) {
  const { maps } = useMaps();
  const [kind, setKind] = useState<LaneKind>(kinds[0]);
  const [laneId, setLane] = useState<string | null>(null);
  const [pickedMap, setMap] = useState<string | null>(null);
  const [pickedColumn, setColumn] = useState<string | null>(null);
  const [written, setText] = useState<string | null>(null);
  const text = written ?? textOf(kind);
  const has = (id: string | null | undefined): boolean => maps?.some((map) => map.id === id) ?? false;
  const mapId = [pickedMap, wantedMap].find(has) ?? maps?.[0]?.id ?? null;
  const map = useMap(mapId ?? '');
  const columns = map?.columns ?? [];
  const wanted = map && columnOn?.(map);
  const column =
    columns.find(({ id }) => id === pickedColumn) ??
    columns.find(({ id, stageId }) => id === wanted || stageId === wanted) ??
    columns[0];
  const lanes = map?.lanes.filter((lane) => lane.kind === kind) ?? [];
  const isReady = column !== undefined && (textLabel === undefined || text.trim() !== '');
  const place = (): void => {
    if (mapId === null || !isReady) return;
    attempt(() => {
      onPlace({ mapId, columnId: column.id, kind, ...(laneId !== null && { laneId }) }, text.trim());
      onClose();
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      width={460}
      buttons={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" disabled={!isReady} onClick={place}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        className="place-form"
        onSubmit={(event) => {
          event.preventDefault();
          place();
        }}
      >
        {kinds.length > 1 ? (
          <Select<LaneKind>
            label="As"
            value={kind}
            options={kinds.map((value) => ({ value, label: capital(LANE_KIND_INFO[value].card) }))}
            onChange={(next) => {
              setKind(next);
              setLane(null);
            }}
          />
        ) : null}
        {textLabel === undefined ? null : (
          <TextInput label={textLabel} value={text} maxLength={500} onChange={setText} />
        )}
        {maps && mapId !== null ? (
          <div className="place-where">
            <Select
              label="Map"
              value={mapId}
              options={maps.map(({ id, title: name }) => ({ value: id, label: name || 'Untitled map' }))}
              onChange={(id) => {
                setMap(id);
                setColumn(null);
                setLane(null);
              }}
            />
            {map && column ? (
              <Select
                label="Stage or step"
                value={column.id}
                options={columns.map(({ id }, at) => ({
                  value: id,
                  label: columnWords(map, id) || `Stage ${at + 1}`,
                }))}
                onChange={setColumn}
              />
            ) : null}
          </div>
        ) : null}
        {lanes.length > 1 ? (
          <Select
            label="Lane"
            value={laneId ?? lanes[0]?.id ?? ''}
            options={lanes.map((lane) => ({
              value: lane.id,
              label: lane.title || LANE_KIND_INFO[kind].title,
            }))}
            onChange={setLane}
          />
        ) : null}
        <Missing noMap={maps?.length === 0} map={map} noLane={lanes.length === 0 ? kind : null} />
        <button type="submit" hidden>
          {verb}
        </button>
      </form>
    </Dialog>
  );
}

interface MissingProps {
  readonly noMap: boolean;
  readonly map: MapData | null;
  readonly noLane: LaneKind | null;
}

/** What stands in the way, or is made on the way. */
function Missing({ noMap, map, noLane }: MissingProps) {
  if (noMap) return <p className="secondary">There is no map yet. Make one, and come back.</p>;
  if (!map) return null;
  if (map.columns.length === 0)
    return <p className="secondary">This map has no stages. Add one, and come back.</p>;
  if (noLane === null) return null;
  return <p className="secondary small">The map gets a lane “{LANE_KIND_INFO[noLane].title}” for it.</p>;
}
