/** Paper and orientation of an export that is printed. */
import { PAPERS, type Paper } from '../../shared/contract/types.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import type { PrintForm } from './print-form.ts';

const PAPER_NAMES: Readonly<Record<Paper, string>> = {
  A5: 'A5 (148 × 210 mm)',
  A4: 'A4 (210 × 297 mm)',
  A3: 'A3 (297 × 420 mm)',
  A2: 'A2 (420 × 594 mm)',
  A1: 'A1 (594 × 841 mm)',
  A0: 'A0 (841 × 1189 mm)',
  Letter: 'Letter (8.5 × 11 in)',
  Legal: 'Legal (8.5 × 14 in)',
  Tabloid: 'Tabloid (11 × 17 in)',
  ArchA: 'Arch A (9 × 12 in)',
  ArchB: 'Arch B (12 × 18 in)',
  ArchC: 'Arch C (18 × 24 in)',
  ArchD: 'Arch D (24 × 36 in)',
  ArchE: 'Arch E (36 × 48 in)',
  roll: 'Roll, as long as the map',
  custom: 'Custom size',
};

export type PaperForm = Pick<PrintForm, 'paper' | 'landscape' | 'size'>;

interface Props<Form extends PaperForm> {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
}

export function PaperFields<Form extends PaperForm>({ form, onChange }: Props<Form>) {
  const { paper, size } = form;
  return (
    <>
      <Select
        label="Paper"
        value={paper}
        options={PAPERS.map((value) => ({ value, label: PAPER_NAMES[value] }))}
        onChange={(value) => onChange({ ...form, paper: value })}
      />
      {paper === 'custom' || paper === 'roll' ? (
        <div className="field-row">
          <NumberField
            label={paper === 'roll' ? 'Width of the roll' : 'Width'}
            unit="mm"
            min={50}
            max={5000}
            value={size.width}
            onCommit={(width) => width !== null && onChange({ ...form, size: { ...size, width } })}
          />
          {paper === 'roll' ? null : (
            <NumberField
              label="Height"
              unit="mm"
              min={50}
              max={5000}
              value={size.height}
              onCommit={(height) => height !== null && onChange({ ...form, size: { ...size, height } })}
            />
          )}
        </div>
      ) : (
        <Segmented
          label="Orientation"
          value={form.landscape ? 'landscape' : 'portrait'}
          options={[
            { value: 'landscape', label: 'Landscape' },
            { value: 'portrait', label: 'Portrait' },
          ]}
          onChange={(value) => onChange({ ...form, landscape: value === 'landscape' })}
        />
      )}
    </>
  );
}
