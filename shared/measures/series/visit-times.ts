/** How long answers took at mystery visits of one's own brand, by where they were asked for. */
import type { AuditsData } from '../../model/audits/projection.ts';
import type { MetricScope } from '../../model/measures/scope.ts';
import { secondsBetween } from '../audit/visits.ts';

export interface VisitTime {
  /** `YYYY-MM`; null where the visit has no date. */
  readonly month: string | null;
  /** Null where the answer came before the question. */
  readonly seconds: number | null;
  readonly mapId: string | null;
  readonly touchpointId: string | null;
}

export function visitTimes({ scenarios, visits }: Pick<AuditsData, 'scenarios' | 'visits'>): VisitTime[] {
  const known = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return visits.flatMap(({ scenarioId, brand, date, steps }) => {
    const scenario = known.get(scenarioId);
    if (!scenario || brand !== '') return [];
    return scenario.steps.flatMap(({ id, touchpointId }): VisitTime[] => {
      const step = steps[id];
      if (!step || step.from === null || step.to === null) return [];
      const month = /^\d{4}-\d{2}/.exec(date)?.[0] ?? null;
      return [{ month, seconds: secondsBetween(step), mapId: scenario.mapId, touchpointId }];
    });
  });
}

/** Whether a time is of this scope: visits are told apart by map and touchpoint. */
export function isOfScope({ mapId, touchpointId }: VisitTime, { level, id }: MetricScope): boolean {
  if (level === 'workspace') return true;
  return level === 'map' ? mapId === id : level === 'touchpoint' && touchpointId === id;
}

const UNITS: readonly (readonly [seconds: number, names: string])[] = [
  [1, 's|sec|second|seconds|с|сек|секунд|วินาที|giây|detik'],
  [60, 'min|mins|minute|minutes|хв|хвилин|นาที|phút|menit'],
  [3600, 'h|hr|hrs|hour|hours|год|годин|ชม|ชั่วโมง|giờ|jam'],
  [86_400, 'd|day|days|д|дн|днів|วัน|ngày|hari'],
];

/** Seconds of a unit of time as people write it; null for what is none. */
export function secondsOf(unit: string): number | null {
  const plain = unit.trim().toLowerCase().replaceAll('.', '');
  return UNITS.find(([, names]) => names.split('|').includes(plain))?.[0] ?? null;
}
