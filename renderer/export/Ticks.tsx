/** A list of things to tick, with one tick for all of them. */
import { Checkbox } from '../ui/Check.tsx';

interface TicksProps {
  readonly legend: string;
  readonly unnamed: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function Ticks({ legend, unnamed, items, ids, onChange }: TicksProps) {
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
