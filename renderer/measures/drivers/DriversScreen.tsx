import { useEffect } from 'react';
import { MessageSquareText, Printer } from 'lucide-react';
import { Screen } from '../../app/Screen.tsx';
import { shortcutOf } from '../../commands/table.ts';
import { ErrorNote } from '../../feedback/ErrorNote.tsx';
import { useFeedbackChanged } from '../../feedback/use-feedback.ts';
import { navigate } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ProgressLine } from '../../ui/Marks.tsx';
import { MeasuresTabs } from '../MeasuresTabs.tsx';
import { leaveDrivers, printDrivers, refreshDrivers, useDrivers } from './drivers-state.ts';
import { DriversForm } from './DriversForm.tsx';
import { DriversResult } from './DriversResult.tsx';
import './drivers.css';

/** What an outcome goes with: what is asked on the left, what was found on the right. */
export function DriversScreen() {
  useEffect(() => {
    void refreshDrivers();
    return leaveDrivers;
  }, []);
  useFeedbackChanged(() => void refreshDrivers());
  const canPrint = useDrivers(({ report }) => report !== null);
  return (
    <Screen
      name="Drivers"
      title="Measures"
      middle={<MeasuresTabs here="drivers" />}
      actions={
        <Button
          kind="quiet"
          icon={<Printer size={16} aria-hidden />}
          disabled={!canPrint}
          shortcut={shortcutOf('map.export')}
          onClick={printDrivers}
        >
          Print as PDF
        </Button>
      }
    >
      <Content />
    </Screen>
  );
}

function Content() {
  const { choices, request, report, progress, error } = useDrivers();
  if (!choices || !request) return error ? <ErrorNote error={error} /> : null;
  if (choices.sources.length === 0) {
    return (
      <EmptyState
        action={{
          label: 'Go to Feedback',
          icon: <MessageSquareText size={16} aria-hidden />,
          run: () => navigate({ screen: 'feedback' }),
        }}
      >
        Import a survey with several ratings, and see which of them recommendation goes with.
      </EmptyState>
    );
  }
  return (
    <div className="drivers">
      <DriversForm choices={choices} request={request} report={report} />
      <section className="drivers-result" aria-label="What was found" aria-busy={progress !== null}>
        {/* The line keeps its place, so that nothing jumps. */}
        <div className="drivers-progress">
          {progress === null ? null : <ProgressLine label="Finding drivers" value={progress} />}
        </div>
        {error ? <ErrorNote error={error} /> : null}
        {report ? <DriversResult report={report} /> : null}
      </section>
    </div>
  );
}
