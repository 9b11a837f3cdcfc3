/** Copies of a workspace in memory that random histories edit apart, and what is in one, to compare two of them. */
import Sqlite from 'better-sqlite3';
import * as Y from 'yjs';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { ImportWriter } from '../../electron/core/feedback/import-write.ts';
import type { MergeSide } from '../../electron/core/merge/merge.ts';
import { idText } from '../../electron/core/feedback/identity.ts';
import { forgottenIn } from '../../electron/core/removals/forgotten.ts';
import { createBlobs } from '../../electron/core/workspace/blobs.ts';
import { FORMAT_VERSION } from '../../electron/core/workspace/format.ts';
import { createSchema } from '../../electron/core/workspace/schema.ts';
import { readDocument } from '../../shared/formats/map/json/read-document.ts';
import { LIBRARY_DOC, mapDocId, mapIdOf } from '../../shared/model/doc-ids.ts';
import { deleteCards, linkEvidence, setCardText } from '../../shared/model/edits/cards.ts';
import {
  addMapEntry,
  addPersona,
  addTag,
  deletePersona,
  setPersonaText,
  setTag,
} from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { indexText } from '../../shared/text/segment.ts';
import { applyStep } from './random-map.ts';
import { removeSomething } from './random-removals.ts';
import { scene } from './pictures.ts';
import type { Seeded } from './seeded.ts';
import { fillLibrary, smallMap } from './small-map.ts';

export interface Side extends MergeSide {
  /** The whole file. */
  readonly bytes: () => Buffer;
  readonly close: () => void;
}

/** A workspace in memory, empty or from the bytes of another. */
export function memorySide(bytes?: Buffer, id = 'w'): Side {
  const db = bytes ? new Sqlite(bytes) : new Sqlite(':memory:');
  if (!bytes) createSchema(db, { id, name: 'W', createdAt: '0' });
  const workspace = {
    db,
    path: 'W.sojourn',
    info: {
      id,
      path: 'W.sojourn',
      name: 'W',
      formatVersion: FORMAT_VERSION,
      readOnly: false,
      readOnlyReason: '',
      isSample: false,
    },
    assertPresent: () => {},
    assertWritable: () => {},
    close: () => {},
  };
  const documents = createDocuments(workspace);
  return {
    workspace,
    documents,
    blobs: createBlobs(workspace),
    bytes: () => db.serialize(),
    close: () => {
      documents.close();
      db.close();
    },
  };
}

/** Changes a document as a screen would, under a client id of its own. */
export function change(
  { documents }: Pick<MergeSide, 'documents'>,
  doc: string,
  clientID: number,
  write: (doc: Y.Doc) => void,
): void {
  const ydoc = new Y.Doc({ guid: doc });
  Y.applyUpdateV2(ydoc, documents.open(doc).state);
  ydoc.clientID = clientID;
  const updates: Uint8Array[] = [];
  ydoc.on('updateV2', (update) => updates.push(update));
  ydoc.transact(() => write(ydoc));
  if (updates.length > 0) documents.push(doc, Y.mergeUpdatesV2(updates), 'test');
  ydoc.destroy();
}

/** The workspace that copies are made of: one map, a library, feedback. */
export function fillBase(side: Side): void {
  change(side, LIBRARY_DOC, 1, (doc) => {
    fillLibrary(doc);
    addMapEntry(doc, 'm');
  });
  change(side, mapDocId('m'), 1, (doc) => writeMap(doc, smallMap(), 1));
  addItems(side, 'Survey', [
    { id: 1, text: 'ส่งช้ามาก', score: 2, customer: 'a' },
    { id: 2, text: 'доставка запізнилась', score: 4, customer: null },
    { id: LATE_ITEM, text: 'нарешті вчасно', score: 9, customer: 'b' },
  ]);
  const item = idText(itemId('Survey', 1));
  change(side, mapDocId('m'), 1, (doc) => linkEvidence(doc, 'c1', [item], 1));
}

/** What an item with this id says is dated after all that is deleted for good. */
export const LATE_ITEM = 6;

