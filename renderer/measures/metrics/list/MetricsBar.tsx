import type { MetricLevel } from '../../../../shared/contract/types.ts';
import { GRAINS, type Grain } from '../../../../shared/measures/series/periods.ts';
import { WORKSPACE_SCOPE } from '../../../../shared/model/measures/scope.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { setMetricsState, useMetricsState } from '../metrics-state.ts';
import { LEVEL_WORDS, levelsOf, thingsOf, type KnownThings } from '../scopes.ts';
import { formatCount } from '../words.ts';

const GRAIN_WORDS: Readonly<Record<Grain, string>> = { month: 'Month', quarter: 'Quarter', year: 'Year' };
const GRAIN_OPTIONS = GRAINS.map((value) => ({ value, label: GRAIN_WORDS[value] }));

/** Of what, and in which periods. */
export function MetricsBar({ known }: { known: KnownThings }) {
  const { scope, grain } = useMetricsState();
  const things = scope.level === 'workspace' ? [] : thingsOf(scope.level, known);
  const setLevel = (level: MetricLevel): void => {
    const [first] = thingsOf(level, known);
    const next = level === 'workspace' || !first ? WORKSPACE_SCOPE : { level, id: first.id };
    setMetricsState({ scope: next });
  };
  return (
    <div className="ms-bar">
      <Select
        label="Metrics of"
        value={scope.level}
        options={levelsOf(known).map((value) => ({ value, label: LEVEL_WORDS[value] }))}
        onChange={setLevel}
      />
      {scope.level === 'workspace' ? null : (
        <Select
          className="ms-bar-thing"
          label={LEVEL_WORDS[scope.level]}
          value={scope.id}
          options={things.map(({ id, name, n }) => ({
            value: id,
            label: n > 0 ? `${name} · ${formatCount(n)}` : name,
          }))}
          onChange={(id) => setMetricsState({ scope: { level: scope.level, id } })}
        />
      )}
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
