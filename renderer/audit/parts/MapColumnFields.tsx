import type { MapData } from '../../../shared/model/types.ts';
import { columnWords } from '../../canvas/card-words.ts';
import { useMaps } from '../../home/maps.ts';
import { useMap } from '../../state/documents.ts';
import { Select } from '../../ui/Select.tsx';

const NONE = '-';

export interface MapColumnFieldsProps {
  mapId: string | null;
  columnId: string | null;
  disabled?: boolean;
  onMap: (mapId: string | null) => void;
  onColumn: (columnId: string | null) => void;
}

/** Chooses a map, and a stage or step on it, or neither. */
export function MapColumnFields({
  mapId,
  columnId,
  disabled = false,
  onMap,
  onColumn,
}: MapColumnFieldsProps) {
  const { maps } = useMaps();
  const list = maps ?? [];
  return (
    <div className="audit-pair">
      <Select
        label="Map"
        disabled={disabled || list.length === 0}
        value={mapId ?? NONE}
        options={[
          { value: NONE, label: list.length === 0 ? 'No map yet' : 'None' },
          ...list.map(({ id, title }) => ({ value: id, label: title || 'Untitled map' })),
        ]}
        onChange={(value) => onMap(value === NONE ? null : value)}
      />
      <ColumnSelect
        label="Stage or step"
        mapId={mapId}
        columnId={columnId}
        disabled={disabled}
        onChange={onColumn}
      />
    </div>
  );
}

export interface ColumnSelectProps {
  label: string;
  hideLabel?: boolean;
  mapId: string | null;
  columnId: string | null;
  disabled?: boolean;
  onChange: (columnId: string | null) => void;
}

/** Chooses a stage or step of a map. */
export function ColumnSelect({
  label,
  hideLabel = false,
  mapId,
  columnId,
  disabled = false,
  onChange,
}: ColumnSelectProps) {
  const map = useMap(mapId ?? '');
  const columns = mapId === null || !map ? [] : columnOptions(map);
  const known = columns.some(({ value }) => value === columnId);
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      disabled={disabled || columns.length === 0}
      value={known && columnId !== null ? columnId : NONE}
      options={[{ value: NONE, label: columns.length === 0 ? 'No map chosen' : 'Nowhere' }, ...columns]}
      onChange={(value) => onChange(value === NONE ? null : value)}
    />
  );
}

/** The columns of a map as choices. */
export function columnOptions(map: MapData): { value: string; label: string }[] {
  return map.columns.map(({ id }, i) => ({ value: id, label: columnWords(map, id) || `Stage ${i + 1}` }));
}
