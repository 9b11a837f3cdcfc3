/** The words for languages and sentiments. */
import type { FeedbackItem, SentimentOrigin } from '../../shared/contract/types.ts';
import { feelingOf } from '../../shared/text/sentiment/classes.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "Thai" for th; what is no code stays as it is. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const FEELINGS = { '-1': 'Negative', '0': 'Neutral', '1': 'Positive' } as const;
const ORIGINS: Readonly<Record<SentimentOrigin, string>> = {
  score: 'from its own score',
  learned: 'learned from scored feedback',
  lexicon: 'from single words',
  person: 'as a person said',
};

/** "Negative (−0.62), learned from scored feedback, 78 % sure"; '' where nothing is known. */
export function sentimentWords({ sentiment, sentimentConfidence, sentimentFrom }: FeedbackItem): string {
  if (sentiment === null || sentimentFrom === null) return '';
  const value = sentiment.toFixed(2).replace('-', '−');
  const sure =
    sentimentFrom === 'learned' && sentimentConfidence !== null
      ? `, ${Math.round(sentimentConfidence * 100)} % sure`
      : '';
  return `${FEELINGS[feelingOf(sentiment)]} (${value}), ${ORIGINS[sentimentFrom]}${sure}`;
}
