import { MEASURES_PARTS, type MeasuresPart } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Segmented } from '../ui/Segmented.tsx';

const WORDS: Readonly<Record<MeasuresPart, string>> = {
  metrics: 'Metrics',
  drivers: 'Drivers',
};

const OPTIONS = MEASURES_PARTS.map((value) => ({ value, label: WORDS[value] }));

/** The parts of the place Measures. */
export function MeasuresTabs({ here }: { here: MeasuresPart }) {
  return (
    <Segmented
      label="Parts of Measures"
      value={here}
      options={OPTIONS}
      onChange={(part) => navigate({ screen: 'measures', part })}
    />
  );
}
