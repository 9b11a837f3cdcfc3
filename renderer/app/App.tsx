import { Suspense, useEffect } from 'react';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { Job } from '../../shared/contract/types.ts';
import { followJobs } from '../state/jobs.ts';
import { formatRoute } from '../state/route.ts';
import { useSession } from '../state/session.ts';
import { followAddress, useUi } from '../state/ui.ts';
import { ReportPanel } from '../export/ReportPanel.tsx';
import { SaveTemplatePanel } from '../templates/SaveTemplatePanel.tsx';
import { ImportMapDialog } from '../map-files/ImportMapDialog.tsx';
import { MergeDialog } from '../map-files/MergeDialog.tsx';
import { TemplateGallery } from '../templates/TemplateGallery.tsx';
import { useCommands } from '../commands/dispatch.ts';
import { FeedbackLayer } from '../feedback/FeedbackLayer.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { Palette } from '../palette/Palette.tsx';
import { ShortcutSheet } from '../palette/ShortcutSheet.tsx';
import { Bars } from './Bars.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Rail } from './Rail.tsx';
import { Routes } from './Routes.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Toasts } from './Toasts.tsx';
import { useFirstScreen } from './first-screen.ts';
import { jobEnded } from './job-ended.ts';
import './frame.css';

/** The whole window: bars, rail, the screen, status bar and messages. */
export function App() {
  const entered = useSession((s) => s.entered);
  const place = useUi((s) => formatRoute(s.route));
  useCommands();
  useFirstScreen();
  useEffect(followAddress, []);
  useEffect(() => followJobs((job: Job) => jobEnded(job)), []);
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} closeDelay={0}>
        <div className="app">
          <Bars />
          <Rail />
          <div className="place" key={entered}>
            <ErrorBoundary place={place}>
              <Suspense fallback={<div className="waiting">Opening…</div>}>
                <Routes />
              </Suspense>
            </ErrorBoundary>
          </div>
          <StatusBar />
        </div>
        <FeedbackLayer />
        <ShortcutSheet />
        <FindBar />
        <Palette />
        <TemplateGallery />
        <SaveTemplatePanel />
        <ImportMapDialog />
        <MergeDialog />
        <ReportPanel />
        <Toasts />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
