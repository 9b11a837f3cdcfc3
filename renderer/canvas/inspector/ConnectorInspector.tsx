import { ArrowLeftRight, Plus, Trash2 } from 'lucide-react';
import {
  CONNECTOR_ARROWS,
  type Card,
  type Connector,
  type ConnectorArrow,
} from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { shortcutOf } from '../../commands/table.ts';
import { select } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Check.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { columnWords, textWords } from '../card-words.ts';
import { connectorsOf, selectionOfConnector, writeConnector } from '../connectors/connector-actions.ts';
import { useMapView } from '../context.ts';
import { selectCard } from '../slots.ts';

const ARROW_NAMES: Readonly<Record<ConnectorArrow, string>> = {
  end: 'At the end',
  both: 'At both ends',
  none: 'None',
};

/** A connector: its words, its looks, its two cards. */
export function ConnectorInspector({ id }: { id: string }) {
  const { map, readOnly } = useMapView();
  const connector = map.connectors.find((other) => other.id === id);
  if (!connector) return null;
  return (
    <fieldset className="inspector-body connector-inspector" disabled={readOnly}>
      <legend>
        <h2 className="inspector-title">Connector</h2>
      </legend>
      <Panel title="Label and line">
        <TextField
          label="Label"
          value={connector.label}
          maxLength={200}
          onCommit={(label) => attempt(() => writeConnector(map, id, 'Label connector', { label }))}
        />
        <Select
          label="Arrowheads"
          value={connector.arrow}
          options={CONNECTOR_ARROWS.map((value) => ({ value, label: ARROW_NAMES[value] }))}
          onChange={(arrow) => attempt(() => writeConnector(map, id, 'Set arrowheads', { arrow }))}
        />
        <Switch
          label="Dashed line"
          checked={connector.dashed}
          onChange={(dashed) => attempt(() => writeConnector(map, id, 'Set line', { dashed }))}
        />
      </Panel>
      <Panel title="From and to">
        <CardLink id={connector.from} />
        <CardLink id={connector.to} />
      </Panel>
      <div className="inspector-buttons">
        <Button
          icon={<ArrowLeftRight size={14} aria-hidden />}
          onClick={() => runCommand('connector.reverse')}
        >
          Reverse
        </Button>
        <Button
          kind="danger"
          icon={<Trash2 size={14} aria-hidden />}
          shortcut={shortcutOf('edit.delete')}
          onClick={() => runCommand('connector.delete')}
        >
          Delete connector
        </Button>
      </div>
    </fieldset>
  );
}

/** A card's text and place, as a button that selects it. */
function CardLink({ id }: { id: string }) {
  const view = useMapView();
  const card = view.map.cards.get(id);
  if (!card) return null;
  return (
    <button type="button" className="inspector-link" onClick={() => select(selectCard(view.grid, id))}>
      <span dir="auto">{textWords(card, view)}</span>
      <small>{columnWords(view.map, card.columnId)}</small>
    </button>
  );
}

/** The connectors of a card, in its inspector. */
export function ConnectorsPanel({ card }: { card: Card }) {
  const view = useMapView();
  const { map, readOnly } = view;
  return (
    <Panel title="Connectors">
      {connectorsOf(map, card.id).map((connector) => (
        <ConnectorLink key={connector.id} connector={connector} card={card} />
      ))}
      {readOnly ? null : (
        <Button
          icon={<Plus size={14} aria-hidden />}
          shortcut={shortcutOf('connector.addTo')}
          onClick={() => runCommand('connector.addTo')}
        >
          Connect to…
        </Button>
      )}
    </Panel>
  );
}

function ConnectorLink({ connector, card }: { connector: Connector; card: Card }) {
  const view = useMapView();
  const isOut = connector.from === card.id;
  const other = view.map.cards.get(isOut ? connector.to : connector.from);
  const sign = connector.arrow === 'both' ? '↔' : connector.arrow === 'none' ? '–' : isOut ? '→' : '←';
  return (
    <button
      type="button"
      className="inspector-link"
      onClick={() => select(selectionOfConnector(view.grid, connector))}
    >
      <span dir="auto">
        {sign} {other ? textWords(other, view) : ''}
      </span>
      {connector.label === '' ? null : <small dir="auto">{connector.label}</small>}
    </button>
  );
}
