/** What a person does with connectors: each function is one intention and one step of undo. */
import { create } from 'zustand';
import {
  addConnector,
  deleteConnectors,
  setConnector,
  setConnectorEnds,
  type ConnectorFields,
} from '../../../shared/model/edits/connectors.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import type { Connector, MapData } from '../../../shared/model/types.ts';
import { toast } from '../../app/toasts.ts';
import { tellDeleted } from '../../app/undo.ts';
import { edit } from '../../state/documents.ts';
import { rememberSelection } from '../../state/history.ts';
import type { Selection } from '../../state/selection.ts';
import { select } from '../../state/ui.ts';
import type { MapView } from '../context.ts';
import { selectCard, type SlotGrid } from '../slots.ts';

/** The cards for which the other end of a connector is being chosen on the canvas, and where a drag points. */
export const useConnecting = create<{
  readonly from: readonly string[];
  /** While the handle is dragged: the pointer, in the map's coordinates. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
}>()(() => ({ from: [], pointer: null }));

const NOT_CONNECTING = { from: [], pointer: null };

/** Whether the other end of a connector is being chosen. */
export function isConnecting(): boolean {
  return useConnecting.getState().from.length > 0;
}

export function startConnecting(from: readonly string[]): void {
  useConnecting.setState({ from, pointer: null });
}

export function cancelConnecting(): void {
  if (isConnecting()) useConnecting.setState(NOT_CONNECTING);
}

/** Ends choosing at a card. Answers whether one was being chosen. */
export function finishConnecting(view: MapView, cardId: string): boolean {
  if (!isConnecting()) return false;
  const { from } = useConnecting.getState();
  useConnecting.setState(NOT_CONNECTING);
  connectCards(
    view,
    from.map((id) => [id, cardId] as const),
  );
  return true;
}

/** The selection of a connector; the keyboard stands on the card where it begins. */
export function selectionOfConnector(grid: SlotGrid, connector: Connector): Selection {
  const { cell } = selectCard(grid, connector.from);
  return { mapId: grid.map.id, kind: 'connector', ids: [connector.id], ...(cell ? { cell } : {}) };
}

/**
 * Connects pairs of cards and selects the last connector. Pairs that are connected already stay as they are; where there
 * are no others, the connector that they have is selected.
 */
export function connectCards(view: MapView, pairs: readonly (readonly [from: string, to: string])[]): void {
  const { map, grid } = view;
  const fresh = pairs.filter(
    ([from, to]) => from !== to && !map.connectors.some((other) => other.from === from && other.to === to),
  );
  if (fresh.length === 0) {
    toast('These cards are connected already.');
    const known = map.connectors.find((other) =>
      pairs.some(([from, to]) => other.from === from && other.to === to),
    );
    if (known) select(selectionOfConnector(grid, known));
    return;
  }
  const label = fresh.length === 1 ? 'Connect cards' : `Add ${fresh.length} connectors`;
  const ids = edit(mapDocId(map.id), label, (doc) =>
    fresh.flatMap(([from, to]) => addConnector(doc, { from, to }) ?? []),
  );
  const [from = '', to = ''] = fresh.at(-1) ?? [];
  const id = ids.at(-1);
  if (id === undefined) return;
  select(selectionOfConnector(grid, { id, from, to, label: '', arrow: 'end', dashed: false }));
  rememberSelection();
}

export function writeConnector(
  map: MapData,
  id: string,
  label: string,
  fields: Partial<ConnectorFields>,
): void {
  edit(mapDocId(map.id), label, (doc) => setConnector(doc, id, fields));
}

/** Lets a connector run the other way. */
export function reverseConnector(map: MapData, { id, from, to }: Connector): void {
  edit(mapDocId(map.id), 'Reverse connector', (doc) => setConnectorEnds(doc, id, to, from));
}

/** Deletes a connector and goes back to the card where it began. */
export function removeConnector({ map, grid }: MapView, id: string): void {
  const connector = map.connectors.find((other) => other.id === id);
  if (!connector) return;
  edit(mapDocId(map.id), 'Delete connector', (doc) => deleteConnectors(doc, [id]));
  select(selectCard(grid, connector.from));
  rememberSelection();
  tellDeleted('Connector deleted');
}

/** The connectors that begin or end at a card. */
export function connectorsOf(map: MapData, cardId: string): Connector[] {
  return map.connectors.filter(({ from, to }) => from === cardId || to === cardId);
}
