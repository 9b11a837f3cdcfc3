/** What an opportunity or action is to do to a metric, and what it did. */
import { useState, type ReactNode } from 'react';
import { effectOf, reachedShare } from '../../../shared/measures/effect.ts';
import { periodFrom } from '../../../shared/measures/series/periods.ts';
import type { CardFields } from '../../../shared/model/edits/cards.ts';
import { intervalOf, type Reading, type ReadingField } from '../../../shared/model/reading.ts';
import type { EffectFields } from '../../../shared/portfolio/types.ts';
import { changeWords, numbersLike } from '../../../shared/print/effect-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField, TextInput } from '../../ui/TextField.tsx';
import { EffectSourceFields } from './EffectSourceFields.tsx';
import './effect.css';

const ROWS: readonly { readonly field: ReadingField; readonly title: string }[] = [
  { field: 'effectBefore', title: 'Before' },
  { field: 'effectExpected', title: 'Expected' },
  { field: 'effectAfter', title: 'After' },
];

export interface EffectPanelProps {
  readonly title: string;
  readonly card: EffectFields;
  readonly set: (label: string, fields: Partial<CardFields>) => void;
  /** Fields above. */
  readonly children?: ReactNode;
}

export function EffectPanel({ title, card, set, children }: EffectPanelProps) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Panel title={title}>
      {children}
      <div className="field-row">
        <DayField label="Started" value={card.started} onSet={(started) => set('Set start', { started })} />
        <DayField
          label="Completed"
          value={card.finished}
          onSet={(finished) => set('Set completion', { finished })}
        />
      </div>
      {card.effectSource !== null || isChoosing ? (
        <EffectSourceFields
          card={card}
          set={set}
          onByName={() => {
            setChoosing(false);
            if (card.effectSource !== null) set('Name metric', { effectSource: null });
          }}
        />
      ) : (
        <>
          <TextField
            label="Metric to change"
            value={card.effectMetric ?? ''}
            placeholder="NPS"
            maxLength={100}
            onCommit={(name) => set('Set metric', { effectMetric: name.trim() || null })}
          />
          <div>
            <Button kind="quiet" onClick={() => setChoosing(true)}>
              Choose a metric of the workspace…
            </Button>
          </div>
        </>
      )}
      <table className="effect-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">When</span>
            </th>
            <th scope="col">Value</th>
            <th scope="col">n</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ field, title: name }) => (
            <ReadingRow
              key={field}
              title={name}
              reading={card[field]}
              onChange={(reading) => set(`Set metric ${name.toLowerCase()}`, { [field]: reading })}
            />
          ))}
        </tbody>
      </table>
      {ROWS.some(({ field }) => isReversed(card[field])) ? (
        <p className="field-error" role="alert">
          “From” must not lie above “To”: such an interval is passed over.
        </p>
      ) : null}
      <Found card={card} />
    </Panel>
  );
}

function isReversed(reading: Reading | null): boolean {
  return reading !== null && reading.low !== null && reading.high !== null && intervalOf(reading) === null;
}

interface ReadingRowProps {
  readonly title: string;
  readonly reading: Reading | null;
  readonly onChange: (reading: Reading | null) => void;
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onSet: (day: string | null) => void;
}

function DayField({ label, value, onSet }: DayFieldProps) {
  return <TextInput label={label} type="date" value={value ?? ''} onChange={(day) => onSet(day || null)} />;
}

/** A reading as four fields; without a value it is none, and its other fields wait for one. What is typed has no period. */
function ReadingRow({ title, reading, onChange }: ReadingRowProps) {
  const parts = [
    { key: 'n', label: `${title}: number of answers`, min: 0 },
    { key: 'low', label: `${title}: lower end of the interval` },
    { key: 'high', label: `${title}: upper end of the interval` },
  ] as const;
  return (
    <tr>
      <th scope="row">
        {title}
        {reading?.from !== undefined && reading.to !== undefined ? (
          <span className="effect-period">{periodFrom(reading.from, reading.to).label}</span>
        ) : null}
      </th>
      <td>
        <NumberField
          label={`${title}: value`}
          hideLabel
          value={reading?.value ?? null}
          onCommit={(value) => onChange(value === null ? null : { ...typed(reading), value })}
        />
      </td>
      {parts.map(({ key, label, ...bounds }) => (
        <td key={key}>
          <NumberField
            label={label}
            hideLabel
            {...bounds}
            disabled={reading === null}
            value={reading?.[key] ?? null}
            onCommit={(next) => {
              if (reading !== null) onChange({ ...typed(reading), value: reading.value, [key]: next });
            }}
          />
        </td>
      ))}
    </tr>
  );
}

function typed(reading: Reading | null): Pick<Reading, 'n' | 'low' | 'high'> {
  const { n, low, high } = reading ?? { n: null, low: null, high: null };
  return { n, low, high };
}

/** What came of it, in words. */
function Found({ card }: { card: EffectFields }) {
  const effect = effectOf(card.effectBefore, card.effectAfter);
  const share = reachedShare(card.effectBefore, card.effectExpected, card.effectAfter);
  if (effect === null) {
    if (card.status !== 'done' || card.effectMetric === null) return null;
    return <p className="field-hint">Done, and its effect was not checked yet.</p>;
  }
  const reached = share === null ? '' : ` ${Math.round(share)} % of what was expected.`;
  return (
    <output className="field-hint">
      {changeWords(effect, numbersLike(card.effectBefore, card.effectAfter))}.{reached}
    </output>
  );
}
