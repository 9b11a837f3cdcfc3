/** Calls that write maps to files. */
import { z } from 'zod';
import { call, id } from './call.ts';
import { EVIDENCE_LEVELS } from '../measures/evidence-level.ts';
import { LANE_KINDS } from '../model/lanes.ts';
import { GRAINS } from '../measures/series/periods.ts';
import { OVERVIEW_ROLES } from '../overview/types.ts';
import { driverRequestSchema } from './driver-calls.ts';
import { MAP_FORMATS } from './map-formats.ts';
import { metricScopeSchema } from './metric-calls.ts';
import { APPENDICES, CSV_LISTS, MEASURE_APPENDICES, WORKSHEETS, PAPERS, PRINT_LAYOUTS } from './types.ts';

const texts = z.array(z.string().max(1000)).max(1000);
const mapFilter = z.strictObject({
  personaIds: texts,
  tags: texts,
  kinds: z.array(z.enum(LANE_KINDS)),
  levels: z.array(z.enum(EVIDENCE_LEVELS)),
  owners: texts,
  moments: z.boolean(),
  text: z.string().max(1000),
});

export const printOptionsSchema = z.strictObject({
  paper: z.enum(PAPERS),
  landscape: z.boolean(),
  layout: z.enum(PRINT_LAYOUTS).optional(),
  zoom: z.number().min(10).max(400).optional(),
  overlap: z.number().min(0).max(50).optional(),
  breaks: z.array(id).max(1000).optional(),
  bleed: z.number().min(0).max(20).optional(),
  isBlank: z.boolean().optional(),
  beside: id.optional(),
  note: z.string().max(200).optional(),
  width: z.number().min(50).max(5000).optional(),
  height: z.number().min(50).max(5000).optional(),
  margin: z.number().min(0).max(100).optional(),
  personaIds: z.array(id).max(100).optional(),
  logo: z.boolean().optional(),
  filter: mapFilter.optional(),
  segment: z.string().max(1000).optional(),
});

const partIds = z.array(id).min(1).max(10_000);

/** The stages, lanes and cards that are exported; all where a list is absent. */
export const partChoiceSchema = z.strictObject({
  stageIds: partIds.optional(),
  laneIds: partIds.optional(),
  cardIds: z.array(id).min(1).max(100_000).optional(),
});

/** How a picture is made: pixels of a CSS px, and whether there is paper below the map. */
export const pictureOptionsSchema = z.strictObject({
  scale: z.int().min(1).max(4),
  transparent: z.boolean(),
  outlines: z.boolean().optional(),
});

const appendix = z.enum([...APPENDICES, ...WORKSHEETS]);
const appendices = z.array(appendix).max(appendix.options.length);

/** What is exported and how; each format reads what concerns it. */
export const exportOptionsSchema = z.strictObject({
  format: z.enum(MAP_FORMATS),
  appendices: appendices.optional(),
  parts: partChoiceSchema.optional(),
  /** Paper, personas and filter of formats that are printed; A3 in landscape where absent. */
  print: printOptionsSchema.optional(),
  /** Of formats of office programs: whether verbatims are quoted (they are where absent). */
  office: z.strictObject({ quotes: z.boolean().optional() }).optional(),
  picture: pictureOptionsSchema.optional(),
  /** Of files that Sojourn reads back: whether the feedback items that are evidence go along. */
  evidence: z.boolean().optional(),
  list: z.enum(CSV_LISTS).optional(),
  carry: z.boolean().optional(),
});

export const reportOptionsSchema = z.strictObject({
  title: z.string().trim().max(200).optional(),
  print: printOptionsSchema.optional(),
  appendices: appendices.optional(),
  measures: z.array(z.enum(MEASURE_APPENDICES)).max(MEASURE_APPENDICES.length).optional(),
});

export const exportCalls = {
  /** As `export.map`, of several maps in the order given and what belongs to them. */
  'export.report': call<{ job: string } | null>()(
    z.strictObject({ maps: z.array(id).min(1).max(1000), options: reportOptionsSchema }),
  ),
  /** Asks where to, then prints what a role sees as a job; null where the person did not choose a place. */
  'export.overview': call<{ job: string } | null>()(
    z.strictObject({ role: z.enum(OVERVIEW_ROLES), of: z.string().max(200).nullable(), today: z.iso.date() }),
  ),
  /** Asks where to, then prints a business case as a job; null where the person did not choose a place. */
  'export.case': call<{ job: string } | null>()(z.strictObject({ case: id })),
  /** Asks where to, then prints what an audit came to as a job; null where the person did not choose a place. */
  'export.audit': call<{ job: string } | null>()(z.strictObject({ audit: id })),
  /** Asks where to, then prints the metrics of a scope as a job; null where the person did not choose a place. */
  'export.metrics': call<{ job: string } | null>()(
    z.strictObject({ scope: metricScopeSchema, grain: z.enum(GRAINS), today: z.iso.date() }),
  ),
  /** Asks where to, then finds drivers and prints them as a job; null where the person did not choose a place. */
  'export.drivers': call<{ job: string } | null>()(driverRequestSchema),
  /** The map as a PNG of twice the screen's sharpness, in Base64. */
  'export.picture': call<{ base64: string }>()(
    z.strictObject({ map: id, parts: partChoiceSchema.optional() }),
  ),
  /** How many bytes the map's source would add to a file that carries it. */
  'export.sourceSize': call<number>()(
    z.strictObject({ map: id, parts: partChoiceSchema.optional(), evidence: z.boolean().optional() }),
  ),
  /** Asks where to, then writes a map as a job; null where the person did not choose a place. */
  'export.map': call<{ job: string } | null>()(z.strictObject({ map: id, options: exportOptionsSchema })),
} as const;
