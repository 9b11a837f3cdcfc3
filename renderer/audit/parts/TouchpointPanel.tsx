import { touchpointFindings } from '../../../shared/audits/touchpoint-findings.ts';
import { own } from '../../../shared/model/own.ts';
import { useAudits, useLibrary } from '../../state/documents.ts';
import { formatRoute } from '../../state/route.ts';
import { Panel } from '../../ui/Marks.tsx';
import { auditName, brandWords, oneDecimal } from '../words.ts';
import { PictureProof } from './PictureProof.tsx';
import '../audit.css';

/** What audits, mystery visits and observations say of a touchpoint; nothing where they say nothing. */
export function TouchpointPanel({ touchpointId }: { touchpointId: string }) {
  const audits = useAudits();
  const merged = useLibrary()?.mergedTouchpoints ?? {};
  if (!audits) return null;
  const standing = (id: string): string => own(merged, id) ?? id;
  const { found, visited, observed } = touchpointFindings(
    audits,
    (id) => standing(id) === standing(touchpointId),
  );
  if (found.length + visited.length + observed.length === 0) return null;
  return (
    <Panel title="Audits and visits">
      <ul className="audit-said">
        {found.map(({ audit, entry }) => (
          <li key={entry.id}>
            <a className="audit-link" href={formatRoute({ screen: 'audit', part: 'audits', id: audit.id })}>
              {auditName(audit)}
            </a>
            {audit.brand === '' ? '' : ` (${brandWords(audit.brand)})`}: influence {entry.influence ?? '–'},
            satisfaction {entry.satisfaction ?? '–'} of 5, {entry.owner === '' ? 'no owner' : entry.owner}
          </li>
        ))}
        {visited.map(({ scenario, step, experienced }) => (
          <li key={step.id}>
            <a
              className="audit-link"
              href={formatRoute({ screen: 'audit', part: 'visits', id: scenario.id })}
            >
              {scenario.name || 'Mystery shopping'}
            </a>
            : {oneDecimal(experienced.mean)} on {scenario.scale.min} to {scenario.scale.max}{' '}
            <span className="secondary small">n {experienced.n}</span>
          </li>
        ))}
        {observed.map(({ observation, drop }) => (
          <li key={observation.id}>
            <a className="audit-link" href={formatRoute({ screen: 'audit', part: 'observations' })}>
              {observation.title || 'Observation'}
            </a>
            {drop === null ? '' : `: −${oneDecimal(drop.percent)} % before “${drop.step}”`}
            {observation.note === '' ? null : (
              <span className="secondary small audit-under">{observation.note}</span>
            )}
            {observation.picture === null ? null : (
              <PictureProof hash={observation.picture} alt={observation.title || 'Heat map'} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
