/** Lets the keyboard go into the inspector at once: it then shows what is selected now, without waiting for a paint. */
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { useUi } from '../../state/ui.ts';

export const useInspectorNow = create<{ readonly now: boolean }>()(() => ({ now: false }));

/** Opens the inspector with the newest selection, runs `enter`, which puts the keyboard into it, and answers for it. */
export function inInspector<T>(enter: (inspector: HTMLElement | null) => T): T {
  flushSync(() => {
    useUi.setState({ inspectorOpen: true });
    useInspectorNow.setState({ now: true });
  });
  try {
    return enter(document.querySelector<HTMLElement>('.inspector'));
  } finally {
    useInspectorNow.setState({ now: false });
  }
}
