/** Works out anew what all actions did that are tied to a metric of the workspace, as one step of undo. */
import { RefreshCw } from 'lucide-react';
import type { MeasuresData } from '../../../shared/model/measures/projection.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { attempt, toast } from '../../app/toasts.ts';
import { undoNow } from '../../app/undo.ts';
import { core } from '../../state/connection.ts';
import { readOnlyReason, useMeasures } from '../../state/documents.ts';
import { countWords, today } from '../../ui/when.ts';
import { changeEntries, type EntryChange } from '../edit-entries.ts';
import { effectNow, readingsToTake } from './take-over.ts';

export function RefreshEffects({ entries }: { entries: readonly PortfolioEntry[] }) {
  const measures = useMeasures();
  const tied = entries.filter(({ effectSource }) => effectSource !== null);
  if (tied.length === 0 || measures === null || readOnlyReason() !== null) return null;
  return (
    <button
      type="button"
      className="loop-count loop-work"
      title="Works out metrics before and after anew, for all cards that are tied to one"
      onClick={() => attempt(() => refreshEffects(tied, measures))}
    >
      <RefreshCw size={12} aria-hidden /> work out effects
    </button>
  );
}

async function refreshEffects(entries: readonly PortfolioEntry[], measures: MeasuresData): Promise<void> {
  const field = measures.metrics.find(({ id }) => id === 'response')?.field ?? '';
  const [counts, column] = await Promise.all([
    core.call('metrics.counts', {}),
    field === '' ? null : core.call('metrics.column', { column: field }),
  ]);
  const known = { measures, counts, column, library: null, maps: [] };
  const changes = entries.flatMap((entry): EntryChange[] => {
    const found = entry.effectSource && effectNow(entry, entry.effectSource, known, today());
    const fields = found ? readingsToTake(entry, found) : {};
    return Object.keys(fields).length === 0 ? [] : [{ entry, fields }];
  });
  await changeEntries(changes, 'Work out effects');
  if (changes.length === 0) toast('All effects have the latest numbers');
  else toast(`${countWords(changes.length, 'card')} with new numbers`, { undo: undoNow });
}
