/** What a feedback item of the sample says besides its text. All of them are written for the sample. */

/** Where it came from: a survey scored 0 to 10, shop reviews with 1 to 5 stars, support tickets with CSAT or none. */
export type SampleSource = 'nps' | 'review' | 'ticket';

export type SampleLanguage = 'en' | 'th' | 'uk' | 'id' | 'vi';

/**
 * One item: source, score on the source's scale (null: not scored), topics, text, and a key where a card quotes it.
 * Topics are words separated by a space, with '+' behind what was praised and '-' behind what was complained about;
 * cards of the maps gather their evidence by them.
 */
export type SampleItem = readonly [
  source: SampleSource,
  score: number | null,
  topics: string,
  text: string,
  key?: string,
];
