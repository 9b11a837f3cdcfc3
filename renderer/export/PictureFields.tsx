/** How sharp a picture of the map is, and what is below it. */
import type { PictureOptions } from '../../shared/contract/types.ts';
import { Checkbox } from '../ui/Check.tsx';
import { Segmented } from '../ui/Segmented.tsx';

const SCALES = ['1', '2', '3', '4'] as const;

interface Props {
  readonly form: PictureOptions;
  readonly onChange: (form: PictureOptions) => void;
}

export function PictureFields({ form, onChange }: Props) {
  const scale = SCALES.find((value) => Number(value) === form.scale) ?? '2';
  return (
    <>
      <Segmented
        label="Sharpness, times that of the screen"
        value={scale}
        options={SCALES.map((value) => ({ value, label: `${value}×` }))}
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
