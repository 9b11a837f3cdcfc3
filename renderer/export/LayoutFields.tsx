/** How a map fills its pages: one or several, how large, and what stands at their feet. */
import { PRINT_LAYOUTS, type PrintLayout } from '../../shared/contract/types.ts';
import { useMapView } from '../canvas/context.ts';
import { useMaps } from '../home/maps.ts';
import { Checkbox } from '../ui/Check.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { PrintForm } from './print-form.ts';

const LAYOUT_NAMES: Readonly<Record<PrintLayout, string>> = {
  onePage: 'One page',
  width: 'Page width, as many pages as needed',
  pages: 'Pages to read, headers on each',
  tiles: 'True size, pages to glue together',
};

interface Props {
  readonly form: PrintForm;
  readonly onChange: (form: PrintForm) => void;
}

export function LayoutFields({ form, onChange }: Props) {
  const { layout, zoom } = form;
  return (
    <>
      <Select
        label="Layout"
        value={layout}
        options={PRINT_LAYOUTS.map((value) => ({ value, label: LAYOUT_NAMES[value] }))}
        onChange={(value) => onChange({ ...form, layout: value })}
      />
      {layout === 'pages' || layout === 'tiles' ? (
        <div className="field-row">
          <NumberField
            label="Size of the map"
            unit="%"
            min={10}
            max={400}
            value={zoom[layout]}
            onCommit={(value) => value !== null && onChange({ ...form, zoom: { ...zoom, [layout]: value } })}
          />
          {layout === 'tiles' ? (
            <NumberField
              label="Overlap"
              unit="mm"
              min={0}
              max={50}
              value={form.overlap}
              onCommit={(overlap) => overlap !== null && onChange({ ...form, overlap })}
            />
          ) : null}
        </div>
      ) : null}
      {layout === 'onePage' ? <Beside form={form} onChange={onChange} /> : null}
      <Checkbox
        label="Without cards, to be filled in by hand"
        checked={form.isBlank}
        onChange={(isBlank) => onChange({ ...form, isBlank })}
      />
      <div className="field-row">
        <TextField
          label="Note on every page"
          value={form.note}
          maxLength={200}
          onCommit={(note) => onChange({ ...form, note })}
        />
        <NumberField
          label="Bleed"
          unit="mm"
          min={0}
          max={20}
          value={form.bleed}
          onCommit={(bleed) => onChange({ ...form, bleed: bleed ?? 0 })}
        />
      </div>
    </>
  );
}

/** Another map below on the same page, such as the future state. */
function Beside({ form, onChange }: Props) {
  const { map } = useMapView();
  const { maps } = useMaps();
  const others = (maps ?? []).filter(({ id }) => id !== map.id);
  if (others.length === 0) return null;
  const options = others.map(({ id, title }) => ({
    value: id,
    label: title === '' ? 'Untitled map' : title,
  }));
  return (
    <Select
      label="Below it on the page"
      value={form.beside}
      options={[{ value: '', label: 'Nothing' }, ...options]}
      onChange={(beside) => onChange({ ...form, beside })}
    />
  );
}
