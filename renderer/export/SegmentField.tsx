import { foldSegment } from '../../shared/text/segment-name.ts';
import { useSegments } from '../feedback/customers/use-customers.ts';
import { Select } from '../ui/Select.tsx';

interface Props {
  /** '' for everyone's. */
  readonly segment: string;
  readonly onChange: (segment: string) => void;
}

/** Whose feedback a file holds; nothing where no customer table names a segment. */
export function SegmentField({ segment, onChange }: Props) {
  const known = useSegments()?.segments ?? [];
  const named = known.find((one) => foldSegment(one.segment) === foldSegment(segment))?.segment;
  if (known.length === 0 && segment === '') return null;
  const chosen = named ?? segment.trim();
  const others = named === undefined && segment !== '' ? [chosen] : [];
  const names = [...known.map((one) => one.segment), ...others];
  return (
    <Select
      label="Whose feedback counts"
      value={chosen}
      options={[
        { value: '', label: 'Everyone’s' },
        ...names.map((name) => ({ value: name, label: `Segment: ${name}` })),
      ]}
      hint={
        segment === ''
          ? undefined
          : 'Evidence, verbatims and measured emotion are of this segment only, and every page says so.'
      }
      onChange={onChange}
    />
  );
}
