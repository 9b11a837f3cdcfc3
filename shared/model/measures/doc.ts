/**
 * How metrics lie in their Yjs document, `measures`:
 *
 *   metrics  id → { name, order }
 */
import type * as Y from 'yjs';
import type { Entities } from '../y-fields.ts';

export interface MeasuresParts {
  readonly metrics: Entities;
}

/** The top-level maps of the document of metrics. Opening them creates nothing. */
export function measuresParts(doc: Y.Doc): MeasuresParts {
  return { metrics: doc.getMap('metrics') };
}
