/** The portfolio of 200 maps with 5,000 pain points and 5,000 actions, after an edit of one of them, against reading all. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { createDocuments } from '../../../electron/core/documents/documents.ts';
import { createSession } from '../../../electron/core/session.ts';
import { createFilled } from '../../../electron/core/workspace/create.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { setCardFields } from '../../../shared/model/edits/cards.ts';
import { addMapEntry } from '../../../shared/model/edits/library.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import type { MapData } from '../../../shared/model/types.ts';
import type { PortfolioAnswer } from '../../../shared/portfolio/types.ts';
import { makeMap } from '../../support/map-data.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

const MAPS = 200;
/** Of each side on each map. */
const CARDS = 25;
const STAGES = ['s0', 's1', 's2', 's3', 's4'];

function loadedMap(id: string): MapData {
  const cards = Array.from({ length: CARDS }, (_, at) => {
    const columnId = STAGES[at % STAGES.length] ?? '';
    return [
      { id: `p${at}`, laneId: 'pain', columnId, text: `Чекають занадто довго ${at}`, severity: (at % 5) + 1 },
      {
        id: `a${at}`,
        laneId: 'do',
        columnId,
        text: `ติดต่อกลับ ${at}`,
        solves: [`p${at}`],
        effort: 2,
        value: 4,
      },
    ];
  }).flat();
  return makeMap({
    id,
    meta: { title: id },
    stages: STAGES.map((stage) => ({ id: stage, title: stage })),
    lanes: [
      { id: 'pain', kind: 'painPoints' },
      { id: 'do', kind: 'actions' },
    ],
    cards,
  });
}

async function makeWorkspace(file: string): Promise<void> {
  await createFilled(file, { name: 'Portfolio', sample: false }, (workspace) => {
    const documents = createDocuments(workspace);
    const push = (name: string, fill: (doc: Y.Doc) => void): void => {
      const doc = new Y.Doc();
      doc.transact(() => fill(doc));
      documents.push(name, Y.encodeStateAsUpdateV2(doc), 'bench');
    };
    const ids = Array.from({ length: MAPS }, (_, at) => `m${at}`);
    push(LIBRARY_DOC, (doc) => ids.forEach((id) => addMapEntry(doc, id)));
    for (const id of ids) push(mapDocId(id), (doc) => writeMap(doc, loadedMap(id), 1));
    documents.close();
  });
}

const versionsOf = (answer: readonly PortfolioAnswer[]): Record<string, string> =>
  Object.fromEntries(answer.map((one) => [one.id, one.state === 'unreadable' ? '' : one.version]));

async function run(context: BenchContext): Promise<Line[]> {
  const file = join(context.folder, 'portfolio.sojourn');
  await makeWorkspace(file);
  const [all, one]: [number[], number[]] = [[], []];
  for (let rep = 0; rep < context.reps; rep += 1) {
    const session = createSession(await openWorkspace(file), {
      dataFolder: join(context.folder, 'home'),
      onProblem: () => {},
    });
    try {
      let start = performance.now();
      const first = await session.portfolio.read({});
      all.push(performance.now() - start);
      const entries = first.flatMap((map) => (map.state === 'read' ? map.entries : []));
      if (entries.length !== 2 * MAPS * CARDS) throw new Error(`Only ${entries.length} entries were read.`);
      const doc = new Y.Doc();
      Y.applyUpdateV2(doc, session.documents.open(mapDocId('m7')).state);
      const before = Y.encodeStateVector(doc);
      doc.transact(() => setCardFields(doc, ['a3'], { owner: `Nok ${rep}` }));
      session.documents.push(mapDocId('m7'), Y.encodeStateAsUpdateV2(doc, before), 'bench');
      start = performance.now();
      const next = await session.portfolio.read(versionsOf(first));
      one.push(performance.now() - start);
      if (next.filter(({ state }) => state === 'read').length !== 1)
        throw new Error('More than one map was read.');
    } finally {
      await session.close();
    }
  }
  rmSync(file);
  return [
    {
      what: 'portfolio of 200 maps after an edit',
      unit: 'ms',
      figure: 'median',
      ours: summarise(one),
      baseline: { what: 'all maps read', ...summarise(all) },
      budget: { most: 100 },
    },
  ];
}

export const PORTFOLIO: Row = { name: 'portfolio', run };
