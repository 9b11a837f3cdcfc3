/** Commands about what feedback says of a map. */
import type { Command } from './command.ts';
import { openPanel } from './panels.ts';

export const EVIDENCE_COMMANDS: readonly Command[] = [
  {
    id: 'evidence.disagreement',
    name: 'Where workshop and customers disagree',
    group: 'Map',
    keys: [],
    when: ({ view }) => view !== null,
    run: () => openPanel('disagreement'),
  },
  {
    id: 'evidence.suggest',
    name: 'Suggest cards for feedback',
    group: 'Map',
    keys: [],
    when: ({ view }) => view !== null && !view.readOnly,
    run: () => openPanel('suggest'),
  },
];
