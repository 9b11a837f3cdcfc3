/** Commands for connectors between cards. They come before those of the map: while one connects, Enter means "this card". */
import { toast } from '../app/toasts.ts';
import { byOrder } from '../../shared/model/order.ts';
import { textWords } from '../canvas/card-words.ts';
import {
  cancelConnecting,
  connectCards,
  connectorsOf,
  finishConnecting,
  isConnecting,
  removeConnector,
  reverseConnector,
  selectionOfConnector,
  startConnecting,
} from '../canvas/connectors/connector-actions.ts';
import type { MapView } from '../canvas/context.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { selectCard } from '../canvas/slots.ts';
import { columnWords } from '../canvas/card-words.ts';
import { askFor } from '../palette/palette-state.ts';
import { select } from '../state/ui.ts';
import type { Choice, Command, CommandContext } from './command.ts';
import { goToInspector } from './inspector-commands.ts';

const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;
const hasCards = ({ selection }: CommandContext): boolean =>
  selection.kind === 'card' && selection.ids.length > 0;
const connectorOf = ({ view, selection }: CommandContext) =>
  selection.kind === 'connector' ? view?.map.connectors.find(({ id }) => id === selection.ids[0]) : undefined;

/** Cards from left to right, from top to bottom. */
function inReadingOrder({ map }: MapView, ids: readonly string[]): string[] {
  const column = new Map(map.columns.map(({ id }, index) => [id, index]));
  const lane = new Map(map.lanes.map(({ id }, index) => [id, index]));
  return ids
    .flatMap((id) => map.cards.get(id) ?? [])
    .toSorted(
      (a, b) =>
        (column.get(a.columnId) ?? 0) - (column.get(b.columnId) ?? 0) ||
        (lane.get(a.laneId) ?? 0) - (lane.get(b.laneId) ?? 0) ||
        byOrder(a, b),
    )
    .map(({ id }) => id);
}

/** Several cards are connected in a chain; for one the other end is chosen on the map. */
function connect({ view, selection }: CommandContext): void {
  if (!view) return;
  const ids = inReadingOrder(view, selection.ids);
  if (ids.length < 2) startConnecting(ids);
  else
    connectCards(
      view,
      ids.slice(1).map((id, i) => [ids[i] ?? '', id] as const),
    );
}

function targets({ view, selection }: CommandContext): Choice[] {
  if (!view) return [];
  const { map } = view;
  return inReadingOrder(view, [...map.cards.keys()])
    .filter((id) => !selection.ids.includes(id))
    .flatMap((id) => {
      const card = map.cards.get(id);
      if (!card) return [];
      const lane = map.lanes.find((other) => other.id === card.laneId)?.title ?? '';
      return {
        id,
        name: textWords(card, view),
        hint: `${columnWords(map, card.columnId)}, ${lane}`,
        run: () =>
          connectCards(
            view,
            selection.ids.map((from) => [from, id] as const),
          ),
      };
    });
}

/** Goes to the next connector: of the selected card, else of the map. */
function nextConnector({ view, selection }: CommandContext): void {
  if (!view) return;
  const { map, grid } = view;
  const now = connectorOf({ view, selection, canUndo: false, canRedo: false });
  const cardId = now?.from ?? (selection.kind === 'card' ? selection.ids[0] : undefined);
  const own = cardId === undefined ? [] : connectorsOf(map, cardId);
  const list = now || own.length === 0 ? map.connectors : own;
  const next = list[(list.findIndex(({ id }) => id === now?.id) + 1) % list.length];
  if (!next) return;
  select(selectionOfConnector(grid, next));
  const line = view.geometry.connectors.find(({ id }) => id === next.id);
  const [first] = line?.points ?? [];
  if (first) useCanvas.getState().view?.reveal({ ...first, width: 1, height: 1 });
}

export const CONNECTOR_COMMANDS: readonly Command[] = [
  {
    id: 'connector.finish',
    name: 'Connect to this card',
    group: 'Card',
    keys: ['Enter'],
    mode: 'connecting',
    onCanvas: true,
    when: (context) => isConnecting() && writable(context),
    run: ({ view, selection }) => {
      if (selection.kind !== 'card') toast('There is no card here. Go to a card and press Enter.');
      else if (view) finishConnecting(view, selection.ids[0] ?? '');
    },
  },
  {
    id: 'connector.cancel',
    name: 'Stop connecting',
    group: 'Card',
    keys: ['Escape'],
    mode: 'connecting',
    onCanvas: true,
    when: isConnecting,
    run: cancelConnecting,
  },
  {
    id: 'connector.add',
    name: 'Connect to another card, or the selected cards',
    group: 'Card',
    keys: ['Alt+K'],
    when: (context) => writable(context) && hasCards(context),
    needs: 'Select a card first',
    run: connect,
  },
  {
    id: 'connector.addTo',
    name: 'Connect to the card…',
    group: 'Card',
    keys: ['Alt+Shift+K'],
    when: (context) => writable(context) && hasCards(context),
    needs: 'Select a card first',
    choices: { prompt: 'Connect to which card?', list: targets },
    run: () => askFor('connector.addTo'),
  },
  {
    id: 'connector.next',
    name: 'Next connector',
    group: 'Go',
    keys: ['Alt+J'],
    when: ({ view }) => view !== null && view.map.connectors.length > 0,
    run: nextConnector,
  },
  {
    id: 'connector.reverse',
    name: 'Reverse the connector',
    group: 'Card',
    keys: [],
    when: (context) => writable(context) && connectorOf(context) !== undefined,
    needs: 'Select a connector first',
    run: (context) => {
      const connector = connectorOf(context);
      if (context.view && connector) reverseConnector(context.view.map, connector);
    },
  },
  {
    id: 'connector.edit',
    name: 'Write on the connector',
    group: 'Card',
    keys: ['Enter', 'F2'],
    mode: 'connector',
    onCanvas: true,
    when: (context) => writable(context) && connectorOf(context) !== undefined,
    run: () => goToInspector('.connector-inspector input'),
  },
  {
    id: 'connector.delete',
    name: 'Delete the connector',
    group: 'Card',
    keys: ['Delete', 'Backspace'],
    mode: 'connector',
    onCanvas: true,
    when: (context) => writable(context) && connectorOf(context) !== undefined,
    run: (context) => {
      const connector = connectorOf(context);
      if (context.view && connector) removeConnector(context.view, connector.id);
    },
  },
  {
    id: 'connector.leave',
    name: 'Back to the card where the connector begins',
    group: 'Card',
    keys: ['Escape'],
    mode: 'connector',
    onCanvas: true,
    when: (context) => connectorOf(context) !== undefined,
    run: (context) => {
      const connector = connectorOf(context);
      if (context.view && connector) select(selectCard(context.view.grid, connector.from));
    },
  },
];
