/** Yjs documents that no Sojourn wrote: wrong types everywhere, ids that mean something else, numbers without end. */
import * as Y from 'yjs';
import { libraryParts } from '../../shared/model/library-doc.ts';
import { mapParts } from '../../shared/model/map-doc.ts';
import { seeded, type Seeded } from './seeded.ts';

/** Few, so that they meet as ids of stages, steps, lanes and cards at once; some are names that every object has. */
const IDS = ['a', 'b', 'c', 'd', 'e', '', 'constructor', '__proto__', 'toString', 'x/y', 'earlier:a'];

const NUMBERS = [0, -0, 1, 2.5, 3, -7, 8, 50, 1e9, 1e17, -1e308, 1e308, Infinity, -Infinity, NaN];

const STRINGS = [
  'painPoints',
  'emotion',
  'touchpoints',
  'metrics',
  'images',
  'actions',
  'quotes',
  'blueprint',
  'future',
  'a0',
  'a1',
  'Zz',
  '!!',
  'done',
  'straight',
  '2024-13-45',
  '\ud800',
  '<img src=x onerror=1>',
  'ส่งช้ามาก',
  'x'.repeat(3000),
];

const FIELDS = `
  title kind scale theme futureOf order width hue collapsed at height icon curve text note span touchpointId channel
  personaIds tags owner severity status due effort value number unit target trend image moment reach linkedMap source
  ends label arrow dashed author createdAt resolvedAt replyTo filter name mergedInto template trashedAt share quote
  goals portrait trait/a/order section/b/order __proto__`
  .trim()
  .split(/\s+/);

/** Mostly one of the first two, so that things are found. */
function idOf(random: Seeded): string {
  return random.pick(random.int(3) === 0 ? IDS : IDS.slice(0, 2)) ?? '';
}

function targetOf(random: Seeded): string {
  return `${random.pick(['card', 'stage', 'step', 'lane', 'map', 'constructor', '__proto__', 'valueOf'])}/${idOf(random)}`;
}

function scaleOf(random: Seeded): unknown {
  const [min = 0, max = 0] = [random.pick(NUMBERS), random.pick(NUMBERS)];
  return { min: Math.min(min, max), max: Math.max(min, max), labels: { '1': 'x', constructor: 'y' } };
}

/** Any value that Yjs stores; `depth` bounds how deep lists and objects go. */
function valueOf(random: Seeded, depth = 2): unknown {
  const inside = (): unknown => (depth > 0 ? valueOf(random, depth - 1) : null);
  const kinds: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random.int(2) === 0,
    () => random.pick(NUMBERS),
    () => random.pick(NUMBERS),
    () => random.pick(STRINGS),
    () => random.pick(STRINGS),
    () => idOf(random),
    () => targetOf(random),
    () => 12n ** 20n,
    () => new Uint8Array([1, 2, 3]),
    () => [idOf(random), idOf(random)],
    () => [idOf(random), idOf(random), idOf(random), random.pick(STRINGS)],
    () => Array.from({ length: random.int(5) }, inside),
    () => ({ min: inside(), max: inside(), labels: inside() }),
    () => scaleOf(random),
    () => [JSON.parse(`{"__proto__":{"text":1},"${idOf(random)}":[1]}`)],
  ];
  const types: (() => unknown)[] = [
    () => new Y.Text(random.pick(STRINGS)),
    () => new Y.Array(),
    () => new Y.Map(),
    () => new Y.XmlElement('script'),
  ];
  return random.pick(depth === 2 ? [...kinds, ...types] : kinds)?.();
}

function fillEntities(entities: Y.Map<unknown>, random: Seeded): void {
  for (let count = random.int(7); count > 0; count -= 1) {
    const entity = new Y.Map<unknown>();
    entities.set(idOf(random), random.int(8) === 0 ? valueOf(random) : entity);
    for (const field of random.some(FIELDS, 18)) if (entity.doc) entity.set(field, valueOf(random));
    if (entity.doc && random.int(2) === 0) {
      const [lane, stage, step] = [idOf(random), idOf(random), random.int(2) === 0 ? '' : idOf(random)];
      entity.set(
        'at',
        random.pick([
          [lane, stage, step, 'a0'],
          [stage, 'a0'],
        ]),
      );
      entity.set('order', random.pick(STRINGS));
      entity.set('ends', [idOf(random), idOf(random)]);
      entity.set('target', targetOf(random));
    }
  }
}

function fillTable(table: Y.Map<unknown>, random: Seeded): void {
  for (let count = random.int(7); count > 0; count -= 1) {
    const key = Array.from({ length: 2 + random.int(3) }, () => idOf(random)).join('/');
    table.set(
      random.pick([key, key, `persona:${idOf(random)}`, random.pick(FIELDS) ?? '']) ?? '',
      valueOf(random),
    );
  }
}

/** The document as another copy would send it: applied to a new one, whose types nobody named yet. */
function sent(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  return other;
}

/** A map's document; the same for the same seed. */
export function hostileMap(seed: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = seed + 1;
  if (seed % 3 === 0) Y.applyUpdateV2(doc, otherTypes());
  scramble(doc, seed);
  return sent(doc);
}

/** A document in which tables of a map are lists and texts. */
function otherTypes(): Uint8Array {
  const doc = new Y.Doc();
  doc.getArray('views').push([1, 'two', new Y.Map()]);
  doc.getText('meta').insert(0, 'title');
  doc.getArray('cards').push([{ text: 'a' }]);
  return Y.encodeStateAsUpdateV2(doc);
}

/** Changes anything in a map's document, as another copy may. */
export function scramble(doc: Y.Doc, seed: number): void {
  const random = seeded(seed);
  const { meta, points, targets, pointTexts, solves, evidence, gone, ...entities } = mapParts(doc);
  doc.transact(() => {
    for (const table of [meta, points, targets, pointTexts, solves, evidence, gone]) fillTable(table, random);
    for (const part of Object.values(entities)) fillEntities(part, random);
    // Something must stand in something, or nothing is looked at.
    for (const part of [entities.stages, entities.lanes]) {
      const own = new Y.Map<unknown>([['order', 'a0']]);
      part.set(random.pick(['a', 'b']) ?? 'a', own);
      own.set('kind', random.pick(['emotion', random.pick(STRINGS)]));
    }
    for (const id of ['a', 'b', '']) points.set(`a/b/${id}`, random.pick(NUMBERS));
    meta.set('scale', random.pick([valueOf(random), scaleOf(random)]));
  });
}

/** A library's document; the same for the same seed. */
export function hostileLibrary(seed: number): Y.Doc {
  const doc = new Y.Doc();
  const random = seeded(seed);
  const { meta, ...entities } = libraryParts(doc);
  doc.transact(() => {
    fillTable(meta, random);
    for (const part of Object.values(entities)) fillEntities(part, random);
  });
  return sent(doc);
}
