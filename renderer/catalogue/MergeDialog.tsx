import { channelWord } from '../../shared/model/words.ts';
import { useId, useState } from 'react';
import type { CataloguePart } from '../state/route.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EntryMark } from './EntryMark.tsx';
import { cardsIn, sumUses, type CatalogueEntry } from './entries.ts';
import { bestOf, givingWay } from './actions.ts';
import { PART_WORDS, partCount, usedWords } from './words.ts';

export interface MergeAsked {
  readonly entries: readonly CatalogueEntry[];
  /** Id of the entry that is proposed to stay. */
  readonly stays?: string;
  /** The name that was typed and is another entry's, where merging is offered for it: it may be kept twice. */
  readonly keepBoth?: () => void;
}

export interface MergeDialogProps {
  part: CataloguePart;
  asked: MergeAsked;
  onMerge: (stays: CatalogueEntry) => void;
  onClose: () => void;
}

/** Which of several entries stays, and what will be seen of it. */
export function MergeDialog({ part, asked, onMerge, onClose }: MergeDialogProps) {
  const { entries, keepBoth } = asked;
  const group = useId();
  const [chosen, setChosen] = useState(asked.stays ?? bestOf(entries)?.id);
  const stays = entries.find(({ id }) => id === chosen) ?? entries[0];
  if (!stays) return null;
  const { one } = PART_WORDS[part];
  const moved = sumUses(givingWay(entries, stays).map(({ uses }) => uses ?? []));
  const cards = cardsIn(moved);
  const effect =
    cards === 0
      ? `No card changes: the others are used nowhere.`
      : `${capital(usedWords(cards, moved.length))} will show “${stays.name}”.`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={keepBoth ? `There is already a ${one} of this name` : `Merge ${partCount(part, entries.length)}`}
      description="One stays and stands for the others on every map."
      width={480}
      buttons={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {keepBoth ? <Button onClick={keepBoth}>Keep both</Button> : null}
          <Button kind="primary" onClick={() => onMerge(stays)}>
            Merge
          </Button>
        </>
      }
    >
      <fieldset className="cat-merge">
        <legend className="secondary small">Which one stays?</legend>
        {entries.map((entry) => (
          <label key={entry.id} className="cat-merge-choice">
            <input
              type="radio"
              name={group}
              checked={entry.id === stays.id}
              onChange={() => setChosen(entry.id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                onMerge(stays);
              }}
            />
            <EntryMark entry={entry} />
            <span className="cat-merge-name" dir="auto">
              {entry.name}
            </span>
            <span className="secondary small">
              {part === 'touchpoints' && entry.channel ? `${channelWord(entry.channel)} · ` : ''}
              {usedWords(entry.cards, entry.uses?.length ?? 0)}
            </span>
          </label>
        ))}
      </fieldset>
      <output className="cat-merge-effect">{effect}</output>
    </Dialog>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
