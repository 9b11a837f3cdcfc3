import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { alertWords, isGoodNews } from '../../../../shared/measures/series/facts.ts';
import { scopeKey } from '../../../../shared/model/measures/scope.ts';
import { cx } from '../../../ui/cx.ts';
import { setMetricsState } from '../metrics-state.ts';
import type { KnownThings } from '../../../../shared/measures/series/scopes.ts';
import type { Alert } from '../../../../shared/measures/series/rows.ts';

/** Alerts that are shown before one asks for all: the list below them matters, too. */
const FIRST = 4;

export interface AlertsProps {
  readonly alerts: readonly Alert[];
  readonly known: KnownThings;
  readonly today: string;
}

/** What asks to be looked at: more than noise, or below a target. */
export function Alerts({ alerts, known, today }: AlertsProps) {
  const [all, setAll] = useState(false);
  if (alerts.length === 0) return null;
  const shown = all ? alerts : alerts.slice(0, FIRST);
  return (
    <section className="ms-alerts" aria-label="Alerts">
      <h2 className="ms-alerts-title">
        <BellRing size={14} aria-hidden />
        {alerts.length === 1 ? 'One thing to look at' : `${alerts.length} things to look at`}
      </h2>
      <ul>
        {shown.map((alert) => (
          <li key={`${scopeKey(alert.scope)}/${alert.row.key}/${alert.about}`}>
            <button
              type="button"
              className={cx('ms-alert', isGoodNews(alert) ? 'ms-good' : 'ms-bad')}
              onClick={() => setMetricsState({ scope: alert.scope, chosen: alert.row.key })}
            >
              <b>{alert.row.metric.name}</b> {alertWords(alert, known, today)}
            </button>
          </li>
        ))}
      </ul>
      {alerts.length > FIRST ? (
        <button type="button" className="ms-alert" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${alerts.length - FIRST} more`}
        </button>
      ) : null}
    </section>
  );
}
