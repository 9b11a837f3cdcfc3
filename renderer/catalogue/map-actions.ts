/**
 * Changes of the catalogue that are written on maps, too: channels lie on cards as words, and cards must not lose the
 * name of a touchpoint that is deleted. The maps are opened for it, those in the bin as well.
 */
import { own } from '../../shared/model/own.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import type { CatalogueUsage } from '../../shared/contract/types.ts';
import { touchpointsOf } from '../../shared/layout/card-content.ts';
import { LIBRARY_DOC, mapDocId } from '../../shared/model/doc-ids.ts';
import { setCardFields, setCardText } from '../../shared/model/edits/cards.ts';
import { deleteTouchpoint, setTouchpoint } from '../../shared/model/edits/library.ts';
import type { Card } from '../../shared/model/types.ts';
import { core } from '../state/connection.ts';
import { edit, flushDocuments, libraryNow, mapNow, openDocument } from '../state/documents.ts';
import { intent } from '../state/history.ts';

/** More maps than this are not changed at once: each of them is opened for it. */
const MOST_MAPS = 200;

/**
 * Opens the maps that use some of the catalogue, as it is after the last edit.
 * @throws SojournError `tooLarge` where they are too many, `damaged` where a map cannot be read
 */
async function openUsers(
  part: 'touchpoints' | 'channels',
  ids: readonly string[],
): Promise<readonly string[]> {
  await flushDocuments();
  const usage: CatalogueUsage = await core.call('catalogue.usage');
  const broken = usage.maps.find(({ problem }) => problem);
  if (broken?.problem) {
    throw new SojournError(
      'damaged',
      `A map cannot be read, so nothing was changed: ${broken.problem.message}`,
      {
        remedy: 'Delete that map for good, or restore a backup. Merging works meanwhile.',
      },
    );
  }
  const maps = new Set(ids.flatMap((id) => own(usage[part], id) ?? []).map(({ mapId }) => mapId));
  if (maps.size > MOST_MAPS) {
    throw new SojournError('tooLarge', `It is used on ${maps.size} maps, too many to change at once.`, {
      remedy: 'Merge it with another instead: that changes no map.',
    });
  }
  await Promise.all(Array.from(maps, (id) => openDocument(mapDocId(id))));
  return [...maps];
}

/** Changes cards of some maps, each map in one transaction. Answers how many cards were changed. */
function changeCards(
  mapIds: readonly string[],
  label: string,
  wanted: (card: Card) => boolean,
  write: (doc: Parameters<typeof setCardText>[0], card: Card) => void,
): number {
  let count = 0;
  for (const mapId of mapIds) {
    const cards = Array.from(mapNow(mapId)?.cards.values() ?? []).filter(wanted);
    count += cards.length;
    if (cards.length === 0) continue;
    edit(mapDocId(mapId), label, (doc) => {
      for (const card of cards) write(doc, card);
    });
  }
  return count;
}

/** Puts a channel in the place of others, on touchpoints and on cards; '' for none. */
export async function replaceChannels(label: string, channels: readonly string[], by: string): Promise<void> {
  const maps = await openUsers('channels', channels);
  intent(label, () => {
    edit(LIBRARY_DOC, label, (doc) => {
      for (const { id, channel } of libraryNow()?.touchpoints ?? [])
        if (channels.includes(channel)) setTouchpoint(doc, id, { channel: by });
    });
    changeCards(
      maps,
      label,
      ({ channel }) => channel !== null && channels.includes(channel),
      (doc, { id }) => setCardFields(doc, [id], { channel: by || null }),
    );
  });
}

/** Deletes touchpoints. Cards keep name and channel as their own; answers how many did. */
export async function deleteTouchpoints(label: string, ids: readonly string[]): Promise<number> {
  const maps = await openUsers('touchpoints', ids);
  const library = libraryNow();
  const touchpoints = library ? touchpointsOf(library) : new Map<string, never>();
  const shown = ({ touchpointId }: Card) =>
    touchpointId === null ? undefined : touchpoints.get(touchpointId);
  return intent(label, () => {
    const kept = changeCards(
      maps,
      label,
      (card) => ids.includes(shown(card)?.id ?? ''),
      (doc, card) => {
        const touchpoint = shown(card);
        if (card.text === '') setCardText(doc, card.id, touchpoint?.name ?? '');
        const channel = card.channel ?? (touchpoint?.channel || null);
        setCardFields(doc, [card.id], { touchpointId: null, channel });
      },
    );
    edit(LIBRARY_DOC, label, (doc) => ids.forEach((id) => deleteTouchpoint(doc, id)));
    return kept;
  });
}
