import { AUDIT_PARTS, type AuditPart } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Segmented } from '../ui/Segmented.tsx';

const WORDS: Readonly<Record<AuditPart, string>> = {
  audits: 'Audits',
  visits: 'Mystery shopping',
  observations: 'Observations',
  sets: 'Question sets',
};

const OPTIONS = AUDIT_PARTS.map((value) => ({ value, label: WORDS[value] }));

/** The parts of the place Audit. */
export function AuditTabs({ here }: { here: AuditPart }) {
  return (
    <Segmented
      label="Parts of Audit"
      value={here}
      options={OPTIONS}
      onChange={(part) => navigate({ screen: 'audit', part })}
    />
  );
}
