import type { MetricLevel } from '../../../shared/contract/types.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../shared/model/measures/scope.ts';
import { Select } from '../../ui/Select.tsx';
import { LEVEL_WORDS, levelsOf, thingsOf, type KnownThings } from '../../../shared/measures/series/scopes.ts';
import { ThingSelect } from './ThingSelect.tsx';

export interface ScopeFieldsProps {
  readonly known: KnownThings;
  readonly scope: MetricScope;
  readonly onChange: (scope: MetricScope) => void;
}

/** Of what metrics are: the whole workspace, or one thing of a level. */
export function ScopeFields({ known, scope, onChange }: ScopeFieldsProps) {
  const { level } = scope;
  const setLevel = (next: MetricLevel): void => {
    const [first] = thingsOf(next, known);
    onChange(next === 'workspace' || !first ? WORKSPACE_SCOPE : { level: next, id: first.id });
  };
  return (
    <>
      <Select
        label="Metrics of"
        value={level}
        options={[...new Set([...levelsOf(known), level])].map((value) => ({
          value,
          label: LEVEL_WORDS[value],
        }))}
        onChange={setLevel}
      />
      {level === 'workspace' ? null : (
        <ThingSelect known={known} scope={scope} label={LEVEL_WORDS[level]} onChange={onChange} />
      )}
    </>
  );
}
