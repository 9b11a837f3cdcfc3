/** The matrix as a list, the best first: what keyboard and screen reader choose from. */
import { useMemo } from 'react';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { EvidenceMark } from '../../ui/EvidenceMark.tsx';
import { Dot } from '../../ui/Marks.tsx';
import type { Axis } from './axes.ts';

/** So many are listed; a filter brings others in. */
const MOST = 50;

export interface MatrixRankingProps {
  readonly entries: readonly PortfolioEntry[];
  readonly x: Axis;
  readonly y: Axis;
  readonly activeId: string | null;
  readonly onPick: (id: string) => void;
}

/** Better on the axis from below first; of equal ones better on the other, then better backed. */
function ranked(entries: readonly PortfolioEntry[], x: Axis, y: Axis): PortfolioEntry[] {
  const by = (axis: Axis, a: PortfolioEntry, b: PortfolioEntry): number =>
    ((axis.read(b) ?? 0) - (axis.read(a) ?? 0)) * (axis.less ? -1 : 1);
  return entries.toSorted((a, b) => by(y, a, b) || by(x, a, b) || b.voices - a.voices).slice(0, MOST);
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function MatrixRanking({ entries, x, y, activeId, onPick }: MatrixRankingProps) {
  const list = useMemo(() => ranked(entries, x, y), [entries, x, y]);
  if (list.length === 0)
    return (
      <p className="secondary">
        No card has both scores yet: rate some in the portfolio, or choose other axes.
      </p>
    );
  return (
    <section aria-label="Best first">
      <h2 className="mx-heading">Best first</h2>
      <ol className="mx-ranking">
        {list.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="mx-ranked"
              aria-pressed={entry.id === activeId}
              onClick={() => onPick(entry.id)}
            >
              <Dot hue={LANE_KIND_INFO[entry.kind].hue} />
              <span className="visually-hidden">{LANE_KIND_INFO[entry.kind].card}: </span>
              <span className="mx-ranked-text" dir="auto">
                {entry.text || 'Without words'}
              </span>
              <span className="secondary tabular mx-ranked-values">
                {y.title} {format.format(y.read(entry) ?? 0)} · {x.title} {format.format(x.read(entry) ?? 0)}
              </span>
              <EvidenceMark count={entry.items} voices={entry.voices} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
