/** The plain picture of the document of metrics. */
import type * as Y from 'yjs';
import { byOrder } from '../order.ts';
import { entities, readText } from '../y-fields.ts';
import { measuresParts } from './doc.ts';

/** A metric of one's own. */
export interface OwnMetric {
  readonly id: string;
  readonly name: string;
  readonly order: string;
}

export interface MeasuresData {
  readonly metrics: readonly OwnMetric[];
}

/** The metrics at this moment. */
export function readMeasures(doc: Y.Doc): MeasuresData {
  const { metrics } = measuresParts(doc);
  return {
    metrics: Array.from(entities(metrics), ([id, metric]): OwnMetric => {
      return { id, name: readText(metric, 'name'), order: readText(metric, 'order') };
    }).sort(byOrder),
  };
}
