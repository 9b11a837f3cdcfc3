import { useMemo, useRef } from 'react';
import { Filter, Flame } from 'lucide-react';
import { unplacedObservations } from '../../../shared/audits/unplaced.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { ACCEPTED } from '../../pictures/read-picture.ts';
import { readOnlyReason, useAudits, useLibrary } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { countWords } from '../../ui/when.ts';
import { AuditTabs } from '../AuditTabs.tsx';
import { PictureProof } from '../parts/PictureProof.tsx';
import { addFunnel, addHeatMaps } from './actions.ts';
import { FunnelView } from './FunnelView.tsx';
import { NotPlaced } from './NotPlaced.tsx';
import { ObservationFields } from './ObservationFields.tsx';

/** Height in px of a heat map in the list. */
const PICTURE_HEIGHT = 280;

/** Heat maps and funnels: what people do where nobody asks them. */
export function ObservationsScreen() {
  const data = useAudits();
  const library = useLibrary();
  const disabled = readOnlyReason() !== null;
  const unplaced = useMemo(
    () => (data && library ? unplacedObservations(data.observations, library) : []),
    [data, library],
  );
  const pictures = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLInputElement>(null);
  return (
    <Screen
      name="Observations"
      title="Audit"
      middle={<AuditTabs here="observations" />}
      actions={
        <>
          <Button
            disabled={disabled || !data}
            icon={<Flame size={16} aria-hidden />}
            onClick={() => pictures.current?.click()}
          >
            Add heat maps…
          </Button>
          <Button
            disabled={disabled || !data}
            icon={<Filter size={16} aria-hidden />}
            onClick={() => table.current?.click()}
          >
            Add a funnel…
          </Button>
        </>
      }
    >
      <FileInput
        ref={pictures}
        label="Picture files"
        accept={ACCEPTED}
        many
        onFiles={(files) => attempt(() => addHeatMaps(files))}
      />
      <FileInput
        ref={table}
        label="Table with a funnel"
        accept=".csv,.tsv,text/csv"
        onFiles={([file]) => (file ? attempt(() => addFunnel(file)) : undefined)}
      />
      <StatusSlot name="counts">
        {countWords(data?.observations.length ?? 0, 'observation')}
        {unplaced.length > 0 ? `, ${unplaced.length} not placed` : ''}
      </StatusSlot>
      {data?.observations.length === 0 ? (
        <EmptyState
          action={disabled ? undefined : { label: 'Add a funnel…', run: () => table.current?.click() }}
        >
          Heat maps and funnels tell what people do where nobody asks them: a table of steps and visitors
          shows where they leave.
        </EmptyState>
      ) : null}
      {data && data.observations.length > 0 ? (
        <div className="page audit-page">
          {library ? <NotPlaced observations={unplaced} library={library} disabled={disabled} /> : null}
          {data.observations.map((observation) => (
            <ObservationView key={observation.id} observation={observation} disabled={disabled} />
          ))}
        </div>
      ) : null}
    </Screen>
  );
}

function ObservationView({ observation, disabled }: { observation: Observation; disabled: boolean }) {
  const { kind, title, picture } = observation;
  return (
    <section className="audit-observation" aria-label={title || 'Observation'}>
      <div className="audit-observed">
        {kind === 'funnel' ? <FunnelView observation={observation} /> : null}
        {kind === 'heatmap' && picture !== null ? (
          <PictureProof hash={picture} alt={title || 'Heat map'} height={PICTURE_HEIGHT} sharp />
        ) : null}
        {kind === 'heatmap' && picture === null ? <p className="secondary">It has no picture.</p> : null}
      </div>
      <ObservationFields observation={observation} disabled={disabled} />
    </section>
  );
}
