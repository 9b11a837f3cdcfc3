/** The calls about feedback, with the validators of their inputs. Part of the table in `calls.ts`. */
import { z } from 'zod';
import { call, id, nothing, title, token } from './call.ts';
import { COLUMN_ROLES, SCORE_METHODS } from './feedback-types.ts';
import type {
  AnalysisStatus,
  EvidenceStats,
  FeedbackItem,
  FeedbackPage,
  FeedbackSource,
  ImportPreview,
} from './feedback-types.ts';

export const mappingSchema = z.strictObject({
  headerRows: z.int().min(0).max(3),
  roles: z.array(z.enum(COLUMN_ROLES)).max(20_000).readonly(),
  names: z.array(z.string().max(10_000)).max(20_000).readonly(),
  scale: z
    .strictObject({
      min: z.number(),
      max: z.number(),
      higherIsBetter: z.boolean(),
      method: z.enum(SCORE_METHODS).optional(),
    })
    .refine((s) => s.max > s.min, 'the scale must rise')
    .nullable(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
});

export const feedbackFilter = z.strictObject({
  search: z.string().max(1000).optional(),
  sourceId: z.int().optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  scoreFrom: z.number().min(0).max(100).optional(),
  scoreTo: z.number().min(0).max(100).optional(),
  scored: z.boolean().optional(),
});

export const feedbackCalls = {
  'feedback.preview': call<ImportPreview>()(
    z.strictObject({ file: token, mapping: mappingSchema.optional() }),
  ),
  /** `consent` and `retainUntil` describe the source once the file is in; where absent it keeps its own. */
  'feedback.import': call<{ job: string }>()(
    z.strictObject({
      file: token,
      mapping: mappingSchema.optional(),
      source: title.optional(),
      consent: z.string().max(2000).optional(),
      retainUntil: z.iso.date().nullable().optional(),
    }),
  ),
  /** Starts the job that finds language and sentiment of what has none yet. */
  'feedback.analyse': call<{ job: string }>()(nothing),
  'feedback.analysis': call<AnalysisStatus>()(nothing),
  'feedback.sources': call<FeedbackSource[]>()(nothing),
  'feedback.query': call<FeedbackPage>()(
    z.strictObject({
      filter: feedbackFilter,
      cursor: z.string().max(1000).nullable(),
      limit: z.int().min(1).max(500),
    }),
  ),
  'feedback.count': call<{ total: number }>()(z.strictObject({ filter: feedbackFilter })),
  'feedback.items': call<FeedbackItem[]>()(z.strictObject({ ids: z.array(id).max(2000) })),
  'feedback.stats': call<EvidenceStats[]>()(
    z.strictObject({ sets: z.array(z.array(id).max(100_000)).max(20_000) }),
  ),
  /** Hides a source and its items; `restore` brings them back. Hidden sources are erased when the file is closed. */
  'feedback.removeSource': call<void>()(z.strictObject({ sourceId: z.int() })),
  'feedback.restoreSource': call<void>()(z.strictObject({ sourceId: z.int() })),
} as const;
