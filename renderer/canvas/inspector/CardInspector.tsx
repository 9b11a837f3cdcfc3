import { STATUS_WORDS } from '../../../shared/model/words.ts';
import { Copy, Trash2 } from 'lucide-react';
import {
  setCardFields,
  setCardNote,
  setCardSpan,
  setCardText,
  type CardFields,
} from '../../../shared/model/edits/cards.ts';
import { MAX_CARD_TEXT } from '../../../shared/model/card-limits.ts';
import { setCardWork } from '../../../shared/model/edits/work.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { LANE_KIND_INFO, laneHue, type LaneKind } from '../../../shared/model/lanes.ts';
import { ACTION_STATUSES, type Card } from '../../../shared/model/types.ts';
import { cardChannel } from '../../../shared/layout/card-content.ts';
import { EffectPanel } from '../../actions/effect/EffectPanel.tsx';
import { CasePanel } from '../../actions/cases/CasePanel.tsx';
import { attempt } from '../../app/toasts.ts';
import { TouchpointPanel } from '../../audit/parts/TouchpointPanel.tsx';
import { ChannelSelect } from '../../catalogue/ChannelSelect.tsx';
import { runCommand } from '../../commands/dispatch.ts';
import { shortcutOf } from '../../commands/table.ts';
import { EvidencePanel } from '../../feedback/EvidencePanel.tsx';
import { LinkedMapPanel } from '../../structure/LinkedMap.tsx';
import { edit } from '../../state/documents.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Check.tsx';
import { Folding } from '../../ui/folds.ts';
import { Dot, Panel } from '../../ui/Marks.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField, TextInput } from '../../ui/TextField.tsx';
import { CommentsPanel } from '../../comments/CommentsPanel.tsx';
import { today } from '../../ui/when.ts';
import { useMapView } from '../context.ts';
import { laneOf } from '../slots.ts';
import { AnswersPanel } from './AnswersPanel.tsx';
import { DepartmentField, KindFields, MarksPanel } from './MoreFields.tsx';
import { ConnectorsPanel } from './ConnectorInspector.tsx';
import { PictureField } from './PictureField.tsx';
import { TagPicker } from './TagPicker.tsx';
import { TouchpointField } from './TouchpointField.tsx';

const WITH_SEVERITY: readonly LaneKind[] = ['painPoints'];
const WITH_VALUE: readonly LaneKind[] = ['opportunities', 'actions'];
const WITH_STATUS: readonly LaneKind[] = ['actions', 'opportunities'];
const WITH_CHANNEL: readonly LaneKind[] = [
  'touchpoints',
  'channels',
  'steps',
  'frontstage',
  'painPoints',
  'gains',
];

