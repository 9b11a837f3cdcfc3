/** The way into the inspector by key, and back to the map. */
import { useCanvas } from '../canvas/canvas-store.ts';
import { inInspector } from '../canvas/inspector/inspector-now.ts';
import type { Command } from './command.ts';

const FIELDS = 'input:enabled, textarea:enabled, [role="combobox"], [role="slider"]';

/**
 * Opens the inspector and gives the keyboard to the first field in it that fits, with its text selected; so what is
 * typed from the very next key on stands there. Answers whether there is such a field.
 */
export function goToInspector(selector = FIELDS): boolean {
  return inInspector((inspector) => {
    const field = inspector?.querySelector<HTMLElement>(selector);
    const target = field ?? inspector?.querySelector<HTMLElement>('button:enabled');
    target?.focus();
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select();
    return target !== undefined && target !== null;
  });
}

export const INSPECTOR_COMMANDS: readonly Command[] = [
  {
    id: 'view.details',
    name: 'Go to the details of what is selected, and back',
    group: 'Go',
    keys: ['Alt+.'],
    everywhere: true,
    when: ({ view }) => view !== null,
    run: () => {
      if (document.activeElement?.closest('.inspector')) useCanvas.getState().view?.focus();
      else goToInspector();
    },
  },
];
