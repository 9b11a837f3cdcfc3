/** Feedback of one open workspace: the calls `feedback.*` of the contract, and what the command line needs besides. */
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { SojournError } from '../../../shared/contract/errors.ts';
import type {
  EvidenceDetail,
  EvidenceStats,
  ExportFormat,
  FeedbackFilter,
  FeedbackItem,
  FeedbackPage,
  FeedbackSource,
  ImportPreview,
  ImportReport,
  ItemSet,
  Mapping,
  ReadChoices,
  SavedMapping,
  SegmentItems,
  SuggestAnswer,
  ThemeDetail,
  ThemesAnswer,
  ThemeScope,
} from '../../../shared/contract/types.ts';
import type { EmitEvent } from '../core.ts';
import type { ExportTarget } from '../host.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { FeedbackChange } from '../measures/service.ts';
import { createAnalysis, type Analysis, type AutomaticSwitch } from './analysis/service.ts';
import { createCustomers, recoverCustomers, type Customers } from './customers/service.ts';
import { forgetChanges } from './customers/changes.ts';
import { eraseHidden, rollbackUnfinished } from './erase.ts';
import type { FixedRole, ImportOutcome, ImportRequest } from './import-types.ts';
import { importInThread } from './import-thread.ts';
import { previewFile } from './preview.ts';
import { createPlaces } from './places.ts';
import { countItems, itemsById, iterateItems, queryItems } from './queries.ts';
import { describeSource, listSources, setHidden, type SourceWords } from './sources.ts';
import { createSlices, type GiveTurn } from '../slices.ts';
import { knownMappings } from './known-mappings.ts';
import { listMappings, removeMapping, saveMapping } from './saved-mappings.ts';
import { exportItems } from './export/write.ts';
import { countOfSet, itemsOfSet } from './item-set.ts';
import { evidenceDetail } from './evidence/detail.ts';
import { itemsOfSegment } from './evidence/of-segment.ts';
import { verbatimsOfSets } from './evidence/verbatims.ts';
import { statsOfSets } from './stats.ts';
import { themeDetail } from './themes/detail.ts';
import { themesOfScope } from './themes/stats.ts';
import { suggestCards, type SuggestRequest } from './suggest/suggest.ts';
import { privacyKey, type FixedPrivacy } from './privacy.ts';
import { storageError } from './storage-error.ts';
import { namedFile } from './files/bytes.ts';
import type { FindAttached } from './forget/attached.ts';
import { createForgetting, type Forgetting } from './forget/service.ts';
import { finishForgetting } from './forget/rows.ts';
import type { MapTraces } from './forget/traces.ts';
import type { Backups } from '../workspace/backups.ts';
import { createTurns } from './turns.ts';
import { inWriteTurn } from '../write-turn.ts';

export interface FeedbackOptions {
  /** Connection of the open workspace. */
  readonly db: Database;
  /** The workspace's file; imports open it a second time. */
  readonly path: string;
  readonly jobs: Jobs;
  readonly emit: EmitEvent;
  readonly readOnly: boolean;
  readonly automatic: AutomaticSwitch;
  /** What maps hold of items, for deleting them for good. */
  readonly traces: MapTraces;
  readonly backups: Pick<Backups, 'list' | 'settled'>;
  /** Looks for a customer's keys in attached files. */
  readonly findAttached: FindAttached;
  /** Told before the screens are, so that what is kept of the feedback can be let go. */
  readonly changed: (change: FeedbackChange) => void;
}

/** A file to import. `name` is what the person knows it by, where that is not its own name (an upload). */
export interface FileInput {
  readonly path: string;
  readonly name?: string | undefined;
  readonly mapping?: Mapping | undefined;
  readonly source?: string | undefined;
  /** For a preview without a mapping: how the file is read, and the name of a mapping to take. */
  readonly read?: ReadChoices | undefined;
  readonly use?: string | undefined;
  /** What the source is to say of itself from now on; where absent it keeps what it said. */
  readonly consent?: string | undefined;
  readonly retainUntil?: string | null | undefined;
}