/** Everything about one card. */
export function CardInspector({ card }: { card: Card }) {
  const { map, touchpoints, readOnly } = useMapView();
  const lane = laneOf(map, card.laneId);
  const kind = lane?.kind ?? 'text';
  const set = (label: string, fields: Partial<CardFields>): void =>
    attempt(() => edit(mapDocId(map.id), label, (doc) => setCardWork(doc, [card.id], fields, today())));
  const has = (kinds: readonly LaneKind[]): boolean => kinds.includes(kind);
  return (
    <fieldset className="inspector-body" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">
          <Dot hue={lane ? laneHue(lane) : 1} /> {lane?.title}
        </h2>
      </legend>
      {/* Read only, buttons cannot be pressed: everything is open. */}
      <Folding value={!readOnly}>
        <Panel
          title={kind === 'touchpoints' && card.touchpointId !== null ? 'Touchpoint' : 'Text'}
          name="Text"
        >
          {card.touchpointId !== null && card.text === '' ? (
            <TouchpointField card={card} />
          ) : (
            <TextArea
              label="Text"
              hideLabel
              maxLength={MAX_CARD_TEXT}
              value={card.text}
              onCommit={(text, base) =>
                attempt(() =>
                  edit(mapDocId(map.id), 'Edit text', (doc) => setCardText(doc, card.id, text, base)),
                )
              }
            />
          )}
          <TextArea
            label="Note"
            maxLength={MAX_CARD_TEXT}
            value={card.note}
            onCommit={(note, base) =>
              attempt(() =>
                edit(mapDocId(map.id), 'Edit note', (doc) => setCardNote(doc, card.id, note, base)),
              )
            }
          />
        </Panel>
        {LANE_KIND_INFO[kind].evidence ? <EvidencePanel mapId={map.id} cardId={card.id} /> : null}
        {card.touchpointId === null ? null : <TouchpointPanel touchpointId={card.touchpointId} />}
        <AnswersPanel card={card} />
        <Panel title="Details">
          {card.touchpointId === null ? (
            kind === 'touchpoints'
          ) : card.text !== '' ? (
            <TouchpointField card={card} />
          ) : null}
          {has(WITH_CHANNEL) ? (
            <ChannelSelect
              label={kind === 'touchpoints' ? 'Channel, on this card only' : 'Channel'}
              value={cardChannel(card, touchpoints) ?? ''}
              disabled={readOnly}
              onChange={(channel) => set('Set channel', { channel: channel || null })}
            />
          ) : null}
          {has(WITH_SEVERITY) ? (
            <Select
              label="Severity"
              value={String(card.severity ?? '')}
              options={[{ value: '', label: 'Not set' }, ...SEVERITIES]}
              onChange={(value) => set('Set severity', { severity: value === '' ? null : Number(value) })}
            />
          ) : null}
          {has(WITH_STATUS) ? (
            <Select
              label="Status"
              value={card.status ?? ''}
              options={[
                { value: '', label: 'None' },
                ...ACTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
              ]}
              onChange={(status) => set('Set status', { status: status || null })}
            />
          ) : null}
          {has(WITH_VALUE) ? (
            <div className="field-row">
              <NumberField
                label="Effort"
                min={1}
                max={5}
                value={card.effort}
                hint="1 to 5"
                onCommit={(effort) => set('Set effort', { effort })}
              />
              <NumberField
                label="Value"
                min={1}
                max={5}
                value={card.value}
                hint="1 to 5"
                onCommit={(value) => set('Set value', { value })}
              />
            </div>
          ) : null}
          {LANE_KIND_INFO[kind].content === 'metrics' ? (
            <div className="field-row">
              <NumberField
                label="Number"
                value={card.number}
                onCommit={(number) => set('Set number', { number })}
              />
              <TextField
                label="Unit"
                value={card.unit ?? ''}
                maxLength={20}
                onCommit={(unit) => set('Set unit', { unit: unit || null })}
              />
              <NumberField
                label="Target"
                value={card.target}
                onCommit={(target) => set('Set target', { target })}
              />
            </div>
          ) : null}
          {LANE_KIND_INFO[kind].content === 'metrics' ? null : <PictureField card={card} />}
          <KindFields card={card} kind={kind} />
          <TextField
            label="Owner"
            value={card.owner ?? ''}
            maxLength={100}
            onCommit={(owner) => set('Set owner', { owner: owner || null })}
          />
          <DepartmentField card={card} kind={kind} />
          {kind === 'actions' ? (
            <TextInput
              label="Due"
              type="date"
              value={card.due ?? ''}
              onChange={(due) => set('Set due date', { due: due || null })}
            />
          ) : null}
          <NumberField
            label="Columns"
            min={1}
            max={50}
            value={card.span}
            hint="How many columns it covers"
            onCommit={(span) =>
              span !== null &&
              attempt(() => edit(mapDocId(map.id), 'Set width', (doc) => setCardSpan(doc, card.id, span)))
            }
          />
        </Panel>
        {has(WITH_VALUE) ? (
          <EffectPanel key={card.id} title="Cost and effect" card={card} set={set}>
            <NumberField
              label="Cost"
              min={0}
              value={card.cost}
              hint="In the currency that you use throughout"
              onCommit={(cost) => set('Set cost', { cost })}
            />
          </EffectPanel>
        ) : null}
        {kind === 'opportunities' ? (
          <CasePanel card={{ mapId: map.id, cardId: card.id }} text={card.text} />
        ) : null}
        <Panel title="Tags">
          <TagPicker card={card} />
        </Panel>
        <PersonaPanel card={card} />
        <MarksPanel card={card} />
        <CommentsPanel target={`card/${card.id}`} />
        <ConnectorsPanel card={card} />
        <LinkedMapPanel card={card} />
        <CardButtons />
      </Folding>
    </fieldset>
  );
}

export const SEVERITIES = [
  { value: '1', label: '1 · Mild' },
  { value: '2', label: '2' },
  { value: '3', label: '3 · Notable' },
  { value: '4', label: '4' },
  { value: '5', label: '5 · Severe' },
];

function PersonaPanel({ card }: { card: Card }) {
  const { map, personas, readOnly } = useMapView();
  if (personas.length === 0) return null;
  return (
    <Panel title="Personas">
      {personas.map((persona) => (
        <Checkbox
          key={persona.id}
          label={persona.name}
          checked={card.personaIds.includes(persona.id)}
          disabled={readOnly}
          onChange={(isOn) => {
            const personaIds = isOn
              ? [...card.personaIds, persona.id]
              : card.personaIds.filter((id) => id !== persona.id);
            attempt(() =>
              edit(mapDocId(map.id), 'Set personas', (doc) => setCardFields(doc, [card.id], { personaIds })),
            );
          }}
        />
      ))}
    </Panel>
  );
}

/** What can be done to the selected cards as a whole. */
export function CardButtons() {
  return (
    <div className="inspector-buttons">
      <Button
        icon={<Copy size={14} aria-hidden />}
        shortcut={shortcutOf('edit.duplicate')}
        onClick={() => runCommand('edit.duplicate')}
      >
        Duplicate
      </Button>
      <IconButton
        kind="danger"
        label="Delete"
        shortcut={shortcutOf('edit.delete')}
        icon={<Trash2 size={14} aria-hidden />}
        onClick={() => runCommand('edit.delete')}
      />
    </div>
  );
}
