import { X } from 'lucide-react';
import { MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { removeIndexPart, setIndexPart } from '../../../../shared/model/measures/edits.ts';
import { kindInfo } from '../../../../shared/model/measures/kinds.ts';
import type {
  MeasuresData,
  MetricSetting,
  PartOfIndex,
} from '../../../../shared/model/measures/projection.ts';
import { attempt } from '../../../app/toasts.ts';
import { edit } from '../../../state/documents.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { allMetrics } from '../../../../shared/measures/series/rows.ts';

export interface IndexPartsProps {
  readonly metric: MetricSetting;
  readonly measures: MeasuresData;
  readonly readOnly: boolean;
}

const FIELDS = [
  ['weight', 'Weight'],
  ['worst', 'Worst (0)'],
  ['best', 'Best (100)'],
] as const;

/** The parts of an index: what each counts, and which of its values stand for 0 and 100. */
export function IndexParts({ metric, measures, readOnly }: IndexPartsProps) {
  const all = allMetrics(measures).filter(({ kind }) => kind !== 'index');
  const free = all.filter(({ id }) => !metric.parts.some((part) => part.metric === id));
  const put = (part: PartOfIndex, label = 'Change index'): void =>
    attempt(() =>
      edit(MEASURES_DOC, label, (doc) => setIndexPart(doc, metric.id, part), {
        merge: `part/${part.metric}`,
      }),
    );
  const add = (id: string): void => {
    const of = all.find((one) => one.id === id);
    if (!of) return;
    const { least, most } = kindInfo(of.kind);
    const [low, high] = [least ?? 0, most ?? 100];
    const ends = of.lessIsBetter ? { worst: high, best: low } : { worst: low, best: high };
    put({ metric: id, weight: 1, ...ends }, 'Add part of index');
  };
  return (
    <div className="ms-parts">
      {metric.parts.map((part) => {
        const name = all.find(({ id }) => id === part.metric)?.name ?? 'A metric that is gone';
        return (
          <fieldset key={part.metric} className="ms-part">
            <legend>{name}</legend>
            {FIELDS.map(([field, label]) => (
              <NumberField
                key={field}
                label={label}
                value={part[field]}
                disabled={readOnly}
                {...(field === 'weight' ? { min: 0 } : {})}
                onCommit={(value) => put({ ...part, [field]: value ?? 0 })}
              />
            ))}
            {readOnly ? null : (
              <IconButton
                label={`Take ${name} out of the index`}
                icon={<X size={14} aria-hidden />}
                onClick={() =>
                  attempt(() =>
                    edit(MEASURES_DOC, 'Remove part of index', (doc) =>
                      removeIndexPart(doc, metric.id, part.metric),
                    ),
                  )
                }
              />
            )}
          </fieldset>
        );
      })}
      {readOnly || free.length === 0 ? null : (
        <Select
          label="Add a part"
          value=""
          options={[
            { value: '', label: 'Choose a metric' },
            ...free.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={add}
        />
      )}
    </div>
  );
}
