/** Fields of a card that only some lanes have: reach, trend, source, and the marks that any card may wear. */
import { useId } from 'react';
import { MAX_TREND } from '../../../shared/model/read-map.ts';
import { setCardFields, type CardFields } from '../../../shared/model/edits/cards.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { LANE_KIND_INFO, type LaneKind } from '../../../shared/model/lanes.ts';
import type { Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { Switch } from '../../ui/Check.tsx';
import { IconPicker } from '../../ui/IconPicker.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { parseNumber } from '../../ui/parse-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { departmentsOf } from '../../table/card-columns.ts';
import { useMapView } from '../context.ts';

const WITH_REACH: readonly LaneKind[] = ['painPoints', 'gains', 'opportunities'];

function useSet(card: Card): (label: string, fields: Partial<CardFields>) => void {
  const { map } = useMapView();
  return (label, fields) =>
    attempt(() => edit(mapDocId(map.id), label, (doc) => setCardFields(doc, [card.id], fields)));
}

/** Reach of pain points and gains, past values of metrics, sources of quotes. */
export function KindFields({ card, kind }: { card: Card; kind: LaneKind }) {
  const set = useSet(card);
  return (
    <>
      {WITH_REACH.includes(kind) ? (
        <NumberField
          label="Reach"
          unit="%"
          min={0}
          max={100}
          value={card.reach}
          hint="Share of customers whom it reaches"
          onCommit={(reach) => set('Set reach', { reach })}
        />
      ) : null}
      {LANE_KIND_INFO[kind].content === 'metrics' ? <TrendField card={card} /> : null}
      {kind === 'quotes' ? (
        <TextField
          label="Source"
          value={card.source}
          maxLength={200}
          onCommit={(source) => set('Set source', { source })}
        />
      ) : null}
    </>
  );
}

const WITH_DEPARTMENT: readonly LaneKind[] = [
  'touchpoints',
  'painPoints',
  'opportunities',
  'actions',
  'frontstage',
  'backstage',
  'supportProcesses',
  'employeeExperience',
];

/** Who has it to do, or where it is done; lanes without one show it where a card has one all the same. */
export function DepartmentField({ card, kind }: { card: Card; kind: LaneKind }) {
  const { map } = useMapView();
  const set = useSet(card);
  const listId = useId();
  if (!WITH_DEPARTMENT.includes(kind) && card.department === null) return null;
  return (
    <>
      <TextField
        label="Department"
        value={card.department ?? ''}
        maxLength={100}
        list={listId}
        onCommit={(name) => set('Set department', { department: name.trim() || null })}
      />
      <datalist id={listId}>
        {departmentsOf(map.cards.values()).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** The past values of a metric, oldest first, as one line of numbers. */
function TrendField({ card }: { card: Card }) {
  const set = useSet(card);
  return (
    <TextField
      label="Past values"
      value={card.trend.join('  ')}
      placeholder="31  34  40"
      hint={`Oldest first, with blanks between; at most ${MAX_TREND}`}
      onCommit={(text) => set('Set past values', { trend: parseTrend(text) })}
    />
  );
}

/** The numbers of a line; words that are no numbers are left out. Commas and points may be decimal signs. */
export function parseTrend(text: string): number[] {
  return text
    .split(/[\s;|]+/u)
    .flatMap((part) => parseNumber(part) ?? [])
    .slice(-MAX_TREND);
}

/** Moment of truth and icon. */
export function MarksPanel({ card }: { card: Card }) {
  const { readOnly } = useMapView();
  const set = useSet(card);
  return (
    <Panel title="Marks">
      <Switch
        label="Moment of truth"
        checked={card.moment}
        disabled={readOnly}
        onChange={(moment) => set(moment ? 'Mark as moment of truth' : 'Not a moment of truth', { moment })}
      />
      <IconPicker
        label="Icon"
        value={card.icon}
        disabled={readOnly}
        onChange={(icon) => set('Set icon', { icon })}
      />
    </Panel>
  );
}
