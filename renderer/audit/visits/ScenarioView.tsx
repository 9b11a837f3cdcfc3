import { useState } from 'react';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { setScenario } from '../../../shared/model/audits/edits/visits.ts';
import type { AuditsData, Scenario } from '../../../shared/model/audits/types.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { navigate } from '../../state/ui.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTop } from '../parts/use-top.ts';
import { countWords } from '../../ui/when.ts';
import { change } from '../edit.ts';
import { removeScenario } from './actions.ts';
import { ScenarioForm } from './ScenarioForm.tsx';
import { VisitsPane } from './VisitsPane.tsx';
import { VisitsResult } from './VisitsResult.tsx';

type Side = 'scenario' | 'visits' | 'result';

const SIDES: readonly { value: Side; label: string }[] = [
  { value: 'scenario', label: 'Scenario' },
  { value: 'visits', label: 'Visits' },
  { value: 'result', label: 'Result' },
];

export interface ScenarioViewProps {
  data: AuditsData;
  scenario: Scenario;
  disabled: boolean;
}

/** One scenario: what a shopper is to do, the visits, what they came to. */
export function ScenarioView({ data, scenario, disabled }: ScenarioViewProps) {
  const visits = data.visits.filter(({ scenarioId }) => scenarioId === scenario.id);
  const [side, setSide] = useState<Side>(visits.length > 0 ? 'result' : 'scenario');
  const name = scenario.name || 'Scenario';
  useTop(side);
  return (
    <Screen
      name={name}
      title={
        <div className="screen-title audit-title">
          <IconButton
            label="All scenarios"
            icon={<ArrowLeft size={16} aria-hidden />}
            onClick={() => navigate({ screen: 'audit', part: 'visits' })}
          />
          <h1 className="visually-hidden">{name}</h1>
          <TextField
            label="Name of the scenario"
            hideLabel
            bare
            required
            maxLength={200}
            disabled={disabled}
            value={scenario.name}
            onCommit={(value) =>
              change(
                'Rename scenario',
                (doc) => setScenario(doc, scenario.id, { name: value }),
                `scenario-name-${scenario.id}`,
              )
            }
          />
        </div>
      }
      middle={<Segmented label="Views of the scenario" value={side} options={SIDES} onChange={setSide} />}
      actions={
        <IconButton
          label="Delete this scenario"
          disabled={disabled}
          icon={<Trash2 size={16} aria-hidden />}
          onClick={() => attempt(() => removeScenario(scenario))}
        />
      }
      fixed={side === 'visits'}
    >
      <StatusSlot name="counts">
        {countWords(scenario.steps.length, 'step')}, {countWords(visits.length, 'visit')}
      </StatusSlot>
      {side === 'scenario' ? <ScenarioForm scenario={scenario} disabled={disabled} /> : null}
      {side === 'visits' ? <VisitsPane scenario={scenario} visits={visits} disabled={disabled} /> : null}
      {side === 'result' ? (
        <VisitsResult data={data} scenario={scenario} onVisits={() => setSide('visits')} />
      ) : null}
    </Screen>
  );
}
