/** The workspace as each role needs it, from Home. */
import { OVERVIEW_ROLES, ROLE_ABOUT, ROLE_WORDS } from '../../shared/overview/types.ts';
import { formatRoute } from '../state/route.ts';

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
              <span className="secondary small">{ROLE_ABOUT[role]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
