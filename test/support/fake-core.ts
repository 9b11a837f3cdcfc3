/**
 * Core in memory, for component tests: real Yjs documents behind the calls that screens make. What a test does not
 * need answers `unsupported`, so that nothing passes by accident.
 */
import * as Y from 'yjs';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type {
  CatalogueUsage,
  Events,
  Hello,
  MapSearchResults,
  MapSummary,
  SmallPicture,
  WorkspaceInfo,
} from '../../shared/contract/types.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { readPortfolio } from '../../shared/portfolio/read.ts';
import type { PortfolioAnswer } from '../../shared/portfolio/types.ts';
import { cardUses, catalogueUses } from '../../shared/catalogue/uses.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { sketchOf } from '../../shared/model/map-sketch.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import { findInTexts, mapTexts } from '../../shared/model/map-texts.ts';
import { createFakeVersions } from './fake-versions.ts';
import type { CoreClient } from '../../renderer/state/connection.ts';

export const FAKE_WORKSPACE: WorkspaceInfo = {
  id: 'workspace-1',
  path: '/data/Shop.sojourn',
  name: 'Shop',
  formatVersion: 4,
  readOnly: false,
  readOnlyReason: '',
  isSample: false,
};

interface FakeBlob {
  readonly bytes: Uint8Array;
  readonly mime: string;
  thumb?: SmallPicture;
}

export type Answers = { [N in CallName]?: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>> };

export interface FakeCore {
  readonly client: CoreClient;
  /** What core has stored of a document. */
  stored(name: string): Y.Doc;
  /** Sends an event as core does. */
  emit<E extends keyof Events>(event: E, data: Events[E]): void;
  /** Replaces the answer of a call. */
  answer<N extends CallName>(
    name: N,
    fn: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>,
  ): void;
  /** Names of the calls that were made, in order. */
  readonly made: CallName[];
  /** How often the screen asked to connect again. */
  retries: number;
}

/** A core in memory with this workspace open, or none. */
export function createFakeCore(workspace: WorkspaceInfo | null = FAKE_WORKSPACE): FakeCore {
  const docs = new Map<string, Y.Doc>();
  const listeners = new Map<keyof Events, Set<(data: never) => void>>();
  const made: CallName[] = [];
  const blobs = new Map<string, FakeBlob>();
  let seq = 0;

  const stored = (name: string): Y.Doc => {
    const doc = docs.get(name) ?? new Y.Doc();
    docs.set(name, doc);
    return doc;
  };
  const hello: Hello = { version: '0.0.0', host: 'browser', platform: 'linux', workspace, problem: null };

  const summaries = (): MapSummary[] =>
    readLibrary(stored(LIBRARY_DOC)).maps.map(({ id, trashedAt, template }) => {
      const map = projectMap(stored(mapDocId(id)), id);
      return {
        id,
        title: map.meta.title,
        kind: map.meta.kind,
        stages: map.stages.length,
        lanes: map.lanes.length,
        cards: map.cards.size,
        personaIds: map.meta.personaIds,
        sketch: sketchOf(map),
        updatedAt: 0,
        trashedAt,
        template,
      };
    });

  const search = ({ query, options, limit }: CallInput<'maps.search'>): MapSearchResults => {
    const library = readLibrary(stored(LIBRARY_DOC));
    const { maps } = library;
    const names = touchpointsOf(library);
    const results = maps.flatMap(({ id, trashedAt }) => {
      const map = projectMap(stored(mapDocId(id)), id);
      const hits = trashedAt === null ? findInTexts(mapTexts(map, names), query, options) : [];
      const places = hits.reduce((sum, { ranges }) => sum + ranges.length, 0);
      const result = { id, title: map.meta.title, hits: hits.slice(0, limit), texts: hits.length, places };
      return hits.length === 0 ? [] : [result];
    });
    return { maps: results };
  };

  const usage = (): CatalogueUsage => {
    const library = readLibrary(stored(LIBRARY_DOC));
    const maps = library.maps.map(({ id, trashedAt, template }) => {
      const map = projectMap(stored(mapDocId(id)), id);
      return { id, title: map.meta.title, inBin: trashedAt !== null, template, uses: cardUses(map) };
    });
    const uses = catalogueUses(
      library,
      maps.map(({ id, uses }) => ({ mapId: id, uses })),
    );
    return { maps: maps.map(({ uses: _uses, ...map }) => map), ...uses };
  };

  const portfolio = (): PortfolioAnswer[] => {
    const library = readLibrary(stored(LIBRARY_DOC));
    return library.maps
      .filter(({ trashedAt, template }) => trashedAt === null && !template)
      .map(({ id }): PortfolioAnswer => {
        const own = readPortfolio(projectMap(stored(mapDocId(id)), id), touchpointsOf(library));
        return {
          state: 'read',
          ...own.map,
          version: String(seq),
          entries: own.entries.map((entry) => ({ ...entry, voices: entry.items })),
          places: own.places.map((place) => ({ ...place, measured: null, employees: null })),
        };
      });
  };

  const versions = createFakeVersions(stored, (doc) => fake.emit('versions.changed', { doc }));

  const answers: Answers = {
    ...versions,
    'app.hello': () => hello,
    'app.recent': () => [],
    'workspace.backups': () => [],
    'maps.list': summaries,
    'maps.search': search,
    'catalogue.usage': usage,
    'portfolio.read': portfolio,
    'portfolio.loop': () => ({ items: 0, pending: 0, linked: 0, themes: 0, loose: [], looseCount: 0 }),
    'job.list': () => [],
    'doc.open': ({ doc }) => ({ state: Y.encodeStateAsUpdateV2(stored(doc)), seq }),
    'doc.push': ({ doc, update }) => {
      Y.applyUpdateV2(stored(doc), update);
      seq += 1;
      return { seq };
    },
    'blob.put': ({ bytes, mime, thumb }) => {
      const hash = `hash-${blobs.size}`;
      blobs.set(hash, { bytes, mime, ...(thumb && { thumb }) });
      return { hash };
    },
    'blob.thumbs': ({ hashes }) =>
      hashes.map((hash) => {
        const blob = blobs.get(hash);
        return blob ? { mime: blob.mime, size: blob.bytes.length, thumb: blob.thumb ?? null } : null;
      }),
    'blob.putThumb': ({ hash, thumb }) => {
      const blob = blobs.get(hash);
      if (blob) blob.thumb = thumb;
    },
    'blob.get': ({ hash }) => {
      const blob = blobs.get(hash);
      if (!blob) throw new SojournError('notFound', 'There is no such picture.');
      return { bytes: blob.bytes, mime: blob.mime };
    },
  };

  const fake: FakeCore = {
    client: {
      async call(name, ...input) {
        made.push(name);
        const answer = answers[name] as ((given: unknown) => unknown) | undefined;
        if (!answer) throw new SojournError('unsupported', `The core of this test does not answer ${name}.`);
        return (await answer(input[0])) as never;
      },
      on(event, listener) {
        const set = listeners.get(event) ?? new Set();
        listeners.set(event, set);
        set.add(listener);
        return () => set.delete(listener);
      },
      fileTokens: async (files) => files.map(({ name, size }) => ({ token: `token-${name}`, name, size })),
      retry: () => {
        fake.retries += 1;
      },
    },
    stored,
    emit: (event, data) => {
      for (const listener of listeners.get(event) ?? []) (listener as (given: unknown) => void)(data);
    },
    answer: (name, fn) => {
      (answers as Record<string, unknown>)[name] = fn;
    },
    made,
    retries: 0,
  };
  return fake;
}
