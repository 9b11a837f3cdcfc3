/** Maps in XML: OPML, draw.io and CJML, read again by a strict reader. */
import { describe, expect, test } from 'vitest';
import { SojournError } from '../../../../shared/contract/errors.ts';
import { writeDrawio } from '../../../../shared/formats/map/drawio/write.ts';
import { writeCjml } from '../../../../shared/formats/map/map-cjml.ts';
import { writeOpml } from '../../../../shared/formats/map/map-opml.ts';
import {
  childOf,
  childrenOf,
  readXml,
  rootName,
  type XmlNode,
} from '../../../../shared/formats/map/xml-read.ts';
import { writeXml } from '../../../../shared/formats/map/xml-write.ts';
import { blueprintMap, SENTENCES } from '../../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, TRICKY, trickyMap } from '../../../support/written-maps.ts';

/** All elements of a name, in the order of the file. */
function all(node: XmlNode, name: string): XmlNode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}
const attribute = (node: XmlNode | undefined, name: string): string | undefined => node?.attributes.get(name);

describe('the reader of XML', () => {
  test.each(TRICKY)('reads what the writer writes: %j', (text) => {
    const odd = `${text}\n\t\r\u0000\u001f\ud800\ufffe`;
    const root = readXml(
      writeXml({ name: 'a', attributes: { b: odd, c: null }, children: [{ name: 'd', text: odd }] }),
    );
    const held = `${text}\n\t\r\ufffd`;
    expect(attribute(root, 'b')).toBe(held);
    expect(root.attributes.has('c')).toBe(false);
    expect(childOf(root, 'd')?.text).toBe(held);
  });

  test('takes names without prefixes, comments for nothing and CDATA for text', () => {
    const root = readXml(
      '\uFEFF<?xml version="1.0"?><!-- x --><n:a xmlns:n="y" n:k="1" k="2"><![CDATA[<b>]]>&amp;&#x41;</n:a>\n',
    );
    expect(root).toMatchObject({ name: 'a', text: '<b>&A' });
    expect(attribute(root, 'k')).toBe('1');
    expect(rootName('<?xml version="1.0"?>\n<!-- <x> --> <opml version="2.0">')).toBe('opml');
    expect(rootName('hello <opml>')).toBeNull();
    // A pattern that tries every way to divide these would never end.
    expect(rootName('\uFEFF'.repeat(60_000))).toBeNull();
    expect(rootName(`${'<!---->'.repeat(9000)}x`)).toBeNull();
    expect(rootName(`${'\uFEFF<!---->'.repeat(5000)}<a>`)).toBe('a');
  });

  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 1],
    ['<a>\n<b></a>', 2],
    ['<a>\n\n<b', 3],
    ['<a b=c/>', 1],
    ['<a/>\n<b/>', 2],
    ['text', 1],
    ['', 1],
    ['<a>1 < 2</a>', 1],
  ])('refuses %j in line %i', (text, line) => {
    expect(() => readXml(text)).toThrow(expect.objectContaining({ code: 'badInput' }));
    expect(() => readXml(text)).toThrow(new RegExp(`^Line ${line} `));
  });

  test('bounds what it reads', () => {
    const deep = (count: number): string => '<a>'.repeat(count) + '</a>'.repeat(count);
    expect(readXml(deep(200)).name).toBe('a');
    expect(() => readXml(deep(201))).toThrow(SojournError);
    expect(() => readXml(`<a>${'<b/>'.repeat(500_000)}</a>`)).toThrow(/500000 elements/);
  });
});

test.each(LANGUAGES)('OPML in %s is an outline of stages, steps, lanes and cards', (language) => {
  const { text, notes } = writeOpml(toWrite(mapIn(language)));
  const root = readXml(text);
  expect(attribute(root, 'version')).toBe('2.0');
  expect(childOf(childOf(root, 'head'), 'title')?.text).toBe(mapIn(language).meta.title);
  const stages = childrenOf(childOf(root, 'body'), 'outline');
  expect(stages.map((stage) => attribute(stage, 'text'))).toEqual(
    mapIn(language).stages.map(({ title }) => title),
  );
  const outlines = all(root, 'outline');
  expect(outlines.every((outline) => outline.attributes.has('text'))).toBe(true);
  const pain = outlines.find((outline) => attribute(outline, 'severity') === '4');
  expect(attribute(pain, 'text')).toBe(SENTENCES[language]);
  expect(attribute(pain, 'evidence')).toBe('supported');
  expect(notes).toEqual([
    'An outline cannot hold: links to feedback, which pain points are answered, connectors, what personas are beside their names.',
  ]);
});

