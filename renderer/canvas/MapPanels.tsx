import { useState, type KeyboardEvent } from 'react';
import { LANE_KIND_INFO, LANE_KINDS, type LaneKind } from '../../shared/model/lanes.ts';
import { PAPERS, type Paper, type PrintOptions } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { closePanel, usePanels } from '../commands/panels.ts';
import { COMMANDS } from '../commands/table.ts';
import { core } from '../state/connection.ts';
import { useUi } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { shortcutLabel } from '../ui/shortcut.ts';
import { Checkbox } from '../ui/Check.tsx';
import { createLane } from './actions.ts';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import './panels.css';

/** The small panels over the map; one at a time. */
export function MapPanels() {
  const open = usePanels((s) => s.open);
  if (open === 'lanes') return <LanePanel />;
  if (open === 'pdf') return <PdfPanel />;
  return null;
}

function close(): void {
  closePanel();
  // The dialog gives the focus back to what had it; the map is where one goes on.
  requestAnimationFrame(() => useCanvas.getState().view?.focus());
}

/** The kinds of lanes; a click, or arrows or a first letter and Enter, add one after the selected lane. */
function LanePanel() {
  const { map } = useMapView();
  const selection = useUi((s) => s.selection);
  const laneId = selection.kind === 'lane' ? selection.ids[0] : selection.cell?.laneId;
  const at = map.lanes.findIndex(({ id }) => id === laneId);
  const add = (kind: LaneKind): void => {
    closePanel();
    attempt(() => createLane(map, kind, at < 0 || map.meta.kind === 'blueprint' ? undefined : at + 1));
    requestAnimationFrame(() => useCanvas.getState().view?.focus());
  };
  return (
    <Dialog open onClose={close} title="Add a lane" width={520}>
      <div className="lane-picker">
        {LANE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="lane-pick"
            data-hue={LANE_KIND_INFO[kind].hue}
            onClick={() => add(kind)}
            onKeyDown={moveInPicker}
          >
            {LANE_KIND_INFO[kind].title}
          </button>
        ))}
      </div>
    </Dialog>
  );
}

/** Arrows go through the kinds, a letter goes to the next kind that begins with it. */
function moveInPicker(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const picks = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])];
  const at = picks.indexOf(document.activeElement as HTMLButtonElement);
  const rowOf = (pick: HTMLElement | undefined): number => pick?.offsetTop ?? 0;
  const perRow = picks.filter((pick) => rowOf(pick) === rowOf(picks[0])).length;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -perRow,
    ArrowDown: perRow,
  };
  const step = steps[event.key];
  const letter = event.key.toLocaleLowerCase();
  const next =
    step === undefined
      ? [...picks.slice(at + 1), ...picks].find((pick) =>
          pick.textContent.toLocaleLowerCase().startsWith(letter),
        )
      : picks[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const PAPER_NAMES: Readonly<Record<Paper, string>> = {
  A4: 'A4 (210 × 297 mm)',
  A3: 'A3 (297 × 420 mm)',
  A2: 'A2 (420 × 594 mm)',
  A1: 'A1 (594 × 841 mm)',
  A0: 'A0 (841 × 1189 mm)',
  Letter: 'Letter (8.5 × 11 in)',
  Tabloid: 'Tabloid (11 × 17 in)',
  custom: 'Custom size',
};

/** Paper, orientation, personas: then one page that holds the whole map. */
function PdfPanel() {
  const { map, personas, shownPersonas } = useMapView();
  const [paper, setPaper] = useState<Paper>('A3');
  const [landscape, setLandscape] = useState(true);
  const [size, setSize] = useState({ width: 600, height: 400 });
  const [personaIds, setPersonaIds] = useState(() => shownPersonas.map(({ id }) => id));
  const start = (): void => {
    const options: PrintOptions = {
      paper,
      landscape: paper === 'custom' ? false : landscape,
      ...(paper === 'custom' ? size : {}),
      ...(personaIds.length < personas.length ? { personaIds } : {}),
    };
    attempt(() =>
      core.call('export.pdf', {
        map: map.id,
        options: { ...options, personaIds: options.personaIds?.slice() },
      }),
    );
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title="Export PDF"
      description="The whole map on one page, in vectors, with selectable text."
      buttons={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button kind="primary" onClick={start}>
            Export
          </Button>
        </>
      }
    >
      <Select
        label="Paper"
        value={paper}
        options={PAPERS.map((value) => ({ value, label: PAPER_NAMES[value] }))}
        onChange={setPaper}
      />
      {paper === 'custom' ? (
        <div className="field-row">
          <NumberField
            label="Width"
            unit="mm"
            min={50}
            max={5000}
            value={size.width}
            onCommit={(width) => width !== null && setSize({ ...size, width })}
          />
          <NumberField
            label="Height"
            unit="mm"
            min={50}
            max={5000}
            value={size.height}
            onCommit={(height) => height !== null && setSize({ ...size, height })}
          />
        </div>
      ) : (
        <Segmented
          label="Orientation"
          value={landscape ? 'landscape' : 'portrait'}
          options={[
            { value: 'landscape', label: 'Landscape' },
            { value: 'portrait', label: 'Portrait' },
          ]}
          onChange={(value) => setLandscape(value === 'landscape')}
        />
      )}
      {personas.map((persona) => (
        <Checkbox
          key={persona.id}
          label={persona.name}
          checked={personaIds.includes(persona.id)}
          onChange={(isOn) =>
            setPersonaIds((ids) => (isOn ? [...ids, persona.id] : ids.filter((id) => id !== persona.id)))
          }
        />
      ))}
    </Dialog>
  );
}

/** All commands with their keys. */
export function ShortcutSheet() {
  const open = usePanels((s) => s.open === 'shortcuts');
  const groups = Map.groupBy(
    COMMANDS.filter(({ keys }) => keys.length > 0),
    ({ group }) => group,
  );
  return (
    <Dialog open={open} onClose={closePanel} title="Keyboard shortcuts" width={760}>
      <div className="shortcut-sheet">
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id} className="shortcut-row">
                  <dt>{command.name}</dt>
                  <dd>
                    {command.keys.slice(0, 2).map((key) => (
                      <kbd key={key} className="key">
                        {shortcutLabel(key)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <KeyList title="On the map" keys={MAP_KEYS} />
        <KeyList title="In a card" keys={CARD_KEYS} />
      </div>
    </Dialog>
  );
}

const MAP_KEYS = [
  ['Begin a card, or a new title', 'Any letter'],
  ['Copy cards', 'Mod+C'],
  ['Cut cards', 'Mod+X'],
  ['Paste cards, or lines as cards', 'Mod+V'],
] as const;

const CARD_KEYS = [
  ['Keep and go down', 'Enter'],
  ['Keep and go right', 'Tab'],
  ['Keep and add one more here', 'Mod+Enter'],
  ['New line', 'Shift+Enter'],
  ['Leave it as it was', 'Esc'],
] as const;

/** Keys that are no commands: the field they are pressed in takes them. */
function KeyList({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([name, key]) => (
          <div key={name} className="shortcut-row">
            <dt>{name}</dt>
            <dd>
              <kbd className="key">{shortcutLabel(key)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
