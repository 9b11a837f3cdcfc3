import { Merge, Trash2 } from 'lucide-react';
import type { CatalogueUsage } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { TouchpointPanel } from '../audit/parts/TouchpointPanel.tsx';
import { HuePicker } from '../personas/HuePicker.tsx';
import type { CataloguePart } from '../state/route.ts';
import { Button } from '../ui/Button.tsx';
import { IconPicker } from '../ui/IconPicker.tsx';
import { Panel } from '../ui/Marks.tsx';
import { FieldFrame, TextField } from '../ui/TextField.tsx';
import { setChannel, setHue, setIcon, setSynonyms } from './actions.ts';
import { ChannelSelect } from './ChannelSelect.tsx';
import { cardsIn, sumUses, type CatalogueEntry } from './entries.ts';
import { NameInput } from './NameInput.tsx';
import { UsedOn } from './UsedOn.tsx';
import { PART_WORDS, partCount, usedWords } from './words.ts';

export interface EntryInspectorProps {
  part: CataloguePart;
  /** The entries it is about, one or more. */
  entries: readonly CatalogueEntry[];
  usage: CatalogueUsage | null;
  disabled: boolean;
  onRename: (entry: CatalogueEntry, name: string) => void;
  onMerge: () => void;
  onDelete: () => void;
}

/** Everything about one entry, or what can be done to several. */
export function EntryInspector(props: EntryInspectorProps) {
  const { part, entries, usage, disabled } = props;
  const [entry] = entries;
  if (!entry) return <p className="cat-hint secondary">{PART_WORDS[part].empty}</p>;
  const several = entries.length > 1;
  const { one, maxName } = PART_WORDS[part];
  const uses = sumUses(entries.map((each) => each.uses ?? []));
  const ids = entries.map(({ id }) => id);
  const canDelete = entries.every(({ fixed }) => !fixed);
  return (
    <div className="inspector-body">
      <h2 className="inspector-title">{several ? partCount(part, entries.length) : capital(one)}</h2>
      <Panel title={several ? 'All of them' : 'Details'}>
        {several ? (
          <p className="secondary">Together on {usedWords(cardsIn(uses), uses.length)}.</p>
        ) : (
          <NameField {...props} entry={entry} maxLength={maxName} />
        )}
        {part === 'touchpoints' ? (
          <ChannelSelect
            key={ids.join(' ')}
            label="Channel"
            value={entries.every(({ channel }) => channel === entry.channel) ? entry.channel : null}
            disabled={disabled}
            onChange={(channel) => attempt(() => setChannel(ids, channel))}
          />
        ) : null}
        {part === 'touchpoints' && !several ? (
          <IconPicker
            label="Icon"
            value={entry.icon}
            disabled={disabled}
            onChange={(icon) => attempt(() => setIcon(entry.id, icon))}
          />
        ) : null}
        {part === 'touchpoints' && !several ? (
          <TextField
            key={`synonyms ${entry.id}`}
            label="Other names"
            hint="Words by which customers call it, in any language, between commas. Feedback is suggested by them."
            value={entry.synonyms ?? ''}
            maxLength={1000}
            disabled={disabled}
            onCommit={(synonyms) => attempt(() => setSynonyms(entry.id, synonyms))}
          />
        ) : null}
        {part === 'tags' ? (
          <HuePicker
            value={entries.every(({ hue }) => hue === entry.hue) ? (entry.hue ?? 0) : 0}
            disabled={disabled}
            onChange={(hue) => attempt(() => setHue(ids, hue))}
          />
        ) : null}
      </Panel>
      {several ? null : <UsedOn part={part} id={entry.id} uses={entry.uses} usage={usage} />}
      {part === 'touchpoints' && !several ? <TouchpointPanel touchpointId={entry.id} /> : null}
      <div className="inspector-buttons">
        <Button
          disabled={disabled || !several}
          shortcut="M"
          icon={<Merge size={14} aria-hidden />}
          onClick={props.onMerge}
        >
          Merge…
        </Button>
        <Button
          kind="danger"
          disabled={disabled || !canDelete}
          shortcut="Delete"
          icon={<Trash2 size={14} aria-hidden />}
          onClick={props.onDelete}
        >
          Delete
        </Button>
      </div>
      {disabled ? null : (
        <p className="cat-hint secondary small">
          {several ? deleteHint(part) : `Mark a second ${one} with Space or its box to merge the two.`}
        </p>
      )}
    </div>
  );
}

function NameField({
  entry,
  maxLength,
  disabled,
  part,
  onRename,
}: EntryInspectorProps & { entry: CatalogueEntry; maxLength: number }) {
  const id = `cat-name-${entry.id}`;
  const hint = entry.fixed
    ? 'This channel comes with Sojourn; its name stays.'
    : part === 'channels'
      ? 'Renamed on all its touchpoints and cards.'
      : 'Renamed on every map.';
  return (
    <FieldFrame id={id} label="Name" hint={hint}>
      <NameInput
        key={entry.id}
        id={id}
        label="Name"
        name={entry.name}
        maxLength={maxLength}
        disabled={disabled || entry.fixed}
        onCommit={(name) => onRename(entry, name)}
      />
    </FieldFrame>
  );
}

/** What deleting does to cards. */
function deleteHint(part: CataloguePart): string {
  if (part === 'touchpoints') return 'Deleted touchpoints leave their name and channel on the cards as text.';
  if (part === 'tags') return 'A deleted tag is taken off all cards.';
  return 'A deleted channel is taken off its touchpoints and cards.';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
