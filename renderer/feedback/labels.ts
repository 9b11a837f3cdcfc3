/** Corrections of what the analysis found, as one undoable step each. */
import { SojournError } from '../../shared/contract/errors.ts';
import type { FeedbackItem, FeedbackLabel } from '../../shared/contract/types.ts';
import { MOST_LABELS } from '../../shared/contract/feedback-calls.ts';
import { LANGUAGES } from '../../shared/text/language/codes.ts';
import { feelingOf, type Feeling } from '../../shared/text/sentiment/classes.ts';
import { attempt } from '../app/toasts.ts';
import { tellDone } from '../app/undo.ts';
import { core } from '../state/connection.ts';
import { pushStep } from '../state/history.ts';
import { runOwnJob } from '../state/own-jobs.ts';
import { languageName } from '../ui/language-name.ts';
import { countOf } from './format.ts';

/** What is corrected: null goes back to what the analysis finds, absent stays as it is. */
export interface Correction {
  readonly language?: string | null;
  readonly sentiment?: Feeling | null;
}

/** The sentiments to choose from, with their keys; null is automatic. */
export const SENTIMENT_CHOICES: readonly {
  readonly feeling: Feeling | null;
  readonly name: string;
  readonly key: string;
}[] = [
  { feeling: -1, name: 'Negative', key: '1' },
  { feeling: 0, name: 'Neutral', key: '2' },
  { feeling: 1, name: 'Positive', key: '3' },
  { feeling: null, name: 'Automatic', key: '0' },
];

/** Codes of the languages to choose from, by their English names. */
export const LANGUAGE_CHOICES: readonly string[] = LANGUAGES.toSorted((a, b) =>
  languageName(a).localeCompare(languageName(b), 'en'),
);

/** The feeling that a person said, or null where the sentiment is left to the analysis. */
export function saidFeeling({ sentiment, sentimentFrom }: FeedbackItem): Feeling | null {
  return sentimentFrom === 'person' && sentiment !== null ? feelingOf(sentiment) : null;
}

/** "positive", "language automatic". */
function wordsOf({ language, sentiment }: Correction): string {
  const words: string[] = [];
  const choice = SENTIMENT_CHOICES.find(({ feeling }) => feeling === sentiment);
  if (choice) words.push(choice.feeling === null ? 'sentiment automatic' : choice.name.toLowerCase());
  if (language !== undefined) words.push(language === null ? 'language automatic' : languageName(language));
  return words.join(', ');
}

/** Corrects items and says so, with the way back. */
export function correct(ids: readonly string[], change: Correction): void {
  if (ids.length === 0) return;
  attempt(async () => {
    const before = await label(ids, change, 'Correcting');
    const name = `${countOf(before.length, 'item')}: ${wordsOf(change)}`;
    pushStep({
      label: `Correct ${name}`,
      undo: () => attempt(() => restore(before)),
      redo: () => attempt(() => label(ids, change, 'Correcting again')),
    });
    tellDone(name);
  });
}

/** Labels items; more than one call takes, as a job that leaves nothing behind where it is cancelled. */
async function label(ids: readonly string[], change: Correction, doing: string): Promise<FeedbackLabel[]> {
  const one = async (part: readonly string[]): Promise<FeedbackLabel[]> =>
    (await core.call('feedback.label', { ids: [...part], ...change })).before;
  if (ids.length <= MOST_LABELS) return one(ids);
  return runOwnJob(`${doing} ${countOf(ids.length, 'item')}`, async (signal, progress) => {
    const before: FeedbackLabel[] = [];
    for (let from = 0; from < ids.length; from += MOST_LABELS) {
      if (signal.aborted) {
        await restore(before);
        throw new SojournError('cancelled', 'The items stay as they were.');
      }
      before.push(...(await one(ids.slice(from, from + MOST_LABELS))));
      progress(before.length / ids.length);
    }
    return before;
  });
}

async function restore(labels: readonly FeedbackLabel[]): Promise<void> {
  for (let from = 0; from < labels.length; from += MOST_LABELS)
    await core.call('feedback.restoreLabels', { labels: labels.slice(from, from + MOST_LABELS) });
}
