/** What the feedback of a workspace teaches about feeling: items with a score, and those that people labelled. */
import type { Database } from 'better-sqlite3';
import type { ScoreMethod } from '../../../../shared/contract/types.ts';
import { detectLanguage } from '../../../../shared/text/language/detect.ts';
import { feelingOf, feelingOfScore } from '../../../../shared/text/sentiment/classes.ts';
import { visibility } from '../queries.ts';
import type { Example } from '../../../../shared/text/sentiment/train.ts';

/** Scored examples of one language at most: more make a model hardly better, and cost time. */
const OF_LANGUAGE = 6000;
/** Scored items that are looked at. */
const LOOKED_AT = 60_000;

interface Row {
  readonly text: string;
  readonly said: string | null;
  readonly score100: number;
  readonly method: ScoreMethod | '';
}

interface Labelled {
  readonly text: string;
  readonly said: string | null;
  readonly language: string | null;
  readonly sentiment: number;
}

/** Examples by language: all that people said, and of the scored ones a fair share of each import, early or late. */
export function gatherExamples(db: Database, stop: () => void): Map<string, Example[]> {
  const shares = new Map<string, FairShare>();
  const shareOf = (language: string): FairShare => {
    let share = shares.get(language);
    if (!share) shares.set(language, (share = new FairShare(OF_LANGUAGE)));
    return share;
  };
  for (const { text, said, language, sentiment } of labelled(db)) {
    const told = language ?? detectLanguage(text, said);
    if (told !== null) shareOf(told).keep({ text, feeling: feelingOf(sentiment) });
  }
  let looked = 0;
  for (const { text, said, score100, method } of scored(db)) {
    if ((looked += 1) % 500 === 0) stop();
    const told = detectLanguage(text, said);
    if (told !== null) shareOf(told).offer({ text, feeling: feelingOfScore(score100, method) });
  }
  return new Map([...shares].map(([language, share]) => [language, share.examples]));
}

/**
 * So many of the examples that are offered, each with the same chance; the same offers always give the same ones.
 * Source: J. S. Vitter, "Random Sampling with a Reservoir", ACM TOMS 11 (1985) 37–57, algorithm R.
 */
export class FairShare {
  readonly #kept: Example[] = [];
  readonly #drawn: Example[] = [];
  readonly #most: number;
  #offered = 0;
  #state = 1;

  constructor(most: number) {
    this.#most = most;
  }

  get examples(): Example[] {
    return [...this.#kept, ...this.#drawn];
  }

  /** Takes one in whatever comes. */
  keep(example: Example): void {
    this.#kept.push(example);
  }

  offer(example: Example): void {
    this.#offered += 1;
    if (this.#drawn.length < this.#most) {
      this.#drawn.push(example);
      return;
    }
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const place = Math.floor((this.#state / 2 ** 32) * this.#offered);
    if (place < this.#most) this.#drawn[place] = example;
  }
}

function labelled(db: Database): IterableIterator<Labelled> {
  const { and, values } = visible(db);
  return db
    .prepare<unknown[], Labelled>(
      `SELECT i.text, i.language AS said, l.language, l.sentiment
       FROM feedback_labels l JOIN feedback_ids d ON d.id = l.id JOIN feedback_items i ON i.seq = d.seq
         JOIN feedback_order o ON o.sort_key = i.sort_key
       WHERE l.sentiment IS NOT NULL AND i.text <> ''${and} ORDER BY l.id`,
    )
    .iterate(...values);
}

/** Scored items without a label; of very many a share, chosen by a number that does not follow the order of files. */
function scored(db: Database): IterableIterator<Row> {
  const { and, values } = visible(db);
  const all =
    db
      .prepare<unknown[], { n: number }>(
        `SELECT count(*) AS n FROM feedback_order o WHERE o.score100 IS NOT NULL${and}`,
      )
      .get(...values)?.n ?? 0;
  const step = Math.max(1, Math.floor(all / LOOKED_AT));
  return db
    .prepare<unknown[], Row>(
      `SELECT i.text, i.language AS said, i.score100, coalesce(s.method, '') AS method
       FROM feedback_items i JOIN feedback_order o ON o.sort_key = i.sort_key
         LEFT JOIN feedback_scales s ON s.id = i.scale_id
       WHERE i.score100 IS NOT NULL AND i.text <> '' AND ((i.seq * 2654435761) >> 7) % ? = 0${and}
         AND NOT EXISTS (SELECT 1 FROM feedback_labels l WHERE l.id = i.id AND l.sentiment IS NOT NULL)
       ORDER BY i.seq`,
    )
    .iterate(step, ...values);
}

function visible(db: Database): { readonly and: string; readonly values: readonly (string | number)[] } {
  const { sql, values } = visibility(db);
  return { and: sql.map((condition) => ` AND ${condition}`).join(''), values };
}
