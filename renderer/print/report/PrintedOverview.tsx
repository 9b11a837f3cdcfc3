/** What a role sees, on paper. */
import type { Overview } from '../../../shared/overview/types.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { dateWord } from '../../../shared/print/words.ts';
import { OverviewBlocks } from '../../overview/OverviewBlocks.tsx';

export interface PrintedOverviewProps {
  readonly overview: Overview;
  /** Share of the letters' size; see `fitOf`. */
  readonly fit: number;
}

export function PrintedOverview({ overview, fit }: PrintedOverviewProps) {
  const { title, workspace, date, blocks } = overview;
  return (
    <div className="overview-flow" data-role={overview.role} style={{ '--fit': fit } as object}>
      <h1 lang={langOf(title)}>{title}</h1>
      <p className="overview-facts" lang={langOf(workspace)}>
        {[workspace, dateWord(date)].filter((part) => part !== '').join(' · ')}
      </p>
      <OverviewBlocks blocks={blocks} />
    </div>
  );
}
