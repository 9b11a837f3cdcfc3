/** The calls about feedback, with the validators of their inputs. Part of the table in `calls.ts`. */
import { z } from 'zod';
import { call, id, nothing, title, token } from './call.ts';
import { customerCalls } from './customer-calls.ts';
import { readChoices } from './read-choices.ts';
import type { SegmentItems } from './customer-types.ts';
import type { FileToken } from './types.ts';
import {
  COLUMN_ROLES,
  EXPORT_FORMATS,
  PRIVACY_CHOICES,
  SCORE_METHODS,
  SENTIMENT_CLASSES,
} from './feedback-types.ts';
import type {
  AnalysisStatus,
  EvidenceDetail,
  EvidenceStats,
  FeedbackItem,
  FeedbackLabel,
  FeedbackPage,
  FeedbackSource,
  ForgetCounts,
  ImportPreview,
  SuggestAnswer,
  SavedMapping,
  ThemeDetail,
  ThemesAnswer,
} from './feedback-types.ts';

/** On what ground a source is kept, and until when. */
const sourceWords = {
  consent: z.string().max(2000).optional(),
  retainUntil: z.iso.date().nullable().optional(),
};

const forgetTarget = z.union([
  z.strictObject({ customer: z.string().min(1).max(10_000) }),
  z.strictObject({ sourceId: z.int() }),
]);

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
  scoreWords: z.record(z.string().max(200), z.number()).optional(),
  except: z
    .array(
      z.strictObject({
        column: z.int().min(0).max(20_000),
        values: z.array(z.string().max(200)).max(100).readonly(),
        reason: z.string().max(400),
      }),
    )
    .max(20)
    .readonly()
    .optional(),
  calendar: z.enum(['gregorian', 'buddhist']).optional(),
  asOf: z.iso.date().optional(),
  privacy: z.array(z.enum(PRIVACY_CHOICES)).max(20_000).readonly().optional(),
  read: readChoices.optional(),
  preset: z.string().max(200).optional(),
});

export const feedbackFilter = z.strictObject({
  search: z.string().max(1000).optional(),
  sourceId: z.int().optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  scoreFrom: z.number().min(0).max(100).optional(),
  scoreTo: z.number().min(0).max(100).optional(),
  scored: z.boolean().optional(),
  languages: z.array(z.string().max(40)).max(100).readonly().optional(),
  sentiments: z.array(z.enum(SENTIMENT_CLASSES)).max(4).readonly().optional(),
  theme: z.int().optional(),
  segments: z.array(z.string().max(200)).max(1000).readonly().optional(),
});

const themeScope = { filter: feedbackFilter, ids: z.array(id).max(100_000).readonly().optional() };

/** Most items that a set names by id, and most that are taken out of a filter's. */
export const MOST_NAMED = 100_000;

const itemSet = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(MOST_NAMED).readonly() }),
  z.strictObject({ filter: feedbackFilter, except: z.array(id).max(MOST_NAMED).readonly().optional() }),
]);

/** Most characters that are pasted as a file; more belongs into one. */
export const MOST_PASTED = 20_000_000;

/** Most items that one call corrects. */
export const MOST_LABELS = 10_000;
const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

