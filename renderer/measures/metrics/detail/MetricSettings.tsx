import { Trash2 } from 'lucide-react';
import { MEASURES_DOC } from '../../../../shared/model/doc-ids.ts';
import { CLV_METHODS, type ClvMethod } from '../../../../shared/measures/metrics/lifetime-value.ts';
import { CES_METHODS, type CesMethod } from '../../../../shared/measures/metrics/metrics.ts';
import {
  deleteMetric,
  setMetric,
  setTarget,
  type MetricFields,
} from '../../../../shared/model/measures/edits.ts';
import { isKnownMetric } from '../../../../shared/model/measures/kinds.ts';
import type { MeasuresData, MetricSetting } from '../../../../shared/model/measures/projection.ts';
import { scopeKey, type MetricScope } from '../../../../shared/model/measures/scope.ts';
import { attempt, toast } from '../../../app/toasts.ts';
import { undoNow } from '../../../app/undo.ts';
import { edit } from '../../../state/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Check.tsx';
import { Panel } from '../../../ui/Marks.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { setMetricsState } from '../metrics-state.ts';
import { IndexParts } from './IndexParts.tsx';

const CES_WORDS: Readonly<Record<CesMethod, string>> = {
  mean: 'Mean of the scale',
  share: 'Share above the middle',
  net: 'Two best points less three worst (of seven)',
};
const CLV_SHORT: Readonly<Record<ClvMethod, string>> = {
  end: 'First margin at the end of the first period',
  immediate: 'First margin at once',
};

export interface MetricSettingsProps {
  readonly metric: MetricSetting;
  readonly scope: MetricScope;
  readonly measures: MeasuresData;
  /** Columns of the feedback that may hold response times. */
  readonly columns: readonly string[];
  readonly readOnly: boolean;
}

/** Target and conventions of a metric; name, unit and parts of one's own. */
export function MetricSettings({ metric, scope, measures, columns, readOnly }: MetricSettingsProps) {
  const { id, kind, unit } = metric;
  const own = !isKnownMetric(id);
  const change = (label: string, fields: MetricFields): void =>
    attempt(() =>
      edit(MEASURES_DOC, label, (doc) => setMetric(doc, id, fields), {
        merge: `${id}/${Object.keys(fields).join()}`,
      }),
    );
  const remove = (): void =>
    attempt(() => {
      edit(MEASURES_DOC, 'Delete metric', (doc) => deleteMetric(doc, id));
      setMetricsState({ chosen: null });
      toast(`“${metric.name}” deleted`, { undo: undoNow });
    });
  return (
    <Panel title="Target and method">
      <div className="ms-settings">
        <NumberField
          label={metric.lessIsBetter ? 'Target (at most)' : 'Target (at least)'}
          unit={unit}
          value={metric.targets[scopeKey(scope)] ?? null}
          placeholder="none"
          disabled={readOnly}
          onCommit={(target) =>
            attempt(() =>
              edit(MEASURES_DOC, 'Set target', (doc) => setTarget(doc, id, scope, target), {
                merge: `target/${id}`,
              }),
            )
          }
        />
        {kind === 'ces' ? (
          <Select
            label="Convention"
            value={metric.ces}
            disabled={readOnly}
            options={CES_METHODS.map((value) => ({ value, label: CES_WORDS[value] }))}
            onChange={(ces) => change('Change convention', { ces })}
          />
        ) : null}
        {kind === 'clv' ? (
          <>
            <Select
              label="Convention"
              value={metric.clv}
              disabled={readOnly}
              options={CLV_METHODS.map((value) => ({ value, label: CLV_SHORT[value] }))}
              onChange={(clv) => change('Change convention', { clv })}
            />
            <NumberField
              label="Discount rate of a period"
              unit="%"
              min={0}
              max={1000}
              value={metric.discount}
              disabled={readOnly}
              onCommit={(discount) => change('Change discount rate', { discount: discount ?? 10 })}
            />
          </>
        ) : null}
        {kind === 'response' && (columns.length > 0 || metric.field !== '') ? (
          <Select
            label="Column of the feedback"
            value={metric.field}
            disabled={readOnly}
            options={[
              { value: '', label: 'None' },
              ...[...new Set([...columns, metric.field])]
                .filter(Boolean)
                .map((value) => ({ value, label: value })),
            ]}
            onChange={(field) => change('Choose column', { field })}
          />
        ) : null}
        {own || kind === 'response' ? (
          <TextField
            label="Unit"
            value={unit}
            maxLength={20}
            disabled={readOnly || kind === 'index'}
            {...(kind === 'ratio' ? { hint: 'With % counts make a share with its interval.' } : {})}
            onCommit={(text) => change('Change unit', { unit: text.trim() })}
          />
        ) : null}
        {own ? (
          <>
            <TextField
              label="Name"
              value={metric.name}
              required
              maxLength={200}
              disabled={readOnly}
              onCommit={(name) => change('Rename metric', { name })}
            />
          </>
        ) : null}
        <TextField
          className="ms-wide"
          label="How it is measured"
          value={metric.note}
          maxLength={1000}
          disabled={readOnly}
          placeholder="Who is asked what, when"
          onCommit={(note) => change('Describe metric', { note })}
        />
        {own ? (
          <div className="ms-wide ms-own">
            <Checkbox
              label="Less is better"
              checked={metric.lessIsBetter}
              disabled={readOnly}
              onChange={(lessIsBetter) => change('Change direction', { lessIsBetter })}
            />
            {readOnly ? null : (
              <Button kind="quiet" icon={<Trash2 size={14} aria-hidden />} onClick={remove}>
                Delete metric
              </Button>
            )}
          </div>
        ) : null}
      </div>
      {kind === 'index' ? <IndexParts metric={metric} measures={measures} readOnly={readOnly} /> : null}
    </Panel>
  );
}
