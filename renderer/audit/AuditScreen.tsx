import type { AuditPart } from '../state/route.ts';
import { AuditsScreen } from './audits/AuditsScreen.tsx';
import { ObservationsScreen } from './observations/ObservationsScreen.tsx';
import { VisitsScreen } from './visits/VisitsScreen.tsx';

/** One part of the place Audit. */
export function AuditScreen({ part }: { part: AuditPart }) {
  switch (part) {
    case 'audits':
      return <AuditsScreen />;
    case 'visits':
      return <VisitsScreen />;
    default:
      return <ObservationsScreen />;
  }
}
