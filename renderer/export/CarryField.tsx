/** Whether a file carries the map itself, and how much larger that makes it. */
import { useEffect, useState } from 'react';
import type { PartChoice } from '../../shared/model/map-choice.ts';
import { core } from '../state/connection.ts';
import { Checkbox } from '../ui/Check.tsx';
import { writablePart } from './part-form.ts';

interface Props {
  readonly mapId: string;
  readonly choice: PartChoice | undefined | null;
  readonly carry: boolean;
  readonly onChange: (carry: boolean) => void;
}

export function CarryField({ mapId, choice, carry, onChange }: Props) {
  const [size, setSize] = useState<number | null>(null);
  const parts = choice ? JSON.stringify(writablePart(choice)) : '';
  useEffect(() => {
    let isCurrent = true;
    const input = { map: mapId, ...(parts === '' ? {} : { parts: JSON.parse(parts) as object }) };
    core.call('export.sourceSize', input).then(
      (bytes) => isCurrent && setSize(bytes),
      () => isCurrent && setSize(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [mapId, parts]);
  const added = size === null ? '' : `, ${readable(size)} more`;
  return (
    <Checkbox
      label={`Can be opened in Sojourn again, without feedback${added}`}
      checked={carry}
      onChange={onChange}
    />
  );
}

function readable(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}
