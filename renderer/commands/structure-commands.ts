/** Commands of whole maps and their parts: templates, duplicates, copying between maps, sub-journeys. */
import { cardText } from '../../shared/layout/card-content.ts';
import type { Card } from '../../shared/model/types.ts';
import { onOneLine } from '../../shared/text/one-line.ts';
import { isHeaderSelection } from '../canvas/header-selection.ts';
import { duplicateAsFuture, duplicateMap } from '../home/map-actions.ts';
import { newMap } from '../templates/template-actions.ts';
import { askTemplate } from '../templates/template-state.ts';
import { readOnlyReason } from '../state/documents.ts';
import { askFor } from '../palette/palette-state.ts';
import { useSession } from '../state/session.ts';
import { otherMaps } from '../structure/map-titles.ts';
import { copyToMap, selectedPart } from '../structure/parts.ts';
import { linkCards, newMapFromCard, openLinkedMap } from '../structure/sub-journeys.ts';
import type { Choice, Command, CommandContext } from './command.ts';

const onWritableMap = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;

/** The selected cards that are there. */
function cardsOf({ view, selection }: CommandContext): Card[] {
  if (!view || selection.kind !== 'card') return [];
  return selection.ids.flatMap((id) => view.map.cards.get(id) ?? []);
}

const hasWritableCards = (context: CommandContext): boolean =>
  onWritableMap(context) && cardsOf(context).length > 0;

/** The map that the selected card leads to, or null. */
function linkedMapOf(context: CommandContext): string | null {
  return cardsOf(context).find(({ linkedMap }) => linkedMap !== null)?.linkedMap ?? null;
}

/** The maps that the selected cards may lead to, after a new one for a single card. */
function linkChoices(context: CommandContext): Choice[] {
  const { view } = context;
  const cards = cardsOf(context);
  const [first] = cards;
  if (!view || !first) return [];
  const title = onOneLine(cardText(first, view.touchpoints)).slice(0, 200);
  const fresh: Choice = {
    id: 'new',
    name: title === '' ? 'New map from this card' : `New map from this card: “${title}”`,
    run: () => newMapFromCard(view.map, first.id, title),
  };
  const maps = otherMaps(view.map.id).map(({ id, title: name }) => ({
    id,
    name,
    checked: first.linkedMap === id,
    run: () =>
      linkCards(
        view.map,
        cards.map((card) => card.id),
        id,
      ),
  }));
  return cards.length === 1 ? [fresh, ...maps] : maps;
}

/** The maps to which the selected lanes, stages or steps may be copied. */
function copyChoices({ view, selection }: CommandContext): Choice[] {
  const part = view && selectedPart(view.map, selection);
  if (!part) return [];
  return otherMaps(part.mapId).map(({ id, title }) => ({
    id,
    name: title,
    run: () => copyToMap(part, id),
  }));
}

export const STRUCTURE_COMMANDS: readonly Command[] = [
  {
    id: 'map.newBlank',
    name: 'New blank map',
    group: 'File',
    keys: [],
    when: () => useSession.getState().workspace !== null && readOnlyReason() === null,
    run: () => newMap('current'),
  },
  {
    id: 'map.saveAsTemplate',
    name: 'Save as template…',
    group: 'Map',
    keys: [],
    when: onWritableMap,
    run: ({ view }) => view && askTemplate({ mapId: view.map.id, title: view.map.meta.title }),
  },
  {
    id: 'map.duplicate',
    name: 'Duplicate this map',
    group: 'Map',
    keys: [],
    when: onWritableMap,
    run: ({ view }) => view && duplicateMap(view.map.id),
  },
  {
    id: 'map.duplicateAsFuture',
    name: 'Duplicate as future state',
    group: 'Map',
    keys: [],
    when: onWritableMap,
    run: ({ view }) => view && duplicateAsFuture(view.map.id),
  },
  {
    id: 'map.copyTo',
    name: 'Copy to another map…',
    group: 'Map',
    keys: [],
    when: ({ view, selection }) => view !== null && readOnlyReason() === null && isHeaderSelection(selection),
    needs: 'Select lanes, stages or steps first',
    choices: { prompt: 'To which map?', list: copyChoices },
    run: () => askFor('map.copyTo'),
  },
  {
    id: 'card.linkMap',
    name: 'Link to a map…',
    group: 'Map',
    keys: ['Alt+Shift+G'],
    onCanvas: true,
    when: hasWritableCards,
    needs: 'Select a card first',
    choices: {
      prompt: 'Which map does the card lead to?',
      list: linkChoices,
      typed: (context, text) => {
        const [card] = cardsOf(context);
        const { view } = context;
        if (!view || !card || cardsOf(context).length > 1) return null;
        return {
          id: 'typed',
          name: `New map “${text}”`,
          run: () => newMapFromCard(view.map, card.id, text),
        };
      },
    },
    run: () => askFor('card.linkMap'),
  },
  {
    id: 'card.openMap',
    name: 'Open the linked map',
    group: 'Go',
    keys: ['Alt+G'],
    onCanvas: true,
    when: (context) => linkedMapOf(context) !== null,
    needs: 'Select a card that leads to a map first',
    run: (context) => {
      const to = linkedMapOf(context);
      if (context.view && to !== null) openLinkedMap(context.view.map.id, to);
    },
  },
  {
    id: 'card.unlinkMap',
    name: 'Remove the link to a map',
    group: 'Map',
    keys: [],
    when: (context) => hasWritableCards(context) && linkedMapOf(context) !== null,
    needs: 'Select a card that leads to a map first',
    run: (context) =>
      context.view &&
      linkCards(
        context.view.map,
        cardsOf(context).map(({ id }) => id),
        null,
      ),
  },
  {
    id: 'go.back',
    name: 'Go back',
    group: 'Go',
    keys: ['Mod+['],
    run: () => history.back(),
  },
];
