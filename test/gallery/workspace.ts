/** The workspaces of the gallery: the sample in English, a template with feedback, personas and actions in the others. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { reading, writing } from '../../electron/cli/session.ts';
import { makeWorkspaceFile } from '../../electron/core/new-workspace.ts';
import { cardText, touchpointsOf } from '../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, linkEvidence, linkSolves } from '../../shared/model/edits/cards.ts';
import { addComment } from '../../shared/model/edits/comments.ts';
import { addConnector } from '../../shared/model/edits/connectors.ts';
import { setPoint, setPointText } from '../../shared/model/edits/curve.ts';
import { addLane } from '../../shared/model/edits/lanes.ts';
import { addMapEntry, addPersona, addTag, addTouchpoint } from '../../shared/model/edits/library.ts';
import { addMapPersona } from '../../shared/model/edits/map.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { Card, LibraryData, MapData } from '../../shared/model/types.ts';
import { touchpointsIn, writeTemplate } from '../../shared/templates/build.ts';
import { TEMPLATES } from '../../shared/templates/index.ts';
import type { Sample } from './sample.ts';

/** The map that is exported, as the workspace has it. */
export interface Exhibit {
  readonly map: MapData;
  readonly library: LibraryData;
}

/** The map's id in the workspaces of samples. */
export const SAMPLE_MAP = 'gallery';
/** A day that all of it is dated with, so that the same is written every time. */
const NOW = Date.UTC(2026, 4, 4);

/** @returns the map and library as they are stored */
export function exhibitOf(file: string, mapId: string): Promise<Exhibit> {
  return reading(file, ({ documents }) =>
    Promise.resolve({
      map: documents.read(mapDocId(mapId), (doc) => projectMap(doc, mapId)),
      library: documents.read(LIBRARY_DOC, readLibrary),
    }),
  );
}

/** Writes a workspace of a sample, with its feedback. @param run the command line */
export async function makeSampleWorkspace(
  file: string,
  sample: Sample,
  run: (...args: string[]) => void,
): Promise<void> {
  await makeWorkspaceFile(file, sample.name);
  const answers = join(`${file}.csv`);
  const rows = sample.answers.map(
    ({ text, score, date }) => `"${text.replaceAll('"', '""')}",${score},${date}`,
  );
  writeFileSync(answers, `\ufeff${['comment,rating,date', ...rows].join('\n')}\n`);
  run('import', file, answers);
  run('analyse', file);
  await writing(file, ({ documents, feedback }) => {
    const ids = new Map([...feedback.iterate({}, 1000)].map(({ text, id }) => [text, id]));
    const found = sample.answers.map(({ text }) => ids.get(text) ?? '');
    if (found.includes('')) throw new Error(`Not all feedback of ${answers} was imported.`);
    const [library, map] = [new Y.Doc(), new Y.Doc()];
    library.transact(() => map.transact(() => write(library, map, sample, found)));
    for (const [id, doc] of [
      [LIBRARY_DOC, library],
      [mapDocId(SAMPLE_MAP), map],
    ] as const)
      documents.push(id, Y.encodeStateAsUpdateV2(doc), 'gallery');
    return Promise.resolve();
  });
}

function write(library: Y.Doc, doc: Y.Doc, sample: Sample, feedback: readonly string[]): void {
  const template = TEMPLATES.find(({ language }) => language === sample.language);
  if (!template) throw new Error(`There is no template in ${sample.language}.`);
  const touchpoints = new Map(
    touchpointsIn(template).map((touchpoint) => [touchpoint.name, addTouchpoint(library, touchpoint)]),
  );
  writeTemplate(doc, template, (name) => ({ touchpointId: touchpoints.get(name) ?? null }));
  addMapEntry(library, SAMPLE_MAP);
  const tag = addTag(library, { name: sample.tag, hue: 3 });
  const people = sample.travellers.map((one, i) =>
    addPersona(library, { ...one, share: [35, 22.5][i] ?? null }),
  );
  for (const id of people) addMapPersona(doc, id);
  const map = projectMap(doc, SAMPLE_MAP);
  shareCurve(doc, map, people);
  const pains = inLane(map, 'painPoints');
  const quotes = addLane(doc, { kind: 'quotes', title: sample.quotes });
  sample.answers.forEach(({ text, date }, i) => {
    const pain = pains[i % pains.length];
    if (!pain) return;
    linkEvidence(doc, pain.id, [feedback[i] ?? ''], NOW);
    if (i >= 5) return;
    const fields = { text, source: date, tags: i === 4 ? [tag] : [], personaIds: [people[i % 2] ?? ''] };
    const quote = addCard(doc, { laneId: quotes, columnId: pain.columnId, ...fields });
    linkEvidence(doc, quote, [feedback[i] ?? ''], NOW);
  });
  const actions = addLane(doc, { kind: 'actions', title: sample.actions });
  const answered = pains.slice(-sample.doings.length);
  sample.doings.forEach((doing, i) => {
    const pain = answered[i];
    if (!pain) return;
    const state = { status: i === 0 ? ('inProgress' as const) : ('open' as const), due: '2026-09-30' };
    const rated = { effort: 2, value: 4, note: sample.note, ...state };
    const id = addCard(doc, { laneId: actions, columnId: pain.columnId, ...doing, ...rated });
    linkSolves(doc, id, [pain.id], NOW);
    addConnector(doc, { from: pain.id, to: id, label: sample.connector });
  });
  addComment(doc, { target: `card/${pains[0]?.id}`, text: sample.comment, author: '', now: NOW });
}

/** Gives the template's curve, which is nobody's, to the first persona, and a calmer one to the second. */
function shareCurve(doc: Y.Doc, map: MapData, people: readonly string[]): void {
  for (const { laneId, columnId, value, word } of map.points) {
    people.forEach((personaId, i) => {
      setPoint(doc, laneId, columnId, personaId, i === 0 ? value : value / 2 + 0.4);
      if (i === 0) setPointText(doc, { laneId, columnId, personaId, series: 'asIs' }, 'word', word);
    });
    setPoint(doc, laneId, columnId, '', null);
  }
}

function inLane(map: MapData, kind: string): Card[] {
  const lanes = new Set(map.lanes.filter((lane) => lane.kind === kind).map(({ id }) => id));
  return [...map.cards.values()].filter(({ laneId }) => lanes.has(laneId));
}

/** Titles of a map: its own, and those of stages, steps and lanes. */
export function titlesOf({ map }: Exhibit): string[] {
  return [map.meta.title, ...[...map.stages, ...map.steps, ...map.lanes].map(({ title }) => title)];
}

/** What the cards of a map say. */
export function cardTextsOf({ map, library }: Exhibit): string[] {
  const touchpoints = touchpointsOf(library);
  return [...map.cards.values()].map((card) => cardText(card, touchpoints)).filter((text) => text !== '');
}

/** Names of the personas who travel. */
export function personasOf({ map, library }: Exhibit): string[] {
  return library.personas.filter(({ id }) => map.meta.personaIds.includes(id)).map(({ name }) => name);
}

/** The bytes of a file as text. */
export const textOf = (file: string): string => readFileSync(file, 'utf8');
