import { useEffect, useRef } from 'react';
import { attempt } from '../app/toasts.ts';
import { tellDone } from '../app/undo.ts';
import { mapField } from '../canvas/canvas-store.ts';
import { useMapView } from '../canvas/context.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Check.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { addPlanned } from './add-cards.ts';
import { closeCapture, emptyField, isLong, keepRest, putInField, useCapture } from './capture-state.ts';
import { CapturePreview } from './CapturePreview.tsx';
import { MAX_CARDS, type Split } from './pieces.ts';
import type { Spread } from './plan.ts';
import { useCaptured, type Capture } from './use-capture.ts';
import './capture.css';

/** The quick capture, while it is open: paste or type, see what becomes what, and add it all at once. */
export function CapturePanel() {
  const open = useCapture((s) => s.open);
  return open ? <OpenCapture /> : null;
}

const SPLIT_NAMES: Readonly<Record<Split, string>> = {
  lines: 'One card per line',
  paragraphs: 'One card per paragraph',
  messages: 'One card per message of a chat',
  rows: 'Rows and columns of a spreadsheet',
};

function spreadNames({ columns, from, split }: Capture): Record<Spread, string> {
  const here = columns[from]?.title ?? '';
  const whole = split === 'rows' ? ', one card a row' : '';
  return {
    column: `All into “${here}”${whole}`,
    evenly: `Evenly over the steps from “${here}”${whole}`,
    columns: `Each column into the next step, from “${here}”`,
    header: 'The first row names the stages or steps',
    named: 'The first column names the stage or step',
  };
}

const numbers = new Intl.NumberFormat();
const format = (count: number): string => numbers.format(count);
const cards = (count: number): string => (count === 1 ? '1 card' : `${format(count)} cards`);

function OpenCapture() {
  const { map } = useMapView();
  const text = useCapture((s) => s.text);
  const read = useCaptured(map);
  const { captured, laneId, lanes, split, strip, spread, spreads } = read;
  const { plan } = captured;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const add = (): void => {
    if (plan.cards.length === 0) return;
    attempt(() => {
      const rest = captured.rest();
      addPlanned(map, laneId, plan, null);
      const isDone = rest === '' && useCapture.getState().waiting === '';
      keepRest(rest);
      tellDone(`${cards(plan.cards.length)} added`);
      if (isDone) closeCapture();
      else field.current?.focus();
    });
  };
  useAddKey(add);
  const names = spreadNames(read);
  return (
    <Dialog
      open
      onClose={closeCapture}
      keyboardTo={mapField}
      title="Quick capture"
      description="Paste or type lines, a chat or cells of a spreadsheet. Nothing is added before you say so."
      width={920}
      buttons={
        <>
          {text === '' ? null : (
            <Button kind="quiet" onClick={emptyField}>
              Empty the field
            </Button>
          )}
          <Button onClick={closeCapture}>Close</Button>
          <Button kind="primary" shortcut="Mod+Enter" disabled={plan.cards.length === 0} onClick={add}>
            {plan.cards.length === 0 ? 'Add cards' : `Add ${cards(plan.cards.length)}`}
          </Button>
        </>
      }
    >
      <div className="capture">
        <div className="capture-from">
          <textarea
            ref={field}
            className="input capture-text"
            aria-label="Text for the cards"
            placeholder="Paste here, or type one thought a line"
            value={text}
            onChange={(event) => useCapture.setState({ text: event.target.value })}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              // Else the browser's own paste, which can be undone key by key.
              if (text !== '' && !isLong(text + pasted)) return;
              event.preventDefault();
              putInField(event.currentTarget, pasted);
            }}
          />
          <div className="capture-strip" role="group" aria-label="Take away">
            <Checkbox
              label="Without bullets and numbers"
              checked={strip.bullets}
              onChange={(bullets) => read.chooseStrip({ bullets })}
            />
            <Checkbox
              label="Without times of a chat"
              checked={strip.times}
              onChange={(times) => read.chooseStrip({ times })}
            />
            <Checkbox
              label="Without names before the text"
              checked={strip.names}
              onChange={(named) => read.chooseStrip({ names: named })}
            />
          </div>
        </div>
        <div className="capture-to">
          <Select
            label="Lane"
            value={laneId}
            options={lanes.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(next) => read.choose({ laneId: next })}
          />
          <Select
            label="What becomes a card"
            value={split}
            options={(Object.keys(SPLIT_NAMES) as Split[]).map((value) => ({
              value,
              label: SPLIT_NAMES[value],
            }))}
            onChange={(next) => read.choose({ split: next })}
          />
          <Select
            label="Where they go"
            value={spread}
            options={spreads.map((value) => ({ value, label: names[value] }))}
            onChange={(next) => read.choose({ spread: next })}
          />
          <Notes capture={read} />
          <CapturePreview
            plan={plan}
            columns={read.columns}
            keepsSource={lanes.some(({ id, kind }) => id === laneId && kind === 'quotes')}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** Ctrl/Cmd+Enter adds from everywhere in the panel, also from a choice that Enter alone would open. */
function useAddKey(add: () => void): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

/** What does not go as one might think: too much text, too few steps, new stages. */
function Notes({ capture }: { capture: Capture }) {
  const { plan, total, tooLong } = capture.captured;
  const waiting = useCapture((s) => s.waiting);
  const lines = waiting === '' ? 0 : waiting.trimEnd().split('\n').length;
  const left = total - plan.cards.length;
  const notes = [
    tooLong ? 'This table is too long to be read. It stays in the field: paste a part of it.' : '',
    left > 0
      ? `${cards(plan.cards.length)} of ${format(total)} are added at once, ${format(MAX_CARDS)} at most. The rest stays in the field for the next time.`
      : '',
    lines > 0 ? `${format(lines)} more lines wait and come into the field as cards are added.` : '',
    plan.crowded > 0 ? `For ${cards(plan.crowded)} there is no step left: they go into the last one.` : '',
    plan.newStages.length > 0 ? `New stages: ${plan.newStages.slice(0, 8).join(', ')}` : '',
  ].filter((note) => note !== '');
  return (
    <div className="capture-notes" role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
