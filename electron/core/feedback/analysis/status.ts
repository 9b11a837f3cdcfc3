/** How far the analysis is, and what it found, in numbers. */
import type { Database } from 'better-sqlite3';
import { SENTIMENT_ORIGINS, type AnalysisStatus } from '../../../../shared/contract/types.ts';
import { modelQualities } from './models.ts';

interface Group {
  readonly language: string | null;
  readonly origin: number | null;
  readonly feeling: -1 | 0 | 1 | null;
  readonly n: number;
}

/** Counts over all visible items of finished imports. */
export function analysisStatus(db: Database): AnalysisStatus {
  const groups = db
    .prepare<[], Group>(
      `SELECT o.language, o.origin,
         CASE WHEN o.sentiment IS NULL THEN NULL WHEN o.sentiment * 3 <= -1 THEN -1 WHEN o.sentiment * 3 >= 1 THEN 1
           ELSE 0 END AS feeling,
         count(*) AS n
       FROM feedback_order o JOIN feedback_sources s ON s.id = o.source_id AND s.hidden_at IS NULL
       GROUP BY 1, 2, 3`,
    )
    .all();
  const sum = (test: (group: Group) => boolean): number =>
    groups.reduce((total, group) => total + (test(group) ? group.n : 0), 0);
  const languages = [...new Set(groups.flatMap(({ language }) => (language === null ? [] : [language])))];
  return {
    items: sum(() => true),
    pending: sum(({ origin }) => origin === null),
    languages: languages
      .map((language) => ({ language, items: sum((group) => group.language === language) }))
      .sort((a, b) => b.items - a.items || (a.language < b.language ? -1 : 1)),
    sentiments: {
      negative: sum(({ feeling }) => feeling === -1),
      neutral: sum(({ feeling }) => feeling === 0),
      positive: sum(({ feeling }) => feeling === 1),
      unknown: sum(({ feeling, origin }) => feeling === null && origin !== null),
    },
    origins: SENTIMENT_ORIGINS.map((from, index) => ({
      from,
      items: sum(({ origin }) => origin === index + 1),
    })).filter(({ items }) => items > 0),
    models: modelQualities(db),
  };
}
