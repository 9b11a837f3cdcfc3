/** What kinds of lanes a found map has: guessed by their titles, corrected here before the map is created. */
import { LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../shared/model/lanes.ts';
import type { MapDraft } from '../../shared/formats/map/draft.ts';
import { Select } from '../ui/Select.tsx';

const KINDS = LANE_KINDS.map((value) => ({ value, label: LANE_KIND_INFO[value].title }));

interface Props {
  readonly draft: MapDraft;
  /** What was corrected, by the lane's number. */
  readonly kinds: ReadonlyMap<number, LaneKind>;
  readonly onChange: (lane: number, kind: LaneKind) => void;
}

export function LaneKindFields({ draft, kinds, onChange }: Props) {
  return (
    <details className="found-map-lanes">
      <summary>Kinds of lanes</summary>
      <div className="found-map-kinds">
        {draft.lanes.map(({ kind, title }, lane) => (
          <Select
            // A lane has no id yet, and the list does not change while it is shown.
            key={`${lane}`}
            label={title || LANE_KIND_INFO[kind].title}
            value={kinds.get(lane) ?? kind}
            options={KINDS}
            onChange={(value) => onChange(lane, value)}
          />
        ))}
      </div>
    </details>
  );
}
