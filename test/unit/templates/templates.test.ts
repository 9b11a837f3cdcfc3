/** Every template that comes with Sojourn: complete, plausible, and laid out as a map that one can read. */
import { expect, test } from 'vitest';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { CARD_LINE } from '../../../shared/layout/sizes.ts';
import { isOrderedByZone } from '../../../shared/model/edits/lane-zones.ts';
import { CHANNELS } from '../../../shared/model/types.ts';
import { previewOf, touchpointsIn } from '../../../shared/templates/build.ts';
import { contentOf, type Template } from '../../../shared/templates/format.ts';
import { TEMPLATES } from '../../../shared/templates/index.ts';

const graphemes = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

const named = TEMPLATES.map((template): [string, Template] => [template.id, template]);

test('there are templates for the fields that people ask for, each with an id and a title of its own', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  expect(new Set(TEMPLATES.map(({ title }) => title)).size).toBe(TEMPLATES.length);
  const fields = TEMPLATES.map(({ field }) => field);
  for (const field of [
    'Retail',
    'Bank',
    'Telecom',
    'Hospital',
    'Public service',
    'SaaS onboarding',
    'Travel',
    'Insurance',
    'School',
    'HR: employee journey',
    'B2B sale',
    'Customer support',
    'Service blueprint',
  ]) {
    expect(fields).toContain(field);
  }
});

test.each(named)('%s: every stage, column and lane is used', (_id, template) => {
  const { stages, lanes, cards, points } = contentOf(template);
  expect(stages.length).toBeGreaterThanOrEqual(5);
  expect(stages.length).toBeLessThanOrEqual(8);
  expect(cards.length).toBeGreaterThanOrEqual(template.language === 'en' ? 30 : 20);
  expect(cards.length).toBeLessThanOrEqual(85);
  const columns = stages.reduce((sum, { steps }) => sum + Math.max(1, steps.length), 0);
  for (let column = 0; column < columns; column += 1) {
    const own = cards.filter((card) => card.column === column && card.lane !== 'goal');
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(points.filter((point) => point.column === column)).toHaveLength(1);
  }
  for (const { word } of lanes) {
    const used = word === 'feel' ? points.length : cards.filter(({ lane }) => lane === word).length;
    expect(used).toBeGreaterThanOrEqual(3);
  }
  const words = lanes.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
  for (const { lane } of cards) expect(words).toContain(lane);
  // A stage that is divided is divided into two or more.
  for (const { steps } of stages) expect(steps.length).not.toBe(1);
  // A step is not titled as its stage, and no title stands twice.
  const titles = stages.flatMap(({ title, steps }) => [title, ...steps]);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(named)('%s: guidance, not evidence', (_id, template) => {
  const { map } = previewOf(template);
  expect(map.meta.personaIds).toEqual([]);
  expect(map.comments).toEqual([]);
  const claims = [...map.cards.values()].filter(
    ({ evidence, number, target, owner, due, reach }) =>
      evidence.length > 0 || [number, target, owner, due, reach].some((value) => value !== null),
  );
  expect(claims).toEqual([]);
});

test.each(named)('%s: fields of cards fit their lanes', (_id, template) => {
  const { cards, points, lanes } = contentOf(template);
  const incomplete = cards.filter(({ lane, channel, severity, value, unit }) => {
    if (lane === 'touch') return !CHANNELS.some((known) => known === channel);
    if (lane === 'pain') return severity === null;
    if (lane === 'idea') return value === null;
    return lane === 'metric' && unit === null;
  });
  expect(incomplete).toEqual([]);
  const texts = cards.map(({ text }) => text);
  expect(texts.filter((text) => graphemes(text) > 80)).toEqual([]);
  // Marks of the format that were left in a text.
  expect(texts.filter((text) => /[|@[\]]|^\*|^\d\/\d/.test(text))).toEqual([]);
  expect(points.filter(({ word }) => graphemes(word) > 24)).toEqual([]);
  expect(cards.some(({ moment }) => moment)).toBe(true);
  // A curve within the scale that goes up and down.
  const values = points.map(({ value }) => value);
  expect(values.filter((value) => Math.abs(value) > 2)).toEqual([]);
  expect(Math.max(...values)).toBeGreaterThanOrEqual(0.5);
  expect(Math.min(...values)).toBeLessThan(0);
  const zones = ['physicalEvidence', 'steps', 'frontstage', 'backstage', 'supportProcesses'] as const;
  const missing = zones.filter((zone) => !lanes.some(({ kind }) => kind === zone));
  expect(missing.length === 0 || template.kind !== 'blueprint').toBe(true);
  // One touchpoint, one channel: the catalogue has each once.
  const touchpoints = cards.filter(({ lane }) => lane === 'touch');
  const pairs = new Set(touchpoints.map(({ text, channel }) => `${text}@${channel}`));
  expect(touchpointsIn(template)).toHaveLength(pairs.size);
});

test.each(named)('%s: becomes a map whose texts fit', (_id, template) => {
  const { map, library } = previewOf(template);
  const content = contentOf(template);
  expect(map.meta).toMatchObject({ title: template.title, kind: template.kind });
  expect(map.stages.map(({ title }) => title)).toEqual(content.stages.map(({ title }) => title));
  expect(map.lanes.map(({ title }) => title)).toEqual(content.lanes.map(({ title }) => title));
  expect(map.cards.size).toBe(content.cards.length);
  expect(map.points).toHaveLength(content.points.length);
  expect(map.points.every(({ word }) => word !== '')).toBe(true);
  expect(isOrderedByZone(map.lanes) || template.kind !== 'blueprint').toBe(true);
  const geometry = layoutMap(map, library);
  expect(geometry.cards.size).toBe(map.cards.size);
  const boxes = [...geometry.cards.values()];
  expect(boxes.filter(({ lines, height }) => lines.length === 0 || height > 9 * CARD_LINE)).toEqual([]);
  for (const column of geometry.columns) expect(column.lines.length).toBeLessThanOrEqual(2);
  for (const stage of geometry.stages) expect(stage.lines.length).toBeLessThanOrEqual(2);
});
