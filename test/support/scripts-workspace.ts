/** A workspace whose every name and text is in a script that careless screens cut, turn or take apart. */
import { join } from 'node:path';
import * as Y from 'yjs';
import { createDocuments } from '../../electron/core/documents/documents.ts';
import { createFilled } from '../../electron/core/workspace/create.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import {
  addMapEntry,
  addPersona,
  addTag,
  setPersonaFields,
  setWorkspaceName,
} from '../../shared/model/edits/library.ts';
import { writeMap } from '../../shared/model/edits/map.ts';
import type { MapData } from '../../shared/model/types.ts';
import { makeMap } from './map-data.ts';
import { LONG_WORD, SENTENCES } from './print-maps.ts';

/** Letters that reach highest and lowest in their line. */
export const TALL = {
  vi: 'ẾỆẪỢ Ễ ngữ Ặ',
  viNfd: 'ẾỆẪỢ Ễ ngữ Ặ'.normalize('NFD'),
  th: 'ปู่ญี่ฎุฏู๋ ที่น้ำปั้น',
  uk: 'Їжак ґанок Щойно',
  emoji: '👨‍👩‍👧‍👦🇺🇦👍🏽1️⃣❤️',
} as const;

/** Texts written from right to left, with words and numbers of the other direction inside. */
export const RIGHT_TO_LEFT = {
  ar: 'لم أجد تاريخ التسليم على صفحة الدفع checkout واضطررت للاتصال مرتين، خسرت ١٢٠ ريالاً',
  he: 'לא מצאתי את תאריך המשלוח בעמוד התשלום, Checkout page, והייתי צריכה להתקשר פעמיים',
} as const;

export const SCRIPTS_MAP = 'scripts';

/** The map: a stage for each script, a lane for each sort of content. */
export function scriptsMap(theme = ''): MapData {
  const stages = [
    { id: 'vi', title: TALL.vi },
    { id: 'th', title: TALL.th },
    { id: 'uk', title: LONG_WORD },
    { id: 'ar', title: 'الدفع والتسليم' },
    { id: 'he', title: 'תשלום ומשלוח' },
    { id: 'emoji', title: TALL.emoji, steps: [TALL.viNfd, 'שלב ראשון'] },
  ];
  const texts: readonly [string, string][] = [
    ['vi', `${TALL.vi}. ${SENTENCES.vi} ${TALL.viNfd}`],
    ['th', `${TALL.th} ${SENTENCES.th}`],
    ['uk', `${LONG_WORD} ${SENTENCES.uk}`],
    ['ar', RIGHT_TO_LEFT.ar],
    ['he', RIGHT_TO_LEFT.he],
    ['emoji.0', `${TALL.emoji} ${SENTENCES.id} mempertanggungjawabkanpemberitahuan`],
    ['emoji.1', `Checkout page: ${RIGHT_TO_LEFT.he}\n${RIGHT_TO_LEFT.ar}`],
  ];
  const lanes = [
    { id: 'steps', kind: 'steps', title: TALL.th },
    { id: 'pain', kind: 'painPoints', title: `Điểm đau ${TALL.vi}` },
    { id: 'curve', kind: 'emotion', title: 'المشاعر على طول الرحلة' },
    { id: 'quotes', kind: 'quotes', title: LONG_WORD },
    { id: 'gains', kind: 'gains', title: 'רווחים' },
    { id: 'ideas', kind: 'opportunities', title: 'Peluang' },
  ] as const;
  const cards = lanes
    .filter(({ kind }) => kind !== 'emotion')
    .flatMap(({ id, kind }) =>
      texts.map(([columnId, text]) => ({
        id: `${id}-${columnId}`,
        laneId: id,
        columnId,
        text: kind === 'quotes' || kind === 'painPoints' ? text : text.slice(0, 60),
        owner: kind === 'painPoints' ? TALL.vi : null,
        severity: kind === 'painPoints' ? 4 : null,
        tags: ['t1'],
        personaIds: ['p1'],
      })),
    );
  const points = texts.flatMap(([columnId], i) =>
    ['p1', 'p2'].map((personaId, p) => ({
      laneId: 'curve',
      columnId,
      personaId,
      series: 'asIs' as const,
      value: Math.round(Math.sin(i * 2 + p) * 20) / 10,
    })),
  );
  return makeMap({
    id: SCRIPTS_MAP,
    meta: { title: `${TALL.th} ${TALL.vi}`, personaIds: ['p1', 'p2'], theme },
    stages,
    lanes,
    cards,
    points,
  });
}

function encoded(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdateV2(doc);
}

/** Writes the workspace into `folder`. @returns the file */
export async function makeScriptsWorkspace(folder: string): Promise<string> {
  const file = join(folder, 'scripts.sojourn');
  await createFilled(file, { name: TALL.vi }, (workspace) => {
    const documents = createDocuments(workspace);
    documents.push(
      mapDocId(SCRIPTS_MAP),
      encoded((doc) => writeMap(doc, scriptsMap(), 0)),
      'test',
    );
    const library = encoded((doc) => {
      setWorkspaceName(doc, TALL.vi);
      addPersona(doc, { id: 'p1', name: TALL.th });
      addPersona(doc, { id: 'p2', name: RIGHT_TO_LEFT.he.slice(0, 12) });
      setPersonaFields(doc, 'p1', { segment: TALL.vi });
      addTag(doc, { id: 't1', name: TALL.vi, hue: 3 });
      addMapEntry(doc, SCRIPTS_MAP);
    });
    documents.push(LIBRARY_DOC, library, 'test');
    documents.close();
  });
  return file;
}
