import { GRAINS, type Grain } from '../../../../shared/measures/series/periods.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { setMetricsState, useMetricsState } from '../metrics-state.ts';
import { ScopeFields } from '../ScopeFields.tsx';
import type { KnownThings } from '../../../../shared/measures/series/scopes.ts';

const GRAIN_WORDS: Readonly<Record<Grain, string>> = { month: 'Month', quarter: 'Quarter', year: 'Year' };
const GRAIN_OPTIONS = GRAINS.map((value) => ({ value, label: GRAIN_WORDS[value] }));

/** Of what, and in which periods. */
export function MetricsBar({ known }: { known: KnownThings }) {
  const { scope, grain } = useMetricsState();
  return (
    <div className="ms-bar">
      <ScopeFields known={known} scope={scope} onChange={(next) => setMetricsState({ scope: next })} />
      <div className="field ms-bar-grain">
        <span className="field-label" aria-hidden>
          Period
        </span>
        <Segmented
          label="Period"
          value={grain}
          options={GRAIN_OPTIONS}
          onChange={(value) => setMetricsState({ grain: value })}
        />
      </div>
    </div>
  );
}
