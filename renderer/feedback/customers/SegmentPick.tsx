import { foldSegment } from '../../../shared/text/segment-name.ts';
import { formatCount } from '../format.ts';
import { PickMany } from '../PickMany.tsx';
import { useSegments } from './use-customers.ts';

export interface SegmentPickProps {
  chosen: readonly string[];
  onChange: (segments: readonly string[]) => void;
}

/** The segments of the customer table with their items; nothing where there are none. Chosen ones are always among them. */
export function SegmentPick({ chosen, onChange }: SegmentPickProps) {
  const found = useSegments()?.segments ?? [];
  const known = new Map(found.map(({ segment }) => [foldSegment(segment), segment]));
  const others = chosen.filter((segment) => !known.has(foldSegment(segment)));
  if (found.length === 0 && others.length === 0) return null;
  return (
    <PickMany
      label="Segment"
      options={[
        ...found.map(({ segment, items }) => ({ value: segment, name: segment, note: formatCount(items) })),
        ...others.map((segment) => ({ value: segment, name: segment })),
      ]}
      // A filter may come from elsewhere, with another spelling.
      chosen={chosen.map((segment) => known.get(foldSegment(segment)) ?? segment)}
      onChange={onChange}
    />
  );
}