interface TestItem {
  readonly id: number;
  readonly text: string;
  readonly score: number;
  readonly customer: string | null;
}

/** Imports items into a source; one whose id is there is an update. */
export function addItems({ workspace: { db } }: Side, source: string, items: readonly TestItem[]): void {
  const writer = new ImportWriter(db, { cancelled: () => false, progress: () => {} });
  const names = ['text', 'score', 'id', 'shop'];
  const scale = { min: 0, max: 10, higherIsBetter: true };
  writer.begin({
    source,
    file: `${source}.csv`,
    format: 'csv',
    mapping: { names, roles: ['text', 'score', 'id', 'field'], scale } as never,
  });
  writer.items(
    items.map(({ id, text, score, customer }) => ({
      id: itemId(source, id),
      repeat: false,
      row: id,
      content:
        Array.from(text).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), score) % 2 ** 40,
      text,
      index: indexText(text),
      score,
      date: id === LATE_ITEM ? '2100-01-01' : `2016-0${(id % 9) + 1}-01`,
      author: null,
      customer,
      channel: null,
      language: null,
      former: null,
      told: null,
      fields: JSON.stringify([`shop ${id % 3}`]),
    })),
  );
  writer.end({ names, rejected: [], rejectedCount: 0, masked: {}, warnings: [] });
}

const itemId = (source: string, id: number): Buffer => Buffer.alloc(16, 16 * source.length + id);

const WORDS = ['пізно', 'ส่งช้ามาก', 'giao hàng chậm', 'terlambat 🚚', 'late', 'שלום'];

/** One random thing that a person does to a workspace. @returns see `removeSomething` */
function act(side: Side, random: Seeded, client: number): string | null {
  if (random.int(8) === 0) return removeSomething(side, random);
  edit(side, random, client);
  return null;
}

function edit(side: Side, random: Seeded, client: number): void {
  const word = random.pick(WORDS) ?? '';
  const { db } = side.workspace;
  const kind = random.int(20);
  if (kind < 4) {
    const card = random.pick(['c1', 'c2', 'c3', 'c5', 'c6']) ?? '';
    change(side, mapDocId('m'), client, (doc) =>
      random.int(5) === 0 ? deleteCards(doc, [card]) : setCardText(doc, card, `${word} ${random.int(3)}`),
    );
  } else if (kind < 13) {
    const maps = side.documents.list().filter((doc) => mapIdOf(doc) !== null);
    const doc = random.pick(maps) ?? mapDocId('m');
    const step = { what: random.int(32), a: random.int(50), b: random.int(50), c: random.int(50) };
    change(side, doc, client, (ydoc) => applyStep(ydoc, projectMap(ydoc, mapIdOf(doc) ?? ''), step));
  } else if (kind < 15) {
    change(side, LIBRARY_DOC, client, (doc) => {
      const persona = random.pick(readLibrary(doc).personas)?.id ?? '';
      const acts = [
        () => addPersona(doc, { id: `p${client}-${random.int(3)}`, name: word }),
        () => setPersonaText(doc, persona, 'goals', word),
        () => deletePersona(doc, persona),
        () => addTag(doc, { name: word, hue: 1 }),
        () => setTag(doc, 'g1', { name: word }),
      ];
      random.pick(acts)?.();
    });
  } else if (kind === 15) {
    const id = `n${client}${random.int(3)}`;
    if (side.documents.position(mapDocId(id)).seq > 0) return;
    change(side, mapDocId(id), client, (doc) => writeMap(doc, { ...smallMap(), id }, 1));
    change(side, LIBRARY_DOC, client, (doc) => addMapEntry(doc, id));
  } else if (kind < 18) {
    const id = 1 + random.int(6);
    const customer = ['b', 'a', null][id % 3] ?? null;
    const item = { id, text: word, score: random.int(10), customer };
    const source = random.pick(['Survey', 'รีวิว']) ?? '';
    addItems(side, source, [item]);
    const link = idText(itemId(source, 1 + random.int(6)));
    if (random.int(2) === 0) change(side, mapDocId('m'), client, (doc) => linkEvidence(doc, 'c3', [link], 1));
  } else if (kind === 18) {
    db.prepare(
      `INSERT OR REPLACE INTO feedback_labels (id, language, sentiment, at)
       SELECT id, ?, ?, ? FROM feedback_ids WHERE id = ?`,
    ).run(
      random.pick(['th', 'uk', null]) ?? null,
      random.pick([-1, 1]) ?? 1,
      random.int(5),
      itemId('Survey', 1 + random.int(6)),
    );
  } else {
    const key = random.pick(['a', 'b']) ?? 'a';
    const told = [word, random.int(9), JSON.stringify({ [random.pick(['city', 'plan']) ?? '']: word })];
    if (forgottenIn(db).dayOf(key) === null) {
      db.prepare(
        'UPDATE feedback_customers SET listed = 1, segment = ?, value = ?, fields = ? WHERE key = ?',
      ).run(...told, key);
    }
    db.prepare('UPDATE feedback_sources SET consent = ?, retain_until = ? WHERE key = ?').run(
      word,
      random.pick([null, '2027-01-01', '2028-01-01']) ?? null,
      'survey',
    );
    side.blobs.put(scene(4, 4, random.int(256)), 'image/png');
  }
}

