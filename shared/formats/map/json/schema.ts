/**
 * The validator of Sojourn's own map files, and the one description of what is in them: `docs/map.schema.json` is made
 * from it (`build/map-schema.ts`). Fields that are empty are left out. What the words mean: `docs/FILE-FORMAT.md`.
 */
import { z } from 'zod';
import { EVIDENCE_LEVELS } from '../../../measures/evidence-level.ts';
import { LANE_KINDS } from '../../../model/lanes.ts';
import {
  MAX_COLUMN_WIDTH,
  MAX_LANE_HEIGHT,
  MAX_SPAN,
  MAX_TREND,
  MIN_COLUMN_WIDTH,
} from '../../../model/read-map.ts';
import {
  ACTION_STATUSES,
  CONNECTOR_ARROWS,
  CURVE_PEOPLE,
  CURVE_SERIES,
  CURVE_STYLES,
  MAP_KINDS,
  PHASES,
} from '../../../model/types.ts';
import { LAST_TIME } from '../../../model/y-fields.ts';
import { MAX_BLOB_BYTES } from '../../../pictures/limits.ts';
import { STORED_MIMES } from '../../../pictures/picture-size.ts';

export const MAP_FILE_FORMAT = 'sojourn-map';
/** Raised where an older Sojourn would misread a file. */
export const MAP_FILE_VERSION = 1;

/** Longest id of an entity. */
export const LONGEST_ID = 500;
/** Most entries of one list. */
const MOST = 500_000;

const entityId = z
  .string()
  .min(1)
  .max(LONGEST_ID)
  .regex(/^[^/]+$/)
  .describe('Any text without a slash, the same nowhere else in its list.');
/** An id of something that may not be there. */
const reference = z.string().max(LONGEST_ID);
const text = z.string().max(1_000_000);
const words = z.string().max(100_000);
const order = z
  .string()
  .max(10_000)
  .describe('A fractional key: siblings are sorted by it in code unit order, ties by id.');
const hue = z.int().min(1).max(8);
const rating = z.number().min(1).max(5);
const time = z.number().min(0).max(LAST_TIME).describe('Milliseconds since 1970.');
const yes = z.literal(true);
const ids = z.array(reference).max(10_000);
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(MOST);

const scale = z
  .strictObject({ min: z.number(), max: z.number(), labels: z.record(z.string().max(100), words) })
  .describe('The scale of emotion; labels name chosen levels, by the level as text.');

const stage = z.strictObject({
  id: entityId,
  title: words.optional(),
  order: order.optional(),
  width: z.number().min(MIN_COLUMN_WIDTH).max(MAX_COLUMN_WIDTH).optional(),
  hue: hue.optional(),
  collapsed: yes.optional(),
  phase: z.enum(PHASES).optional().describe('Before, during or after the purchase.'),
});

const step = z
  .strictObject({ id: entityId, stageId: reference, order: order.optional(), title: words.optional() })
  .describe('A division of a stage.');

const lane = z.strictObject({
  id: entityId,
  kind: z.enum(LANE_KINDS),
  title: words.optional(),
  order: order.optional(),
  height: z.number().min(28).max(MAX_LANE_HEIGHT).optional(),
  collapsed: yes.optional(),
  hue: hue.optional(),
  icon: words.optional(),
  curve: z.enum(CURVE_STYLES).optional(),
  people: z.enum(CURVE_PEOPLE).optional().describe('Whose emotion a curve shows; absent for customers.'),
});

const reading = z
  .strictObject({
    value: z.number(),
    n: z.int().min(0).optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    from: words.optional(),
    to: words.optional(),
  })
  .describe(
    'A metric as it was read: value, answers behind it, ends of its 95 % interval, and first and last day of what it was worked out from.',
  );

const effectSource = z
  .strictObject({ metric: words, series: words, scope: words, months: z.int().min(1).max(12) })
  .describe(
    'The metric of the workspace that is changed: its series, of what, and months compared each side.',
  );

const link = z.strictObject({ id: reference, at: time });

const card = z.strictObject({
  id: entityId,
  laneId: reference.optional(),
  stageId: reference.optional(),
  stepId: reference.optional().describe('Absent where the stage has no steps.'),
  order: order.optional(),
  span: z.int().min(2).max(MAX_SPAN).optional().describe('Columns that it covers; absent for one.'),
  text: text.optional(),
  note: text.optional(),
  touchpointId: reference.optional(),
  channel: words.optional(),
  personaIds: ids.optional(),
  tags: ids.optional(),
  owner: words.optional(),
  department: words.optional(),
  severity: rating.optional(),
  status: z.enum(ACTION_STATUSES).optional(),
  due: words.optional().describe('A day as YYYY-MM-DD.'),
  effort: rating.optional(),
  value: rating.optional(),
  cost: z.number().min(0).optional().describe("In the workspace's currency."),
  started: words.optional().describe('A day as YYYY-MM-DD.'),
  finished: words.optional().describe('A day as YYYY-MM-DD.'),
  effectMetric: words.optional().describe('Name of the metric that the card is to change.'),
  effectSource: effectSource.optional(),
  effectBefore: reading.optional(),
  effectExpected: reading.optional(),
  effectAfter: reading.optional(),
  number: z.number().optional(),
  unit: words.optional(),
  target: z.number().optional(),
  trend: z.array(z.number()).max(MAX_TREND).optional(),
  image: reference.optional().describe('The hash of a picture.'),
  icon: words.optional(),
  moment: yes.optional().describe('A moment of truth.'),
  reach: z.number().min(0).max(100).optional().describe('Share of customers, in percent.'),
  linkedMap: reference.optional(),
  source: words.optional(),
  evidence: list(link).optional().describe('Feedback items linked as evidence, and when.'),
  solves: list(link).optional().describe('Pain points that this card is an answer to, and since when.'),
});

