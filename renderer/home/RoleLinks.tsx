/** The workspace as each role needs it, from Home. */
import { OVERVIEW_ROLES, ROLE_WORDS, type OverviewRole } from '../../shared/overview/types.ts';
import { formatRoute } from '../state/route.ts';

const ABOUT: Readonly<Record<OverviewRole, string>> = {
  executive: 'What customers feel, what hurts most and what is done about it, on one page',
  lead: 'The loop, what waits in it, hot spots, the life cycle and employees',
  department: 'What one department has to do, and what hurts where it works',
  frontline: 'What customers are after at one touchpoint, what goes wrong and what they say',
};

export function RoleLinks() {
  return (
    <section className="section" aria-label="Overview by role">
      <div className="section-head">
        <h2>Overview by role</h2>
      </div>
      <ul className="role-links">
        {OVERVIEW_ROLES.map((role) => (
          <li key={role}>
            <a className="role-link" href={formatRoute({ screen: 'overview', role, of: null })}>
              <span className="role-name">{ROLE_WORDS[role]}</span>
              <span className="secondary small">{ABOUT[role]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
