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
    expect(own.length, `column ${column}`).toBeGreaterThanOrEqual(2);
    expect(points.filter((point) => point.column === column)).toHaveLength(1);
  }
  for (const { word } of lanes) {
    const used = word === 'feel' ? points.length : cards.filter(({ lane }) => lane === word).length;
    expect(used, word).toBeGreaterThanOrEqual(3);
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
  for (const card of map.cards.values()) {
    expect(card.evidence).toEqual([]);
    expect(card.number, card.text).toBeNull();
    expect(card.target, card.text).toBeNull();
    expect([card.owner, card.due, card.reach]).toEqual([null, null, null]);
  }
});

test.each(named)('%s: fields of cards fit their lanes', (_id, template) => {
  const { cards, points, lanes } = contentOf(template);
  for (const card of cards) {
    if (card.lane === 'touch') expect(CHANNELS, card.text).toContain(card.channel);
    if (card.lane === 'pain') expect(card.severity, card.text).not.toBeNull();
    if (card.lane === 'idea') expect(card.value, card.text).not.toBeNull();
    if (card.lane === 'metric') expect(card.unit, card.text).not.toBeNull();
    expect(graphemes(card.text), card.text).toBeLessThanOrEqual(80);
    expect(card.text, 'leftover marks of the format').not.toMatch(/[|@[\]]|^\*|^\d\/\d/);
  }
  for (const { value, word } of points) {
    expect(Math.abs(value)).toBeLessThanOrEqual(2);
    expect(graphemes(word), word).toBeLessThanOrEqual(24);
  }
  // A curve that goes up and down, with a good and a bad end.
  if (points.length > 0) {
    expect(Math.max(...points.map(({ value }) => value))).toBeGreaterThanOrEqual(0.5);
    expect(Math.min(...points.map(({ value }) => value))).toBeLessThan(0);
  }
  expect(cards.some(({ moment }) => moment)).toBe(true);
  if (template.kind === 'blueprint') {
    const zones = lanes.map(({ kind }) => kind);
    for (const kind of ['physicalEvidence', 'steps', 'frontstage', 'backstage', 'supportProcesses'] as const)
      expect(zones).toContain(kind);
  }
  // One touchpoint, one channel: the catalogue has each once.
  const channels = new Map<string, string | null>();
  for (const { lane, text, channel } of cards) {
    if (lane !== 'touch') continue;
    expect(channels.get(text) ?? channel, text).toBe(channel);
    channels.set(text, channel);
  }
  expect(touchpointsIn(template)).toHaveLength(channels.size);
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
  if (template.kind === 'blueprint') expect(isOrderedByZone(map.lanes)).toBe(true);
  const geometry = layoutMap(map, library);
  expect(geometry.cards.size).toBe(map.cards.size);
  for (const box of geometry.cards.values()) {
    const card = map.cards.get(box.id);
    expect(box.lines.length, card?.text).toBeGreaterThan(0);
    expect(box.height, card?.text).toBeLessThanOrEqual(9 * CARD_LINE);
  }
  for (const column of geometry.columns) expect(column.lines.length).toBeLessThanOrEqual(2);
  for (const stage of geometry.stages) expect(stage.lines.length).toBeLessThanOrEqual(2);
});