/**
 * Does random things to a workspace.
 * @param client who does them; two who edit at once must differ
 * @returns what was removed for good, see `removeSomething`
 */
export function editApart(side: Side, random: Seeded, client: number, count: number): string[] {
  return Array.from({ length: count }, () => act(side, random, client)).filter((gone) => gone !== null);
}

/** All that a merge joins, free of what differs between two files that say the same, such as row numbers. */
export function contentsOf({ workspace: { db }, documents }: MergeSide): Record<string, unknown> {
  const rows = (sql: string): unknown[] => db.prepare(sql).all();
  return {
    maps: documents
      .list()
      .filter((doc) => mapIdOf(doc) !== null)
      .map((doc) => documents.read(doc, (ydoc) => readDocument(ydoc, mapIdOf(doc) ?? ''))),
    library: documents.read(LIBRARY_DOC, readLibrary),
    items: rows(
      `SELECT hex(i.id) AS id, s.key AS source, i.content, i.text, i.score, i.score100, i.date, i.fields, c.key AS customer,
         n.names, z.max, o.score100 AS ordered, o.customer_id = i.customer_id AS joined, d.seq = i.seq AS listed
       FROM feedback_items i JOIN feedback_sources s ON s.id = i.source_id
       JOIN feedback_columns n ON n.id = i.columns_id JOIN feedback_ids d ON d.id = i.id
       JOIN feedback_order o ON o.sort_key = i.sort_key AND o.seq = i.seq AND o.source_id = i.source_id
       LEFT JOIN feedback_customers c ON c.id = i.customer_id LEFT JOIN feedback_scales z ON z.id = i.scale_id
       ORDER BY 1`,
    ),
    counted: rows('SELECT count(*) FROM feedback_items UNION ALL SELECT count(*) FROM feedback_order'),
    indexed: rows(
      'SELECT hex(i.id) FROM feedback_index x JOIN feedback_items i ON i.sort_key = x.rowid ORDER BY 1',
    ),
    sources: rows(
      'SELECT key, name, format, items, consent, retain_until FROM feedback_sources ORDER BY key',
    ),
    customers: rows(
      `SELECT key, listed, name, segment, value, since, churned, fields FROM feedback_customers
       WHERE listed = 1 OR id IN (SELECT customer_id FROM feedback_items) ORDER BY key`,
    ),
    labels: rows('SELECT hex(id), language, sentiment, at FROM feedback_labels ORDER BY 1'),
    mappings: rows('SELECT key, name, mapping, at FROM feedback_mappings ORDER BY 1'),
    removed: rows('SELECT kind, hex(secret), hex(mark), at FROM removed ORDER BY 1, 2, 3'),
    pictures: rows('SELECT hash FROM blob ORDER BY 1'),
    versions: rows("SELECT id, doc, name, state FROM version WHERE kind = 'named' ORDER BY 1"),
  };
}
