/** What is selected in a list of Actions: one card, or what is set for many at once. Changes go to the maps. */
import { useId } from 'react';
import { ArrowUpRight } from 'lucide-react';
import type { CardFields } from '../../shared/model/edits/cards.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import { ACTION_STATUSES } from '../../shared/model/types.ts';
import { STATUS_WORDS } from '../../shared/model/words.ts';
import { isOverdue } from '../../shared/portfolio/loop.ts';
import type { PortfolioEntry } from '../../shared/portfolio/types.ts';
import { attempt } from '../app/toasts.ts';
import { readOnlyReason } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { Dot, Panel } from '../ui/Marks.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField, TextInput } from '../ui/TextField.tsx';
import { today } from '../ui/when.ts';
import { EffectPanel } from './effect/EffectPanel.tsx';
import { CasePanel } from './cases/CasePanel.tsx';
import { setEntries } from './edit-entries.ts';
import { showCard } from './goto.ts';
import { namesOf } from './listing.ts';

export interface EntryInspectorProps {
  readonly chosen: readonly PortfolioEntry[];
  /** All entries: their names are offered. */
  readonly entries: readonly PortfolioEntry[];
  readonly titles: ReadonlyMap<string, string>;
  /** What to do where nothing is chosen. */
  readonly hint: string;
}

/** The value that all share, or undefined where they differ. */
function shared<T>(chosen: readonly PortfolioEntry[], read: (entry: PortfolioEntry) => T): T | undefined {
  const values = new Set(chosen.map(read));
  const [only] = values;
  return values.size === 1 ? only : undefined;
}

const SEVERAL = 'several';

export function EntryInspector({ chosen, entries, titles, hint }: EntryInspectorProps) {
  const [first] = chosen;
  if (!first) return <p className="pf-hint secondary">{hint}</p>;
  const one = chosen.length === 1 ? first : null;
  return (
    <fieldset className="inspector-body" disabled={readOnlyReason() !== null} key={one?.id ?? SEVERAL}>
      <legend>
        <h2 className="inspector-title">
          {one ? <Dot hue={LANE_KIND_INFO[one.kind].hue} /> : null}{' '}
          {one ? kindWord(one) : `${chosen.length.toLocaleString('en')} cards`}
        </h2>
      </legend>
      {one ? <About entry={one} title={titles.get(one.mapId) ?? ''} /> : null}
      <WhoAndWhen chosen={chosen} entries={entries} />
      {one ? <Rating entry={one} /> : null}
      {one && one.kind !== 'painPoints' ? (
        <EffectPanel
          title="Effect"
          card={one}
          set={(label, fields) => attempt(() => setEntries([one], label, fields))}
        />
      ) : null}
      {one?.kind === 'opportunities' ? <CasePanel card={one} text={one.text} /> : null}
    </fieldset>
  );
}

function kindWord({ kind }: PortfolioEntry): string {
  const { card } = LANE_KIND_INFO[kind];
  return card.charAt(0).toUpperCase() + card.slice(1);
}

function About({ entry, title }: { entry: PortfolioEntry; title: string }) {
  const place = [title || 'Untitled map', entry.stage, entry.step].filter((part) => part !== '').join(' › ');
  return (
    <Panel title="Card">
      <p className="pf-text" dir="auto">
        {entry.text || 'Without words'}
      </p>
      <p className="secondary small" dir="auto">
        {place}
      </p>
      <p className="pf-facts small">
        <EvidenceMark count={entry.items} voices={entry.voices} />
        <span className="secondary">{linksWords(entry)}</span>
      </p>
      <div>
        <Button icon={<ArrowUpRight size={14} aria-hidden />} onClick={() => showCard(entry)}>
          Show on the map
        </Button>
      </div>
    </Panel>
  );
}

function linksWords({ kind, answers, actions, solves }: PortfolioEntry): string {
  if (kind === 'painPoints') return answers === 0 ? 'Nothing answers it yet' : `Answered by ${answers}`;
  const solved = solves.length === 0 ? 'Answers no pain point' : `Answers ${solves.length}`;
  if (kind === 'actions') return solved;
  return `${solved} · ${actions === 0 ? 'no action yet' : `carried out by ${actions}`}`;
}

function WhoAndWhen({ chosen, entries }: Pick<EntryInspectorProps, 'chosen' | 'entries'>) {
  const [owners, departments] = [useId(), useId()];
  const set = (label: string, fields: Partial<CardFields>): void =>
    attempt(() => setEntries(chosen, label, fields));
  const status = shared(chosen, (entry) => entry.status ?? '');
  const owner = shared(chosen, (entry) => entry.owner ?? '');
  const department = shared(chosen, (entry) => entry.department ?? '');
  const due = shared(chosen, (entry) => entry.due ?? '');
  const arePains = chosen.some(({ kind }) => kind === 'painPoints');
  const late = chosen.length === 1 && chosen.some((entry) => isOverdue(entry, today()));
  return (
    <Panel title="Who and when">
      {arePains ? null : (
        <Select<string>
          label="Status"
          value={status ?? SEVERAL}
          options={[
            ...(status === undefined ? [{ value: SEVERAL, label: 'Several' }] : []),
            { value: '', label: 'None' },
            ...ACTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
          ]}
          onChange={(next) => {
            const known = ACTION_STATUSES.find((value) => value === next) ?? null;
            if (next !== SEVERAL) set('Set status', { status: known });
          }}
        />
      )}
      <TextField
        label="Owner"
        value={owner ?? ''}
        placeholder={owner === undefined ? 'Several' : ''}
        maxLength={100}
        list={owners}
        onCommit={(name) => set('Set owner', { owner: name.trim() || null })}
      />
      <TextField
        label="Department"
        value={department ?? ''}
        placeholder={department === undefined ? 'Several' : ''}
        maxLength={100}
        list={departments}
        onCommit={(name) => set('Set department', { department: name.trim() || null })}
      />
      {arePains ? null : (
        <TextInput
          label="Due"
          type="date"
          value={due ?? ''}
          error={late ? 'Overdue' : null}
          hint={due === undefined ? 'They have several dates' : undefined}
          onChange={(next) => set('Set due date', { due: next || null })}
        />
      )}
      <Names id={owners} names={namesOf(entries.map((entry) => entry.owner))} />
      <Names id={departments} names={namesOf(entries.map((entry) => entry.department))} />
    </Panel>
  );
}

function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </datalist>
  );
}

/** The criteria that a kind is rated by, with their bounds. */
const RATED = {
  painPoints: ['severity', 'reach'],
  opportunities: ['value', 'effort', 'reach', 'cost'],
  actions: ['value', 'effort', 'cost'],
} as const;
const FIELDS = {
  severity: { label: 'Severity', hint: '1 to 5', min: 1, max: 5 },
  reach: { label: 'Reach', hint: '% of customers', min: 0, max: 100 },
  value: { label: 'Value', hint: '1 to 5', min: 1, max: 5 },
  effort: { label: 'Effort', hint: '1 to 5', min: 1, max: 5 },
  cost: { label: 'Cost', hint: 'Your currency', min: 0 },
} as const;

function Rating({ entry }: { entry: PortfolioEntry }) {
  return (
    <Panel title="Rating">
      <div className="pf-ratings">
        {RATED[entry.kind].map((field) => (
          <NumberField
            key={field}
            {...FIELDS[field]}
            value={entry[field]}
            onCommit={(value) =>
              attempt(() =>
                setEntries([entry], `Set ${FIELDS[field].label.toLowerCase()}`, { [field]: value }),
              )
            }
          />
        ))}
      </div>
    </Panel>
  );
}
