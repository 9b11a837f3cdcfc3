/** Replaces what was found: plain text for plain text, in one map or in all, as one step of undo. */
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { setCardFields, setCardNote, setCardText } from '../../shared/model/edits/cards.ts';
import { setCommentText } from '../../shared/model/edits/comments.ts';
import { setConnector } from '../../shared/model/edits/connectors.ts';
import { setPointText } from '../../shared/model/edits/curve.ts';
import { addTouchpoint } from '../../shared/model/edits/library.ts';
import { renameLane } from '../../shared/model/edits/lanes.ts';
import { setMapTitle } from '../../shared/model/edits/map.ts';
import { renameStage, renameStep } from '../../shared/model/edits/stages.ts';
import { findInTexts, mapTexts, type MapHit } from '../../shared/model/map-texts.ts';
import type { MapData, Touchpoint } from '../../shared/model/types.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { replaceRanges, type FindOptions } from '../../shared/text/find.ts';
import { core } from '../state/connection.ts';
import { edit, libraryNow, mapNow, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';
import type { Place } from './places.ts';

/** In more maps than this nothing is replaced at once: each of them is opened for it. */
const MOST_MAPS = 200;

export interface Replacing {
  readonly query: string;
  readonly options: FindOptions;
  readonly replacement: string;
}

export interface Replaced {
  readonly places: number;
  readonly maps: number;
  /** Titles that would have become empty stay as they are. */
  readonly kept: number;
}

interface Change {
  readonly hit: MapHit;
  readonly text: string;
}

const TITLES: ReadonlySet<string> = new Set(['mapTitle', 'stageTitle', 'stepTitle', 'laneTitle']);

/** The library's touchpoints by id, those that were merged too. */
export const touchpointNames = (): ReadonlyMap<string, Touchpoint> => {
  const library = libraryNow();
  return library ? touchpointsOf(library) : new Map();
};

/** Replaces one place. Answers whether it changed anything. */
export function replacePlace(map: MapData, { hit, index }: Place, replacement: string): boolean {
  const range = hit.ranges[index];
  if (!range) return false;
  const text = replaceRanges(hit.text, [range], replacement);
  if (TITLES.has(hit.field) && text.trim() === '') return false;
  intent('Replace', () => write(map, [{ hit, text }]));
  return true;
}

/** Replaces every place on one map, in one step. */
export function replaceInMap(map: MapData, replacing: Replacing): Replaced {
  return intent('Replace all', () => replaceHits(map, replacing));
}

/** Replaces every place on every map of the workspace that is not in the bin, in one step over all of them. */
export async function replaceInWorkspace(replacing: Replacing): Promise<Replaced> {
  const { query, options } = replacing;
  const { maps } = await core.call('maps.search', { query, options, limit: 1 });
  if (maps.length > MOST_MAPS) {
    throw new SojournError('tooLarge', `It is found in ${maps.length} maps, too many to change at once.`, {
      remedy: `Look for more words, so that it is found in ${MOST_MAPS} maps at most.`,
    });
  }
  const broken = maps.find(({ problem }) => problem);
  if (broken?.problem) {
    throw new SojournError(
      'damaged',
      `A map cannot be read, so nothing was replaced: ${broken.problem.message}`,
      {
        remedy: 'Replace on each map by itself.',
      },
    );
  }
  await Promise.all(maps.map(({ id }) => openDocument(mapDocId(id))));
  return intent('Replace all', () => {
    let sum: Replaced = { places: 0, maps: 0, kept: 0 };
    for (const { id } of maps) {
      const map = mapNow(id);
      const done = map ? replaceHits(map, replacing) : null;
      if (done)
        sum = {
          places: sum.places + done.places,
          maps: sum.maps + done.maps,
          kept: sum.kept + done.kept,
        };
    }
    return sum;
  });
}

function replaceHits(map: MapData, { query, options, replacement }: Replacing): Replaced {
  const changes: Change[] = [];
  let places = 0;
  let kept = 0;
  for (const hit of findInTexts(mapTexts(map, touchpointNames()), query, options)) {
    const text = replaceRanges(hit.text, hit.ranges, replacement);
    if (TITLES.has(hit.field) && text.trim() === '') kept += hit.ranges.length;
    else if (text !== hit.text) {
      places += hit.ranges.length;
      changes.push({ hit, text });
    }
  }
  if (changes.length > 0) write(map, changes);
  return { places, maps: changes.length > 0 ? 1 : 0, kept };
}

/** Writes all changes to a map in one transaction. */
function write(map: MapData, changes: readonly Change[]): void {
  const touchpoints = renamedTouchpoints(map, changes);
  edit(mapDocId(map.id), 'Replace', (doc) => {
    for (const { hit, text } of changes) {
      const { field, id } = hit;
      if (field === 'mapTitle') setMapTitle(doc, text);
      else if (field === 'stageTitle') renameStage(doc, id, text);
      else if (field === 'stepTitle') renameStep(doc, id, text);
      else if (field === 'laneTitle') renameLane(doc, id, text);
      else if (field === 'cardNote') setCardNote(doc, id, text);
      else if (field === 'cardSource') setCardFields(doc, [id], { source: text });
      else if (field === 'connectorLabel') setConnector(doc, id, { label: text });
      else if (field === 'comment') setCommentText(doc, id, text);
      else if (field === 'cardText') {
        const touchpointId = touchpoints.get(id);
        if (touchpointId === undefined) setCardText(doc, id, text);
        else setCardFields(doc, [id], { touchpointId });
      } else {
        const [laneId = '', columnId = '', personaId = '', series] = id.split('/');
        const at = { laneId, columnId, personaId, series: series === 'toBe' ? 'toBe' : 'asIs' } as const;
        setPointText(doc, at, field === 'pointWord' ? 'word' : 'quote', text);
      }
    }
  });
}

/**
 * For cards that show their touchpoint's name: the touchpoint of the new name, entered into the catalogue with the
 * channel and icon of the old one where it is new. Other cards of the old touchpoint, perhaps on other maps, keep it.
 */
function renamedTouchpoints(map: MapData, changes: readonly Change[]): Map<string, string | null> {
  const byCard = new Map<string, string | null>();
  const known = touchpointNames();
  const byName = new Map(libraryNow()?.touchpoints.map(({ id, name }) => [name, id]));
  for (const { hit, text } of changes) {
    const card = hit.field === 'cardText' ? map.cards.get(hit.id) : undefined;
    if (!card || card.text !== '' || card.touchpointId === null) continue;
    const name = text.trim();
    const old = known.get(card.touchpointId);
    let id = name === '' ? null : byName.get(name);
    if (id === undefined) {
      id = edit(LIBRARY_DOC, 'Add touchpoint', (doc) =>
        addTouchpoint(doc, { name, channel: old?.channel ?? '', icon: old?.icon ?? '' }),
      );
      byName.set(name, id);
    }
    byCard.set(card.id, id);
  }
  return byCard;
}