export interface ImportFilesOptions {
  readonly mapping?: Mapping | undefined;
  /** Roles by column name (`--map column=role`); the rest is guessed. */
  readonly roles?: readonly FixedRole[] | undefined;
  /** Treatments of personal data by column name (`--privacy column=treatment`). */
  readonly privacy?: readonly FixedPrivacy[] | undefined;
  /** A mapping from elsewhere, which `use` may name. */
  readonly given?: SavedMapping | undefined;
  /** Name of a saved mapping or known export to take (`--preset`). */
  readonly use?: string | undefined;
  /** How files are read (`--encoding`, `--delimiter`, `--sheet`). */
  readonly read?: ReadChoices | undefined;
  readonly source?: string | undefined;
  /** The day from which dates such as “3 days ago” count (`--as-of`). */
  readonly asOf?: string | undefined;
  /** What the sources are to say of themselves from now on; where absent they keep what they said. */
  readonly about?: SourceWords | undefined;
  /** Progress of one file, 0 to 1. */
  readonly onProgress?: ((file: string, value: number) => void) | undefined;
  /** Called after each file: what was imported before a later file failed stays. */
  readonly onReport?: ((report: ImportReport) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Feedback extends Analysis, Customers, Forgetting {
  preview(input: FileInput): ImportPreview;
  /** Starts a job that imports one file. @returns the job's id */
  import(input: FileInput): { job: string };
  /** Mappings kept under a name. */
  mappings(): SavedMapping[];
  saveMapping(name: string, mapping: Mapping): void;
  removeMapping(name: string): void;
  sources(): FeedbackSource[];
  query(filter: FeedbackFilter, cursor: string | null, limit: number): FeedbackPage;
  /** A page that begins behind the first `at` items. @throws SojournError `cancelled` at closing */
  queryAt(filter: FeedbackFilter, at: number, limit: number): Promise<FeedbackPage>;
  /** Ids of what a filter finds, behind the first `at` items. @throws as `queryAt` */
  ids(filter: FeedbackFilter, at: number, limit: number): Promise<{ ids: string[] }>;
  /** How many items come before an item, see `Places`. @throws as `queryAt` */
  place(filter: FeedbackFilter, id: string): Promise<{ at: number | null }>;
  count(filter: FeedbackFilter): { total: number };
  /** The same without keeping others waiting. @throws SojournError `cancelled` at closing */
  countSlowly(filter: FeedbackFilter, aside?: boolean): Promise<{ total: number }>;
  items(ids: readonly string[]): FeedbackItem[];
  /** Starts a job that writes items to a file. @returns the job's id */
  export(items: ItemSet, format: ExportFormat, target: ExportTarget): { job: string };
  /** Numbers of sets of items. @param segments by set, see `statsOfSets` @throws SojournError `cancelled` at closing */
  stats(
    sets: readonly (readonly string[])[],
    segments?: readonly (string | null)[],
  ): Promise<EvidenceStats[]>;
  /** All that is said of one set, or of its customers of one segment. @throws as `stats` */
  evidence(ids: readonly string[], segment?: string): Promise<EvidenceDetail>;
  /** Those of a set that are of customers of a segment. @throws as `stats`, and `notFound` for an unknown segment */
  ofSegment(ids: readonly string[], segment: string): Promise<SegmentItems>;
  /** The strongest verbatims of sets of items, at most `most` of each. @throws as `stats` */
  verbatims(sets: readonly (readonly string[])[], most: number): Promise<FeedbackItem[][]>;
  /** What people talk about in a scope. @throws as `stats` */
  themes(scope: ThemeScope): Promise<ThemesAnswer>;
  /** One of them by its number. @throws as `stats`, and `notFound` */
  theme(theme: number, scope: ThemeScope): Promise<ThemeDetail>;
  /** Cards that items may be evidence for. @throws as `stats` */
  suggest(request: SuggestRequest): Promise<SuggestAnswer>;
  removeSource(sourceId: number): void;
  restoreSource(sourceId: number): void;
  /** Writes what a source says of itself. @throws SojournError `notFound`, `readOnly` */
  describeSource(sourceId: number, words: SourceWords): void;
  /** Imports files one after the other and waits. The first file that cannot be imported ends it with its error. */
  importFiles(paths: readonly string[], options?: ImportFilesOptions): Promise<ImportReport[]>;
  /** Items one after the other, newest first. */
  iterate(filter: FeedbackFilter, limit: number): Generator<FeedbackItem>;
  /** Something else wrote feedback: forgets what was kept of it, tells the screens, and analyses what is new. */
  noteChange(): void;
  /** At opening: undoes imports that were interrupted and finishes erasures that had begun. */
  recoverInterrupted(): void;
  /** At closing: erases the sources that were removed. Jobs must have ended. */
  eraseRemoved(): void;
}

export function createFeedback(options: FeedbackOptions): Feedback {
  const { db, path, jobs, readOnly, automatic, traces, backups } = options;

  /** Events of work after which feedback is changed so. */
  const emitting =
    (change: FeedbackChange): EmitEvent =>
    (name, data) => {
      if (name === 'feedback.changed') {
        places.forget();
        options.changed(change);
      }
      options.emit(name, data);
    };
  const emit = emitting('items');
  const changedWords = (): void => emitting('words')('feedback.changed', {});

  /** Imports run one at a time: each owns the items from its first sequence number on. Analysis gives way to them. */
  const turns = createTurns();

  const mayWrite = (): void => {
    if (!readOnly) return;
    throw new SojournError('readOnly', 'The workspace is open read-only.', {
      remedy: 'Close it where it is open for writing, or make a copy, then open it again.',
    });
  };

  /** Slices of long questions, which end when the workspace is closed. */
  const slices = (): GiveTurn =>
    createSlices(() => {
      if (!db.open) throw new SojournError('cancelled', 'The workspace was closed meanwhile.');
    });

  const places = createPlaces(db, slices);

  const analysis = createAnalysis({
    db,
    path,
    jobs,
    emit: emitting('words'),
    readOnly,
    mayWrite,
    turns,
    slices,
    automatic,
  });

  const forgetting = createForgetting({
    db,
    path,
    jobs,
    emit,
    mayWrite,
    turns,
    slices,
    traces,
    backups,
    findAttached: options.findAttached,
    learnAnew: () => void analysis.analyseByItself(),
  });

  const importNow = async (
    wanted: Omit<ImportRequest, 'key'>,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<ImportOutcome> => {
    try {
      const known = wanted.mapping ? [] : [...(wanted.known ?? []), ...knownMappings(db)];
      const request = { ...wanted, key: inWriteTurn(() => privacyKey(db)), known };
      const outcome = await importInThread(path, request, signal, onProgress);
      emitting(outcome.report.updated === 0 ? 'added' : 'items')('feedback.changed', {});
      return outcome;
    } catch (error) {
      rollbackUnfinished(db);
      emit('feedback.changed', {});
      throw storageError(error);
    }
  };

  const importInTurn = (
    request: Omit<ImportRequest, 'key'>,
    signal: AbortSignal,
    onProgress: (value: number) => void,
  ): Promise<ImportOutcome> => turns.run(() => importNow(request, signal, onProgress));

  const describe = (sourceId: number, { consent, retainUntil }: SourceWords): void => {
    if (consent === undefined && retainUntil === undefined) return;
    inWriteTurn(() => describeSource(db, sourceId, { consent, retainUntil }));
    changedWords();
  };

  const importFiles = async (
    paths: readonly string[],
    options: ImportFilesOptions = {},
  ): Promise<ImportReport[]> => {
    mayWrite();
    const { mapping, given, roles, privacy, read, use, source, asOf } = options;
    const signal = options.signal ?? new AbortController().signal;
    const known = given ? [{ ...given, kind: 'saved' as const }] : [];
    const reports: ImportReport[] = [];
    for (const one of paths) {
      const file = namedFile(one);
      const request = { file, mapping, roles, privacy, read, use, known, source, asOf };
      const outcome = await importInTurn(request, signal, (value) => options.onProgress?.(file.name, value));
      describe(outcome.sourceId, options.about ?? {});
      reports.push(outcome.report);
      options.onReport?.(outcome.report);
    }
    return reports;
  };

  const hide = (sourceId: number, hidden: boolean): void => {
    mayWrite();
    inWriteTurn(() => setHidden(db, sourceId, hidden));
    // What is hidden is counted all the same, and passed over when the counts are added up.
    changedWords();
  };

  return {
    ...analysis,
    ...createCustomers({ db, path, jobs, emit, turns, slices, mayWrite }),
    ...forgetting,
    preview(input) {
      const { mapping, read, use } = input;
      return previewFile(db, namedFile(input.path, input.name), { mapping, read, use });
    },
    import(input) {
      mayWrite();
      const file = namedFile(input.path, input.name);
      const request = { file, mapping: input.mapping, source: input.source };
      const job = jobs.run('import', `Importing ${file.name}`, async ({ signal, progress }) => {
        const { report, sourceId } = await importInTurn(request, signal, progress);
        describe(sourceId, input);
        void analysis.analyseByItself();
        return { kind: 'import', reports: [report], sourceId };
      });
      return { job };
    },
    mappings: () => listMappings(db),
    saveMapping(name, mapping) {
      mayWrite();
      inWriteTurn(() => saveMapping(db, name, mapping));
    },
    removeMapping(name) {
      mayWrite();
      inWriteTurn(() => removeMapping(db, name));
    },
    sources: () => listSources(db),
    query: (filter, cursor, limit) => queryItems(db, filter, cursor, limit),
    queryAt: (filter, at, limit) => places.page(filter, at, limit),
    ids: async (filter, at, limit) => ({ ids: await places.ids(filter, at, limit) }),
    place: async (filter, id) => ({ at: await places.place(filter, id) }),
    count: (filter) => ({ total: countItems(db, filter) }),
    countSlowly: async (filter, aside) => ({ total: await places.total(filter, aside) }),
    items: (ids) => itemsById(db, ids),
    export(set, format, { path: file, download }) {
      const name = basename(file);
      const job = jobs.run('export', `Exporting ${name}`, async ({ signal, progress }) => {
        const total = await countOfSet(places, set);
        const items = itemsOfSet(db, places, set);
        const count = await exportItems(items, file, format, signal, (done) => progress(done / total));
        return { kind: 'export', file: name, download, items: count };
      });
      return { job };
    },
    stats: (sets, segments = []) => statsOfSets(db, sets, segments, slices()),
    evidence: (ids, segment) => evidenceDetail(db, ids, slices(), segment),
    ofSegment: (ids, segment) => itemsOfSegment(db, ids, segment, slices()),
    verbatims: (sets, most) => verbatimsOfSets(db, sets, most, slices()),
    themes: (scope) => themesOfScope(db, scope, slices()),
    theme: (theme, scope) => themeDetail(db, theme, scope, slices()),
    suggest: (request) => suggestCards(db, request, slices()),
    removeSource: (sourceId) => hide(sourceId, true),
    restoreSource: (sourceId) => hide(sourceId, false),
    describeSource(sourceId, words) {
      mayWrite();
      describe(sourceId, words);
    },
    importFiles,
    iterate: (filter, limit) => iterateItems(db, filter, limit),
    noteChange() {
      emit('feedback.changed', {});
      void analysis.analyseByItself();
    },
    recoverInterrupted() {
      if (readOnly) return;
      rollbackUnfinished(db);
      recoverCustomers(db);
      finishForgetting(db);
      forgetChanges(db);
      finishForgetting(db);
      eraseHidden(db, true);
    },
    eraseRemoved() {
      if (readOnly) return;
      forgetChanges(db);
      eraseHidden(db, false);
    },
  };
}
