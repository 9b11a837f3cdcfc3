import type { Plan, PlannedCard, TargetColumn } from './plan.ts';

/** So many cards are shown beforehand. */
const MOST_SHOWN = 80;

export interface CapturePreviewProps {
  plan: Plan;
  columns: readonly TargetColumn[];
  /** Whether the cards keep who said it. */
  keepsSource: boolean;
}

/** What becomes what: the cards under the steps they will stand in. */
export function CapturePreview({ plan, columns, keepsSource }: CapturePreviewProps) {
  const titles = new Map(columns.map(({ id, title }) => [id, title]));
  const titleOf = ({ to }: PlannedCard): string =>
    'columnId' in to ? (titles.get(to.columnId) ?? '') : `${to.newStage} (new)`;
  const groups = Map.groupBy(plan.cards.slice(0, MOST_SHOWN), titleOf);
  const counts = Map.groupBy(plan.cards, titleOf);
  if (plan.cards.length === 0) {
    return <p className="secondary capture-preview">Here you see the cards before they are added.</p>;
  }
  return (
    // It scrolls and holds nothing else to focus: the keyboard scrolls it by itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="capture-preview" tabIndex={0} role="group" aria-label="The cards">
      {[...groups].map(([title, list]) => (
        <section key={title}>
          <h3>
            <span className="truncate">{title}</span>
            <span className="secondary tabular">{counts.get(title)?.length}</span>
          </h3>
          <ul>
            {list.map(({ text, source }, index) => (
              // Cards have no identity before they are added.
              <li key={`${index} ${text}`}>
                {text}
                {source && keepsSource ? <span className="secondary"> — {source}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {plan.cards.length > MOST_SHOWN ? (
        <p className="secondary">…and {plan.cards.length - MOST_SHOWN} more</p>
      ) : null}
    </div>
  );
}
