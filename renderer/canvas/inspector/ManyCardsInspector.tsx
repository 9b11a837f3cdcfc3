/** What can be done to several selected cards at once: each change is one step of undo. */
import { STATUS_WORDS } from '../../../shared/model/words.ts';
import { setCardFields, type CardFields } from '../../../shared/model/edits/cards.ts';
import { setCardWork } from '../../../shared/model/edits/work.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import type { LaneKind } from '../../../shared/model/lanes.ts';
import { cardTagIds } from '../../../shared/model/tags.ts';
import { ACTION_STATUSES, type Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { Checkbox } from '../../ui/Check.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { today } from '../../ui/when.ts';
import { useMapView } from '../context.ts';
import { laneOf } from '../slots.ts';
import { CardButtons, SEVERITIES } from './CardInspector.tsx';

/** What a choice shows while the cards differ. */
const SEVERAL = 'several';

/** The value that all cards share, or `SEVERAL`. */
function shared(cards: readonly Card[], read: (card: Card) => string): string {
  const values = new Set(cards.map(read));
  const [only = ''] = values;
  return values.size > 1 ? SEVERAL : only;
}

/** Cards, and what is written to all of them. */
interface Many {
  readonly cards: readonly Card[];
  readonly set: (label: string, fields: Partial<CardFields>) => void;
}

export function ManyCardsInspector({ ids }: { ids: readonly string[] }) {
  const { map, readOnly } = useMapView();
  const cards = ids.flatMap((id) => map.cards.get(id) ?? []);
  const set: Many['set'] = (label, fields) =>
    attempt(() => edit(mapDocId(map.id), label, (doc) => setCardWork(doc, ids, fields, today())));
  const kinds = new Set(cards.map(({ laneId }) => laneOf(map, laneId)?.kind));
  const areAll = (...wanted: readonly LaneKind[]): boolean =>
    [...kinds].every((kind) => kind !== undefined && wanted.includes(kind));
  const many = { cards, set };
  return (
    <fieldset className="inspector-body" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">{ids.length.toLocaleString('en')} cards</h2>
      </legend>
      <Panel title="All of them">
        {areAll('painPoints') ? <SeverityOfAll {...many} /> : null}
        {areAll('actions', 'opportunities') ? <StatusOfAll {...many} /> : null}
        <OwnerOfAll {...many} />
        <MomentOfAll {...many} />
      </Panel>
      <TagsOfAll {...many} />
      <PersonasOfAll {...many} />
      <CardButtons />
    </fieldset>
  );
}

/** Puts "several" before the options while the cards differ. */
function withSeveral(value: string, options: readonly SelectOption<string>[]): SelectOption<string>[] {
  return value === SEVERAL ? [{ value: SEVERAL, label: 'Several' }, ...options] : [...options];
}

function SeverityOfAll({ cards, set }: Many) {
  const value = shared(cards, ({ severity }) => String(severity ?? ''));
  return (
    <Select
      label="Severity"
      value={value}
      options={withSeveral(value, [{ value: '', label: 'Not set' }, ...SEVERITIES])}
      onChange={(next) => {
        if (next !== SEVERAL) set('Set severity', { severity: next === '' ? null : Number(next) });
      }}
    />
  );
}

function StatusOfAll({ cards, set }: Many) {
  const value = shared(cards, ({ status }) => status ?? '');
  const statuses = ACTION_STATUSES.map((status) => ({
    value: status as string,
    label: STATUS_WORDS[status],
  }));
  return (
    <Select
      label="Status"
      value={value}
      options={withSeveral(value, [{ value: '', label: 'None' }, ...statuses])}
      onChange={(next) => {
        const status = ACTION_STATUSES.find((known) => known === next);
        if (next !== SEVERAL) set('Set status', { status: status ?? null });
      }}
    />
  );
}

function OwnerOfAll({ cards, set }: Many) {
  const owners = new Set(cards.map(({ owner }) => owner ?? ''));
  const [owner = ''] = owners.size === 1 ? owners : [];
  return (
    <TextField
      label="Owner"
      value={owner}
      placeholder={owners.size > 1 ? 'Several' : ''}
      maxLength={100}
      onCommit={(value) => set('Set owner', { owner: value || null })}
    />
  );
}

function MomentOfAll({ cards, set }: Many) {
  const count = cards.filter(({ moment }) => moment).length;
  return (
    <Checkbox
      label="Moment of truth"
      checked={count === cards.length}
      mixed={count > 0 && count < cards.length}
      onChange={(moment) => set(moment ? 'Mark as moment of truth' : 'No moment of truth', { moment })}
    />
  );
}

/** How many cards have each entry, by its id. */
function countsOf(cards: readonly Card[], read: (card: Card) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards) for (const id of read(card)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The entry on all cards, or off them where all have it. */
function useToggle(
  cards: readonly Card[],
  read: (card: Card) => readonly string[],
  fields: (ids: string[]) => Partial<CardFields>,
): (label: string, id: string) => void {
  const { map } = useMapView();
  return (label, id) => {
    const isOn = cards.every((card) => read(card).includes(id));
    attempt(() =>
      edit(mapDocId(map.id), label, (doc) => {
        for (const card of cards) {
          const others = read(card).filter((other) => other !== id);
          if (isOn || others.length === read(card).length)
            setCardFields(doc, [card.id], fields(isOn ? others : [...others, id]));
        }
      }),
    );
  };
}

function TagsOfAll({ cards }: Many) {
  const { library } = useMapView();
  const read = (card: Card): readonly string[] => cardTagIds(library, card);
  const toggle = useToggle(cards, read, (tags) => ({ tags }));
  if (library.tags.length === 0) return null;
  const counts = countsOf(cards, read);
  return (
    <Panel title="Tags">
      <div className="tag-list" role="group" aria-label="Tags">
        {library.tags.map(({ id, name, hue }) => {
          const count = counts.get(id) ?? 0;
          return (
            <button
              key={id}
              type="button"
              className="tag-button"
              data-hue={hue}
              aria-pressed={count === 0 ? false : count === cards.length ? true : 'mixed'}
              onClick={() => toggle('Set tags', id)}
            >
              {name}
            </button>
          );
        })}
      </div>
    </Panel>
  );
}

function PersonasOfAll({ cards }: Many) {
  const { personas } = useMapView();
  const read = ({ personaIds }: Card): readonly string[] => personaIds;
  const toggle = useToggle(cards, read, (personaIds) => ({ personaIds }));
  if (personas.length === 0) return null;
  const counts = countsOf(cards, read);
  return (
    <Panel title="Personas">
      {personas.map(({ id, name }) => {
        const count = counts.get(id) ?? 0;
        return (
          <Checkbox
            key={id}
            label={name}
            checked={count === cards.length}
            mixed={count > 0 && count < cards.length}
            onChange={() => toggle('Set personas', id)}
          />
        );
      })}
    </Panel>
  );
}
