import { useState } from 'react';
import { PAPERS, type Paper, type PrintOptions } from '../../shared/contract/types.ts';
import type { MapFilter } from '../../shared/model/filter.ts';
import { attempt } from '../app/toasts.ts';
import { CapturePanel } from '../capture/CapturePanel.tsx';
import { closePanel, usePanels } from '../commands/panels.ts';
import { filterNow } from '../filter/view-actions.ts';
import { Lightbox } from '../pictures/Lightbox.tsx';
import { PresentLayer } from '../present/Presentation.tsx';
import { core } from '../state/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { Checkbox } from '../ui/Check.tsx';
import { useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { DisagreementPanel } from './curve/DisagreementPanel.tsx';
import { SuggestReview } from '../feedback/suggest/SuggestReview.tsx';

/** The small panels over the map; one at a time. */
export function MapPanels() {
  const open = usePanels((s) => s.open);
  return (
    <>
      {open === 'pdf' ? <PdfPanel /> : null}
      {open === 'disagreement' ? <DisagreementPanel /> : null}
      {open === 'suggest' ? <SuggestReview /> : null}
      <Lightbox />
      <CapturePanel />
      <PresentLayer />
    </>
  );
}

function close(): void {
  closePanel();
  // The dialog gives the focus back to what had it; the map is where one goes on.
  requestAnimationFrame(() => useCanvas.getState().view?.focus());
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
  const { map, personas, shownPersonas, filter: shown } = useMapView();
  const [onlyShown, setOnlyShown] = useState(shown !== null);
  const [paper, setPaper] = useState<Paper>('A3');
  const [landscape, setLandscape] = useState(true);
  const [size, setSize] = useState({ width: 600, height: 400 });
  const [personaIds, setPersonaIds] = useState(() => shownPersonas.map(({ id }) => id));
  const start = (): void => {
    const options: Omit<PrintOptions, 'filter'> = {
      paper,
      landscape: paper === 'custom' ? false : landscape,
      ...(paper === 'custom' ? size : {}),
      ...(personaIds.length < personas.length ? { personaIds } : {}),
    };
    attempt(() =>
      core.call('export.pdf', {
        map: map.id,
        options: {
          ...options,
          personaIds: options.personaIds?.slice(),
          ...(shown && onlyShown ? { filter: writableFilter(filterNow(map)) } : {}),
        },
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
      {personas.length === 0 ? null : (
        <fieldset className="inspector-fields">
          <legend className="field-label">Personas and their curves</legend>
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
        </fieldset>
      )}
      {shown ? (
        <Checkbox
          label={`Only what the filter shows (${shown.shown} of ${shown.all} cards)`}
          checked={onlyShown}
          onChange={setOnlyShown}
        />
      ) : null}
    </Dialog>
  );
}

/** The same filter with lists that a call may own. */
function writableFilter(filter: MapFilter) {
  return {
    ...filter,
    personaIds: [...filter.personaIds],
    tags: [...filter.tags],
    kinds: [...filter.kinds],
    levels: [...filter.levels],
    owners: [...filter.owners],
  };
}
