/** Which stages and lanes of the map are exported. */
import type { MapData } from '../../shared/model/types.ts';
import { Checkbox } from '../ui/Check.tsx';
import { Select } from '../ui/Select.tsx';
import './export.css';
import type { PartForm, PartMode } from './part-form.ts';

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

interface TicksProps {
  readonly legend: string;
  readonly unnamed: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function Ticks({ legend, unnamed, items, ids, onChange }: TicksProps) {
  const ticked = new Set(ids);
  const all = items.length === ticked.size;
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      <Checkbox
        label="All"
        checked={all}
        mixed={!all && ticked.size > 0}
        onChange={() => onChange(all ? [] : items.map(({ id }) => id))}
      />
      {items.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title === '' ? unnamed : title}
          checked={ticked.has(id)}
          onChange={(isOn) => onChange(isOn ? [...ids, id] : ids.filter((other) => other !== id))}
        />
      ))}
    </fieldset>
  );
}
