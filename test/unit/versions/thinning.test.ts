/** Which automatic versions go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AUTOMATIC, outgrown, type Thinnable } from '../../../electron/core/versions/thinning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The end of a week, a day and an hour alike. */
const NOW = 7 * DAY * 3000;

const at = (age: number, bytes = 1): Thinnable => ({
  id: `v${age}`,
  at: NOW - age,
  kind: 'automatic',
  bytes,
});
const kept = (versions: readonly Thinnable[], maxBytes?: number): Thinnable[] => {
  const gone = outgrown(versions, NOW, maxBytes);
  return versions.filter(({ id }) => !gone.has(id));
};

describe('automatic versions', () => {
  it('all stay for a day, then the last of each hour, day and week', () => {
    const every = (count: number, span: number, from: number): Thinnable[] =>
      Array.from({ length: count }, (_, index) => at(from + index * span));
    expect(kept(every(144, 10 * 60_000, 1))).toHaveLength(144);
    expect(kept(every(18, 10 * 60_000, DAY + 1))).toHaveLength(3);
    expect(kept(every(48, HOUR, 8 * DAY + 1))).toHaveLength(2);
    expect(kept(every(21, DAY, 70 * DAY + 1))).toHaveLength(3);
    expect(kept(every(6, 10 * 60_000, DAY + 1))).toEqual([at(DAY + 1)]);
  });

  it('do not stand in for a restored one', () => {
    const restored: Thinnable = { ...at(DAY + 5), kind: 'restore' };
    expect(kept([at(DAY + 1), restored])).toHaveLength(2);
  });

  it('are bounded in number, whatever the clock says', () => {
    const versions = Array.from({ length: 100_000 }, (_, index) => at(index, 1_000_000));
    expect(kept(versions, Infinity)).toEqual(versions.slice(0, MAX_AUTOMATIC));
    expect(kept(versions)).toHaveLength(16);
  });

  it('are bounded in bytes, thinned where they are crowded, and the newest stays', () => {
    const versions = [at(1, 6), at(HOUR, 6), at(HOUR + 1, 6), at(12 * HOUR, 6)];
    expect(kept(versions, 18)).toEqual([versions[0], versions[2], versions[3]]);
    expect(kept(versions, 1)).toEqual([versions[0]]);
  });

  it('settle: what stayed stays when looked at again, and no more than allowed is left', () => {
    const version = fc.record({ age: fc.nat(400 * DAY), bytes: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 60 }), fc.nat(20_000), (list, maxBytes) => {
        const versions = list
          .map(({ age, bytes }, index) => ({ ...at(age, bytes), id: String(index) }))
          .toSorted((a, b) => b.at - a.at);
        const once = kept(versions, maxBytes);
        expect(kept(once, maxBytes)).toEqual(once);
        expect(once[0]).toBe(versions[0]);
        const bytes = once.reduce((sum, version) => sum + version.bytes, 0);
        expect(once.length <= 1 || bytes <= maxBytes).toBe(true);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
