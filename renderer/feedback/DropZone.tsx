import { useEffect, useState } from 'react';
import { FileDown } from 'lucide-react';
import { hasFiles } from './drag.ts';
import { importFiles } from './import-flow.ts';
import { isPictureDrag } from '../pictures/transfer.ts';
import { attempt } from '../app/toasts.ts';
import { dropFiles } from '../map-files/import-map.ts';
import { useUi } from '../state/ui.ts';
import { useSession } from '../state/session.ts';
import './feedback.css';
import './evidence.css';

/** Where maps are listed, a dropped file may be one. */
function takesMaps(): boolean {
  const { screen } = useUi.getState().route;
  return screen === 'home' || screen === 'maps';
}

/**
 * Takes files that are dropped anywhere on the window, and shows while they are dragged that they may be dropped. Mount
 * it once. A view that takes files itself (a portrait) stops the event, and then nothing happens here.
 */
export function DropZone() {
  const open = useSession((s) => s.workspace !== null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    // `dragleave` also comes from every element that is passed; the pointer has left only when no element was entered.
    let depth = 0;
    const leave = (): void => {
      depth = 0;
      setOver(false);
    };
    const onEnter = (event: DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return;
      depth += 1;
      // Pictures are no feedback: a map shows itself where they would land.
      setOver(!isPictureDrag(event.dataTransfer));
    };
    const onLeave = (event: DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return;
      depth -= 1;
      if (depth <= 0) leave();
    };
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event.dataTransfer) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      const taken = event.defaultPrevented;
      leave();
      if (!hasFiles(event.dataTransfer) || taken) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (takesMaps()) attempt(() => dropFiles(files));
      else importFiles(files);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [open]);
  if (!over || !open) return null;
  return (
    <div className="fb-drop" aria-hidden>
      <div className="fb-drop-words">
        <FileDown size={24} />
        <p>{takesMaps() ? 'Drop to import as a map or as feedback' : 'Drop to import as feedback'}</p>
        <p className="secondary small">
          CSV, TSV, Excel, JSON, HTML, plain lists, ZIP; several at once are fine
        </p>
      </div>
    </div>
  );
}
