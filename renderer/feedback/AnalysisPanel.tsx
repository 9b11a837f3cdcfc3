import { GraduationCap, Languages } from 'lucide-react';
import type { AnalysisStatus } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { useJobs } from '../state/jobs.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { countOf, formatCount } from './format.ts';
import { languageName } from './sentiment-words.ts';
import { useAnalysis } from './use-feedback.ts';

/** Starts the analysis; its job is in the status bar. */
function analyse(): void {
  attempt(async () => {
    await core.call('feedback.analyse');
  });
}

/** Starts the analysis with a new learning. */
function learnAgain(): void {
  attempt(async () => {
    await core.call('feedback.learn');
  });
}

/** What is known of the language and sentiment of all feedback, and the means to find out about the rest. */
export function AnalysisPanel({ readOnly }: { readOnly: boolean }) {
  const status = useAnalysis();
  const running = useJobs((s) => s.jobs).some(({ kind, state }) => kind === 'analyse' && state === 'running');
  if (!status || status.items === 0) return null;
  const done = status.items - status.pending;
  return (
    <Panel title="Language and sentiment">
      {done === 0 ? (
        <p className="secondary">
          Find the language of each item, and from the scored ones how the others sound. Nothing leaves this
          computer.
        </p>
      ) : (
        <Found status={status} />
      )}
      {readOnly || (status.pending === 0 && !running) ? null : (
        <Button icon={<Languages size={16} aria-hidden />} disabled={running} onClick={analyse}>
          {running
            ? 'Analysing…'
            : done === 0
              ? 'Analyse feedback'
              : `Analyse ${countOf(status.pending, 'more item')}`}
        </Button>
      )}
      {readOnly || status.pending > 0 || status.freshLabels === 0 ? null : (
        <Button icon={<GraduationCap size={16} aria-hidden />} disabled={running} onClick={learnAgain}>
          Learn again from {countOf(status.freshLabels, 'correction')}
        </Button>
      )}
    </Panel>
  );
}

function Found({ status: { sentiments, languages, models } }: { status: AnalysisStatus }) {
  const rows = [
    ['Positive', sentiments.positive],
    ['Neutral', sentiments.neutral],
    ['Negative', sentiments.negative],
    ['Not certain', sentiments.unknown],
  ] as const;
  return (
    <>
      <table className="fb-fields">
        <tbody>
          {rows.map(([name, n]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="tabular">{formatCount(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="secondary small">
        {languages
          .slice(0, 6)
          .map(({ language, items }) => `${languageName(language)} ${formatCount(items)}`)
          .join(', ')}
      </p>
      {models.map(({ language, n, accuracy }) => (
        <p key={language} className="secondary small">
          {languageName(language)}: learned from {countOf(n, 'scored item')}, {Math.round(accuracy * 100)} %
          right on those it had not seen
        </p>
      ))}
    </>
  );
}
