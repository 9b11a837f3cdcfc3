import { Plus } from 'lucide-react';
import { scenarioResult } from '../../../shared/audits/visit-results.ts';
import type { AuditsData } from '../../../shared/model/audits/types.ts';
import { Screen } from '../../app/Screen.tsx';
import { StatusSlot } from '../../app/StatusBar.tsx';
import { attempt } from '../../app/toasts.ts';
import { useMaps } from '../../home/maps.ts';
import { readOnlyReason, useAudits } from '../../state/documents.ts';
import { formatRoute } from '../../state/route.ts';
import { navigate } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { countWords } from '../../ui/when.ts';
import { AuditTabs } from '../AuditTabs.tsx';
import { percentWords } from '../words.ts';
import { newScenario } from './actions.ts';
import { ScenarioView } from './ScenarioView.tsx';
import { FEW_VISITS, intervalWords, spreadWords } from './words.ts';

/** The scenarios of mystery shopping, or the one that is open. */
export function VisitsScreen({ id }: { id?: string | undefined }) {
  const data = useAudits();
  const disabled = readOnlyReason() !== null;
  const scenario = data?.scenarios.find((entry) => entry.id === id);
  if (data && scenario) {
    return <ScenarioView key={scenario.id} data={data} scenario={scenario} disabled={disabled} />;
  }
  return (
    <Screen
      name="Mystery shopping"
      title="Audit"
      middle={<AuditTabs here="visits" />}
      actions={
        <Button
          kind="primary"
          disabled={disabled || !data}
          icon={<Plus size={16} aria-hidden />}
          onClick={() => attempt(newScenario)}
        >
          New scenario
        </Button>
      }
    >
      <StatusSlot name="counts">
        {countWords(data?.scenarios.length ?? 0, 'scenario')}, {countWords(data?.visits.length ?? 0, 'visit')}
      </StatusSlot>
      {data && id !== undefined ? (
        <EmptyState
          action={{ label: 'Show all scenarios', run: () => navigate({ screen: 'audit', part: 'visits' }) }}
        >
          This scenario is not there any more: it was deleted, perhaps in another window.
        </EmptyState>
      ) : null}
      {data && id === undefined && data.scenarios.length === 0 ? (
        <EmptyState
          action={disabled ? undefined : { label: 'New scenario', run: () => attempt(newScenario) }}
        >
          A scenario says what a mystery shopper is to do; each visit tells, step by step, what a customer
          really meets.
        </EmptyState>
      ) : null}
      {data && id === undefined && data.scenarios.length > 0 ? (
        <div className="page">
          <ScenarioTable data={data} />
        </div>
      ) : null}
    </Screen>
  );
}

function ScenarioTable({ data }: { data: AuditsData }) {
  const { maps } = useMaps();
  return (
    <table className="audit-table">
      <caption className="visually-hidden">Scenarios</caption>
      <thead>
        <tr>
          <th scope="col">Scenario</th>
          <th scope="col">Map</th>
          <th scope="col" className="audit-number">
            Visits
          </th>
          <th scope="col" className="audit-number">
            Score
          </th>
          <th scope="col" className="audit-number">
            From – to
          </th>
        </tr>
      </thead>
      <tbody>
        {data.scenarios.map((scenario) => {
          const { visits, score } = scenarioResult(data, scenario);
          return (
            <tr key={scenario.id}>
              <th scope="row">
                <a href={formatRoute({ screen: 'audit', part: 'visits', id: scenario.id })}>
                  {scenario.name || 'Scenario without a name'}
                </a>
                <span className="secondary small audit-under">
                  {countWords(scenario.steps.length, 'step')}
                </span>
              </th>
              <td>
                {maps?.find((map) => map.id === scenario.mapId)?.title ?? (
                  <span className="secondary">None</span>
                )}
              </td>
              <td className="audit-number">{visits.length}</td>
              <td className={score && score.n >= FEW_VISITS ? 'audit-number' : 'audit-number secondary'}>
                <strong>{percentWords(score?.mean ?? null)}</strong>
                <span className="small audit-under">
                  {score ? intervalWords(score, ' %') : 'No rating yet'}
                </span>
              </td>
              <td className="audit-number secondary">{score ? spreadWords(score, ' %') : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
