import { useState } from 'react';
import { MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { addMetric } from '../../../../shared/model/measures/edits.ts';
import {
  isKnownMetric,
  KNOWN_METRICS,
  type KnownMetric,
  type MetricKind,
  type OwnKind,
} from '../../../../shared/model/measures/kinds.ts';
import { attempt } from '../../../app/toasts.ts';
import { edit } from '../../../state/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextField.tsx';
import { openMetricDialog, setMetricsState } from '../metrics-state.ts';

const OWN: Readonly<Record<OwnKind, readonly [string, string]>> = {
  number: ['Own number', 'Any number over time, such as calls per case.'],
  ratio: ['Own ratio', 'One number of another, such as cases solved at once of all cases.'],
  index: ['Own index', 'The weighted mean of other metrics, each put on 0 to 100.'],
};

const OPTIONS: readonly { value: MetricKind; label: string }[] = [
  ...(Object.keys(OWN) as OwnKind[]).map((value) => ({ value, label: OWN[value][0] })),
  ...(Object.keys(KNOWN_METRICS) as KnownMetric[]).map((value) => ({
    value,
    label: KNOWN_METRICS[value].title,
  })),
];

/** A metric of one's own; or one that Sojourn knows, of which a first value is entered. */
export function NewMetric({ show }: { show: (id: string) => void }) {
  const [kind, setKind] = useState<MetricKind>('number');
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const known = isKnownMetric(kind);
  const make = (): void => {
    if (isKnownMetric(kind)) {
      show(kind);
      return;
    }
    if (name.trim() === '') return;
    attempt(() => {
      const id = edit(MEASURES_DOC, 'Add metric', (doc) =>
        addMetric(doc, {
          name: name.trim(),
          kind,
          unit: kind === 'ratio' && unit === '' ? '%' : unit.trim(),
        }),
      );
      setMetricsState({ chosen: kind === 'index' ? `${id}/parts` : id });
      openMetricDialog(null);
    });
  };
  return (
    <Dialog
      open
      onClose={() => openMetricDialog(null)}
      title="New metric"
      description={
        isKnownMetric(kind) ? `${KNOWN_METRICS[kind].title}: ${KNOWN_METRICS[kind].says}.` : OWN[kind][1]
      }
      buttons={
        <>
          <Button onClick={() => openMetricDialog(null)}>Cancel</Button>
          <Button kind="primary" disabled={!known && name.trim() === ''} onClick={make}>
            {known ? 'Enter its first value' : 'Add metric'}
          </Button>
        </>
      }
    >
      <form
        className="ms-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        {known ? null : <TextInput label="Name" value={name} maxLength={200} onChange={setName} />}
        <Select label="Kind" value={kind} options={OPTIONS} onChange={setKind} />
        {known || kind === 'index' ? null : (
          <TextInput
            label="Unit"
            value={unit}
            maxLength={20}
            placeholder={kind === 'ratio' ? '%' : 'none'}
            onChange={setUnit}
          />
        )}
        <button type="submit" hidden>
          Add metric
        </button>
      </form>
    </Dialog>
  );
}
