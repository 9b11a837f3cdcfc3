import { Screen } from '../../app/Screen.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { ActionsTabs } from '../ActionsTabs.tsx';

/** Portfolio. */
export function PortfolioScreen() {
  return (
    <Screen name="Portfolio" title="Actions" middle={<ActionsTabs here="portfolio" />}>
      <EmptyState>Pain points, opportunities and actions of all maps are listed here.</EmptyState>
    </Screen>
  );
}
