/** A workspace with feedback of some customers, and a map whose cards are linked to it. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { makeWorkspaceFile } from '../../electron/core/new-workspace.ts';
import { createSession, type Session } from '../../electron/core/session.ts';
import { namedFile } from '../../electron/core/feedback/files/bytes.ts';
import { runImport } from '../../electron/core/feedback/import-run.ts';
import { openWorkspace } from '../../electron/core/workspace/open.ts';
import type { EmitEvent } from '../../electron/core/core.ts';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import { makeMap } from './map-data.ts';

/** A customer's key, and words that stand nowhere else. */
export const KEY = 'Мар’яна-77';
export const WORD = 'зебрасинизавтра';
const TEXT = `Кур’єр ${WORD} не подзвонив у двері`;

const REVIEWS = [
  'id,customer,comment,rating',
  `r-1,${KEY},"${TEXT}",1`,
  'r-2,ลูกค้า-12,"ส่งช้ามาก ไม่ดีเลย",2',
  `r-3, ${KEY.toUpperCase()} ,"Знову ${WORD} і тиша",2`,
  'r-4,ลูกค้า-12,"บริการดีมาก",5',
].join('\n');
const SURVEY = ['customer,answer,nps', `${KEY},"Lama sekali, ${WORD}",3`, 'budi-4,"Cepat dan ramah",9'].join(
  '\n',
);

export interface ForgetBench {
  readonly path: string;
  readonly session: Session;
  /** Events in order. */
  readonly events: { readonly name: string; readonly data: unknown }[];
  items(): FeedbackItem[];
  /** The item whose text holds these words. */
  item(words: string): FeedbackItem;
  source(name: string): number;
  close(): Promise<void>;
}

/** Opens a workspace file with a session whose events are kept. */
export async function openForget(folder: string, path: string): Promise<ForgetBench> {
  const events: { name: string; data: unknown }[] = [];
  const emit: EmitEvent = (name, data) => void events.push({ name, data });
  const session = createSession(await openWorkspace(path), { dataFolder: folder, onProblem: () => {}, emit });
  // The backup of the opening holds what was there before.
  await session.backups.settled();
  const items = (): FeedbackItem[] => [...session.feedback.iterate({}, 1000)];
  return {
    path,
    session,
    events,
    items,
    item(words) {
      const found = items().find(({ text }) => text.includes(words));
      if (!found) throw new Error(`no item says ${words}`);
      return found;
    },
    source(name) {
      const found = session.feedback.sources().find((one) => one.name === name);
      if (!found) throw new Error(`no source ${name}`);
      return found.id;
    },
    close: () => session.close(),
  };
}

/** @param privacy treatment of the customers' keys */
export async function makeForget(folder: string, privacy: 'keep' | 'hash'): Promise<ForgetBench> {
  const path = join(folder, 'клієнти.sojourn');
  await makeWorkspaceFile(path, 'Клієнти');
  const bench = await openForget(folder, path);
  const files = { 'reviews.csv': REVIEWS, 'survey.csv': SURVEY };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    writeFileSync(file, `${content}\n`);
    runImport(
      bench.session.workspace.db,
      {
        file: namedFile(file),
        roles: [{ column: 'customer', role: 'customer' }],
        privacy: [{ column: 'customer', choice: privacy }],
      },
      { progress: () => {}, cancelled: () => false },
    );
  }
  return bench;
}

/** Writes a map on which a pain point is linked to all items, and a quote card repeats each. @returns its document */
export function addLinkedMap(bench: ForgetBench, id: string): string {
  const items = bench.items();
  const map = makeMap({
    id,
    meta: { title: 'Hành trình' },
    stages: [{ id: 's1', title: 'ซื้อ' }],
    lanes: [
      { id: 'pain', kind: 'painPoints' },
      { id: 'quotes', kind: 'quotes' },
    ],
    cards: [
      { id: 'p1', laneId: 'pain', columnId: 's1', text: 'пізно', evidence: items.map((item) => item.id) },
      ...items.map((item, index) => ({
        id: `q${index}`,
        laneId: 'quotes',
        columnId: 's1',
        text: item.text,
        evidence: [item.id],
      })),
    ],
  });
  const ydoc = new Y.Doc();
  ydoc.transact(() => writeMap(ydoc, map, 1));
  const doc = mapDocId(id);
  bench.session.documents.push(doc, Y.encodeStateAsUpdateV2(ydoc), 'test');
  return doc;
}

/** The bytes of the workspace file and of what lies beside it. */
export function rawBytes(path: string): Buffer {
  const files = [path, `${path}-wal`, `${path}-journal`].filter(
    (file) => statSync(file, { throwIfNoEntry: false }) !== undefined,
  );
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

/** Which of these texts the bytes hold, in UTF-8. */
export function foundIn(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => bytes.includes(text));
}
