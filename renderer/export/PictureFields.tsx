/** How sharp a picture of the map is, and what is below it. */
import type { PictureOptions } from '../../shared/contract/types.ts';
import { Checkbox } from '../ui/Check.tsx';
import { Select } from '../ui/Select.tsx';

const SCALES = ['1', '2', '3', '4'] as const;

const SCALE_NAMES: Readonly<Record<(typeof SCALES)[number], string>> = {
  1: 'As on the screen',
  2: 'Twice that of the screen',
  3: 'Three times, for print',
  4: 'Four times, for large print',
};

interface Props {
  readonly form: PictureOptions;
  readonly onChange: (form: PictureOptions) => void;
}

export function PictureFields({ form, onChange }: Props) {
  const scale = SCALES.find((value) => Number(value) === form.scale) ?? '2';
  return (
    <>
      <Select
        label="Sharpness"
        value={scale}
        options={SCALES.map((value) => ({ value, label: SCALE_NAMES[value] }))}
        onChange={(value) => onChange({ ...form, scale: Number(value) })}
      />
      <TransparentField form={form} onChange={onChange} />
    </>
  );
}

export function TransparentField({ form, onChange }: Props) {
  return (
    <Checkbox
      label="Transparent, without white below the map"
      checked={form.transparent}
      onChange={(transparent) => onChange({ ...form, transparent })}
    />
  );
}

/** Whether the texts of a drawing are outlines. */
export function OutlinesField({ form, onChange }: Props) {
  return (
    <Checkbox
      label="Texts as outlines: the same in every program, not to be edited"
      checked={form.outlines ?? false}
      onChange={(outlines) => onChange({ ...form, outlines })}
    />
  );
}
