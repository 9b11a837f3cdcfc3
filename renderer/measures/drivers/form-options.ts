/** What can be chosen in the form of drivers. */
import {
  OWN_SCORE,
  RETENTION,
  type DriverChoices,
  type DriverGroup,
  type DriverReport,
  type DriverRequest,
  type DriverSource,
} from '../../../shared/contract/driver-types.ts';
import { firstRequest, usualDrivers, usualOutcome } from '../../../shared/measures/drivers/first-request.ts';
import { isNpsScale } from '../../../shared/measures/scores.ts';
import type { SelectOption } from '../../ui/Select.tsx';

type Option = SelectOption<string>;

/** Most drivers that are offered to be ticked. */
const MOST_OFFERED = 40;

/** For questions the sources that have some; else all recommendation, and the sources with scores. */
export function sourceOptions({ sources }: DriverChoices, by: DriverGroup): Option[] {
  const listed = sources
    .filter(({ columns }) =>
      by === 'question' ? columns.length > 1 : columns.some(({ key }) => key === OWN_SCORE),
    )
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return by === 'question' ? listed : [{ value: '', label: 'All recommendation (NPS)' }, ...listed];
}

export function outcomeOptions({ sources, left, stayed }: DriverChoices, request: DriverRequest): Option[] {
  const source = sources.find(({ id }) => id === request.sourceId);
  const retention = left > 0 && stayed > 0 ? [{ value: RETENTION, label: 'Retention (stayed or left)' }] : [];
  if (request.by !== 'question') return [{ value: OWN_SCORE, label: scoreName(source) }, ...retention];
  const columns = source?.columns ?? [];
  return [
    ...columns.map(({ key, name }) => ({ value: key, label: key === OWN_SCORE ? scoreName(source) : name })),
    ...retention,
  ];
}

function scoreName(source: DriverSource | undefined): string {
  const own = source?.columns.find(({ key }) => key === OWN_SCORE);
  return !source || (own && isNpsScale(own.scale)) ? 'Recommendation (NPS)' : 'Score';
}

/** What is asked where only the kind of driver, and perhaps the source, was chosen. */
export function requestFor(choices: DriverChoices, by: DriverGroup, sourceId?: number): DriverRequest {
  const first = firstRequest(choices);
  if (by !== 'question') {
    const retention = choices.left > 0 && choices.stayed > 0 && sourceId === undefined;
    return {
      by,
      ...(sourceId === undefined ? {} : { sourceId }),
      outcome: retention ? RETENTION : OWN_SCORE,
    };
  }
  const named = choices.sources.find(({ id }) => id === (sourceId ?? first.sourceId));
  const source =
    named ?? choices.sources.toSorted((a, b) => usualDrivers(b, '').length - usualDrivers(a, '').length)[0];
  return {
    by,
    ...(source ? { sourceId: source.id } : {}),
    outcome: (source && usualOutcome(source)) ?? OWN_SCORE,
  };
}

export interface DriverOption {
  readonly key: string;
  readonly name: string;
  readonly n: number;
  readonly isOn: boolean;
}

/** The drivers that there are, those that most answered first, while the report is one of this request. */
export function driverOptions(request: DriverRequest, report: DriverReport | null): DriverOption[] {
  if (!report || report.by !== request.by) return [];
  const used = request.drivers ?? report.drivers.map(({ key }) => key);
  return report.choices
    .filter(({ key }) => key !== request.outcome)
    .map(({ key, name, n }) => ({ key, name, n, isOn: used.includes(key) }))
    .filter(({ isOn }, at) => isOn || at < MOST_OFFERED);
}
