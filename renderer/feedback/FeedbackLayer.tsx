import { useEffect } from 'react';
import { commandById } from '../commands/table.ts';
import { core } from '../state/connection.ts';
import { useSession } from '../state/session.ts';
import { matchesShortcut } from '../ui/shortcut.ts';
import { DropZone } from './DropZone.tsx';
import { FeedbackDrawer } from './FeedbackDrawer.tsx';
import { chooseFeedbackFiles } from './import-flow.ts';

const IMPORT = 'feedback.import';

/**
 * What feedback has to do on every screen: files dropped on the window, Ctrl/Cmd+I, and the drawer beside a map. Mount it
 * once, in the app.
 */
export function FeedbackLayer() {
  const open = useSession((s) => s.workspace !== null);
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !matchesShortcut(event, 'Mod+I')) return;
      event.preventDefault();
      chooseFeedbackFiles();
    };
    window.addEventListener('keydown', listen);
    // The shell's menu names the command; where the table of commands has it, it runs from there.
    const stop = core.on('command', ({ id }) => {
      if (id === IMPORT && !commandById(id)) chooseFeedbackFiles();
    });
    return () => {
      window.removeEventListener('keydown', listen);
      stop();
    };
  }, [open]);
  return (
    <>
      <DropZone />
      <FeedbackDrawer />
    </>
  );
}
