import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { mapFileOf, mapFileText } from '../../../../electron/core/export/map-json.ts';
import { SojournError } from '../../../../shared/contract/errors.ts';
import { addUsed } from '../../../../shared/formats/map/json/library.ts';
import { readMapJson } from '../../../../shared/formats/map/json/read.ts';
import { mapJsonSchema, type MapFile } from '../../../../shared/formats/map/json/schema.ts';
import { writeDocument } from '../../../../shared/formats/map/json/write-document.ts';
import { mergeTag, mergeTouchpoint } from '../../../../shared/model/edits/library.ts';
import { writeMap } from '../../../../shared/model/edits/map.ts';
import { deleteLane } from '../../../../shared/model/edits/lanes.ts';
import { deleteStage } from '../../../../shared/model/edits/stages.ts';
import { readLibrary } from '../../../../shared/model/library-projection.ts';
import { createMapProjection, projectMap } from '../../../../shared/model/map-projection.ts';
import type { MapData } from '../../../../shared/model/types.ts';
import { applyStep, plainMap, randomStep } from '../../../support/random-map.ts';
import { scriptsMap } from '../../../support/scripts-workspace.ts';
import { fillLibrary, smallMap } from '../../../support/small-map.ts';

function docOf(map: MapData): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => writeMap(doc, map, 7));
  return doc;
}

function libraryDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => fillLibrary(doc));
  return doc;
}

/** Exports a document as a workspace with this library would. */
async function exported(doc: Y.Doc, id: string, library = libraryDoc()): Promise<string> {
  const { file } = await mapFileOf({
    map: projectMap(doc, id),
    library: readLibrary(library),
    workspaceName: 'W',
    document: (read) => read(doc),
    evidence: () => Promise.resolve([]),
    picture: () => Promise.resolve(null),
  });
  return mapFileText(file);
}

/** What an empty workspace makes of a file. */
function imported(text: string): { doc: Y.Doc; library: Y.Doc; file: MapFile } {
  const file = readMapJson({ name: 'x.json', text });
  const [doc, library] = [new Y.Doc(), new Y.Doc()];
  library.transact(() => addUsed(library, file.library));
  doc.transact(() => writeDocument(doc, file.map));
  // As stored: what the file cannot hold, such as half a letter, would differ only then.
  const stored = new Y.Doc();
  Y.applyUpdateV2(stored, Y.encodeStateAsUpdateV2(doc));
  return { doc: stored, library, file };
}

describe('a map file', () => {
  it.each([
    ['something of everything', smallMap()],
    ['all scripts', scriptsMap()],
  ])('exported, imported and exported again has the same bytes: %s', async (_name, map) => {
    const first = await exported(docOf(map), map.id);
    const { doc, library } = imported(first);
    expect(await exported(doc, map.id, library)).toBe(first);
    expect(plainMap(projectMap(doc, map.id))).toEqual(plainMap(projectMap(docOf(map), map.id)));
  });

  it('does so after any edits, and the map shows the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { maxLength: 60 }), async (steps) => {
        const doc = docOf(smallMap());
        const projection = createMapProjection(doc, 'm');
        for (const step of steps) applyStep(doc, projection.current(), step);
        const first = await exported(doc, 'm');
        const again = imported(first);
        expect(await exported(again.doc, 'm', again.library)).toBe(first);
        expect(plainMap(projectMap(again.doc, 'm'))).toEqual(plainMap(projection.current()));
        projection.destroy();
      }),
      { numRuns: 300, seed: 20_261_129 },
    );
  });

  it('keeps where a card belongs whose stage and lane were deleted in another copy', async () => {
    const doc = docOf(smallMap());
    const other = new Y.Doc();
    Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
    doc.transact(() => deleteStage(doc, 's2'));
    doc.transact(() => deleteLane(doc, 'l-pain'));
    other.transact(() => applyStep(other, projectMap(other, 'm'), { what: 4, a: 1, b: 3, c: 2 }));
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
    const first = await exported(doc, 'm');
    expect((JSON.parse(first) as MapFile).map.gone.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['s2', 'l-pain']),
    );
    const again = imported(first);
    expect(plainMap(projectMap(again.doc, 'm'))).toEqual(plainMap(projectMap(doc, 'm')));
  });

  it('names what stands for touchpoints and tags that were merged', async () => {
    const library = libraryDoc();
    library.transact(() => {
      mergeTouchpoint(library, 't1', 't2');
      mergeTag(library, 'g1', 'g2');
    });
    const { file } = imported(await exported(docOf(smallMap()), 'm', library));
    expect(file.map.cards.find(({ id }) => id === 'c4')?.touchpointId).toBe('t2');
    expect(file.map.cards.find(({ id }) => id === 'c5')?.tags).toEqual(['g2']);
    expect(file.library.tags.map(({ name }) => name)).toEqual(['ราคา']);
  });
});

it('has a published schema that is the one it is checked by', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../../../docs/map.schema.json', import.meta.url), 'utf8'),
  );
  // Stale: run node_modules/.bin/node build/map-schema.ts
  expect(published).toEqual(mapJsonSchema());
});

describe('a file that is not as it should be', () => {
  const good = async (): Promise<MapFile> => JSON.parse(await exported(docOf(smallMap()), 'm')) as MapFile;
  const errorOf = (text: string): SojournError => {
    try {
      readMapJson({ name: 'x.json', text });
    } catch (error) {
      if (error instanceof SojournError) return error;
      throw error;
    }
    throw new Error('was read');
  };

  it('is refused with the place of what is wrong', async () => {
    const file = await good();
    const card = file.map.cards[3];
    const cards = file.map.cards.with(3, { ...card, severity: 9 } as (typeof file.map.cards)[number]);
    const error = errorOf(JSON.stringify({ ...file, map: { ...file.map, cards } }));
    expect(error.code).toBe('badInput');
    expect(error.message).toContain('map.cards[3].severity');
  });

  it('is refused where an id is there twice', async () => {
    const file = await good();
    const lanes = [...file.map.lanes, ...file.map.lanes.slice(2, 3)];
    const error = errorOf(JSON.stringify({ ...file, map: { ...file.map, lanes } }));
    expect(error.message).toContain('the id of map.lanes[7]');
  });

  it('is refused with advice where a newer Sojourn wrote it, whatever else it holds', () => {
    const error = errorOf(JSON.stringify({ format: 'sojourn-map', version: 2, journeys: [] }));
    expect(error.code).toBe('newerFormat');
    expect(error.remedy).toContain('Update Sojourn');
  });

  it.each(['', '{', '[]', 'null', '{"format":"other"}', '7'])('is refused where it is no map: %j', (text) => {
    expect(errorOf(text).code).toBe('badInput');
  });

  it('loses halves of letters, which no document can hold', async () => {
    const file = await good();
    const text = JSON.stringify({ ...file, map: { ...file.map, title: 'a\ud83d' } });
    const first = await exported(imported(text).doc, 'm');
    expect(imported(first).file.map.title).toBe('a\ufffd');
  });
});
