import { ACTIONS_PARTS, type ActionsPart } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Segmented } from '../ui/Segmented.tsx';

const WORDS: Readonly<Record<ActionsPart, string>> = {
  portfolio: 'Portfolio',
  board: 'Board',
  matrix: 'Matrix',
  hotspots: 'Hot spots',
  cases: 'Business cases',
};

const OPTIONS = ACTIONS_PARTS.map((value) => ({ value, label: WORDS[value] }));

/** The parts of the place Actions. */
export function ActionsTabs({ here }: { here: ActionsPart }) {
  return (
    <Segmented
      label="Parts of Actions"
      value={here}
      options={OPTIONS}
      onChange={(part) => navigate({ screen: 'actions', part })}
    />
  );
}
