import { ArrowUpRight, Copy, Printer, Trash2 } from 'lucide-react';
import type { Lever } from '../../../shared/measures/worth/assumptions.ts';
import { HIGHEST_DISCOUNT, LONGEST, type WorthProblem } from '../../../shared/measures/worth/check.ts';
import { cardPlaceText, type BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import {
  setCase,
  setCaseCard,
  setCaseNote,
  type CaseFields,
} from '../../../shared/model/decisions/case-edits.ts';
import { attempt } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { useLibrary } from '../../state/documents.ts';
import { IconButton } from '../../ui/Button.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { showCard } from '../goto.ts';
import { usePortfolio } from '../portfolio-data.ts';
import { AssumptionTable } from './AssumptionTable.tsx';
import { caseName, duplicateCase, editDecisions, removeCase } from './case-actions.ts';

const LEVER_OPTIONS: readonly { readonly value: Lever; readonly label: string }[] = [
  { value: 'retention', label: 'Customers stay' },
  { value: 'conversion', label: 'Visitors buy' },
];

export interface CaseFormProps {
  one: BusinessCase;
  next: string | null;
  disabled: boolean;
  problems: readonly WorthProblem[];
}

/** What a case is about, and the assumptions that it rests on. */
export function CaseForm({ one, next, disabled, problems }: CaseFormProps) {
  const { id, card } = one;
  const change = (label: string, fields: CaseFields): void =>
    attempt(() => editDecisions(label, (doc) => setCase(doc, id, fields), `${id}/${label}`));
  return (
    <div className="case-form">
      <div className="case-head">
        <TextField
          label="Name of the case"
          hideLabel
          bare
          required
          className="case-name"
          value={caseName(one)}
          maxLength={200}
          disabled={disabled}
          onCommit={(title) => change('Rename business case', { title })}
        />
        {card ? (
          <IconButton
            label="Show the opportunity on its map"
            icon={<ArrowUpRight size={16} aria-hidden />}
            onClick={() => showCard(card)}
          />
        ) : null}
        <IconButton
          label="Print as PDF"
          icon={<Printer size={16} aria-hidden />}
          onClick={() => attempt(() => core.call('export.case', { case: id }))}
        />
        <IconButton
          label="Copy this case"
          disabled={disabled}
          icon={<Copy size={16} aria-hidden />}
          onClick={() => attempt(() => duplicateCase(one))}
        />
        <IconButton
          label="Delete this case"
          disabled={disabled}
          icon={<Trash2 size={16} aria-hidden />}
          onClick={() => attempt(() => removeCase(one, next))}
        />
      </div>
      <About one={one} disabled={disabled} />
      <Segmented
        label="What a better score moves"
        value={one.lever}
        options={LEVER_OPTIONS}
        onChange={(lever) => {
          if (!disabled) change('Lever', { lever });
        }}
      />
      <AssumptionTable one={one} disabled={disabled} problems={problems} />
      <div className="case-row">
        <NumberField
          label="Time looked at"
          unit="months"
          value={one.horizon}
          min={1}
          max={LONGEST}
          disabled={disabled}
          onCommit={(horizon) =>
            change('Time looked at', { horizon: horizon === null ? 36 : Math.round(horizon) })
          }
        />
        <NumberField
          label="Discount rate"
          unit="% a year"
          value={one.discount}
          min={0}
          max={HIGHEST_DISCOUNT}
          disabled={disabled}
          onCommit={(discount) => change('Discount rate', { discount: discount ?? 0 })}
        />
        <TextField
          label="Currency"
          value={one.currency}
          maxLength={12}
          placeholder="€"
          disabled={disabled}
          onCommit={(currency) => change('Currency', { currency: currency.trim() })}
        />
      </div>
      <TextArea
        label="Where the numbers come from"
        value={one.note}
        rows={3}
        disabled={disabled}
        onCommit={(note, base) =>
          attempt(() => editDecisions('Note', (doc) => setCaseNote(doc, id, note, base), `${id}/note`))
        }
      />
    </div>
  );
}

/** The opportunity, the touchpoint and the metric. */
function About({ one, disabled }: { one: BusinessCase; disabled: boolean }) {
  const { id, card } = one;
  const { entries } = usePortfolio();
  const touchpoints = useLibrary()?.touchpoints ?? [];
  const place = card ? cardPlaceText(card) : '';
  const opportunities = entries.filter(({ kind }) => kind === 'opportunities');
  const options = [
    { value: '', label: 'None: it stands alone' },
    ...opportunities.map(({ id: value, text }) => ({ value, label: text || 'Without words' })),
  ];
  // One whose card is gone is kept, and said to be.
  if (!options.some(({ value }) => value === place))
    options.push({ value: place, label: 'A card that is not there' });
  const write = (label: string, fields: CaseFields): void =>
    attempt(() => editDecisions(label, (doc) => setCase(doc, id, fields), `${id}/${label}`));
  return (
    <>
      <Select
        label="Opportunity"
        value={place}
        options={options}
        disabled={disabled}
        onChange={(value) => {
          const chosen = opportunities.find((entry) => entry.id === value);
          const next = chosen ? { mapId: chosen.mapId, cardId: chosen.cardId } : null;
          attempt(() => editDecisions('Opportunity', (doc) => setCaseCard(doc, id, next)));
        }}
      />
      <div className="case-row">
        <Select
          label="Touchpoint"
          value={one.touchpointId ?? ''}
          options={[
            { value: '', label: 'None in particular' },
            ...touchpoints.map(({ id: value, name }) => ({ value, label: name })),
          ]}
          disabled={disabled}
          onChange={(touchpointId) => write('Touchpoint', { touchpointId: touchpointId || null })}
        />
        <TextField
          label="Metric"
          value={one.metric}
          maxLength={40}
          disabled={disabled}
          onCommit={(metric) => write('Metric', { metric: metric.trim() })}
        />
      </div>
    </>
  );
}