export const feedbackCalls = {
  ...customerCalls,
  /**
   * `mapping`: what the person made. Without it all is guessed, header rows too: `read` says how the file is to be read
   * then (encoding, delimiter, sheet), `use` names a known export or a saved mapping to take in place of a guess.
   */
  'feedback.preview': call<ImportPreview>()(
    z.strictObject({
      file: token,
      mapping: mappingSchema.optional(),
      read: readChoices.optional(),
      use: title.optional(),
    }),
  ),
  /** The mappings kept under a name, and the names of the known exports. */
  'feedback.mappings': call<{
    readonly saved: readonly SavedMapping[];
    readonly presets: readonly string[];
  }>()(nothing),
  'feedback.saveMapping': call<void>()(z.strictObject({ name: title, mapping: mappingSchema })),
  'feedback.removeMapping': call<void>()(z.strictObject({ name: title })),
  /** `consent` and `retainUntil` describe the source once the file is in; where absent it keeps its own. */
  'feedback.import': call<{ job: string }>()(
    z.strictObject({
      file: token,
      mapping: mappingSchema.optional(),
      source: title.optional(),
      ...sourceWords,
    }),
  ),
  /** Makes text that was pasted a file that can be imported; it is gone when Sojourn ends. */
  'feedback.paste': call<FileToken>()(
    z.strictObject({ name: title, text: z.string().min(1).max(MOST_PASTED) }),
  ),
  /** Starts the job that finds language and sentiment of what has none yet. */
  'feedback.analyse': call<{ job: string }>()(nothing),
  /** The same after learning anew, with what people said meanwhile; what was learned before is found anew. */
  'feedback.learn': call<{ job: string }>()(nothing),
  /** Whether what is new is analysed by itself, in this workspace. */
  'feedback.setAutomatic': call<void>()(z.strictObject({ on: z.boolean() })),
  'feedback.analysis': call<AnalysisStatus>()(nothing),
  /**
   * Corrects items. What is absent stays as it is, null goes back to what the analysis finds. Answers the labels before,
   * for `feedback.restoreLabels`. All or none.
   */
  'feedback.label': call<{ before: FeedbackLabel[] }>()(
    z.strictObject({
      ids: z.array(id).min(1).max(MOST_LABELS),
      language: languageTag.nullable().optional(),
      sentiment: z.number().min(-1).max(1).nullable().optional(),
    }),
  ),
  'feedback.restoreLabels': call<void>()(
    z.strictObject({
      labels: z
        .array(
          z.strictObject({
            id,
            language: languageTag.nullable(),
            sentiment: z.number().min(-1).max(1).nullable(),
          }),
        )
        .max(MOST_LABELS),
    }),
  ),
  'feedback.sources': call<FeedbackSource[]>()(nothing),
  /** A page behind a cursor (null: the first), or behind the first `at` items. */
  'feedback.query': call<FeedbackPage>()(
    z.strictObject({
      filter: feedbackFilter,
      cursor: z.string().max(1000).nullable(),
      at: z.int().min(0).optional(),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** How many items of a filter come before this one, whether or not it finds that; null for an unknown item. */
  'feedback.place': call<{ at: number | null }>()(z.strictObject({ filter: feedbackFilter, id })),
  /** Ids of what a filter finds, behind the first `at` items. */
  'feedback.ids': call<{ ids: string[] }>()(
    z.strictObject({
      filter: feedbackFilter,
      at: z.int().min(0),
      limit: z
        .int()
        .min(1)
        .max(2 * MOST_NAMED),
    }),
  ),
  /** `aside`: of a filter that is not listed; what it finds is not kept for pages to come. */
  'feedback.count': call<{ total: number }>()(
    z.strictObject({ filter: feedbackFilter, aside: z.boolean().optional() }),
  ),
  /**
   * Writes items to a file of this name (without ending) as a job; newest first, named ones in their order. Null where the
   * person did not choose a place for it.
   */
  'feedback.export': call<{ job: string } | null>()(
    z.strictObject({ items: itemSet, format: z.enum(EXPORT_FORMATS), name: title }),
  ),
  'feedback.items': call<FeedbackItem[]>()(z.strictObject({ ids: z.array(id).max(2000) })),
  /** `segments`, by set: counts only items of customers of that segment. */
  'feedback.stats': call<EvidenceStats[]>()(
    z.strictObject({
      sets: z.array(z.array(id).max(100_000)).max(20_000),
      segments: z.array(z.string().max(1000).nullable()).max(20_000).optional(),
    }),
  ),
  /** Those of some items that are of customers of a segment, in any spelling of its name. */
  'feedback.ofSegment': call<SegmentItems>()(
    z.strictObject({ ids: z.array(id).max(1_000_000), segment: z.string().max(1000) }),
  ),
  /** `segment`: only of customers of that segment; what is told by segment is of all. */
  'feedback.evidence': call<EvidenceDetail>()(
    z.strictObject({ ids: z.array(id).max(100_000), segment: z.string().max(1000).optional() }),
  ),
  /** What people talk about: in what passes the filter, and of that only in `ids` where they are given. */
  'feedback.themes': call<ThemesAnswer>()(z.strictObject(themeScope)),
  /** One theme by its number, in such a scope: its items and all that is said of them. */
  'feedback.theme': call<ThemeDetail>()(z.strictObject({ theme: z.int(), ...themeScope })),
  /**
   * Cards of a map that items may be evidence for: of these items, or of those of a filter, newest first, that no card of
   * the map has yet. `each`: suggestions for one item at most.
   */
  'feedback.suggest': call<SuggestAnswer>()(
    z.strictObject({
      map: id,
      ids: z.array(id).max(2000).optional(),
      filter: feedbackFilter.optional(),
      limit: z.int().min(1).max(10_000),
      each: z.int().min(1).max(20),
    }),
  ),
  /** Hides a source and its items; `restore` brings them back. Hidden sources are erased when the file is closed. */
  'feedback.removeSource': call<void>()(z.strictObject({ sourceId: z.int() })),
  'feedback.restoreSource': call<void>()(z.strictObject({ sourceId: z.int() })),
  /** What a source says of itself; where absent it keeps what it said. */
  'feedback.describeSource': call<void>()(z.strictObject({ sourceId: z.int(), ...sourceWords })),
  /** What deleting a customer or source for good would take out. */
  'feedback.forgetCounts': call<ForgetCounts>()(z.strictObject({ target: forgetTarget })),
  /**
   * Deletes a customer or source for good: a job of kind `forget`. `backups` also deletes the backups that hold it, but for
   * those made by hand.
   */
  'feedback.forget': call<{ job: string }>()(z.strictObject({ target: forgetTarget, backups: z.boolean() })),
} as const;
