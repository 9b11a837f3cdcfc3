/** Writes connectors between cards. Every function expects to run inside one transaction of the caller's. */
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { mapParts } from '../map-doc.ts';
import type { Connector } from '../types.ts';
import { entities, entityOf, readList, writeField } from '../y-fields.ts';

export type ConnectorFields = Pick<Connector, 'label' | 'arrow' | 'dashed'>;

export interface NewConnector extends Partial<ConnectorFields> {
  readonly from: string;
  readonly to: string;
  readonly id?: string;
}

/** Connects two cards and answers the connector's id; null where a card is missing or both are the same. */
export function addConnector(doc: Y.Doc, { from, to, id = newId(), ...fields }: NewConnector): string | null {
  const parts = mapParts(doc);
  if (from === to || !parts.cards.has(from) || !parts.cards.has(to)) return null;
  const connector = new Y.Map<unknown>();
  parts.connectors.set(id, connector);
  connector.set('ends', [from, to]);
  setConnector(doc, id, fields);
  return id;
}

export function setConnector(doc: Y.Doc, id: string, fields: Partial<ConnectorFields>): void {
  const connector = entityOf(mapParts(doc).connectors, id);
  if (!connector) return;
  if (fields.label !== undefined) writeField(connector, 'label', fields.label);
  if (fields.arrow !== undefined)
    writeField(connector, 'arrow', fields.arrow === 'end' ? null : fields.arrow);
  if (fields.dashed !== undefined) writeField(connector, 'dashed', fields.dashed || null);
}

/** Lets a connector run between other cards: both ends are one value. */
export function setConnectorEnds(doc: Y.Doc, id: string, from: string, to: string): void {
  const parts = mapParts(doc);
  const connector = entityOf(parts.connectors, id);
  if (connector && from !== to && parts.cards.has(from) && parts.cards.has(to))
    writeField(connector, 'ends', [from, to]);
}

export function deleteConnectors(doc: Y.Doc, ids: Iterable<string>): void {
  const { connectors } = mapParts(doc);
  for (const id of ids) connectors.delete(id);
}

/** Deletes every connector that begins or ends at one of these cards. */
export function deleteConnectorsOf(doc: Y.Doc, cardIds: ReadonlySet<string>): void {
  const { connectors } = mapParts(doc);
  for (const [id, connector] of Array.from(entities(connectors)))
    if (readList(connector, 'ends').some((end) => cardIds.has(end))) connectors.delete(id);
}
