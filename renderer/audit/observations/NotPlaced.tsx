import { Filter, Flame } from 'lucide-react';
import { likelyTouchpoints } from '../../../shared/audits/unplaced.ts';
import { funnelSteps, steepestDrop } from '../../../shared/measures/audit/funnel.ts';
import { setObservation } from '../../../shared/model/audits/edits/visits.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import type { LibraryData } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { tellDone } from '../../app/undo.ts';
import { columnWords } from '../../canvas/card-words.ts';
import { useMap } from '../../state/documents.ts';
import { Select } from '../../ui/Select.tsx';
import { editAudits } from '../edit.ts';
import { oneDecimal } from '../words.ts';

const NONE = '-';

export interface NotPlacedProps {
  observations: readonly Observation[];
  library: LibraryData;
  disabled: boolean;
}

/** Observations that are at no touchpoint: no card of a map tells of them until one is chosen, which is one step. */
export function NotPlaced({ observations, library, disabled }: NotPlacedProps) {
  if (observations.length === 0) return null;
  return (
    <section className="section" aria-label="Not placed yet">
      <div className="section-head">
        <h2>Not placed yet</h2>
        <span className="secondary">
          {library.touchpoints.length === 0
            ? 'The catalogue has no touchpoints yet: add them there or on a map.'
            : 'Choose the touchpoint that each is of: its cards and the catalogue then tell of it.'}
        </span>
      </div>
      <ul className="audit-unplaced">
        {observations.map((observation) => (
          <Row key={observation.id} observation={observation} library={library} disabled={disabled} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  observation: Observation;
  library: LibraryData;
  disabled: boolean;
}

function Row({ observation, library, disabled }: RowProps) {
  const map = useMap(observation.mapId ?? '') ?? null;
  const name = observation.title || 'Observation';
  const Icon = observation.kind === 'funnel' ? Filter : Flame;
  const place = (touchpointId: string): void =>
    attempt(() => {
      editAudits('Place observation', (doc) => setObservation(doc, observation.id, { touchpointId }));
      const touchpoint = library.touchpoints.find(({ id }) => id === touchpointId)?.name ?? '';
      tellDone(`“${name}” is at “${touchpoint}” now`);
    });
  const stage = map && observation.columnId !== null ? columnWords(map, observation.columnId) : '';
  const facts = [map?.meta.title ?? '', stage, tells(observation)].filter(Boolean);
  return (
    <li>
      <Icon size={15} aria-hidden className="secondary" />
      <span className="audit-unplaced-name">
        {name}
        {facts.length > 0 ? <span className="secondary small audit-under">{facts.join(' · ')}</span> : null}
      </span>
      <Select
        label={`Touchpoint of ${name}`}
        hideLabel
        disabled={disabled || library.touchpoints.length === 0}
        value={NONE}
        options={[
          { value: NONE, label: 'Place at a touchpoint…' },
          ...likelyTouchpoints(observation, library, map).map((one) => ({ value: one.id, label: one.name })),
        ]}
        onChange={(value) => (value === NONE ? undefined : place(value))}
      />
    </li>
  );
}

/** What a funnel says in a few words; '' for a heat map. */
function tells({ rows }: Observation): string {
  const steps = funnelSteps(rows);
  const worst = steps[steepestDrop(steps) ?? -1];
  return worst?.drop ? `−${oneDecimal(worst.drop.value)} % before “${worst.step}”` : '';
}
