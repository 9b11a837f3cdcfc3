import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import type { Judged } from '../../../../shared/measures/series/judge.ts';
import { cx } from '../../../ui/cx.ts';
import { changeWords } from '../../../../shared/measures/series/words.ts';

/** An arrow, only where a metric changed by more than noise, with what it means. */
export function NewsMark({ judged, unit }: { judged: Judged; unit: string }) {
  const { change, news } = judged;
  if (!change) return <span className="ms-sub">nothing before</span>;
  const Icon = news === null ? Minus : change.word === 'rose' ? TrendingUp : TrendingDown;
  return (
    <span className={cx('ms-news', news === 'better' && 'ms-good', news === 'worse' && 'ms-bad')}>
      <Icon size={14} aria-hidden />
      <span>
        {changeWords(change, unit, true)}
        {news === null ? '' : `, ${news}`}
      </span>
    </span>
  );
}
