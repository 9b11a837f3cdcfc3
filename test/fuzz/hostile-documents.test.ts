/**
 * Documents with wrong types, ids and numbers everywhere: whatever another program or a hostile file puts into a
 * workspace, its maps are read, laid out, compared, restored, searched and printed without an error.
 */
import { describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import { catalogueUses, cardUses } from '../../shared/catalogue/uses.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { layoutMap } from '../../shared/layout/layout.ts';
import { sparkPath } from '../../shared/layout/spark.ts';
import { evidenceByColumn } from '../../shared/measures/measured-emotion.ts';
import { cardTest, filterMap } from '../../shared/model/apply-filter.ts';
import { besideMaps } from '../../shared/model/compare/beside.ts';
import { compareMaps } from '../../shared/model/compare/compare.ts';
import { copyMap } from '../../shared/model/copy-map.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { pastePart } from '../../shared/model/edits/paste-part.ts';
import { restoreMap } from '../../shared/model/edits/restore.ts';
import { levelsOf } from '../../shared/model/emotion-scales.ts';
import { NO_FILTER } from '../../shared/model/filter.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { PART_KINDS, takePart } from '../../shared/model/map-part.ts';
import { createMapProjection, projectMap } from '../../shared/model/map-projection.ts';
import { mapTexts } from '../../shared/model/map-texts.ts';
import { fromPrintable, toPrintable } from '../../shared/model/printable.ts';
import type { MapData } from '../../shared/model/types.ts';
import { hostileLibrary, hostileMap, scramble } from '../support/hostile-documents.ts';
import { applyStep, plainMap } from '../support/random-map.ts';
import { seeded } from '../support/seeded.ts';

const SEEDS = Array.from({ length: 8 }, (_, block) => block);
const PER_BLOCK = 20;

const seedsOf = (block: number): number[] =>
  Array.from({ length: PER_BLOCK }, (_, i) => block * PER_BLOCK + i);

/** Numbers in a picture of a map that would break a drawing. */
function badNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value === 'string') return /NaN|Infinity/.test(value) && path.endsWith('ath') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, inner]) => badNumbers(inner, `${path}.${String(key)}`));
}

test.each(SEEDS)('maps and libraries of block %i are read, drawn, searched and printed', (block) => {
  for (const seed of seedsOf(block)) {
    const map = projectMap(hostileMap(seed), 'm');
    const library = readLibrary(hostileLibrary(seed));
    const geometry = layoutMap(map, library);
    expect(badNumbers(geometry), `seed ${seed}`).toEqual([]);
    const touchpoints = touchpointsOf(library);
    expect(mapTexts(map, touchpoints).every(({ text }) => typeof text === 'string')).toBe(true);
    expect(levelsOf(map.meta.scale).length).toBeLessThan(1000);
    const uses = catalogueUses(library, [{ mapId: 'm', uses: cardUses(map) }]);
    const printed = JSON.parse(JSON.stringify({ map: toPrintable(map), library, uses })) as {
      map: ReturnType<typeof toPrintable>;
    };
    expect(fromPrintable(printed.map).cards.size).toBe(map.cards.size);
    evidenceByColumn(map);
    for (const { trend } of map.cards.values()) expect(sparkPath(trend, 60, 20)).not.toMatch(/NaN|Infinity/);
    const passes = cardTest(map, library, map.views[0]?.filter ?? NO_FILTER);
    const shown = filterMap(map, (id) => {
      const card = map.cards.get(id);
      return card !== undefined && passes(card);
    });
    layoutMap(shown, library, { previous: geometry });
  }
});

/** Cards of a projection that stand nowhere, or not once; none, whatever the document says. */
function lost(map: MapData): string[] {
  const columns = new Set(map.columns.map(({ id }) => id));
  const lanes = new Set(map.lanes.map(({ id }) => id));
  const shown = [...map.cells.values()].flat().map(({ id }) => id);
  const isPlaced = new Set(shown).size === shown.length && shown.length === map.cards.size;
  const astray = [...map.cards.values()].filter(
    (card) => !columns.has(card.columnId) || !lanes.has(card.laneId),
  );
  return [...astray.map(({ id }) => id), ...(isPlaced ? [] : ['cells and cards differ'])];
}

test.each(SEEDS)('a projection of block %i that follows changes says what a fresh one does', (block) => {
  for (const seed of seedsOf(block)) {
    const doc = hostileMap(seed);
    const projection = createMapProjection(doc, 'm');
    for (let change = 1; change < 4; change += 1) {
      scramble(doc, seed * 10 + change);
      expect(plainMap(projection.current()), `seed ${seed}`).toEqual(plainMap(projectMap(doc, 'm')));
      expect(lost(projection.current())).toEqual([]);
    }
    projection.destroy();
  }
});

test.each(SEEDS)('maps of block %i are compared, copied and put into one another', (block) => {
  for (const seed of seedsOf(block)) {
    const [docA, docB] = [hostileMap(seed), hostileMap(seed + 100_000)];
    const [a, b] = [projectMap(docA, 'a'), projectMap(docB, 'b')];
    const library = readLibrary(hostileLibrary(seed));
    for (const sameMap of [true, false]) {
      const comparison = compareMaps(a, b, sameMap);
      layoutMap(comparison.map, library);
      layoutMap(besideMaps(comparison, ({ title }) => title).map, library);
    }
    const copy = new Y.Doc();
    copy.transact(() => writeMap(copy, copyMap(a, {}), 1));
    expect(lost(projectMap(copy, 'c'))).toEqual([]);
    for (const kind of PART_KINDS) {
      const ids = [...a.lanes, ...a.stages, ...a.steps].map(({ id }) => id);
      docB.transact(() => pastePart(docB, takePart(a, kind, ids), b, 1));
    }
    expect(lost(projectMap(docB, 'b'))).toEqual([]);
  }
});

describe('edits of such documents', () => {
  it.each(SEEDS)('restoring one state in another of block %i makes it that state', (block) => {
    let restored = 0;
    for (const seed of seedsOf(block)) {
      const wanted = projectMap(hostileMap(seed + 200_000), 'm');
      // A slash parts the ids of which keys are made, '' stands for none: such are shown, but not restored in full.
      const parts = [...wanted.stages, ...wanted.steps, ...wanted.lanes, ...wanted.cards.values()];
      if (parts.some(({ id }) => id === '' || id.includes('/'))) continue;
      restored += 1;
      const doc = hostileMap(seed);
      doc.transact(() => restoreMap(doc, wanted, 1));
      // Comments of the two documents are about things of their own.
      const now = { ...projectMap(doc, 'm'), comments: wanted.comments };
      expect(plainMap(now), `seed ${seed}`).toEqual(plainMap(wanted));
    }
    expect(restored).toBeGreaterThan(3);
  });

  it.each(SEEDS)('ordinary edits of block %i work', (block) => {
    for (const seed of seedsOf(block)) {
      const doc = hostileMap(seed);
      const random = seeded(seed);
      for (let step = 0; step < 40; step += 1) {
        const [what, a, b, c] = [random.int(32), random.int(50), random.int(50), random.int(50)];
        applyStep(doc, projectMap(doc, 'm'), { what, a, b, c });
      }
      expect(lost(projectMap(doc, 'm'))).toEqual([]);
    }
  });
});
