import type { ActionsPart } from '../state/route.ts';
import { BoardScreen } from './board/BoardScreen.tsx';
import { CasesScreen } from './cases/CasesScreen.tsx';
import { HotSpotsScreen } from './hotspots/HotSpotsScreen.tsx';
import { MatrixScreen } from './matrix/MatrixScreen.tsx';
import { PortfolioScreen } from './portfolio/PortfolioScreen.tsx';

/** One part of the place Actions. */
export function ActionsScreen({ part }: { part: ActionsPart }) {
  switch (part) {
    case 'portfolio':
      return <PortfolioScreen />;
    case 'board':
      return <BoardScreen />;
    case 'matrix':
      return <MatrixScreen />;
    case 'hotspots':
      return <HotSpotsScreen />;
    default:
      return <CasesScreen />;
  }
}
