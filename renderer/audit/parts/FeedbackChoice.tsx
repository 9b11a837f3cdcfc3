import { useEffect, useState } from 'react';
import { toPlainError, type PlainError } from '../../../shared/contract/errors.ts';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { beginning } from '../../feedback/excerpt.ts';
import { NO_FILTER } from '../../feedback/filter-state.ts';
import { useAsked } from '../../feedback/use-asked.ts';
import { core } from '../../state/connection.ts';
import { TextInput } from '../../ui/TextField.tsx';

/** Items shown of what was found: who needs more says more. */
const SHOWN = 40;

interface Found {
  readonly items: readonly FeedbackItem[] | null;
  readonly error: PlainError | null;
}

/** Feedback to choose from, found by its words. */
export function FeedbackChoice({ onChoose }: { onChoose: (itemId: string) => void }) {
  const [search, setSearch] = useState('');
  const [state, setState] = useState(NO_FILTER);
  const { filter } = useAsked(state);
  const [{ items, error }, setFound] = useState<Found>({ items: null, error: null });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isStale = false;
    core.call('feedback.query', { filter, cursor: null, limit: SHOWN }).then(
      ({ items: found }) => (isStale ? undefined : setFound({ items: found, error: null })),
      (thrown: unknown) => (isStale ? undefined : setFound({ items: null, error: toPlainError(thrown) })),
    );
    return () => {
      isStale = true;
    };
  }, [filter]);
  return (
    <div className="fb-target">
      <TextInput
        label="Find feedback"
        hideLabel
        type="search"
        placeholder="Find feedback"
        value={search}
        onChange={(words) => {
          setSearch(words);
          setState({ ...NO_FILTER, search: words });
        }}
      />
      {error ? <ErrorNote error={error} /> : null}
      {items?.length === 0 ? (
        <p className="secondary small">
          {search === ''
            ? 'There is no feedback yet: import some in the inbox.'
            : 'No feedback has these words.'}
        </p>
      ) : null}
      <div className="fb-target-cards">
        {items?.map(({ id, text, source, date }) => (
          <button
            key={id}
            type="button"
            className="fb-target-card"
            disabled={chosen.has(id)}
            onClick={() => {
              setChosen(new Set([...chosen, id]));
              onChoose(id);
            }}
          >
            <span>
              {beginning(text.replaceAll(/\s+/gu, ' ').trim() || 'Without words', 200)}
              <span className="secondary small audit-under">
                {[source, date?.slice(0, 10), chosen.has(id) ? 'added' : ''].filter(Boolean).join(' · ')}
              </span>
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
