import { GraduationCap, Languages } from 'lucide-react';
import type { AnalysisStatus } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';
import { useJobs } from '../state/jobs.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Check.tsx';
import { Popover } from '../ui/Dialog.tsx';
import { analyse, learnAgain } from './analyse.ts';
import { countOf, formatCount } from './format.ts';
import { languageName } from './sentiment-words.ts';
import { useAnalysis } from './use-feedback.ts';

/** Languages that are named; the others are counted together. */
const NAMED = 6;

/** One line that says how far the analysis of all feedback is; behind it what was found, and what can be done. */
export function AnalysisPanel({ readOnly }: { readOnly: boolean }) {
  const status = useAnalysis();
  const job = useJobs((s) => s.jobs).find(({ kind, state }) => kind === 'analyse' && state === 'running');
  if (!status || status.items === 0) return null;
  return (
    <div className="fb-analysis">
      <Popover
        label="Language and sentiment"
        side="right"
        className="fb-analysis-popup"
        trigger={
          <Button kind="quiet" icon={<Languages size={15} aria-hidden />}>
            <span className="truncate">{lineOf(status, job ? (job.progress ?? 0) : null)}</span>
          </Button>
        }
      >
        <h3>Language and sentiment</h3>
        <Found status={status} />
        {readOnly ? null : <Actions status={status} running={job !== undefined} />}
      </Popover>
    </div>
  );
}

/** "Analysing… 34 %", "1,200 not analysed", "Sentiment of 83 %". */
function lineOf({ items, pending, sentiments }: AnalysisStatus, progress: number | null): string {
  if (progress !== null) return `Analysing… ${Math.floor(progress * 100)} %`;
  if (pending > 0) return `${formatCount(pending)} not analysed`;
  return `Sentiment known of ${Math.floor((100 * (items - sentiments.unknown)) / items)} %`;
}

function Actions({ status, running }: { status: AnalysisStatus; running: boolean }) {
  const { pending, items, freshLabels, automatic } = status;
  return (
    <>
      {pending > 0 && !running ? (
        <Button icon={<Languages size={16} aria-hidden />} onClick={analyse}>
          {pending === items ? 'Analyse feedback' : `Analyse ${countOf(pending, 'more item')}`}
        </Button>
      ) : null}
      {pending === 0 && freshLabels > 0 && !running ? (
        <Button icon={<GraduationCap size={16} aria-hidden />} onClick={learnAgain}>
          Learn again from {countOf(freshLabels, 'correction')}
        </Button>
      ) : null}
      <Switch
        label="Analyse what is new by itself"
        checked={automatic}
        onChange={(on) => attempt(() => core.call('feedback.setAutomatic', { on }))}
      />
    </>
  );
}

function Found({ status: { items, pending, sentiments, languages, models } }: { status: AnalysisStatus }) {
  if (pending === items) {
    return (
      <p className="secondary">
        Finds the language of each item, and from the scored ones how the others sound. Nothing leaves this
        computer.
      </p>
    );
  }
  const rows = [
    ['Positive', sentiments.positive],
    ['Neutral', sentiments.neutral],
    ['Negative', sentiments.negative],
    ['Not certain', sentiments.unknown],
    ['Not analysed', pending],
  ] as const;
  const rest = languages.slice(NAMED).reduce((sum, { items: n }) => sum + n, 0);
  return (
    <>
      <table className="fb-fields">
        <tbody>
          {rows.map(([name, n]) =>
            name === 'Not analysed' && n === 0 ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="tabular">{formatCount(n)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p className="secondary small">
        {[
          ...languages
            .slice(0, NAMED)
            .map((one) => `${languageName(one.language)} ${formatCount(one.items)}`),
          ...(rest > 0 ? [`others ${formatCount(rest)}`] : []),
        ].join(', ')}
      </p>
      {models.map(({ language, n, shown, shownRight }) => (
        <p key={language} className="secondary small">
          {languageName(language)}: learned from {countOf(n, 'example')},{' '}
          {shown === 0
            ? 'but not well enough to show anything'
            : `shown answers are right in ${Math.round(shownRight * 100)} %`}
        </p>
      ))}
    </>
  );
}
