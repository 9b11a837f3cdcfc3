/** Copy, cut and paste as menus have them. Their keys are the browser's own: it tells the map's field of them. */
import { toast } from '../app/toasts.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { isCopied } from '../canvas/clipboard.ts';
import { copyPicture } from '../export/copy-picture.ts';
import { shortcutLabel } from '../ui/shortcut.ts';
import type { Command, CommandContext } from './command.ts';

const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;

/** Gives the map's field the keyboard and has the browser do what the keys would. */
function inField(name: 'copy' | 'cut'): void {
  useCanvas.getState().view?.focus();
  // The one way to have the browser raise its own copy and cut, with the system's clipboard behind them.
  document.execCommand(name);
}

/** Pastes what may be read from the clipboard; where reading it is not allowed, the keys still do it. */
async function pasteInField(): Promise<void> {
  useCanvas.getState().view?.focus();
  let text = '';
  try {
    text = await navigator.clipboard.readText();
  } catch {
    toast(`Press ${shortcutLabel('Mod+V')} to paste: menus may not read the clipboard here.`);
    return;
  }
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

export const CLIPBOARD_COMMANDS: readonly Command[] = [
  {
    id: 'edit.cut',
    name: 'Cut',
    group: 'Edit',
    keys: ['Mod+X'],
    byBrowser: true,
    when: (context) => writable(context) && isCopied(context.selection),
    needs: 'Select cards, a stage, a step or a lane first',
    run: () => inField('cut'),
  },
  {
    id: 'edit.copy',
    name: 'Copy',
    group: 'Edit',
    keys: ['Mod+C'],
    byBrowser: true,
    when: ({ view, selection }) => view !== null && isCopied(selection),
    needs: 'Select cards, a stage, a step or a lane first',
    run: () => inField('copy'),
  },
  {
    id: 'edit.paste',
    name: 'Paste',
    group: 'Edit',
    keys: ['Mod+V'],
    byBrowser: true,
    when: (context) => writable(context) && context.selection.kind !== null,
    needs: 'Select a place on the map first',
    run: pasteInField,
  },
  {
    id: 'map.copyPicture',
    name: 'Copy map as picture',
    group: 'Edit',
    keys: [],
    when: ({ view }) => view !== null,
    run: (context) => copyPicture(context, false),
  },
  {
    id: 'edit.copyPicture',
    name: 'Copy selection as picture',
    group: 'Edit',
    keys: [],
    when: ({ view, selection }) => view !== null && isCopied(selection),
    needs: 'Select cards, a stage, a step or a lane first',
    run: (context) => copyPicture(context, true),
  },
];
