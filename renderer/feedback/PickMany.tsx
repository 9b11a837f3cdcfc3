import { useId } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

export interface PickManyProps {
  label: string;
  /** What there is to choose from, with what stands beside the name. */
  options: readonly { readonly value: string; readonly name: string; readonly note?: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** A choice of any number from a list, folded up behind a button that names what is chosen. */
export function PickMany({ label, options, chosen, onChange }: PickManyProps) {
  const id = useId();
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ name }) => name);
  const flip = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
      </span>
      <Menu
        trigger={
          <Button className="fb-pick" aria-label={`${label}: ${names.join(', ') || 'any'}`}>
            <span className="truncate">{names.join(', ') || 'Any'}</span>
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        entries={[
          { label: 'Any', checked: chosen.length === 0, run: () => onChange([]) },
          'line',
          ...options.map(({ value, name, note }) => ({
            label: note === undefined ? name : `${name} (${note})`,
            checked: chosen.includes(value),
            many: true,
            run: () => flip(value),
          })),
        ]}
      />
    </div>
  );
}
