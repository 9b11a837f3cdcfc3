import type {
  DriverChoices,
  DriverGroup,
  DriverReport,
  DriverRequest,
} from '../../../shared/contract/driver-types.ts';
import { MISSING, type Missing } from '../../../shared/measures/drivers/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Check.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { Select } from '../../ui/Select.tsx';
import { askDrivers } from './drivers-state.ts';
import { driverOptions, outcomeOptions, requestFor, sourceOptions } from './form-options.ts';
import { formatCount } from '../../feedback/format.ts';

const GROUPS: Readonly<Record<DriverGroup, string>> = {
  question: 'Questions of a survey',
  touchpoint: 'Touchpoints',
  stage: 'Stages',
  channel: 'Channels',
};
const GROUP_OPTIONS = (['question', 'touchpoint', 'stage', 'channel'] as const).map((value) => {
  return { value, label: GROUPS[value] };
});

const HOW: Readonly<Record<Missing, string>> = {
  complete: 'Count who answered everything',
  pairwise: 'Take each pair by itself',
};
const HOW_OPTIONS = [
  { value: 'auto' as const, label: 'As the answers allow' },
  ...MISSING.map((value) => ({ value, label: HOW[value] })),
];

export interface DriversFormProps {
  choices: DriverChoices;
  request: DriverRequest;
  report: DriverReport | null;
}

/** What is asked: of what, what may drive it, and what is done about missing answers. */
export function DriversForm({ choices, request, report }: DriversFormProps) {
  const { by, sourceId, outcome, missing } = request;
  const sources = sourceOptions(choices, by);
  const outcomes = outcomeOptions(choices, request);
  return (
    <div className="drivers-form">
      <Panel title="What drives what">
        <Select
          label="Drivers are"
          value={by}
          options={GROUP_OPTIONS}
          onChange={(next) => askDrivers(requestFor(choices, next))}
        />
        {sources.length > 0 ? (
          <Select
            label={by === 'question' ? 'Survey' : 'Scores of'}
            value={sourceId === undefined ? '' : String(sourceId)}
            options={sources}
            onChange={(next) => askDrivers(requestFor(choices, by, next === '' ? undefined : Number(next)))}
          />
        ) : null}
        <Select
          label="Outcome"
          value={outcome}
          options={outcomes}
          hint={
            choices.left + choices.stayed === 0
              ? 'Retention can be chosen once a customer table says who has left.'
              : undefined
          }
          onChange={(next) => askDrivers({ ...withoutDrivers(request), outcome: next })}
        />
        <Select
          label="Missing answers"
          value={missing ?? 'auto'}
          options={HOW_OPTIONS}
          onChange={(next) => {
            const { missing: _before, ...rest } = request;
            askDrivers(next === 'auto' ? rest : { ...rest, missing: next });
          }}
        />
      </Panel>
      <DriverPick request={request} report={report} />
    </div>
  );
}

function withoutDrivers({ drivers: _drivers, ...rest }: DriverRequest): DriverRequest {
  return rest;
}

/** Which drivers are looked at. Known once something was found. */
function DriverPick({ request, report }: { request: DriverRequest; report: DriverReport | null }) {
  const options = driverOptions(request, report);
  if (options.length === 0) return null;
  const chosen = options.filter(({ isOn }) => isOn).map(({ key }) => key);
  return (
    <Panel
      title="Drivers"
      actions={
        request.drivers ? (
          <Button kind="quiet" onClick={() => askDrivers(withoutDrivers(request))}>
            Usual ones
          </Button>
        ) : null
      }
    >
      <ul className="drivers-pick">
        {options.map(({ key, name, n, isOn }) => (
          <li key={key}>
            <Checkbox
              label={name}
              checked={isOn}
              // Nothing can be found of nothing.
              disabled={isOn && chosen.length === 1}
              onChange={(on) =>
                askDrivers({
                  ...request,
                  drivers: on ? [...chosen, key] : chosen.filter((other) => other !== key),
                })
              }
            />
            <span className="secondary small tabular">n {formatCount(n)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
