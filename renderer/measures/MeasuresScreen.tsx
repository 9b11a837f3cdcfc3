import type { MeasuresPart } from '../state/route.ts';
import { DriversScreen } from './drivers/DriversScreen.tsx';
import { MetricsScreen } from './metrics/MetricsScreen.tsx';

/** One part of the place Measures. */
export function MeasuresScreen({ part }: { part: MeasuresPart }) {
  switch (part) {
    case 'metrics':
      return <MetricsScreen />;
    default:
      return <DriversScreen />;
  }
}