const point = z
  .strictObject({
    series: z.enum(CURVE_SERIES).describe('The curve as it is, or as it is meant to be.'),
    laneId: reference,
    columnId: reference.describe('Id of a step, or of a stage without steps.'),
    personaId: reference.describe("'' where the curve is of no particular persona."),
    value: z.number(),
    word: words.optional(),
    quote: words.optional(),
  })
  .describe('A point of an emotion curve.');

const connector = z.strictObject({
  id: entityId,
  from: reference,
  to: reference,
  label: words.optional(),
  arrow: z.enum(CONNECTOR_ARROWS).optional().describe('Absent for an arrow at the end.'),
  dashed: yes.optional(),
});

const comment = z.strictObject({
  id: entityId,
  target: words.describe('card/ID, stage/ID, step/ID, lane/ID, or map.'),
  author: words.optional(),
  text: text.optional(),
  createdAt: time,
  resolvedAt: time.optional(),
  replyTo: reference.optional(),
});

const view = z.strictObject({
  id: entityId,
  title: words.optional(),
  order: order.optional(),
  filter: z.strictObject({
    personaIds: ids,
    tags: ids,
    kinds: z.array(z.enum(LANE_KINDS)).max(1000),
    levels: z.array(z.enum(EVIDENCE_LEVELS)).max(100),
    owners: z.array(words).max(10_000),
    moments: z.boolean(),
    text: words,
  }),
});

const gone = z
  .strictObject({ id: entityId, place: z.array(z.string().max(10_000)).max(2) })
  .describe('Where a deleted stage [order], step [stageId, order] or lane [kind, order] stood.');

const map = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/),
  title: words,
  kind: z.enum(MAP_KINDS),
  scale,
  theme: words.optional(),
  futureOf: reference.optional(),
  personas: ids.describe('Ids of the personas who travel, in order.'),
  stages: list(stage),
  steps: list(step),
  lanes: list(lane),
  cards: list(card),
  points: list(point),
  connectors: list(connector),
  comments: list(comment),
  views: list(view),
  gone: list(gone),
});

const persona = z.strictObject({
  id: entityId,
  name: words,
  segment: words.optional(),
  share: z.number().min(0).max(100).optional(),
  quote: text.optional(),
  goals: text.optional(),
  needs: text.optional(),
  frustrations: text.optional(),
  portrait: reference.optional(),
  hue,
  traits: z
    .array(
      z.strictObject({
        id: entityId,
        left: words.optional(),
        right: words.optional(),
        value: z.number().min(0).max(100),
      }),
    )
    .max(1000)
    .optional(),
  sections: z
    .array(z.strictObject({ id: entityId, title: words.optional(), body: text.optional() }))
    .max(1000)
    .optional(),
});

const library = z.strictObject({
  personas: z.array(persona).max(10_000),
  touchpoints: z
    .array(
      z.strictObject({
        id: entityId,
        name: words,
        channel: words.optional(),
        icon: words.optional(),
        synonyms: words.optional(),
      }),
    )
    .max(100_000),
  tags: z.array(z.strictObject({ id: entityId, name: words, hue })).max(100_000),
});

const feedbackItem = z.strictObject({
  id: reference,
  text,
  source: words,
  date: z
    .string()
    .max(40)
    .regex(/^\d{4}-\d{2}-\d{2}/)
    .optional()
    .describe('A day or a moment, as the feedback says it (ISO 8601).'),
  language: z.string().max(100).optional(),
  score: z.number().optional(),
  scale: z
    .strictObject({ min: z.number(), max: z.number(), higherIsBetter: z.boolean(), method: words.optional() })
    .optional(),
});

const picture = z.strictObject({
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the bytes.'),
  mime: z.enum(STORED_MIMES),
  size: z.int().min(1).max(MAX_BLOB_BYTES).describe('Bytes.'),
  base64: z.string().max(Math.ceil(MAX_BLOB_BYTES / 3) * 4),
});

export const mapFileSchema = z.strictObject({
  format: z.literal(MAP_FILE_FORMAT),
  version: z.literal(MAP_FILE_VERSION),
  map,
  library: library.describe('What the map uses of the library of its workspace.'),
  feedback: list(feedbackItem)
    .optional()
    .describe('The feedback items that are evidence on the map; absent where they were left out.'),
  pictures: z.array(picture).max(100_000),
});

/** One map in a file of Sojourn's own. */
export type MapFile = z.output<typeof mapFileSchema>;
export type MapFileMap = MapFile['map'];
export type MapFileCard = MapFileMap['cards'][number];
export type MapFileLibrary = MapFile['library'];
export type MapFileItem = z.output<typeof feedbackItem>;
export type MapFilePicture = z.output<typeof picture>;

/** The validator as JSON Schema (draft 2020-12), for other programs. */
export function mapJsonSchema(): unknown {
  return { title: 'A customer journey map of Sojourn', ...z.toJSONSchema(mapFileSchema) };
}
