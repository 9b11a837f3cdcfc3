/** A workspace with two maps and one in the bin that share touchpoints and tags in several scripts. */
import { join } from 'node:path';
import * as Y from 'yjs';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { createFilled } from '../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import {
  addMapEntry,
  addTag,
  addTouchpoint,
  setMapTrashed,
  setWorkspaceName,
} from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { makeMap } from './map-data.ts';
import { LONG_WORD } from './print-maps.ts';

/** Name and channel. */
export const TOUCHPOINTS = {
  site: ['Вебсайт', 'web'],
  portal: ['Портал', ''],
  shop: ['Cửa hàng ở Hà Nội', 'store'],
  shop2: ['cua hang o ha noi', ''],
  till: ['จุดชำระเงินที่ร้าน', 'store'],
  courier: ['Kurir sepeda', 'Kurir sendiri'],
  long: [LONG_WORD, LONG_WORD.slice(0, 60)],
  desk: ['مكتب المساعدة', 'phone'],
} as const;

export const MAP_TITLES = {
  first: 'Mua giày qua mạng',
  second: 'การซื้อรองเท้า',
  binned: 'Стара карта',
} as const;

function encoded(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdateV2(doc);
}

const mapOf = (id: string, title: string, touchpoints: readonly string[]) =>
  makeMap({
    id,
    meta: { title },
    stages: [
      { id: 's1', title: 'Beli' },
      { id: 's2', title: 'Отримання' },
    ],
    lanes: [{ id: 'l', kind: 'touchpoints', title: 'Touchpoints' }],
    cards: touchpoints.map((touchpointId, index) => ({
      id: `c${index}`,
      laneId: 'l',
      columnId: index % 2 === 0 ? 's1' : 's2',
      touchpointId,
      tags: index === 0 ? ['trust'] : [],
    })),
  });

/** Writes the workspace into `folder`. @returns the file */
export async function makeCatalogueWorkspace(folder: string): Promise<string> {
  const file = join(folder, 'catalogue.sojourn');
  await createFilled(file, { name: 'Catalogue' }, (workspace) => {
    const documents = createDocuments(workspace);
    const maps = {
      first: ['site', 'portal', 'site', 'till', 'long'],
      second: ['portal', 'site', 'shop', 'shop2'],
      binned: ['portal'],
    } as const;
    for (const id of ['first', 'second', 'binned'] as const) {
      const map = mapOf(id, MAP_TITLES[id], maps[id]);
      documents.push(
        mapDocId(id),
        encoded((doc) => writeMap(doc, map, 0)),
        'test',
      );
    }
    const library = encoded((doc) => {
      setWorkspaceName(doc, 'Catalogue');
      for (const [id, [name, channel]] of Object.entries(TOUCHPOINTS))
        addTouchpoint(doc, { id, name, channel });
      addTag(doc, { id: 'trust', name: 'ความไว้วางใจ', hue: 3 });
      addTag(doc, { id: 'faith', name: 'Довіра', hue: 5 });
      for (const id of Object.keys(maps)) addMapEntry(doc, id);
      setMapTrashed(doc, 'binned', 1);
    });
    documents.push(LIBRARY_DOC, library, 'test');
    documents.close();
  });
  return file;
}
