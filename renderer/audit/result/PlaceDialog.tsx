import { useState } from 'react';
import type { Finding } from '../../../shared/model/audits/types.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../../shared/model/lanes.ts';
import { attempt } from '../../app/toasts.ts';
import { useMaps } from '../../home/maps.ts';
import { useMap } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { columnOptions, MapColumnFields } from '../parts/MapColumnFields.tsx';
import { FINDING_WORDS } from '../words.ts';
import { putOnMap } from './place-finding.ts';

/** Where the last finding went: the next one mostly goes there, too. */
let last: { mapId: string; columnId: string | null } | null = null;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Asks where on which map a finding becomes a card, and of what kind. */
export function PlaceDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { maps } = useMaps();
  const { lanes } = FINDING_WORDS[finding.kind];
  const [kind, setKind] = useState<LaneKind>(lanes[0] ?? 'actions');
  const [laneId, setLaneId] = useState<string | null>(null);
  const [chosenMap, setMap] = useState<string | null>(last?.mapId ?? null);
  const [chosenColumn, setColumn] = useState<string | null>(last?.columnId ?? null);
  const mapId = maps?.find(({ id }) => id === chosenMap)?.id ?? maps?.[0]?.id ?? null;
  const map = useMap(mapId ?? '');
  const columns = mapId !== null && map ? columnOptions(map) : [];
  const columnId = columns.find(({ value }) => value === chosenColumn)?.value ?? columns[0]?.value ?? null;
  const ofKind = map?.lanes.filter((lane) => lane.kind === kind) ?? [];
  const isReady = mapId !== null && columnId !== null;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Put on a map"
      description={finding.text}
      width={460}
      buttons={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            disabled={!isReady}
            onClick={() =>
              attempt(() => {
                if (mapId === null || columnId === null) return;
                last = { mapId, columnId };
                onClose();
                putOnMap(finding, { mapId, columnId, kind, ...(laneId !== null && { laneId }) });
              })
            }
          >
            Put on the map
          </Button>
        </>
      }
    >
      <Select<LaneKind>
        label="As"
        value={kind}
        options={lanes.map((value) => ({ value, label: capital(LANE_KIND_INFO[value].card) }))}
        onChange={(next) => {
          setKind(next);
          setLaneId(null);
        }}
      />
      <MapColumnFields mapId={mapId} columnId={columnId} onMap={setMap} onColumn={setColumn} />
      {ofKind.length > 1 ? (
        <Select
          label="Lane"
          value={laneId ?? ofKind[0]?.id ?? ''}
          options={ofKind.map(({ id, title }) => ({ value: id, label: title || LANE_KIND_INFO[kind].title }))}
          onChange={setLaneId}
        />
      ) : null}
      {maps?.length === 0 ? <p className="secondary">There is no map yet: make one first.</p> : null}
      {map && mapId !== null && columns.length === 0 ? (
        <p className="secondary">This map has no stages yet: add one first.</p>
      ) : null}
      {map && isReady && ofKind.length === 0 ? (
        <p className="secondary small">The map gets a lane “{LANE_KIND_INFO[kind].title}” for it.</p>
      ) : null}
    </Dialog>
  );
}
