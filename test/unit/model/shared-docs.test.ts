import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isDocId, SHARED_DOCS } from '../../../shared/model/doc-ids.ts';
import { followDoc } from '../../../shared/model/follow.ts';
import { SHARED_DOC_KINDS, sharedScope } from '../../../shared/model/shared-docs.ts';

test.each(SHARED_DOCS)(
  '%s may be in a workspace, is read where it is empty, and undo follows all of it',
  (name) => {
    const doc = new Y.Doc();
    expect(isDocId(name)).toBe(true);
    expect(() => SHARED_DOC_KINDS[name].read(doc)).not.toThrow();
    const scope = sharedScope(name, doc);
    expect(scope).toHaveLength(doc.share.size);
    expect(scope.length).toBeGreaterThan(0);
  },
);

test('what did not change is the same object', () => {
  const doc = new Y.Doc();
  const { metrics } = SHARED_DOC_KINDS.measures.parts(doc) as { metrics: Y.Map<Y.Map<unknown>> };
  const add = (id: string, order: string): void => {
    const metric = new Y.Map<unknown>();
    metrics.set(id, metric);
    metric.set('name', id);
    metric.set('order', order);
  };
  add('a', 'a1');
  const projection = followDoc(doc, SHARED_DOC_KINDS.measures.read);
  const before = projection.current();
  add('b', 'a2');
  const after = projection.current();
  expect(after).not.toBe(before);
  expect(after.metrics.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(after.metrics[0]).toBe(before.metrics[0]);
  projection.destroy();
});
