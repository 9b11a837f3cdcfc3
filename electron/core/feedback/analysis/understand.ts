/** What is made of one item: its language and sentiment, and where the sentiment comes from. */
import { SENTIMENT_ORIGINS, type SentimentOrigin } from '../../../../shared/contract/types.ts';
import { detectLanguage } from '../../../../shared/text/language/detect.ts';
import { sentimentOfScore } from '../../../../shared/text/sentiment/classes.ts';
import type { FeatureReader } from '../../../../shared/text/sentiment/features.ts';
import { guessSentiment, type SentimentModel } from '../../../../shared/text/sentiment/model.ts';

/** What an item is judged by. */
export interface Judged {
  readonly text: string;
  /** What the file says of its language. */
  readonly said: string | null;
  readonly score100: number | null;
  /** What a person said; null where nobody said anything. */
  readonly label_language: string | null;
  readonly label_sentiment: number | null;
}

/** As stored in `feedback_order`, see the schema. */
export interface Found {
  readonly language: string | null;
  readonly sentiment: number | null;
  readonly confidence: number | null;
  readonly origin: number;
}

/** The models by language; one that is not there says nothing. */
export type Models = Pick<ReadonlyMap<string, SentimentModel>, 'get'>;

/** The number that stands for an origin in the table. */
export function originNumber(origin: SentimentOrigin): number {
  return SENTIMENT_ORIGINS.indexOf(origin) + 1;
}

/** A person's word first, then the item's own score, then what was learned where that is certain enough. */
export function understand(
  { text, said, score100, label_language, label_sentiment }: Judged,
  models: Models,
  reader: FeatureReader,
): Found {
  const language = label_language ?? detectLanguage(text, said);
  if (label_sentiment !== null)
    return { language, sentiment: label_sentiment, confidence: 1, origin: originNumber('person') };
  if (score100 !== null)
    return { language, sentiment: sentimentOfScore(score100), confidence: 1, origin: originNumber('score') };
  const model = language === null ? undefined : models.get(language);
  const guess = model ? guessSentiment(model, reader, text) : null;
  // What is not certain enough is not shown: the item stays without.
  if (!model || !guess || guess.confidence < model.least)
    return { language, sentiment: null, confidence: null, origin: 0 };
  const { sentiment, confidence } = guess;
  return { language, sentiment, confidence, origin: originNumber('learned') };
}
