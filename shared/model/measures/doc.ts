/**
 * How metrics lie in their Yjs document, `measures`:
 *
 *   metrics  id → { name, order, kind, unit?, note?, lessIsBetter?, field?, ces?, clv?, discount?, `target/<scope>`,
 *                   `part/<metric>/weight|worst|best` }
 *   values   `<metric>|<scope>|<from>|<to>` → { value?, n?, low?, high?, counts?, origin? }
 *   cards    `<map>/<card>` → { metric, series, scope, grain }
 *   imports  names of a table's columns → { headerRows, names, roles, dateOrder, decimal, metric?, at }
 *
 * A metric that Sojourn knows (`nps`) has an entry only where something of it was set. A value is one plain object: its n
 * and its interval belong to its number, and must never meet those of another. The key makes it one for each metric, scope
 * and period, in every copy; the day is ISO, a scope is written as `scopeKey` does. A card is one plain object likewise: what it
 * shows of which metric. So is what the columns of an imported table were, see `formats/series/kept-mappings.ts`.
 */
import type * as Y from 'yjs';
import type { Entities } from '../y-fields.ts';

export interface MeasuresParts {
  readonly metrics: Entities;
  readonly values: Y.Map<unknown>;
  readonly cards: Y.Map<unknown>;
  readonly imports: Y.Map<unknown>;
}

export const TARGET_KEY = 'target/';
export const PART_KEY = 'part/';

/** The top-level maps of the document of metrics. Opening them creates nothing. */
export function measuresParts(doc: Y.Doc): MeasuresParts {
  return {
    metrics: doc.getMap('metrics'),
    values: doc.getMap('values'),
    cards: doc.getMap('cards'),
    imports: doc.getMap('imports'),
  };
}
