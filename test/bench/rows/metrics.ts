/** All metrics by all levels: from a change of the feedback to the numbers, against SQLite adding up the same groups. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import * as Y from 'yjs';
import { idText } from '../../../electron/core/feedback/identity.ts';
import { createSession } from '../../../electron/core/session.ts';
import { openWorkspace } from '../../../electron/core/workspace/open.ts';
import { METRICS, metricOf } from '../../../shared/measures/metrics/metrics.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addMapEntry, addPersona, addTouchpoint } from '../../../shared/model/edits/library.ts';
import { writeMap } from '../../../shared/model/edits/map.ts';
import { makeMap } from '../../support/map-data.ts';
import { importFeedback } from '../feedback.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { summarise } from '../stats.ts';

/** Links of items as evidence, over the cards of one map. */
const LINKS = 20_000;

/** Writes a map whose cards have evidence: each of a touchpoint, in one of five stages. */
async function writeEvidenceMap(file: string, dataFolder: string): Promise<void> {
  const workspace = await openWorkspace(file);
  const session = createSession(workspace, { dataFolder, onProblem: () => {} });
  const ids = workspace.db
    .prepare<[number], Buffer>('SELECT id FROM feedback_items LIMIT ?')
    .pluck()
    .all(LINKS);
  const stages = Array.from({ length: 5 }, (_, at) => ({ id: `s${at}`, title: `Stage ${at}` }));
  const cards = Array.from({ length: 200 }, (_, at) => ({
    id: `c${at}`,
    laneId: 'pains',
    columnId: `s${at % stages.length}`,
    touchpointId: `t${at % 14}`,
    personaIds: [`p${at % 3}`],
    evidence: ids.filter((_id, place) => place % 200 === at).map(idText),
  }));
  const map = makeMap({ id: 'evidence', stages, lanes: [{ id: 'pains', kind: 'painPoints' }], cards });
  const push = (name: string, write: (doc: Y.Doc) => void): void => {
    const doc = new Y.Doc();
    doc.transact(() => write(doc));
    session.documents.push(name, Y.encodeStateAsUpdateV2(doc), 'bench');
  };
  push(mapDocId('evidence'), (doc) => writeMap(doc, map, 0));
  push(LIBRARY_DOC, (doc) => {
    addMapEntry(doc, 'evidence');
    for (let at = 0; at < 3; at += 1) addPersona(doc, { id: `p${at}`, name: `Persona ${at}` });
    for (let at = 0; at < 14; at += 1) addTouchpoint(doc, { id: `t${at}`, name: `Touchpoint ${at}` });
  });
  await session.close();
}

/** @returns seconds until every metric of every group and month is worked out, as after a change of any item */
async function workOut(file: string, dataFolder: string, reps: number): Promise<number[]> {
  const workspace = await openWorkspace(file, { readOnly: true });
  const session = createSession(workspace, { dataFolder, onProblem: () => {} });
  try {
    const times: number[] = [];
    for (let rep = 0; rep < reps; rep += 1) {
      session.measures.noteFeedback('items');
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { levels, scales } = await session.measures.counts();
      if (levels.some(({ level, groups }) => groups.length === 0 && level !== 'segment')) {
        throw new Error('A level has no groups.');
      }
      let values = 0;
      for (const { rows } of levels.flatMap(({ groups }) => groups)) {
        for (const { scale: place, scores, counts } of rows) {
          const scale = scales[place];
          if (!scale) throw new Error('A scale is missing.');
          const given = new Map(scores.map((score, at) => [score, counts[at] ?? 0]));
          for (const metric of METRICS) if (metricOf(metric, { scale, counts: given }, 'mean')) values += 1;
        }
      }
      times.push((performance.now() - start) / 1000);
      if (values === 0) throw new Error('No metric was worked out.');
    }
    return times;
  } finally {
    await session.close();
  }
}

/** @returns seconds that SQLite takes to add up the same groups in one statement */
function addUp(file: string): number {
  const db = new Database(file, { readonly: true });
  const start = performance.now();
  db.prepare(
    `SELECT source_id, scale_id, score, substr(date, 1, 7), channel, count(*) FROM feedback_items
     WHERE score100 IS NOT NULL GROUP BY 1, 2, 3, 4, 5`,
  ).all();
  db.close();
  return (performance.now() - start) / 1000;
}

async function measure(context: BenchContext, records: number): Promise<Line[]> {
  const { file } = await importFeedback(context, records, `metrics-${records}`);
  const home = join(context.folder, 'home');
  await writeEvidenceMap(file, home);
  const times = await workOut(file, home, context.reps);
  const baseline = Array.from({ length: context.reps }, () => addUp(file));
  rmSync(file);
  return [
    {
      what: `all metrics by all levels of ${records.toLocaleString('en')} items after a change`,
      unit: 's',
      figure: 'median',
      ours: summarise(times),
      baseline: { ...summarise(baseline), what: 'SQLite adding up the same groups' },
      budget: { most: 2 },
    },
  ];
}

export const METRICS_ROW: Row = {
  name: 'metrics',
  async run(context) {
    const lines: Line[] = [];
    for (const records of context.million ? [100_000, 1_000_000] : [100_000]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      lines.push(...(await measure(context, records)));
    }
    return lines;
  },
};
