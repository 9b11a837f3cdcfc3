import { useState } from 'react';
import { CalendarClock, Ellipsis, EyeOff, Trash2 } from 'lucide-react';
import type { FeedbackSource } from '../../../shared/contract/types.ts';
import { attempt, toast } from '../../app/toasts.ts';
import { core } from '../../state/connection.ts';
import { pushStep } from '../../state/history.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { countOf } from '../format.ts';
import { ForgetDialog } from './ForgetDialog.tsx';
import { SourceWordsDialog } from './SourceWordsDialog.tsx';

export interface SourceMenuProps {
  source: FeedbackSource;
  /** It is not in the list any more. */
  onGone: () => void;
}

/** Hides a source and its items; a toast and undo bring them back. */
async function removeSource(source: FeedbackSource, onGone: () => void): Promise<void> {
  const remove = (): Promise<void> => core.call('feedback.removeSource', { sourceId: source.id });
  const restore = (): void => attempt(() => core.call('feedback.restoreSource', { sourceId: source.id }));
  await remove();
  onGone();
  pushStep({ label: `Remove ${source.name}`, undo: restore, redo: () => attempt(remove) });
  toast(`${source.name} removed`, { description: countOf(source.items, 'item'), undo: restore });
}

/** What can be done with a source: say on what ground and how long it is kept, remove it, delete it for good. */
export function SourceMenu({ source, onGone }: SourceMenuProps) {
  const [asking, setAsking] = useState<'words' | 'forget' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            className="fb-source-more"
            label={`More for ${source.name}`}
            icon={<Ellipsis size={16} aria-hidden />}
          />
        }
        entries={[
          {
            label: 'Consent and retention…',
            icon: <CalendarClock size={14} aria-hidden />,
            run: () => setAsking('words'),
          },
          'line',
          {
            label: 'Remove',
            icon: <EyeOff size={14} aria-hidden />,
            run: () => attempt(() => removeSource(source, onGone)),
          },
          {
            label: 'Delete for good…',
            icon: <Trash2 size={14} aria-hidden />,
            danger: true,
            run: () => setAsking('forget'),
          },
        ]}
      />
      {asking === 'words' ? <SourceWordsDialog source={source} onClose={close} /> : null}
      {asking === 'forget' ? (
        <ForgetDialog
          target={{ sourceId: source.id }}
          name={`source “${source.name}”`}
          onClose={close}
          onGone={onGone}
        />
      ) : null}
    </>
  );
}
