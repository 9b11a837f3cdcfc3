import { Trash2 } from 'lucide-react';
import { WHOLE } from '../../../shared/model/audits/doc.ts';
import { setObservation } from '../../../shared/model/audits/edits/visits.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import { attempt } from '../../app/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField, TextInput } from '../../ui/TextField.tsx';
import { change } from '../edit.ts';
import { AddFiles } from '../parts/AddFiles.tsx';
import { MapColumnFields } from '../parts/MapColumnFields.tsx';
import { ProofList } from '../parts/ProofList.tsx';
import { TouchpointSelect } from '../parts/TouchpointSelect.tsx';
import { removeObservation } from './actions.ts';

/** What an observation is about: title, day, touchpoint, place on a map, and what it tells. */
export function ObservationFields({
  observation,
  disabled,
}: {
  observation: Observation;
  disabled: boolean;
}) {
  const { id, title, date, touchpointId, mapId, columnId, note, files } = observation;
  const set = (fields: Parameters<typeof setObservation>[2]): void =>
    change(
      'Edit observation',
      (doc) => setObservation(doc, id, fields),
      `observation-${id}-${Object.keys(fields).join()}`,
    );
  return (
    <div className="form">
      <TextField
        label="Title"
        maxLength={200}
        disabled={disabled}
        value={title}
        onCommit={(value) => set({ title: value })}
      />
      <div className="audit-pair">
        <TextInput
          label="Day"
          type="date"
          disabled={disabled}
          value={date}
          onChange={(value) => set({ date: value })}
        />
        <TouchpointSelect
          touchpointId={touchpointId}
          disabled={disabled}
          onChange={(value) => set({ touchpointId: value })}
        />
      </div>
      <MapColumnFields
        mapId={mapId}
        columnId={columnId}
        disabled={disabled}
        onMap={(value) => set({ mapId: value, columnId: null })}
        onColumn={(value) => set({ columnId: value })}
      />
      <TextArea
        label="What it tells"
        rows={2}
        maxLength={5000}
        disabled={disabled}
        value={note}
        onCommit={(value) => set({ note: value })}
      />
      <ProofList owner={id} of={WHOLE} proofs={files} disabled={disabled} />
      <div className="audit-add-files">
        {disabled ? null : <AddFiles owner={id} of={WHOLE} />}
        <Button
          kind="danger"
          disabled={disabled}
          icon={<Trash2 size={15} aria-hidden />}
          onClick={() => attempt(() => removeObservation(observation))}
        >
          Delete
        </Button>
      </div>
    </div>
  );
}
