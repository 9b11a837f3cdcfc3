/** The version history of the core in memory: only what screens ask for. */
import * as Y from 'yjs';
import { SojournError } from '../../shared/contract/errors.ts';
import type { VersionInfo } from '../../shared/contract/types.ts';
import { projectMap } from '../../shared/model/map-projection.ts';
import type { Answers } from './fake-core.ts';

interface Kept {
  info: VersionInfo;
  readonly doc: string;
  readonly state: Uint8Array;
  deleted: boolean;
}

/** @param stored what core has of a document @param changed told of each document whose versions changed */
export function createFakeVersions(
  stored: (doc: string) => Y.Doc,
  changed: (doc: string) => void,
): Pick<
  Answers,
  | 'version.list'
  | 'version.state'
  | 'version.create'
  | 'version.rename'
  | 'version.delete'
  | 'version.bringBack'
> {
  const kept: Kept[] = [];
  const find = (doc: string, id: string): Kept => {
    const found = kept.find((one) => one.doc === doc && one.info.id === id);
    if (!found) throw new SojournError('notFound', 'There is no such version.');
    return found;
  };
  const setDeleted = (doc: string, version: string, deleted: boolean): void => {
    find(doc, version).deleted = deleted;
    changed(doc);
  };
  return {
    'version.list': ({ doc }) =>
      kept
        .filter((one) => one.doc === doc && !one.deleted)
        .map(({ info }) => info)
        .toReversed(),
    'version.state': ({ doc, version }) => ({ state: find(doc, version).state }),
    'version.create': ({ doc, kind, name }) => {
      const { meta, stages, lanes, cards } = projectMap(stored(doc), 'version');
      const info: VersionInfo = {
        id: `version-${kept.length + 1}`,
        at: Date.UTC(2026, 10, 22, 9, kept.length),
        kind,
        name,
        title: meta.title,
        stages: stages.length,
        lanes: lanes.length,
        cards: cards.size,
      };
      kept.push({ info, doc, state: Y.encodeStateAsUpdateV2(stored(doc)), deleted: false });
      changed(doc);
      return info;
    },
    'version.rename': ({ doc, version, name }) => {
      const one = find(doc, version);
      one.info = { ...one.info, name, kind: 'named' };
      changed(doc);
    },
    'version.delete': ({ doc, version }) => setDeleted(doc, version, true),
    'version.bringBack': ({ doc, version }) => setDeleted(doc, version, false),
  };
}
