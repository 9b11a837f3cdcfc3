/** What an opportunity or action costs, what it is to do to a metric, and what it did. */
import { effectOf, reachedShare } from '../../../shared/measures/effect.ts';
import { setCardFields, type CardFields } from '../../../shared/model/edits/cards.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { intervalOf, type Reading, type ReadingField } from '../../../shared/model/reading.ts';
import type { Card } from '../../../shared/model/types.ts';
import { changeWords } from '../../../shared/print/effect-words.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { Panel } from '../../ui/Marks.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMapView } from '../context.ts';

const ROWS: readonly { readonly field: ReadingField; readonly title: string }[] = [
  { field: 'effectBefore', title: 'Before' },
  { field: 'effectExpected', title: 'Expected' },
  { field: 'effectAfter', title: 'After' },
];

export function EffectPanel({ card }: { card: Card }) {
  const { map } = useMapView();
  const set = (label: string, fields: Partial<CardFields>): void =>
    attempt(() => edit(mapDocId(map.id), label, (doc) => setCardFields(doc, [card.id], fields)));
  return (
    <Panel title="Cost and effect">
      <NumberField
        label="Cost"
        min={0}
        value={card.cost}
        hint="In the currency that you use throughout"
        onCommit={(cost) => set('Set cost', { cost })}
      />
      <TextField
        label="Metric to change"
        value={card.effectMetric ?? ''}
        placeholder="NPS"
        maxLength={100}
        onCommit={(name) => set('Set metric', { effectMetric: name.trim() || null })}
      />
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
          {ROWS.map(({ field, title }) => (
            <ReadingRow
              key={field}
              title={title}
              reading={card[field]}
              onChange={(reading) => set(`Set metric ${title.toLowerCase()}`, { [field]: reading })}
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

/** A reading as four fields; without a value it is none, and its other fields wait for one. */
function ReadingRow({ title, reading, onChange }: ReadingRowProps) {
  const parts = [
    { key: 'n', label: `${title}: number of answers`, min: 0 },
    { key: 'low', label: `${title}: lower end of the interval` },
    { key: 'high', label: `${title}: upper end of the interval` },
  ] as const;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <NumberField
          label={`${title}: value`}
          hideLabel
          value={reading?.value ?? null}
          onCommit={(value) =>
            onChange(value === null ? null : { ...(reading ?? { n: null, low: null, high: null }), value })
          }
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
              if (reading !== null) onChange({ ...reading, [key]: next });
            }}
          />
        </td>
      ))}
    </tr>
  );
}

/** What came of it, in words. */
function Found({ card }: { card: Card }) {
  const effect = effectOf(card.effectBefore, card.effectAfter);
  const share = reachedShare(card.effectBefore, card.effectExpected, card.effectAfter);
  if (effect === null) {
    if (card.status !== 'done' || card.effectMetric === null) return null;
    return <p className="field-hint">Done, and its effect was not checked yet.</p>;
  }
  const reached = share === null ? '' : ` ${Math.round(share)} % of what was expected.`;
  return (
    <output className="field-hint">
      {changeWords(effect)}.{reached}
    </output>
  );
}
