import { CapturePanel } from '../capture/CapturePanel.tsx';
import { usePanels } from '../commands/panels.ts';
import { ExportPanel } from '../export/ExportPanel.tsx';
import { Lightbox } from '../pictures/Lightbox.tsx';
import { PresentLayer } from '../present/Presentation.tsx';
import { DisagreementPanel } from './curve/DisagreementPanel.tsx';
import { SuggestReview } from '../feedback/suggest/SuggestReview.tsx';

/** The small panels over the map; one at a time. */
export function MapPanels() {
  const open = usePanels((s) => s.open);
  return (
    <>
      {open === 'export' ? <ExportPanel /> : null}
      {open === 'disagreement' ? <DisagreementPanel /> : null}
      {open === 'suggest' ? <SuggestReview /> : null}
      <Lightbox />
      <CapturePanel />
      <PresentLayer />
    </>
  );
}
