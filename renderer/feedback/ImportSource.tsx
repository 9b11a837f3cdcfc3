import { TextInput } from '../ui/TextField.tsx';
import { foldCase } from '../../shared/text/fold.ts';
import { countOf } from './format.ts';
import type { ImportEntry } from './import-entry.ts';
import { setSource } from './import-flow.ts';
import { useSources } from './use-feedback.ts';

/** What the source is called, on what ground its feedback is kept, and until when. */
export function ImportSource({ entry }: { entry: ImportEntry }) {
  const { sources } = useSources();
  const name = entry.sourceName.trim();
  const known = sources?.find((source) => foldCase(source.name) === foldCase(name));
  return (
    <section className="fb-source" aria-label="Source">
      <TextInput
        label="Name of the source"
        value={entry.sourceName}
        maxLength={200}
        error={name === '' ? 'Give the source a name.' : null}
        hint={
          known
            ? `Has ${countOf(known.items, 'item')}: only what is new or changed is added.`
            : 'A new source.'
        }
        onChange={(sourceName) => setSource(entry.key, { sourceName })}
      />
      <div className="fb-source-words">
        <TextInput
          label="Ground for keeping it"
          placeholder="e.g. agreed in the survey"
          value={entry.consent ?? known?.consent ?? ''}
          maxLength={2000}
          onChange={(consent) => setSource(entry.key, { consent })}
        />
        <TextInput
          label="Keep until"
          type="date"
          value={entry.retainUntil ?? known?.retainUntil ?? ''}
          onChange={(retainUntil) => setSource(entry.key, { retainUntil })}
        />
      </div>
    </section>
  );
}
