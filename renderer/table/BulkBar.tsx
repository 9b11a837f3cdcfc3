import { STATUS_WORDS } from '../../shared/model/words.ts';
import { useState } from 'react';
import { ChevronDown, Trash2 } from 'lucide-react';
import { cardTagIds } from '../../shared/model/tags.ts';
import { ACTION_STATUSES, type Card } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/Dialog.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { ownersOf } from './card-columns.ts';
import { setMarked } from './edit-cells.ts';
import { foldName, splitList, type Names } from './names.ts';

/** Below the rows while several of them are marked: what is set for all of them in one step. */
export function BulkBar({ names, ids }: { names: Names; ids: readonly string[] }) {
  const { map, library } = names;
  const cards = ids.flatMap((id) => map.cards.get(id) ?? []);
  return (
    <div className="tb-bulk" role="toolbar" aria-label="The marked cards">
      <output className="tabular">{cards.length.toLocaleString('en')} cards</output>
      <BulkMenu
        label="Stage"
        column="stage"
        options={map.stages.map(({ title }) => title)}
        isOn={(card, name) => names.stageOf.get(card.columnId)?.title === name}
        cards={cards}
      />
      <BulkMenu
        label="Lane"
        column="lane"
        options={map.lanes.filter((lane) => !isCurveLane(lane)).map(({ title }) => title)}
        isOn={(card, name) => names.laneById.get(card.laneId)?.title === name}
        cards={cards}
      />
      <BulkList
        label="Tag"
        column="tags"
        known={names.tags}
        options={library.tags.map(({ name }) => name)}
        cards={cards}
        namesOf={(card) => cardTagIds(library, card).flatMap((id) => names.tagById.get(id)?.name ?? [])}
        canAdd
      />
      <BulkList
        label="Persona"
        column="personas"
        known={names.personas}
        options={library.personas.map(({ name }) => name)}
        cards={cards}
        namesOf={(card) => card.personaIds.flatMap((id) => names.personaById.get(id)?.name ?? [])}
      />
      <BulkOwner cards={cards} owners={ownersOf(map.cards.values())} />
      <BulkMenu
        label="Status"
        column="status"
        options={ACTION_STATUSES.map((status) => STATUS_WORDS[status])}
        isOn={(card, name) => card.status !== null && STATUS_WORDS[card.status] === name}
        cards={cards}
        canClear
      />
      <BulkMenu
        label="Severity"
        column="severity"
        options={['1', '2', '3', '4', '5']}
        isOn={(card, name) => String(card.severity) === name}
        cards={cards}
        canClear
      />
      <span className="tb-gap" />
      <IconButton
        kind="danger"
        label="Delete these cards"
        shortcut={shortcutOf('table.deleteCards')}
        icon={<Trash2 size={15} aria-hidden />}
        onClick={() => runCommand('table.deleteCards')}
      />
    </div>
  );
}

const trigger = (label: string) => (
  <Button kind="quiet">
    {label}
    <ChevronDown size={14} aria-hidden />
  </Button>
);

interface BulkMenuProps {
  label: string;
  column: string;
  options: readonly string[];
  cards: readonly Card[];
  isOn: (card: Card, name: string) => boolean;
  canClear?: boolean;
}

function BulkMenu({ label, column, options, cards, isOn, canClear }: BulkMenuProps) {
  const title = `Set ${label.toLocaleLowerCase()}`;
  const entries: MenuEntry[] = [...new Set(options)].map((name) => ({
    label: name,
    checked: cards.every((card) => isOn(card, name)),
    run: () => attempt(() => setMarked(title, column, () => name)),
  }));
  if (canClear)
    entries.push('line', { label: 'None', run: () => attempt(() => setMarked(title, column, () => '')) });
  return <Menu trigger={trigger(label)} entries={entries} />;
}

interface BulkListProps {
  label: string;
  column: 'tags' | 'personas';
  known: ReadonlyMap<string, unknown>;
  options: readonly string[];
  cards: readonly Card[];
  namesOf: (card: Card) => readonly string[];
  canAdd?: boolean;
}

function BulkList(props: BulkListProps) {
  return (
    <Popover label={props.label} trigger={trigger(props.label)}>
      <BulkNames {...props} />
    </Popover>
  );
}

/** Puts a name on all cards, or takes it off where all have it. */
function BulkNames({ label, column, known, options, cards, namesOf, canAdd }: BulkListProps) {
  const [text, setText] = useState('');
  const has = (card: Card, name: string): boolean =>
    namesOf(card).some((own) => foldName(own) === foldName(name));
  const toggle = (name: string): void => {
    const isOn = cards.every((card) => has(card, name));
    const byId = new Map(cards.map((card) => [card.id, card]));
    const next = (row: string): string => {
      const card = byId.get(row);
      const now = card ? namesOf(card) : [];
      const others = now.filter((own) => foldName(own) !== foldName(name));
      return (isOn ? others : card && has(card, name) ? now : [...now, name]).join(', ');
    };
    attempt(() => setMarked(`${isOn ? 'Remove' : 'Add'} ${label.toLocaleLowerCase()}`, column, next));
  };
  return (
    <div className="tb-choices">
      <div className="tb-toggles" role="group" aria-label={label}>
        {options.map((name) => {
          const count = cards.filter((card) => has(card, name)).length;
          const state = count === 0 ? false : count === cards.length ? true : 'mixed';
          return (
            <button
              key={name}
              type="button"
              className="tb-chip"
              aria-pressed={state}
              onClick={() => toggle(name)}
            >
              {name}
            </button>
          );
        })}
      </div>
      {options.length === 0 && !canAdd ? (
        <p className="secondary">There are none in this workspace.</p>
      ) : null}
      {canAdd ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            for (const name of splitList(text, known))
              if (!cards.every((card) => has(card, name))) toggle(name);
            setText('');
          }}
        >
          <TextInput
            label={`New ${label.toLocaleLowerCase()}`}
            maxLength={60}
            value={text}
            onChange={setText}
          />
        </form>
      ) : null}
    </div>
  );
}

function BulkOwner({ cards, owners }: { cards: readonly Card[]; owners: readonly string[] }) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const set = (owner: string): void => {
    setOpen(false);
    setText('');
    attempt(() => setMarked('Set owner', 'owner', () => owner));
  };
  return (
    <Popover label="Owner" trigger={trigger('Owner')} open={open} onOpenChange={setOpen}>
      <form
        className="tb-choices"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') set(text);
        }}
      >
        <div className="tb-toggles" role="group" aria-label="Owner">
          {owners.map((owner) => (
            <button
              key={owner}
              type="button"
              className="tb-chip"
              aria-pressed={cards.every((card) => card.owner === owner)}
              onClick={() => set(owner)}
            >
              {owner}
            </button>
          ))}
          <button type="button" className="tb-chip" onClick={() => set('')}>
            None
          </button>
        </div>
        <TextInput label="Another owner" maxLength={100} value={text} onChange={setText} />
      </form>
    </Popover>
  );
}
