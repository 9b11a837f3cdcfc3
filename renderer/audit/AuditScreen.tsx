import { useKeptFocus } from '../app/kept-focus.ts';
import type { AuditPart } from '../state/route.ts';
import { AuditsScreen } from './audits/AuditsScreen.tsx';
import { ObservationsScreen } from './observations/ObservationsScreen.tsx';
import { SetsScreen } from './sets/SetsScreen.tsx';
import { VisitsScreen } from './visits/VisitsScreen.tsx';
import './audit.css';
import './guided.css';
import './result.css';

/** One part of the place Audit. @param id the audit, scenario or question set that is open; absent: the list */
export function AuditScreen({ part, id }: { part: AuditPart; id?: string | undefined }) {
  useKeptFocus();
  switch (part) {
    case 'audits':
      return <AuditsScreen id={id} />;
    case 'visits':
      return <VisitsScreen id={id} />;
    case 'sets':
      return <SetsScreen id={id} />;
    default:
      return <ObservationsScreen />;
  }
}
