import { ListPlus, Plus } from 'lucide-react';
import { MAX_WEIGHT } from '../../../shared/audits/question-set.ts';
import {
  addScenarioStep,
  moveScenarioStep,
  setScenario,
  setScenarioStep,
} from '../../../shared/model/audits/edits/visits.ts';
import type { Scenario, ScenarioStep } from '../../../shared/model/audits/types.ts';
import { attempt } from '../../app/toasts.ts';
import { useMaps } from '../../home/maps.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { change } from '../edit.ts';
import { ColumnSelect } from '../parts/MapColumnFields.tsx';
import { OrderButtons } from '../parts/OrderButtons.tsx';
import { ScaleFields } from '../parts/ScaleFields.tsx';
import { TouchpointSelect } from '../parts/TouchpointSelect.tsx';
import { removeStep, takeMapSteps } from './actions.ts';

const NONE = '-';

/** What a shopper is to do: the brief, and the steps with their places on the map. */
export function ScenarioForm({ scenario, disabled }: { scenario: Scenario; disabled: boolean }) {
  const { maps } = useMaps();
  const { id, brief, mapId, scale, steps } = scenario;
  const set = (fields: Parameters<typeof setScenario>[2]): void =>
    change(
      'Edit scenario',
      (doc) => setScenario(doc, id, fields),
      `scenario-${id}-${Object.keys(fields).join()}`,
    );
  return (
    <div className="page audit-page">
      <section className="section" aria-label="Scenario">
        <TextArea
          label="What the shopper is to do"
          rows={3}
          maxLength={5000}
          placeholder="Who you are, what you want, what to say and what to write down"
          disabled={disabled}
          value={brief}
          onCommit={(words) => set({ brief: words })}
        />
        <div className="audit-set-numbers">
          <Select
            label="Map that it goes through"
            className="audit-map-select"
            disabled={disabled}
            value={mapId ?? NONE}
            options={[
              { value: NONE, label: 'None' },
              ...(maps ?? []).map((map) => ({ value: map.id, label: map.title || 'Untitled map' })),
            ]}
            onChange={(value) => set({ mapId: value === NONE ? null : value })}
          />
          <ScaleFields
            label="Ratings from"
            scale={scale}
            disabled={disabled}
            onChange={(value) => set({ scale: value })}
          />
        </div>
      </section>
      <section className="section" aria-label="Steps">
        <div className="section-head">
          <h2>Steps</h2>
          <Button
            disabled={disabled || mapId === null}
            icon={<ListPlus size={15} aria-hidden />}
            onClick={() => attempt(() => takeMapSteps(scenario))}
          >
            Take the map’s steps
          </Button>
          <Button
            disabled={disabled}
            icon={<Plus size={15} aria-hidden />}
            onClick={() => change('Add step', (doc) => addScenarioStep(doc, id, { title: '' }))}
          >
            Add a step
          </Button>
        </div>
        {steps.length === 0 ? (
          <p className="secondary">
            Add what the shopper does, one step after the other, or take the steps of a map.
          </p>
        ) : null}
        <ol>
          {steps.map((step, i) => (
            <StepFields
              key={step.id}
              step={step}
              mapId={mapId}
              number={i + 1}
              isFirst={i === 0}
              isLast={i === steps.length - 1}
              disabled={disabled}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}

interface StepFieldsProps {
  step: ScenarioStep;
  mapId: string | null;
  number: number;
  isFirst: boolean;
  isLast: boolean;
  disabled: boolean;
}

function StepFields({ step, mapId, number, isFirst, isLast, disabled }: StepFieldsProps) {
  const { id, title, columnId, touchpointId, weight, within } = step;
  const set = (fields: Parameters<typeof setScenarioStep>[2]): void =>
    change(
      'Edit step',
      (doc) => setScenarioStep(doc, id, fields),
      `scenario-step-${id}-${Object.keys(fields).join()}`,
    );
  return (
    <li className="audit-set-question">
      <span className="audit-question-number secondary tabular">{number}</span>
      <div className="audit-question-body">
        <TextArea
          label={`Step ${number}`}
          hideLabel
          oneLine
          rows={1}
          maxLength={500}
          placeholder="What the shopper does"
          disabled={disabled}
          value={title}
          onCommit={(words) => set({ title: words })}
        />
        <div className="audit-step-fields">
          <ColumnSelect
            label="Stage or step of the map"
            mapId={mapId}
            columnId={columnId}
            disabled={disabled}
            onChange={(value) => set({ columnId: value })}
          />
          <TouchpointSelect
            touchpointId={touchpointId}
            disabled={disabled}
            onChange={(value) => set({ touchpointId: value })}
          />
          <NumberField
            label="Weight"
            min={0}
            max={MAX_WEIGHT}
            disabled={disabled}
            value={weight}
            onCommit={(value) => set({ weight: value ?? 1 })}
          />
          <NumberField
            label="Promised within"
            unit="min"
            min={0}
            placeholder="–"
            disabled={disabled}
            value={within === null ? null : within / 60}
            onCommit={(minutes) => set({ within: minutes === null ? null : minutes * 60 })}
          />
          <OrderButtons
            what={`step ${number}`}
            isFirst={isFirst}
            isLast={isLast}
            disabled={disabled}
            onMove={(by) => change('Move step', (doc) => moveScenarioStep(doc, id, by))}
            onDelete={() => attempt(() => removeStep(step))}
          />
        </div>
      </div>
    </li>
  );
}
