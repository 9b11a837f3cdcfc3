/** Which stages and lanes of the map are exported. */
import type { MapData } from '../../shared/model/types.ts';
import { Select } from '../ui/Select.tsx';
import './export.css';
import type { PartForm, PartMode } from './part-form.ts';
import { Ticks } from './Ticks.tsx';

const MODE_NAMES: Readonly<Record<PartMode, string>> = {
  whole: 'The whole map',
  chosen: 'Chosen stages and lanes',
  selected: 'What is selected',
};

interface Props {
  readonly map: MapData;
  readonly form: PartForm;
  readonly onChange: (form: PartForm) => void;
  /** Whether anything of the map is selected. */
  readonly hasSelection: boolean;
}

export function PartFields({ map, form, onChange, hasSelection }: Props) {
  const modes: readonly PartMode[] = hasSelection ? ['whole', 'chosen', 'selected'] : ['whole', 'chosen'];
  return (
    <>
      <Select
        label="Part of the map"
        value={form.mode}
        options={modes.map((value) => ({ value, label: MODE_NAMES[value] }))}
        onChange={(mode) => onChange({ ...form, mode })}
      />
      {form.mode === 'chosen' ? (
        <div className="export-parts">
          <Ticks
            legend="Stages"
            unnamed="Untitled stage"
            items={map.stages}
            ids={form.stageIds}
            onChange={(stageIds) => onChange({ ...form, stageIds })}
          />
          <Ticks
            legend="Lanes"
            unnamed="Untitled lane"
            items={map.lanes}
            ids={form.laneIds}
            onChange={(laneIds) => onChange({ ...form, laneIds })}
          />
        </div>
      ) : null}
    </>
  );
}
