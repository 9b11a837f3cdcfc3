import { MessageSquareQuote } from 'lucide-react';
import type { EvidenceDetail, FeedbackItem } from '../../shared/contract/types.ts';
import type { MeanInterval } from '../../shared/measures/interval.ts';
import { languageName } from '../ui/language-name.ts';
import { quoteSource } from '../../shared/text/quote-source.ts';
import { attempt } from '../app/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { beginning } from './excerpt.ts';
import { EvidenceSegments } from './EvidenceSegments.tsx';
import { EvidenceTrend } from './EvidenceTrend.tsx';
import { countOf, describeScale, ENOUGH_SCORES, formatCount } from './format.ts';
import { addQuotes } from './quotes.ts';

export interface EvidenceDetailsProps {
  detail: EvidenceDetail;
  /** Where quotes of it would stand; null where none are offered. */
  quoteAt: { readonly mapId: string; readonly columnId: string } | null;
  readOnly: boolean;
}

const CLASSES = ['negative', 'neutral', 'positive'] as const;
/** Languages and sources that are named; the others are summed up. */
const NAMED = 4;
/** Characters of a verbatim that are shown. */
const SHOWN = 320;

/** What the evidence of a card says in numbers and in words. */
export function EvidenceDetails({ detail, quoteAt, readOnly }: EvidenceDetailsProps) {
  const { stats, total, scales, languages, sources } = detail;
  if (stats.count === 0) {
    return detail.segments.length === 0 ? null : (
      <div className="fb-details">
        <EvidenceSegments detail={detail} />
      </div>
    );
  }
  return (
    <div className="fb-details">
      <p className="secondary small">
        {share(stats.count, total)} of all {countOf(total, 'item')} of feedback
        {stats.voices === stats.count ? '' : `, from ${countOf(stats.voices, 'person', 'people')}`}.
      </p>
      {scales.length === 0 ? null : (
        <div>
          <h4 className="fb-sub">{scales.length > 1 ? 'Scores, by scale' : 'Score'}</h4>
          {scales.map(({ scale, mean }) => (
            <Mean
              key={`${scale.min} ${scale.max} ${scale.higherIsBetter} ${scale.method ?? ''}`}
              mean={mean}
              of={describeScale(scale)}
            />
          ))}
        </div>
      )}
      <Sentiment detail={detail} />
      <EvidenceSegments detail={detail} />
      <EvidenceTrend detail={detail} />
      <Counts
        title="Languages"
        of={languages.map(({ language, count }) => [languageName(language), count])}
      />
      <Counts title="Sources" of={sources.map(({ name, count }) => [name, count])} />
      <Verbatims items={detail.verbatims} quoteAt={readOnly ? null : quoteAt} />
    </div>
  );
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return `${percent > 0 && percent < 0.1 ? 'under 0.1' : percent.toFixed(percent < 10 ? 1 : 0)} %`;
}

const number = (value: number): string => value.toFixed(1).replace('-', '−');

/** A mean with its interval and n; grey, with the reason, where there is too little. */
function Mean({ mean: { mean, low, high, n }, of }: { mean: MeanInterval; of: string }) {
  const few = n < ENOUGH_SCORES;
  return (
    <p className={few ? 'secondary small' : 'small'}>
      <strong className="tabular">{number(mean)}</strong> on {of} · n = {formatCount(n)}
      {low === null || high === null ? '' : `, 95 % interval ${number(low)} to ${number(high)}`}
      {few ? '. Fewer than 5: too few to rely on.' : ''}
    </p>
  );
}

function Sentiment({ detail: { stats, sentiments } }: { detail: EvidenceDetail }) {
  const known = CLASSES.reduce((sum, name) => sum + sentiments[name], 0);
  if (known === 0 || stats.sentiment === null) return null;
  return (
    <div>
      <h4 className="fb-sub">Sentiment</h4>
      <div className="fb-classes" aria-hidden>
        {CLASSES.map((name) => (
          <i key={name} data-class={name} style={{ flexGrow: sentiments[name] }} />
        ))}
      </div>
      <p className="small">
        {CLASSES.map((name) => `${formatCount(sentiments[name])} ${name}`).join(', ')}
        {sentiments.unknown > 0 ? `, ${formatCount(sentiments.unknown)} unknown` : ''}
      </p>
      <Mean mean={stats.sentiment} of="−1 to 1" />
    </div>
  );
}

function Counts({ title, of }: { title: string; of: readonly (readonly [string, number])[] }) {
  if (of.length === 0) return null;
  const rest = of.slice(NAMED).reduce((sum, [, count]) => sum + count, 0);
  return (
    <p className="small">
      <span className="secondary">{title}: </span>
      <bdi>
        {of
          .slice(0, NAMED)
          .map(([name, count]) => `${name} ${formatCount(count)}`)
          .join(', ')}
      </bdi>
      {rest > 0 ? `, ${of.length - NAMED} others ${formatCount(rest)}` : ''}
    </p>
  );
}

function Verbatims({
  items,
  quoteAt,
}: Pick<EvidenceDetailsProps, 'quoteAt'> & { items: readonly FeedbackItem[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h4 className="fb-sub">Strongest words</h4>
      <ul className="fb-verbatims">
        {items.map((item) => (
          <li key={item.id}>
            <blockquote lang={item.language ?? undefined} dir="auto">
              {beginning(item.text.replaceAll(/\s+/gu, ' ').trim(), SHOWN)}
            </blockquote>
            <p className="secondary small" dir="auto">
              {quoteSource(item)}
            </p>
            {quoteAt === null ? null : (
              <Button
                kind="quiet"
                icon={<MessageSquareQuote size={14} aria-hidden />}
                onClick={() =>
                  attempt(() => addQuotes(quoteAt.mapId, [item.id], { columnId: quoteAt.columnId }))
                }
              >
                Quote on the map
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