test.each(LANGUAGES)(
  'a draw.io file in %s has lanes, heads, cards, points and lines in their places',
  (language) => {
    const map = mapIn(language);
    const root = readXml(writeDrawio(toWrite(map)).text);
    expect(attribute(childOf(root, 'diagram'), 'name')).toBe(map.meta.title);
    const shapes = all(root, 'object');
    const of = (part: string): XmlNode[] => shapes.filter((shape) => attribute(shape, 'part') === part);
    expect(of('lane').map((shape) => attribute(shape, 'kind'))).toEqual(map.lanes.map(({ kind }) => kind));
    expect(of('stage').map((shape) => attribute(shape, 'label'))).toEqual(
      map.stages.map(({ title }) => title),
    );
    expect(of('step')).toHaveLength(2);
    expect(of('card')).toHaveLength(map.cards.size);
    expect(of('point')).toHaveLength(map.points.length + map.targets.length);
    expect(of('curve')).toHaveLength(2);
    const [connector] = of('connector');
    const line = childOf(connector, 'mxCell');
    expect([attribute(line, 'source'), attribute(line, 'target')]).toEqual(['card-a', 'card-b']);
    const ids = [...shapes, ...all(root, 'mxCell')].flatMap((shape) => attribute(shape, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const parents = all(root, 'mxCell').flatMap((cell) => attribute(cell, 'parent') ?? []);
    const ends = all(root, 'mxCell').flatMap((cell) => [
      attribute(cell, 'source') ?? '0',
      attribute(cell, 'target') ?? '0',
    ]);
    expect([...parents, ...ends].filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test('cards of collapsed lanes and stages are in the draw.io file, and the lines of a blueprint', () => {
  const map = mapIn('uk');
  const collapsed = {
    ...map,
    stages: map.stages.map((stage) => ({ ...stage, collapsed: true })),
    lanes: map.lanes.map((lane) => ({ ...lane, collapsed: true })),
  };
  expect(writeDrawio(toWrite(collapsed)).text).toBe(writeDrawio(toWrite(map)).text);
  const lines = all(readXml(writeDrawio(toWrite(blueprintMap())).text), 'object').filter(
    (shape) => attribute(shape, 'part') === 'line',
  );
  expect(lines.map((line) => attribute(line, 'label'))).toEqual([
    'Line of interaction',
    'Line of visibility',
    'Line of internal interaction',
  ]);
});

test.each([
  ['draw.io', writeDrawio],
  ['OPML', writeOpml],
  ['CJML', writeCjml],
] as const)('%s is well-formed whatever the texts are, and the same each time', (_, write) => {
  const { text } = write(toWrite(trickyMap()));
  expect(() => readXml(text)).not.toThrow();
  expect(write(toWrite(trickyMap())).text).toBe(text);
});

test('labels of draw.io are HTML in which texts are only text', () => {
  const labels = all(readXml(writeDrawio(toWrite(trickyMap())).text), 'object').map((shape) =>
    attribute(shape, 'label'),
  );
  expect(labels).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;"\'');
  expect(labels.join('').replaceAll('<br>', '')).not.toMatch(/</);
});

describe('CJML', () => {
  test.each(LANGUAGES)('in %s: a planned journey without experience', (language) => {
    const { text, notes } = writeCjml(toWrite(mapIn(language)));
    const journey = childOf(readXml(text), 'plannedJourney');
    const touchpoints = childOf(journey, 'touchpoints')?.children ?? [];
    expect(touchpoints.map(({ name }) => name)).toEqual([
      'plannedAction',
      'plannedCommunicationPoint',
      'plannedAction',
      'plannedAction',
      'plannedCommunicationPoint',
    ]);
    expect(childOf(childOf(touchpoints[0], 'initiator'), 'initiatorLabel')?.text).toBe(SENTENCES[language]);
    expect(all(journey as XmlNode, 'channelName').map((channel) => channel.text)).toEqual([
      'Website',
      SENTENCES[language].slice(0, 12).trim(),
    ]);
    expect(all(journey as XmlNode, 'phaseName')).toHaveLength(3);
    expect(text).not.toContain('xperience>');
    expect(notes).toHaveLength(3);
  });

  test('with measured emotion it is an actual journey, and a future map never is', () => {
    const felt = { n: 12, mean: 40, low: 30, high: 50, byScore: 12 };
    const measured = new Map([['s2', felt]]);
    const current = readXml(writeCjml(toWrite(mapIn('vi'), { measured })).text);
    expect(all(current, 'actualCommunicationPoint')).toHaveLength(2);
    expect(all(current, 'experienceRating').map(({ text }) => text)).toEqual(['3']);
    const map = { ...mapIn('vi'), meta: { ...mapIn('vi').meta, kind: 'future' as const } };
    const future = readXml(writeCjml(toWrite(map, { measured })).text);
    expect(childOf(future, 'plannedJourney')).toBeDefined();
    expect(all(future, 'experienceRating')).toEqual([]);
  });
});
