/** Columns that say something else of the same row in each export: counts of likes, and when the row was taken. */

/** When a row was taken from where it stood. */
const TAKEN =
  /\b(?:export(?:ed)?|scraped?|scraping|crawl(?:ed)?|retriev(?:ed|al)|fetch(?:ed)?|collected|downloaded|snapshot)\b/u;

/** What others think of it, and what was answered. */
const COUNTED =
  /\b(?:likes?|helpful|useful|upvotes?|thumbs ?up|votes?|views|repl(?:y|ies|ied)|(?:comments?|reviews?) counts?|(?:developer|owner|business|merchant) (?:response|answer)(?:ed)?|(?:response|answer) from the owner)\b/u;

/** @param plain the name in small letters, words parted by single blanks */
export const isTakenName = (plain: string): boolean => TAKEN.test(plain);

/** The same for counts and answers. */
export const isCountedName = (plain: string): boolean => COUNTED.test(plain);
