/** Documents of audits from nobody knows where: whatever they hold, they are read, and nothing is NaN. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { printedAudit } from '../../../../shared/audits/printed.ts';
import { scenarioResult, visitedColumns } from '../../../../shared/audits/visit-results.ts';
import { funnelSteps } from '../../../../shared/measures/audit/funnel.ts';
import { auditsParts } from '../../../../shared/model/audits/doc.ts';
import { readAudits } from '../../../../shared/model/audits/projection.ts';

const id = fc.constantFrom('a', 'b', 'constructor', '__proto__', '', 'x y');
const key = fc
  .array(
    fc.oneof(id, fc.constantFrom('expected', 'experienced', 'na', 'from', 'to', 'picture', 'file', 'card')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join('/'));
const plain = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.constantFrom('a', 'b', '2026-02-30', '2026-05-01', 'na'),
  fc.tuple(id, fc.string()),
  fc.constantFrom<unknown>([0, 0], [5, 1], [1, 5], [Number.NaN, 2], [1, '../a', -1]),
);
const FIELDS =
  'at audit brand column data date influence kind map name number order picture question rows scale scenario set text title version weight within';
const field = fc.constantFrom(...FIELDS.split(' '));
const entity = fc.dictionary(field, plain, { maxKeys: 8 });
const TABLES = Object.keys(auditsParts(new Y.Doc()));
const write = fc.record({
  table: fc.constantFrom(...TABLES),
  key: fc.oneof(id, key),
  value: fc.oneof(
    { weight: 2, arbitrary: entity.map((fields) => ({ fields })) },
    plain.map((value) => ({ value })),
  ),
});

it('is read whatever it holds, and what comes of it has no NaN', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 60 }), (writes) => {
      const doc = new Y.Doc();
      for (const { table, key: at, value } of writes) {
        const map = doc.getMap(table);
        if (!('fields' in value)) {
          map.set(at, value.value);
          continue;
        }
        const entry = new Y.Map<unknown>();
        map.set(at, entry);
        for (const [name, content] of Object.entries(value.fields)) entry.set(name, content);
      }
      const data = readAudits(doc);
      const told = [
        data.audits.map((audit) => printedAudit(data, audit)),
        data.scenarios.map((scenario) => [
          scenarioResult(data, scenario),
          scenarioResult(data, scenario, 'a'),
        ]),
        ['a', 'b'].map((mapId) => visitedColumns(data, mapId)),
        data.observations.map(({ rows }) => funnelSteps(rows)),
      ];
      expect(oddNumbers(told)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Numbers that are none, anywhere in a value. */
function oddNumbers(value: unknown): number[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(oddNumbers) : [];
}
