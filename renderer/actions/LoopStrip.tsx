/** Listen, understand, decide, act, check: what waits at each step, each count leading to its list. */
import { Fragment } from 'react';
import { ChevronRight } from 'lucide-react';
import { countWaiting, WAITING_WORDS, type Waiting } from '../../shared/portfolio/loop.ts';
import type { LoopStart, PortfolioEntry } from '../../shared/portfolio/types.ts';
import { NO_FILTER } from '../feedback/filter-state.ts';
import { setInboxFilter, setInboxView } from '../feedback/inbox-state.ts';
import { navigate } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Popover } from '../ui/Dialog.tsx';
import { countWords, today } from '../ui/when.ts';
import { RefreshEffects } from './effect/RefreshEffects.tsx';
import { showWaiting, useListing } from './listing.ts';

const STEPS: readonly { readonly title: string; readonly lists: readonly Waiting[] }[] = [
  { title: 'Decide', lists: ['unanswered', 'notActedOn'] },
  { title: 'Act', lists: ['overdue', 'unowned'] },
  { title: 'Check', lists: ['unchecked'] },
];

export interface LoopStripProps {
  readonly loop: LoopStart | null;
  readonly entries: readonly PortfolioEntry[];
}

export function LoopStrip({ loop, entries }: LoopStripProps) {
  const waiting = useListing((s) => s.waiting);
  const counts = countWaiting(entries, today());
  return (
    <ol className="loop" aria-label="The loop, and what waits at each step">
      <li className="loop-step">
        <span className="loop-title">Listen</span>
        {loop ? (
          <button type="button" className="loop-count" onClick={showFeedback}>
            <strong className="tabular">{loop.items.toLocaleString('en')}</strong> feedback items
          </button>
        ) : null}
      </li>
      <Arrow />
      <li className="loop-step">
        <span className="loop-title">Understand</span>
        {loop ? <Understand loop={loop} /> : null}
      </li>
      {STEPS.map(({ title, lists }) => (
        <Fragment key={title}>
          <Arrow />
          <li className="loop-step">
            <span className="loop-title">{title}</span>
            {lists.map((list) => (
              <button
                key={list}
                type="button"
                className={cx('loop-count', counts[list] === 0 && 'loop-none')}
                aria-pressed={waiting === list}
                onClick={() =>
                  waiting === list ? useListing.setState({ waiting: null }) : showWaiting(list)
                }
              >
                <strong className="tabular">{counts[list].toLocaleString('en')}</strong>{' '}
                {WAITING_WORDS[list].toLocaleLowerCase('en')}
              </button>
            ))}
            {title === 'Check' ? <RefreshEffects entries={entries} /> : null}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Arrow() {
  return (
    <li className="loop-arrow" aria-hidden>
      <ChevronRight size={16} />
    </li>
  );
}

function Understand({ loop }: { loop: LoopStart }) {
  return (
    <>
      {loop.pending > 0 ? (
        <button type="button" className="loop-count" onClick={showFeedback}>
          <strong className="tabular">{loop.pending.toLocaleString('en')}</strong> new since the last analysis
        </button>
      ) : (
        <span className="loop-count loop-none">
          <strong className="tabular">0</strong> new since the last analysis
        </span>
      )}
      <Popover
        label="Themes without a card"
        trigger={
          <button type="button" className={cx('loop-count', loop.looseCount === 0 && 'loop-none')}>
            {loop.themes === 0 ? (
              'no themes found yet'
            ) : (
              <>
                <strong className="tabular">{loop.looseCount.toLocaleString('en')}</strong> themes without a
                card
              </>
            )}
          </button>
        }
      >
        <Loose loop={loop} />
      </Popover>
    </>
  );
}

function Loose({ loop }: { loop: LoopStart }) {
  if (loop.themes === 0)
    return <p className="loop-words">No themes were found yet: they are, once there is enough feedback.</p>;
  if (loop.looseCount === 0)
    return (
      <p className="loop-words">Of every theme, a fifth of its feedback or 20 items are evidence on cards.</p>
    );
  return (
    <>
      <p className="loop-words">
        Feedback talks about these, and less than a fifth of it, and fewer than 20 items, are evidence on
        cards. A theme leads to its feedback.
      </p>
      <ul className="loop-themes">
        {loop.loose.map(({ theme, label, language, items, linked }) => (
          <li key={theme}>
            <Button kind="quiet" onClick={() => showTheme(theme, label)}>
              <span className="loop-theme" lang={language || undefined}>
                {label}
              </span>
              <span className="secondary tabular">
                {linked === 0 ? '' : `${linked.toLocaleString('en')} of `}
                {countWords(items, 'item')}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {loop.looseCount > loop.loose.length ? (
        <p className="loop-words">… and {(loop.looseCount - loop.loose.length).toLocaleString('en')} more.</p>
      ) : null}
    </>
  );
}

function showFeedback(): void {
  setInboxView('items');
  navigate({ screen: 'feedback' });
}

function showTheme(id: number, label: string): void {
  setInboxView('items');
  setInboxFilter({ ...NO_FILTER, theme: { id, label } });
  navigate({ screen: 'feedback' });
}
