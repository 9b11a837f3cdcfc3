import { Plus, Trash2 } from 'lucide-react';
import {
  setLaneCollapsed,
  setLaneHeight,
  setLaneKind,
  setLaneLook,
} from '../../../shared/model/edits/lanes.ts';
import { setStageHue, setStagePhase, setStageWidth } from '../../../shared/model/edits/stages.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { LANE_KIND_INFO, LANE_KINDS } from '../../../shared/model/lanes.ts';
import { PHASES } from '../../../shared/model/types.ts';
import { PHASE_WORDS } from '../../../shared/model/words.ts';
import { attempt } from '../../app/toasts.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { shortcutOf } from '../../commands/table.ts';
import { edit } from '../../state/documents.ts';
import { useUi } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Check.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { renameHeader } from '../actions.ts';
import { CommentsPanel } from '../../comments/CommentsPanel.tsx';
import { useMapView } from '../context.ts';
import { isCurveLane } from '../slots.ts';
import { IconPicker } from '../../ui/IconPicker.tsx';
import { HueField } from './LookFields.tsx';
import { CurvePanel } from './CurvePanel.tsx';

function DeleteButton({ children }: { children: string }) {
  return (
    <div className="inspector-buttons">
      <Button
        kind="danger"
        icon={<Trash2 size={14} aria-hidden />}
        shortcut={shortcutOf('edit.delete')}
        onClick={() => runCommand('edit.delete')}
      >
        {children}
      </Button>
    </div>
  );
}

/** A stage: title, width, its steps. */
export function StageInspector({ id }: { id: string }) {
  const { map, readOnly } = useMapView();
  const stage = map.stages.find((other) => other.id === id);
  if (!stage) return null;
  const steps = map.steps.filter((step) => step.stageId === id);
  return (
    <fieldset className="inspector-body" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">Stage</h2>
      </legend>
      <Panel title="Title and width">
        <TextField
          label="Title"
          required
          value={stage.title}
          onCommit={(title) => renameHeader(map, 'stage', id, title)}
        />
        <NumberField
          label="Width of its columns"
          unit="px"
          min={140}
          max={1200}
          value={stage.width}
          placeholder="220"
          onCommit={(width) =>
            attempt(() => edit(mapDocId(map.id), 'Resize stage', (doc) => setStageWidth(doc, id, width)))
          }
        />
        <HueField
          none="By theme"
          value={stage.hue}
          onChange={(hue) =>
            attempt(() => edit(mapDocId(map.id), 'Colour stage', (doc) => setStageHue(doc, id, hue)))
          }
        />
        <Select
          label="Life cycle"
          value={stage.phase ?? ''}
          options={[
            { value: '', label: 'Not set' },
            ...PHASES.map((phase) => ({ value: phase, label: PHASE_WORDS[phase] })),
          ]}
          onChange={(phase) =>
            attempt(() =>
              edit(mapDocId(map.id), 'Set part of the life cycle', (doc) =>
                setStagePhase(doc, [id], phase || null),
              ),
            )
          }
        />
      </Panel>
      <Panel title="Steps">
        {steps.map((step) => (
          <TextField
            key={step.id}
            label={`Title of the step ${step.title}`}
            hideLabel
            required
            value={step.title}
            onCommit={(title) => renameHeader(map, 'step', step.id, title)}
          />
        ))}
        <Button
          icon={<Plus size={14} aria-hidden />}
          shortcut={shortcutOf('map.addStep')}
          onClick={() => runCommand('map.addStep')}
        >
          {steps.length === 0 ? 'Divide into steps' : 'Add a step'}
        </Button>
      </Panel>
      <CommentsPanel target={`stage/${id}`} />
      <DeleteButton>Delete stage</DeleteButton>
    </fieldset>
  );
}

/** A step: its title. */
export function StepInspector({ id }: { id: string }) {
  const { map, readOnly } = useMapView();
  const step = map.steps.find((other) => other.id === id);
  if (!step) return null;
  const stage = map.stages.find((other) => other.id === step.stageId);
  return (
    <fieldset className="inspector-body" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">Step of {stage?.title}</h2>
      </legend>
      <Panel title="Title">
        <TextField
          label="Title"
          required
          value={step.title}
          onCommit={(title) => renameHeader(map, 'step', id, title)}
        />
      </Panel>
      <CommentsPanel target={`step/${id}`} />
      <DeleteButton>Delete step, keep its cards</DeleteButton>
    </fieldset>
  );
}

/** A lane: title, kind, height. */
export function LaneInspector({ id }: { id: string }) {
  const { map, readOnly } = useMapView();
  const lane = map.lanes.find((other) => other.id === id);
  if (!lane) return null;
  const change = (label: string, fn: Parameters<typeof edit>[2]): void =>
    attempt(() => edit(mapDocId(map.id), label, fn));
  return (
    <fieldset className="inspector-body" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">Lane</h2>
      </legend>
      <Panel title="Title and kind">
        <TextField
          label="Title"
          required
          value={lane.title}
          onCommit={(title) => renameHeader(map, 'lane', id, title)}
        />
        <Select
          label="Kind"
          value={lane.kind}
          options={LANE_KINDS.map((value) => ({ value, label: LANE_KIND_INFO[value].title }))}
          onChange={(kind) => change('Change lane kind', (doc) => setLaneKind(doc, id, kind))}
        />
        <NumberField
          label="Least height"
          unit="px"
          min={28}
          max={2000}
          value={lane.height}
          placeholder="by content"
          onCommit={(height) => change('Resize lane', (doc) => setLaneHeight(doc, id, height))}
        />
        <HueField
          none="By kind"
          value={lane.hue}
          onChange={(hue) => change('Colour lane', (doc) => setLaneLook(doc, id, { hue }))}
        />
        <IconPicker
          label="Icon"
          value={lane.icon}
          disabled={readOnly}
          onChange={(icon) => change('Set icon of lane', (doc) => setLaneLook(doc, id, { icon }))}
        />
        <Switch
          label="Collapsed"
          checked={lane.collapsed}
          disabled={readOnly}
          onChange={(isOn) => change('Collapse lane', (doc) => setLaneCollapsed(doc, id, isOn))}
        />
      </Panel>
      {isCurveLane(lane) ? <CurvePanel lane={lane} /> : null}
      <CommentsPanel target={`lane/${id}`} />
      <DeleteButton>Delete lane</DeleteButton>
    </fieldset>
  );
}

/** A word of the lane table with its article: "an opportunity". */
function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** An empty place. */
export function CellInspector() {
  const { map, readOnly } = useMapView();
  const cell = useUi((s) => s.selection.cell);
  const lane = map.lanes.find((other) => other.id === cell?.laneId);
  const column = map.columns.find((other) => other.id === cell?.columnId);
  const stage = map.stages.find((other) => other.id === column?.stageId);
  if (!lane) return null;
  return (
    <div className="inspector-body">
      <h2 className="inspector-title">{lane.title}</h2>
      <Panel title={stage?.title ?? ''}>
        <p className="secondary">Type to add {withArticle(LANE_KIND_INFO[lane.kind].card)} here.</p>
        {readOnly ? null : (
          <Button
            icon={<Plus size={14} aria-hidden />}
            shortcut="Enter"
            onClick={() => runCommand('edit.open')}
          >
            Add {LANE_KIND_INFO[lane.kind].card}
          </Button>
        )}
      </Panel>
    </div>
  );
}
